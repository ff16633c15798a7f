//! `diff`: what changes for people between two catalogues.

use super::notice::Done;
use super::options::Day;
use super::print::say;
use super::read::{errors_come_first, sound_catalogue};
use super::{Outcome, language};
use clap::ValueEnum;
use puolesta_catalogue::diff::Difference;
use std::path::PathBuf;
use std::process::ExitCode;

/// Say in plain words what changes for people between two catalogues
///
/// What stops people comes first, then what lets them act, then everything else; form and order of
/// the files say nothing. Compare yesterday's catalogue with today's, or the common one with yours:
/// puolesta-catalogue diff kunnat-yhteinen.json esimerkkila.json. Ends with 0 also when something
/// changes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue as it was
    old: PathBuf,
    /// The catalogue as it is
    new: PathBuf,
    /// text: for reading here; json: for programs
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_possible_values = true
    )]
    format: Format,
    #[command(flatten)]
    day: Day,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What is done with a catalogue that has no errors.
const DONE: Done = Done::Said;

/// Ends with 1 when one of them has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let today = arguments.day.get()?;
    let old = sound_catalogue(&arguments.old, today, DONE)?;
    let new = sound_catalogue(&arguments.new, today, DONE)?;
    let difference = Difference::between(&old, &new, language())
        .map_err(|_| errors_come_first(&arguments.new, DONE))?;
    say(&match arguments.format {
        Format::Text => difference.as_text(),
        Format::Json => difference.as_json(),
    })?;
    Ok(ExitCode::SUCCESS)
}
