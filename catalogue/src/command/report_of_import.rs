//! The report of an import: for people, or as JSON.

use super::ptv_notice::PtvNotice;
use puolesta_catalogue::ptv::{NewEntry, NotUnderstood, Report};
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
    let read = PtvNotice::Read {
        services: report.services,
        channels: report.channels,
    };
    let mut text = read.said() + "\n";
    let new = report.new.iter().map(new_entry);
    section(&mut text, &PtvNotice::NewEntries, new);
    let filled = report
        .filled
        .iter()
        .map(|it| format!("{}: {}", it.id, it.fields.join(", ")));
    section(&mut text, &PtvNotice::FilledIn, filled);
    let unchanged = report.unchanged.iter().cloned();
    section(&mut text, &PtvNotice::LeftAsTheyAre, unchanged);
    let choices = report
        .choices
        .iter()
        .map(|it| format!("{}, {}: {}", it.id, it.field, it.why));
    section(&mut text, &PtvNotice::LookAtThese, choices);
    let gone = report
        .gone
        .iter()
        .map(|it| format!("{}: {}", it.id, it.why));
    section(&mut text, &PtvNotice::StillThere, gone);
    let left_out = report
        .left_out
        .iter()
        .map(|it| format!("{}: {}", it.service, it.why));
    section(&mut text, &PtvNotice::NotTaken, left_out);
    let unclear = report.not_understood.iter().map(unclear);
    section(&mut text, &PtvNotice::NotUnderstood, unclear);
    undecided(&mut text, report);
    text
}

fn unclear(it: &NotUnderstood) -> String {
    let path = if it.path.is_empty() {
        PtvNotice::AtTheTop.said()
    } else {
        it.path.clone()
    };
    format!("{}, {path}: {}", it.file, it.why)
}

fn new_entry(entry: &NewEntry) -> String {
    let provider = entry.provider.as_ref();
    let provider = provider.map_or_else(String::new, |provider| format!(" ({provider})"));
    format!("{}: {}{provider}", entry.id, entry.name)
}

fn section(text: &mut String, title: &PtvNotice, lines: impl ExactSizeIterator<Item = String>) {
    if lines.len() == 0 {
        return;
    }
    let _ = writeln!(text, "\n{} ({})", title.said(), lines.len());
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}

fn undecided(text: &mut String, report: &Report) {
    let ids = report.undecided.iter().cloned();
    section(text, &PtvNotice::WaitingForDecision, ids);
    if !report.undecided.is_empty() {
        let _ = writeln!(text, "\n{}", PtvNotice::WhatToDecide.said());
    }
}
