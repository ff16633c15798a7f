//! `check`: every problem of one or more catalogues.

mod excerpt;
mod human;
mod links;
mod repair;
mod sarif;

use super::options::Day;
use super::print::{say, say_beside};
use super::read::read_catalogue;
use super::{COULD_NOT_RUN, CannotRun, ERRORS_FOUND, Outcome, language};
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check_by, has_errors};
use puolesta_catalogue::problem::Problem;
use puolesta_catalogue::problem_list;
use puolesta_catalogue::rulebook::{OF_CATALOGUES, Rulebook};
use puolesta_core::date::Date;
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Find every mistake of a catalogue and say what to write instead
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogues to check
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
}

/// How files are checked, whatever they hold.
#[derive(clap::Args)]
pub(crate) struct How {
    /// How to show the problems
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Repair what is safe to repair, then check again
    #[arg(long)]
    fix: bool,
    /// Also ask every link whether its page is there
    #[arg(long)]
    links: bool,
    #[command(flatten)]
    day: Day,
}

/// How problems are shown.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people: the line, and what to write
    Human,
    /// For programs: a list of problems
    Json,
    /// For code hosting and editors: SARIF 2.1.0
    Sarif,
}

/// A catalogue and what is wrong with it, in the order of the file.
struct Checked {
    catalogue: Catalogue,
    rulebook: &'static Rulebook,
    problems: Vec<Problem>,
}

impl Checked {
    fn of(catalogue: Catalogue, rulebook: &'static Rulebook, today: Date) -> Self {
        let problems = check_by(rulebook, &catalogue, today);
        Self {
            catalogue,
            rulebook,
            problems,
        }
    }

    fn parts(&self) -> (&Catalogue, &[Problem]) {
        (&self.catalogue, &self.problems)
    }
}

/// Checks catalogues.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    check_files(&arguments.files, &arguments.how, &OF_CATALOGUES)
}

/// Ends with 1 when one of the files has an error, with 2 when one cannot be read; the others are
/// checked all the same.
pub(crate) fn check_files(files: &[PathBuf], how: &How, rulebook: &'static Rulebook) -> Outcome {
    let today = how.day.get()?;
    let mut checked = Vec::new();
    let mut unread = Vec::new();
    for file in files {
        match check_file(file, rulebook, today, how.fix) {
            Ok(catalogue) => checked.push(catalogue),
            Err(why) => unread.push(why.0),
        }
    }
    if how.links {
        links::check(&mut checked);
    }
    say(&match how.format {
        Format::Human => human::report(&checked, &human::Look::of_this_terminal()),
        Format::Json => problem_list::json(checked.iter().map(Checked::parts), language()),
        Format::Sarif => sarif::report(&checked, &unread),
    })?;
    for why in &unread {
        say_beside(&format!("puolesta-catalogue: {why}\n"));
    }
    let code = exit_code(&checked, &unread);
    // The program ends here: taking large trees apart first would only take time.
    mem::forget(checked);
    Ok(ExitCode::from(code))
}

fn check_file(
    file: &Path,
    rulebook: &'static Rulebook,
    today: Date,
    fix: bool,
) -> Result<Checked, CannotRun> {
    let checked = Checked::of(read_catalogue(file)?, rulebook, today);
    if fix {
        return repair::repaired(file, checked, today);
    }
    Ok(checked)
}

fn exit_code(checked: &[Checked], unread: &[String]) -> u8 {
    if !unread.is_empty() {
        return COULD_NOT_RUN;
    }
    let errors = checked.iter().any(|one| has_errors(&one.problems));
    if errors { ERRORS_FOUND } else { 0 }
}
