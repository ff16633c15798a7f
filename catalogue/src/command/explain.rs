//! `explain`: every course of one service, in plain words.

use super::{CannotRun, Day, ERRORS_FOUND, Outcome, read_catalogue, say};
use clap::ValueEnum;
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check, has_errors};
use puolesta_catalogue::explain::{CannotExplain, Explanation, as_html, as_json, as_text};
use puolesta_core::language::Language;
use std::path::{Path, PathBuf};
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
    /// The language to speak: fi, sv or en
    #[arg(long, value_name = "LANGUAGE", default_value = "fi", value_parser = language)]
    language: Language,
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

/// Ends with 1 when the catalogue has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let catalogue = read_catalogue(&arguments.file)?;
    if has_errors(&check(&catalogue, arguments.day.get()?)) {
        return Ok(errors(&arguments.file));
    }
    let explanations = match explanations(&catalogue, arguments) {
        Ok(explanations) => explanations,
        Err(CannotExplain::BadCatalogue) => return Ok(errors(&arguments.file)),
        Err(CannotExplain::UnknownService(nearest)) => return Err(unknown(arguments, &nearest)),
    };
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
    match &arguments.service {
        Some(service) => Ok(vec![Explanation::new(
            catalogue,
            service,
            arguments.language,
        )?]),
        None => Explanation::all(catalogue, arguments.language),
    }
}

/// Says that the catalogue must be right first.
pub(crate) fn errors(file: &Path) -> ExitCode {
    let file = file.display();
    eprintln!(
        "Nothing was said: the catalogue has errors. See them with: puolesta-catalogue check {file}"
    );
    ExitCode::from(ERRORS_FOUND)
}

fn unknown(arguments: &Arguments, nearest: &[String]) -> CannotRun {
    let file = arguments.file.display();
    let service = arguments.service.as_deref().unwrap_or_default();
    let near = match nearest {
        [] => String::new(),
        near => format!("; did you mean {}?", near.join(", ")),
    };
    CannotRun(format!("{file} has no service {service}{near}"))
}

/// A language by its name in the catalogue.
pub(crate) fn language(text: &str) -> Result<Language, String> {
    let mut languages = Language::ALL.iter();
    let found = languages.find(|language| language.as_str() == text);
    found
        .copied()
        .ok_or_else(|| "write fi, sv or en".to_owned())
}
