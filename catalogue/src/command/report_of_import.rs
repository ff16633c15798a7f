//! The report of an import: for people, or as JSON.

use puolesta_catalogue::counted::counted;
use puolesta_catalogue::ptv::{NewEntry, Report};
use std::fmt::Write;

/// How to report.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// In words
    Human,
    /// For another program
    Json,
}

/// The report, with a line end.
pub(crate) fn text(report: &Report, format: Format) -> String {
    match format {
        Format::Human => human(report),
        Format::Json => serde_json::to_string_pretty(report).unwrap_or_default() + "\n",
    }
}

fn human(report: &Report) -> String {
    let mut text = format!(
        "Read {} and {} of the Finnish Service Catalogue.\n",
        counted(report.services, "service"),
        counted(report.channels, "channel"),
    );
    section(&mut text, "New entries", report.new.iter().map(new_entry));
    let filled = report
        .filled
        .iter()
        .map(|it| format!("{}: {}", it.id, it.fields.join(", ")));
    section(&mut text, "Filled in where the entry said nothing", filled);
    section(
        &mut text,
        "Left as they are",
        report.unchanged.iter().cloned(),
    );
    let choices = report
        .choices
        .iter()
        .map(|it| format!("{}, {}: {}", it.id, it.field, it.why));
    section(&mut text, "Look at these", choices);
    let gone = report
        .gone
        .iter()
        .map(|it| format!("{}: {}", it.id, it.why));
    section(&mut text, "Still in the catalogue, but", gone);
    let left_out = report
        .left_out
        .iter()
        .map(|it| format!("{}: {}", it.service, it.why));
    section(&mut text, "Not taken", left_out);
    let unclear = report.not_understood.iter().map(|it| {
        let path = if it.path.is_empty() {
            "at the top"
        } else {
            &it.path
        };
        format!("{}, {path}: {}", it.file, it.why)
    });
    section(&mut text, "Not understood", unclear);
    undecided(&mut text, report);
    text
}

fn new_entry(entry: &NewEntry) -> String {
    let provider = entry.provider.as_ref();
    let provider = provider.map_or_else(String::new, |provider| format!(" ({provider})"));
    format!("{}: {}{provider}", entry.id, entry.name)
}

fn section(text: &mut String, title: &str, lines: impl ExactSizeIterator<Item = String>) {
    if lines.len() == 0 {
        return;
    }
    let _ = writeln!(text, "\n{title} ({})", lines.len());
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}

fn undecided(text: &mut String, report: &Report) {
    let ids = report.undecided.iter().cloned();
    section(text, "Waiting for a decision", ids);
    if !report.undecided.is_empty() {
        text.push_str(
            "\nNothing of this is published before somebody has decided: write `alone`, `onBehalf`,\n\
             `together` and `decided` for each of these. `puolesta-catalogue check` shows what is missing.\n",
        );
    }
}
