//! The coverage as text for a terminal.

use super::words::{Speech, filled};
use super::{Count, Coverage, Service};
use crate::day::iso;
use puolesta_core::language::Language;
use std::fmt::Write;

/// A table by area of life and language, then what is missing and what is only proposed, then where
/// the mandates are had.
#[must_use]
pub fn table(coverage: &Coverage, language: Language) -> String {
    let speech = Speech::in_language(language);
    let words = speech.words;
    let mut out = String::new();
    push(&mut out, &headline(coverage, &speech));
    push(&mut out, "");
    let names = coverage.languages.iter().map(String::as_str);
    let head = [words.services, words.decided, words.proposed];
    let rows = coverage.by_category();
    let rows = rows.map(|(area, count)| (speech.area(area), count));
    let rows: Vec<_> = rows
        .chain([(words.all.to_owned(), coverage.all())])
        .collect();
    let width = rows.iter().map(|(area, _)| area.chars().count()).max();
    let width = width.unwrap_or_default();
    push(&mut out, &row("", width, head.into_iter().chain(names)));
    for (area, count) in &rows {
        push(&mut out, &count_row(area, width, count));
    }
    push_missing(&mut out, coverage, &speech);
    push_proposed(&mut out, coverage, &speech);
    push(&mut out, "");
    push(&mut out, &mandates(coverage, &speech));
    out
}

/// How many are decided, and how many proposed.
pub(super) fn headline(coverage: &Coverage, speech: &Speech) -> String {
    let all = coverage.all();
    let (decided, services) = (all.decided.to_string(), all.services.to_string());
    let day = speech.day(&iso(coverage.today));
    let values = [
        ("provider", &*coverage.provider),
        ("decided", &decided),
        ("services", &services),
        ("day", &day),
    ];
    let mut said = filled(speech.words.headline, &values);
    if all.proposed > 0 {
        let proposed = all.proposed.to_string();
        said += " ";
        said += &filled(speech.words.headline_proposed, &[("proposed", &proposed)]);
    }
    said
}

/// Where the mandates are had, in one sentence.
pub(super) fn mandates(coverage: &Coverage, speech: &Speech) -> String {
    let mandates = &coverage.mandates;
    let number = |ids: &Vec<String>| ids.len().to_string();
    let (theme, link) = (number(&mandates.theme), number(&mandates.link));
    let paper = number(&mandates.paper);
    let values = [("theme", &*theme), ("link", &link), ("paper", &paper)];
    filled(speech.words.mandates_by_place, &values)
}

/// What one service lacks, in the order in which a person would mend it.
pub(super) fn lacks(service: &Service, speech: &Speech) -> Vec<String> {
    let words = speech.words;
    let missing = service.missing.iter();
    let missing = missing.map(|field| filled(words.missing, &[("field", field)]));
    let overdue = service.overdue.iter();
    let overdue = overdue.map(|day| filled(words.overdue, &[("day", &speech.day(day))]));
    let texts = service.untranslated.iter().map(|text| {
        let language = speech.language_name(&text.language);
        filled(
            words.untranslated,
            &[("text", &text.path), ("language", language)],
        )
    });
    missing.chain(overdue).chain(texts).collect()
}

fn push_missing(out: &mut String, coverage: &Coverage, speech: &Speech) {
    for (index, service) in coverage.unfinished().enumerate() {
        if index == 0 {
            push(out, &format!("\n{}", speech.words.what_is_missing));
        }
        push(out, &format!("  {}", service.id));
        for lack in lacks(service, speech) {
            push(out, &format!("    {lack}"));
        }
    }
}

fn push_proposed(out: &mut String, coverage: &Coverage, speech: &Speech) {
    for (index, service) in coverage.proposed().enumerate() {
        if index == 0 {
            push(out, &format!("\n{}", speech.words.proposals));
        }
        push(out, &format!("  {}", service.id));
    }
}

fn count_row(words: &str, width: usize, count: &Count) -> String {
    let numbers = [count.services, count.decided, count.proposed].into_iter();
    let numbers = numbers.chain(count.by_language.iter().copied());
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    row(words, width, numbers.iter().map(String::as_str))
}

fn row<'a>(words: &str, width: usize, cells: impl Iterator<Item = &'a str>) -> String {
    cells.fold(format!("{words:<width$}"), |mut line, cell| {
        let _ = write!(line, "{cell:>11}");
        line
    })
}

fn push(out: &mut String, line: &str) {
    out.push_str(line.trim_end());
    out.push('\n');
}
