//! `export`: what the catalogue tells others.

use super::notice::{Done, Notice};
use super::options::Day;
use super::print::{say, say_beside};
use super::read::{decided_catalogue, errors_come_first, sound_catalogue};
use super::{Outcome, Stop, language};
use clap::ValueEnum;
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::explain::Explanation;
use puolesta_catalogue::export::{
    Compared, ForPtv, PtvVersion, for_ptv, no_mandate_json, no_mandate_text, ptv_json, ptv_text,
    same_json, same_text,
};
use std::path::PathBuf;
use std::process::ExitCode;

/// Tell others what the catalogue knows
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    Ptv(Ptv),
    NoMandate(One),
    Same(Several),
}

/// The texts and links to keep in the Finnish Service Catalogue (PTV), by service and language
///
/// The text is ready to be pasted. The JSON has the shape in which PTV's API gives services; imported
/// again, it changes nothing in the catalogue.
#[derive(clap::Args)]
struct Ptv {
    #[command(flatten)]
    one: One,
    /// In which version's shape the JSON is
    #[arg(long, value_enum, value_name = "VERSION", default_value_t = Version::V12)]
    api_version: Version,
}

/// Services in which no mandate should be asked for, and why not
#[derive(clap::Args)]
struct One {
    /// The catalogue
    file: PathBuf,
    #[command(flatten)]
    shown: Shown,
}

/// Services that are the same in several catalogues, and whether they ask the same
#[derive(clap::Args)]
struct Several {
    /// The catalogues to compare, at least two
    #[arg(required = true, num_args = 2.., value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    shown: Shown,
}

#[derive(clap::Args)]
struct Shown {
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    day: Day,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For reading and copying
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Version {
    #[value(name = "11")]
    V11,
    #[value(name = "12")]
    V12,
}

/// What is done with a catalogue that has no errors.
const DONE: Done = Done::Said;

/// Ends with 1 when a catalogue has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    match &arguments.what {
        What::Ptv(ptv) => export_ptv(ptv),
        What::NoMandate(one) => export_no_mandate(one),
        What::Same(several) => export_same(several),
    }
}

fn export_ptv(ptv: &Ptv) -> Outcome {
    let catalogue = decided(&ptv.one)?;
    let services = for_ptv(&catalogue).map_err(|_| errors_come_first(&ptv.one.file, DONE))?;
    match ptv.one.shown.format {
        Format::Text => say(&ptv_text(&services, language()))?,
        Format::Json => {
            let version = match ptv.api_version {
                Version::V11 => PtvVersion::V11,
                Version::V12 => PtvVersion::V12,
            };
            say(&ptv_json(&services, version))?;
            say_unknown(&services);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn say_unknown(services: &[ForPtv]) {
    let unknown = services.iter().filter(|service| service.service.is_none());
    let ids: Vec<String> = unknown.map(|service| service.id.clone()).collect();
    if !ids.is_empty() {
        say_beside(&Notice::NotKnownInPtv { ids }.line());
    }
}

fn export_no_mandate(one: &One) -> Outcome {
    let catalogue = decided(one)?;
    let explanations =
        Explanation::all(&catalogue, language()).map_err(|_| errors_come_first(&one.file, DONE))?;
    say(&match one.shown.format {
        Format::Text => no_mandate_text(&explanations),
        Format::Json => no_mandate_json(&explanations),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn export_same(several: &Several) -> Outcome {
    let today = several.shown.day.get()?;
    let mut catalogues = Vec::new();
    for file in &several.files {
        let catalogue = sound_catalogue(file, today, DONE)?;
        catalogues.push((file.display().to_string(), catalogue));
    }
    let compared = catalogues.iter();
    let compared: Vec<Compared<'_>> = compared
        .map(|(name, catalogue)| Compared { name, catalogue })
        .collect();
    say(&match several.shown.format {
        Format::Text => same_text(&compared, language()),
        Format::Json => same_json(&compared),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The catalogue with the services that are decided; which are left out is said beside it.
fn decided(one: &One) -> Result<Catalogue, Stop> {
    let (catalogue, ids) = decided_catalogue(&one.file, one.shown.day.get()?, DONE)?;
    if !ids.is_empty() {
        say_beside(&Notice::LeftOut { ids }.line());
    }
    Ok(catalogue)
}
