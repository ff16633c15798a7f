//! Problems for programs: one JSON list. Its fields stay as they are; new ones may come.

use crate::catalogue::Catalogue;
use crate::problem::{Problem, Severity};
use puolesta_core::language::Language;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    file: &'a str,
    path: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    rule: &'a str,
    severity: &'static str,
    message: String,
    write: String,
    fixable: bool,
}

/// The list of the problems of these catalogues, one problem on each line.
///
/// # Panics
/// Never: texts and numbers are always JSON.
pub fn json<'a>(
    checked: impl IntoIterator<Item = (&'a Catalogue, &'a [Problem])>,
    language: Language,
) -> String {
    let entries = checked.into_iter().flat_map(|(catalogue, problems)| {
        let entries = problems.iter();
        entries.map(move |problem| entry(catalogue, problem, language))
    });
    let lines: Vec<String> = entries
        .map(|entry| serde_json::to_string(&entry).expect("texts and numbers are JSON"))
        .collect();
    if lines.is_empty() {
        return "[]\n".to_owned();
    }
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn entry<'a>(catalogue: &'a Catalogue, problem: &'a Problem, language: Language) -> Entry<'a> {
    let said = problem.message.said(language);
    let source = catalogue.source_of(problem.place);
    let start = source.position(problem.place.start);
    let end = source.position(problem.place.end);
    Entry {
        file: &source.name,
        path: source.path(problem.place),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        rule: problem.rule,
        severity: severity(problem.severity),
        message: said.message,
        write: said.write,
        fixable: problem.fix.is_some(),
    }
}

/// The severity's name, the same in every format.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
