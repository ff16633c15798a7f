//! `diff`: what changes for people between two catalogues.

use super::explain::{errors, language};
use super::{Day, Outcome, read_catalogue, say};
use clap::ValueEnum;
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check, has_errors};
use puolesta_catalogue::diff::Difference;
use puolesta_core::language::Language;
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
    /// The language to speak: fi, sv or en
    #[arg(long, value_name = "LANGUAGE", default_value = "fi", value_parser = language)]
    language: Language,
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

/// Ends with 1 when one of them has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let today = arguments.day.get()?;
    let mut catalogues: Vec<Catalogue> = Vec::new();
    for file in [&arguments.old, &arguments.new] {
        let catalogue = read_catalogue(file)?;
        if has_errors(&check(&catalogue, today)) {
            return Ok(errors(file));
        }
        catalogues.push(catalogue);
    }
    let [old, new] = &catalogues[..] else {
        unreachable!("two files were read")
    };
    let Ok(difference) = Difference::between(old, new, arguments.language) else {
        return Ok(errors(&arguments.new));
    };
    say(&match arguments.format {
        Format::Text => difference.as_text(),
        Format::Json => difference.as_json(),
    })?;
    Ok(ExitCode::SUCCESS)
}
