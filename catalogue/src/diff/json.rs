//! A difference as data.

use super::change::{Change, Weight};
use super::{Difference, Is, Part};
use puolesta_core::catalogue::Situation;
use puolesta_core::language::Language;
use serde_json::{Value, json};

/// The difference.
pub(super) fn value(difference: &Difference) -> Value {
    let list = |parts: &[Part]| parts.iter().map(part).collect::<Vec<_>>();
    json!({
        "language": difference.words.language().as_str(),
        "services": list(&difference.services),
        "mandates": list(&difference.mandates),
        "everywhere": changes(&difference.everywhere),
    })
}

fn part(part: &Part) -> Value {
    json!({
        "id": part.id,
        "name": part.name,
        "is": match part.is {
            Is::New => "new",
            Is::Gone => "gone",
            Is::Changed => "changed",
        },
        "changes": changes(&part.changes),
        "services": part.concerned,
    })
}

fn changes(changes: &[Change]) -> Vec<Value> {
    changes.iter().map(change).collect()
}

fn change(change: &Change) -> Value {
    json!({
        "weight": match change.weight {
            Weight::Stops => "stops",
            Weight::Lets => "lets",
            Weight::Asks => "asks",
            Weight::Says => "says",
            Weight::Behind => "behind",
        },
        "situation": change.situation.map(Situation::as_str),
        "what": change.what,
        "language": change.language.map(Language::as_str),
        "before": change.before,
        "after": change.after,
    })
}
