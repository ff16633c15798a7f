//! `check`: every problem of one or more catalogues.

use super::{Day, ERRORS_FOUND, Outcome, read_catalogue};
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check, has_errors};
use puolesta_catalogue::problem::Problem;
use std::path::PathBuf;
use std::process::ExitCode;

/// Find every mistake of a catalogue and say what to write instead
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogues to check
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    day: Day,
}

/// Ends with 1 when one of the files has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let today = arguments.day.get()?;
    let mut errors = false;
    for file in &arguments.files {
        let catalogue = read_catalogue(file)?;
        let problems = check(&catalogue, today);
        problems
            .iter()
            .for_each(|problem| print(&catalogue, problem));
        errors |= has_errors(&problems);
    }
    Ok(ExitCode::from(if errors { ERRORS_FOUND } else { 0 }))
}

fn print(catalogue: &Catalogue, problem: &Problem) {
    let source = catalogue.source_of(problem.place);
    let position = source.position(problem.place.start);
    let path = source.path(problem.place);
    println!(
        "{}:{}:{}: {path}: {}; {}",
        source.name, position.line, position.column, problem.message, problem.write
    );
}
