//! What kind of party it is, where the service allows more than one.

use crate::field::{choice, radio};
use crate::journey::Now;
use crate::node::{Node, el};
use crate::target::of_place;
use puolesta_core::journey::{Action, Place};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;

/// The choice of kinds; nothing where there is only one, or the party is found.
pub(super) fn kinds(now: &Now<'_>, place: &Place) -> Option<Node> {
    let kinds = offered(&now.state.places_rule()?.kinds);
    if kinds.len() < 2 || place.found().is_some() {
        return None;
    }
    let name = of_place(place.id.0, "kind");
    let options = kinds
        .into_iter()
        .map(|kind| option(now, place, kind, &name));
    let choice = el("FIELDSET")
        .class("kinds")
        .child(el("LEGEND").message(now.texts, MessageKey::KindLabel))
        .children(options);
    Some(choice)
}

/// A child is looked up like any person, so the two are one choice.
fn offered(kinds: &[PartyKind]) -> Vec<PartyKind> {
    let mut offered: Vec<PartyKind> = Vec::new();
    for kind in kinds {
        let kind = match kind {
            PartyKind::Child if kinds.contains(&PartyKind::Person) => PartyKind::Person,
            kind => *kind,
        };
        if !offered.contains(&kind) {
            offered.push(kind);
        }
    }
    offered
}

fn option(now: &Now<'_>, place: &Place, kind: PartyKind, name: &str) -> Node {
    let action = Action::PartyKindChosen(place.id, kind);
    let input = radio(name, value(kind))
        .on("change", now.journey.says(action))
        .checked(place.kind == kind);
    let label = el("SPAN").message(now.texts, kind.key());
    choice("party-kind", input, label)
}

/// The values of the radio inputs, as the contract names them.
const fn value(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Person | PartyKind::Child => "person",
        PartyKind::Organisation => "organisation",
        PartyKind::Estate => "estate",
    }
}
