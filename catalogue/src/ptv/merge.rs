//! Services of PTV into a catalogue: what is empty is filled in, what is new is added, nothing else changes.

use super::plan::Plan;
use super::read::Collected;
use super::report::Report;
use super::write::{Writing, list};
use crate::catalogue::{Catalogue, NoFiles};
use crate::day::iso;
use crate::languages::LANGUAGES;
use crate::node::Value;
use crate::read::{options_for, read};
use crate::source::Source;
use puolesta_core::date::Date;

/// The catalogue after an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Its text.
    pub text: String,
    /// What was done.
    pub report: Report,
}

/// A new catalogue with nothing but the services that were read. `today` is the day of the change.
///
/// # Errors
/// As [`into_catalogue`].
pub fn new_catalogue(collected: &Collected, today: Date) -> Result<Imported, CannotMerge> {
    let languages = LANGUAGES.into_iter().filter(|language| {
        let mut services = collected.services.iter();
        *language == "fi" || services.any(|service| service.names.get(language).is_some())
    });
    let languages: Vec<String> = languages.map(str::to_owned).collect();
    let lines = [
        "{".to_owned(),
        "  \"version\": 1,".to_owned(),
        format!("  \"updated\": \"{}\",", iso(today)),
        format!("  \"languages\": {},", list(&languages)),
        "  \"services\": []".to_owned(),
        "}\n".to_owned(),
    ];
    let text = lines.join("\n");
    let catalogue = Catalogue::read("catalogue.json", text.as_bytes(), &NoFiles);
    into_catalogue(collected, &catalogue)
}

/// Why nothing can be merged into a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotMerge {
    /// It has a fault that comes first.
    Unreadable,
    /// It is laid out in a way that cannot be written into.
    Layout,
}

/// Merges what was read into a catalogue.
///
/// # Errors
/// Why it cannot be done: the catalogue must be read without a fault first.
pub fn into_catalogue(
    collected: &Collected,
    catalogue: &Catalogue,
) -> Result<Imported, CannotMerge> {
    let source = &catalogue.sources[0];
    let writing = writing(catalogue, source).ok_or(CannotMerge::Unreadable)?;
    let plan = Plan::of(collected, catalogue);
    let text = plan.write(&writing);
    // What was written is read again: a catalogue is never left broken.
    let (again, problems) = read(&source.name, text.as_bytes(), 0);
    if again.root.is_none() || !problems.is_empty() {
        return Err(CannotMerge::Layout);
    }
    let report = plan.report;
    Ok(Imported { text, report })
}

/// The text to write into; `None` when the catalogue has a fault that comes first.
fn writing(catalogue: &Catalogue, source: &Source) -> Option<Writing> {
    let is_list = |name| {
        let written = source.root.as_ref().and_then(|root| root.get(name));
        written.is_none_or(|written| matches!(written.value(), Value::List(_)))
    };
    let is_sound = catalogue.problems.is_empty() && is_list("services") && is_list("mandates");
    let writing = || Writing::open(&source.text, &options_for(&source.name));
    is_sound.then(writing).flatten()
}
