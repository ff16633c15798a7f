//! `new`: a commented catalogue to begin with.

use super::notice::Notice;
use super::options::{Day, language_of_list, municipality_code};
use super::print::say;
use super::read::read_catalogue;
use super::{CannotRun, Outcome, disk, language};
use puolesta_catalogue::new::{Beginning, Extended, starting_catalogue};
use puolesta_core::language::Language;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Write a catalogue to begin with, with notes on every part
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The file to write; never one that is already there
    #[arg(default_value = "catalogue.jsonc")]
    file: PathBuf,
    /// The languages in which you promise every text
    #[arg(long, value_delimiter = ',', default_value = "fi,sv,en", value_parser = language_of_list)]
    languages: Vec<Language>,
    /// The name of your municipality in the first of these languages
    #[arg(long)]
    name: Option<String>,
    /// The three digits of your municipality
    #[arg(long, value_parser = municipality_code)]
    code: Option<String>,
    /// A common catalogue to build on, which lies beside the file
    #[arg(long, value_name = "FILE")]
    extends: Option<String>,
    #[command(flatten)]
    day: Day,
}

/// Writes the file and says what comes next.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let file = &arguments.file;
    if file
        .extension()
        .is_none_or(|extension| extension != "jsonc")
    {
        return Err(CannotRun(Notice::NameItJsonc.said()).into());
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let service = match &arguments.extends {
        Some(extends) => first_service(&file.with_file_name(extends))?,
        None => String::new(),
    };
    let extends = arguments.extends.as_deref();
    let text = starting_catalogue(&Beginning {
        file: &name,
        languages: &arguments.languages,
        name: arguments.name.as_deref(),
        code: arguments.code.as_deref(),
        extends: extends.map(|name| Extended {
            name,
            service: &service,
        }),
        today: arguments.day.get()?,
        notes: language(),
    });
    write_new(file, &text).map_err(|error| why(file, &error))?;
    say(&what_comes_next(file))?;
    Ok(ExitCode::SUCCESS)
}

fn what_comes_next(file: &Path) -> String {
    let file = file.display().to_string();
    Notice::NewIsWritten { file }.line()
}

fn write_new(file: &Path, text: &str) -> io::Result<()> {
    let mut opened = OpenOptions::new().write(true).create_new(true).open(file)?;
    opened.write_all(text.as_bytes())
}

fn why(file: &Path, error: &io::Error) -> CannotRun {
    CannotRun(match error.kind() {
        ErrorKind::AlreadyExists => {
            let file = file.display().to_string();
            Notice::AlreadyThere { file }.said()
        }
        ErrorKind::NotFound => {
            let file = file.display().to_string();
            Notice::NoFolderFor { file }.said()
        }
        _ => disk::why(file, error),
    })
}

/// The service whose entry shows how one is changed.
fn first_service(common: &Path) -> Result<String, CannotRun> {
    let catalogue = read_catalogue(common)?;
    let first = catalogue.entries("services").first();
    let id = first.and_then(|service| service.id());
    let file = common.display().to_string();
    let none = || CannotRun(Notice::NoServices { file }.said());
    id.map(str::to_owned).ok_or_else(none)
}
