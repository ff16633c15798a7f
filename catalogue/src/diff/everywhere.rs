//! What changes in all services at once: the provider of the catalogue, and where help is.

use super::change::{Change, Changes, Weight};
use crate::catalogue::Catalogue;
use crate::explain::localized_text;
use crate::explain::own_text::OwnText;
use crate::explain::words::Words;
use crate::node::Node;
use puolesta_core::message_key::MessageKey;

/// All of these changes.
pub(super) fn changes(words: &Words, old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = Changes::default();
    let at = |catalogue: &Catalogue, path: &[&str]| {
        let root = catalogue.root.as_ref()?;
        root.at(path).cloned()
    };
    let phone = |catalogue| {
        let phone = at(catalogue, &["help", "phone"]);
        phone.as_ref().and_then(Node::text).map(str::to_owned)
    };
    let label = words.own(OwnText::HelpPhone);
    changes.compare(Weight::Says, label, phone(old), phone(new));
    for (weight, label, path) in [
        (
            Weight::Says,
            words.own(OwnText::DiffHours),
            ["help", "hours"],
        ),
        (
            Weight::Says,
            words.get(MessageKey::HelpPage),
            ["help", "url"],
        ),
        (
            Weight::Says,
            words.get(MessageKey::HelpChat),
            ["help", "chat"],
        ),
        (
            Weight::Behind,
            words.own(OwnText::Provider),
            ["provider", "name"],
        ),
    ] {
        let text = |catalogue| at(catalogue, &path).as_ref().map(localized_text);
        let (before, after) = (text(old), text(new));
        changes.compare_texts(weight, label, before.as_ref(), after.as_ref());
    }
    changes.found
}
