//! The coverage as text for a terminal.

use super::{Count, Coverage, Service};
use crate::day::iso;
use std::fmt::Write;

/// A table by area of life and language, then what is missing, then where the mandates are had.
#[must_use]
pub fn table(coverage: &Coverage) -> String {
    let mut out = String::new();
    let all = coverage.all();
    push(&mut out, &headline(coverage, &all));
    push(&mut out, "");
    let names = coverage.languages.iter().map(String::as_str);
    let head = ["services", "decided"].into_iter().chain(names);
    push(&mut out, &row("", head));
    for (_, words, count) in coverage.by_category() {
        push(&mut out, &count_row(words, &count));
    }
    push(&mut out, &count_row("All", &all));
    push_missing(&mut out, coverage);
    push(&mut out, "");
    push(&mut out, &mandates(coverage));
    out
}

/// How many are decided, in one sentence.
pub(crate) fn headline(coverage: &Coverage, all: &Count) -> String {
    let Coverage {
        provider, today, ..
    } = coverage;
    let (decided, services) = (all.decided, all.services);
    let day = iso(*today);
    format!("{provider}: {decided} of {services} services are decided on {day}.")
}

/// Where the mandates are had, in one sentence.
pub(crate) fn mandates(coverage: &Coverage) -> String {
    let mandates = &coverage.mandates;
    let (theme, link, paper) = (
        mandates.theme.len(),
        mandates.link.len(),
        mandates.paper.len(),
    );
    format!(
        "Mandates: {theme} with a theme in Suomi.fi, {link} in Suomi.fi without a known theme, {paper} on paper."
    )
}

/// What one service lacks, in the order in which a person would mend it.
pub(crate) fn lacks(service: &Service) -> Vec<String> {
    let missing = service
        .missing
        .iter()
        .map(|field| format!("{field} is missing"));
    let overdue = service.overdue.iter();
    let overdue = overdue.map(|day| format!("decided.review was on {day}"));
    let texts = service.untranslated.iter();
    let texts = texts.map(|text| format!("{} is missing in {}", text.path, text.language));
    missing.chain(overdue).chain(texts).collect()
}

fn push_missing(out: &mut String, coverage: &Coverage) {
    for (index, service) in coverage.unfinished().enumerate() {
        if index == 0 {
            push(out, "\nWhat is missing");
        }
        push(out, &format!("  {}", service.id));
        for lack in lacks(service) {
            push(out, &format!("    {lack}"));
        }
    }
}

fn count_row(words: &str, count: &Count) -> String {
    let numbers = [count.services, count.decided].into_iter();
    let numbers = numbers.chain(count.by_language.iter().copied());
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    row(words, numbers.iter().map(String::as_str))
}

fn row<'a>(words: &str, cells: impl Iterator<Item = &'a str>) -> String {
    cells.fold(format!("{words:<18}"), |mut line, cell| {
        let _ = write!(line, "{cell:>10}");
        line
    })
}

fn push(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}
