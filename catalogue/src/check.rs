//! All problems of a catalogue in one run: of reading, of the schema, of the rules beyond it.

use crate::catalogue::Catalogue;
use crate::problem::{Problem, Severity};
use crate::schema;
use puolesta_core::date::Date;

/// Every problem of the file itself, in the order of the file; of what it extends only that there
/// are some, because others maintain it. `today` is what reviews are compared with.
#[must_use]
pub fn check(catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    let _ = today;
    let mut problems = catalogue.problems.clone();
    if let Some(root) = &catalogue.sources[0].root {
        problems.extend(schema::check(root));
    }
    problems.retain(|problem| problem.place.source == 0);
    problems.sort_by_key(|problem| (problem.place, problem.severity));
    problems
}

/// Whether any of them is an error.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}
