//! `explain`: every course of one service, in plain words.

use super::notice::{Done, Notice};
use super::options::Day;
use super::print::say;
use super::read::{errors_come_first, sound_catalogue};
use super::{CannotRun, Outcome, language};
use clap::ValueEnum;
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::explain::{CannotExplain, Explanation, as_html, as_json, as_text};
use std::path::PathBuf;
use std::process::ExitCode;

/// Say in plain words what a person can do in a service, and what the others must do
///
/// It says what the form says, in the form's own words, and what happens behind it. Print the page
/// (`--format html`) and let it be signed; customer service answers from it.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue
    file: PathBuf,
    /// The id of the service; without it every service is explained, one after the other
    service: Option<String>,
    /// text: for reading here; html: one page to print; json: the courses as data
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
    Html,
    Json,
}

/// What is done with a catalogue that has no errors.
const DONE: Done = Done::Said;

/// Ends with 1 when the catalogue has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let (file, today) = (&arguments.file, arguments.day.get()?);
    let catalogue = sound_catalogue(file, today, DONE)?;
    let explanations = explanations(&catalogue, arguments).map_err(|why| match why {
        CannotExplain::BadCatalogue => errors_come_first(file, DONE),
        CannotExplain::UnknownService(nearest) => unknown(arguments, &nearest).into(),
    })?;
    let write = match arguments.format {
        Format::Text => as_text,
        Format::Html => as_html,
        Format::Json => as_json,
    };
    say(&write(&explanations))?;
    Ok(ExitCode::SUCCESS)
}

fn explanations(
    catalogue: &Catalogue,
    arguments: &Arguments,
) -> Result<Vec<Explanation>, CannotExplain> {
    let language = language();
    match &arguments.service {
        Some(service) => Ok(vec![Explanation::new(catalogue, service, language)?]),
        None => Explanation::all(catalogue, language),
    }
}

fn unknown(arguments: &Arguments, nearest: &[String]) -> CannotRun {
    let file = arguments.file.display();
    let service = arguments.service.as_deref().unwrap_or_default();
    let notice = Notice::NoSuchService {
        file: file.to_string(),
        service: service.to_owned(),
        near: nearest.join(", "),
    };
    CannotRun(notice.said())
}
