//! All problems of a catalogue in one run: of reading, of the schema, of the rules beyond it.

use crate::catalogue::Catalogue;
use crate::message::Message;
use crate::node::Place;
use crate::problem::{Problem, Severity};
use crate::rulebook::{OF_CATALOGUES, Rulebook};
use crate::rules;
use puolesta_core::date::Date;
use std::collections::HashSet;

/// What seems left over may belong to the very thing that the schema refuses.
const AFTER_THE_SCHEMA: [&str; 5] = [
    "unused-mandate",
    "unused-bundle",
    "mandate-nobody-needs",
    "giver-of-nothing",
    "nobody-can-grant",
];

/// Every problem of the file itself, in the order of the file; of what it extends only that there
/// are some, because others maintain it. `today` is what reviews are compared with.
#[must_use]
pub fn check(catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    check_by(&OF_CATALOGUES, catalogue, today)
}

/// The same by another rulebook: every problem of a file that is no catalogue.
#[must_use]
pub fn check_by(rulebook: &Rulebook, catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    let mut all = schema_problems(rulebook, catalogue);
    let refused: HashSet<Place> = all.iter().map(|problem| problem.place).collect();
    // What the schema refuses needs no second problem at the same place.
    let others = catalogue.problems.iter().cloned();
    let others = others.chain(rule_problems(rulebook, catalogue, today));
    let is_sure =
        |problem: &Problem| refused.is_empty() || !AFTER_THE_SCHEMA.contains(&problem.rule);
    all.extend(others.filter(|problem| !refused.contains(&problem.place) && is_sure(problem)));
    let mut seen = HashSet::new();
    // One object may lack several fields.
    all.retain(|problem| seen.insert((problem.rule, problem.place, problem.message.clone())));
    let (mut own, of_others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|problem| problem.place.source == 0);
    own.extend(problems_of_others(catalogue, &of_others));
    own.sort_by_key(|problem| (problem.place, problem.severity));
    own
}

/// The schema rules the file as it is written, and the whole that it becomes with what it extends:
/// only there an entry has to be whole.
fn schema_problems(rulebook: &Rulebook, catalogue: &Catalogue) -> Vec<Problem> {
    let schema = (rulebook.schema)();
    let own = catalogue
        .sources
        .first()
        .and_then(|source| source.root.as_ref());
    let mut problems = own.map(|root| schema.check(root)).unwrap_or_default();
    if let Some(whole) = catalogue
        .root
        .as_ref()
        .filter(|_| catalogue.sources.len() > 1)
    {
        problems.extend(schema.check(whole));
    }
    problems
}

/// Without all that it extends, a catalogue lacks what its entries rely on: rules would only guess.
fn rule_problems(rulebook: &Rulebook, catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    let last = catalogue
        .sources
        .last()
        .and_then(|source| source.root.as_ref());
    let is_whole = last.is_some_and(|root| root.get("extends").is_none());
    if is_whole {
        rules::check(rulebook.rules, catalogue, today)
    } else {
        Vec::new()
    }
}

/// One problem for all errors in the files that this one extends.
fn problems_of_others(catalogue: &Catalogue, of_others: &[Problem]) -> Option<Problem> {
    let mut errors = of_others
        .iter()
        .filter(|problem| problem.severity == Severity::Error);
    let first = errors.next()?;
    let extends = catalogue.sources[0].root.as_ref()?.get("extends")?;
    let source = catalogue.source_of(first.place);
    let line = source.position(first.place.start).line;
    let count = errors.count() + 1;
    let message = Message::ExtendedHasErrors {
        name: source.name.clone(),
        count,
        line,
        first: Box::new(first.message.clone()),
    };
    let problem = Problem::error("extended-has-errors", extends.place(), message);
    Some(problem)
}

/// Whether any of them is an error.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}
