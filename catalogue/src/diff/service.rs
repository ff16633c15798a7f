//! What changes in one service: its situations, its texts, and what stands behind it.

use super::change::{Change, Changes, Weight};
use super::situation;
use crate::explain::own_text::OwnText;
use crate::explain::{Explanation, front, localized_text};
use crate::node::Node;
use puolesta_core::catalogue::Situation;

/// All changes between two states of a service.
pub(super) fn changes(old: &Explanation, new: &Explanation) -> Vec<Change> {
    let situations = Situation::ALL.iter();
    let mut found: Vec<Change> = situations
        .flat_map(|situation| situation::changes(old, new, *situation))
        .collect();
    let mut changes = Changes::default();
    texts(old, new, &mut changes);
    behind(old, new, &mut changes);
    found.extend(changes.found);
    found
}

fn texts(old: &Explanation, new: &Explanation, changes: &mut Changes) {
    let own = |key| new.words.own(key);
    let asks_last_name = |side: &Explanation| {
        let asks = side.loaded.service.lookup.last_name;
        Some(own(if asks { OwnText::Yes } else { OwnText::No }))
    };
    let (last_name, name) = (own(OwnText::DiffLastName), own(OwnText::DiffName));
    changes.compare(
        Weight::Asks,
        last_name,
        asks_last_name(old),
        asks_last_name(new),
    );
    let (before, after) = (&old.loaded.service, &new.loaded.service);
    changes.compare_texts(Weight::Says, name, Some(&before.name), Some(&after.name));
    let (before, after) = (&before.texts, &after.texts);
    changes.compare_texts(
        Weight::Says,
        own(OwnText::QuestionTitle),
        before.question.as_ref(),
        after.question.as_ref(),
    );
    changes.compare_texts(
        Weight::Says,
        own(OwnText::DiffReminder),
        before.reminder.as_ref(),
        after.reminder.as_ref(),
    );
    let life = front::life_situations;
    let what = own(OwnText::LifeSituations);
    changes.compare(Weight::Says, what, life(old), life(new));
}

fn behind(old: &Explanation, new: &Explanation, changes: &mut Changes) {
    let own = |key| new.words.own(key);
    let mut compare = |key, before: Option<String>, after: Option<String>| {
        changes.compare(Weight::Behind, own(key), before, after);
    };
    // Where neither names a provider of its own, the catalogue's is told once for all services.
    if [old, new].into_iter().any(front::has_own_provider) {
        let provider = |side| front::provider(side).map(|provider| provider.text);
        compare(OwnText::Provider, provider(old), provider(new));
    }
    let text = |phrase: Option<crate::explain::document::Phrase>| phrase.map(|phrase| phrase.text);
    compare(
        OwnText::FormKind,
        text(front::kind(old)),
        text(front::kind(new)),
    );
    compare(
        OwnText::Category,
        text(front::category(old)),
        text(front::category(new)),
    );
    let status = |side: &Explanation| Some(own(front::status(&side.service)).to_owned());
    compare(OwnText::Status, status(old), status(new));
    let decided = |side: &Explanation, name| {
        let node = side.service.at(&["decided", name]);
        node.and_then(Node::text).map(|text| new.words.day(text))
    };
    for (key, name) in [
        (OwnText::DecidedBy, "by"),
        (OwnText::DecidedOn, "on"),
        (OwnText::Review, "review"),
        (OwnText::Owner, "owner"),
    ] {
        compare(key, decided(old, name), decided(new, name));
    }
    let basis = |side: &Explanation| side.service.at(&["decided", "basis"]).map(localized_text);
    let (before, after) = (basis(old), basis(new));
    changes.compare_texts(
        Weight::Behind,
        own(OwnText::Basis),
        before.as_ref(),
        after.as_ref(),
    );
}
