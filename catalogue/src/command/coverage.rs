//! `coverage`: how much of the service offering is decided.

use super::options::Day;
use super::print::say;
use super::read::readable_catalogue;
use super::{Outcome, language};
use clap::ValueEnum;
use puolesta_catalogue::coverage::{self, Coverage};
use std::path::PathBuf;
use std::process::ExitCode;

/// Show how many services have a decided requirement, in which languages, and what is missing
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue
    file: PathBuf,
    /// How to show it; save the page with: --format html > coverage.html
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    day: Day,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A table to read here
    #[default]
    Text,
    /// For other programs
    Json,
    /// A page to open in a browser, with a chart
    Html,
}

impl Format {
    fn of(self, coverage: &Coverage) -> String {
        match self {
            Self::Text => coverage::table(coverage, language()),
            Self::Json => coverage::json(coverage),
            Self::Html => coverage::html(coverage, language()),
        }
    }
}

/// Ends with 1 when the file is not JSON, because then there is nothing to count.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let catalogue = readable_catalogue(&arguments.file)?;
    let coverage = coverage::coverage(&catalogue, arguments.day.get()?);
    say(&arguments.format.of(&coverage))?;
    Ok(ExitCode::SUCCESS)
}
