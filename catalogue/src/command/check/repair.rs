//! `check --fix`: the safe repairs of a file, written to the disk in one go.

use super::super::language;
use super::super::notice::Notice;
use super::super::print::say_beside;
use super::super::read::catalogue_of;
use super::super::{CannotRun, disk};
use super::Checked;
use puolesta_catalogue::fix::fixed;
use puolesta_core::date::Date;
use std::path::Path;

/// A repair may uncover another; more rounds than these would be a fault of the rules.
const MOST_ROUNDS: usize = 10;

/// Repairs what is safe to repair, says so, and gives what remains.
pub(super) fn repaired(file: &Path, found: Checked, today: Date) -> Result<Checked, CannotRun> {
    let mut current = found;
    let mut has_changed = false;
    for _ in 0..MOST_ROUNDS {
        let Some(text) = one_round(&current) else {
            break;
        };
        has_changed = true;
        let catalogue = catalogue_of(file, text.as_bytes());
        current = Checked::of(catalogue, current.rulebook, today);
    }
    if has_changed {
        let text = &current.catalogue.sources[0].text;
        disk::replace(file, text).map_err(disk::cannot_use(file))?;
    }
    Ok(current)
}

/// The text after the repairs of one round; `None` when there is nothing to repair.
fn one_round(checked: &Checked) -> Option<String> {
    let source = &checked.catalogue.sources[0];
    let fixed = fixed(source, &checked.problems);
    for problem in &fixed.repaired {
        let line = source.position(problem.place.start).line;
        let notice = Notice::Repaired {
            name: source.name.clone(),
            line,
            what: problem.message.said(language()).message,
        };
        say_beside(&notice.line());
    }
    (!fixed.repaired.is_empty()).then_some(fixed.text)
}
