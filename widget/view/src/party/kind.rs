//! What kind of party it is, where the service allows more than one.

use super::Model;
use crate::journey::Journey;
use crate::node::{Node, el};
use crate::target::of_place;
use crate::texts::Texts;
use puolesta_core::journey::Event;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;

/// The choice of kinds; nothing where there is only one, or the party is found.
pub(super) fn kinds(journey: Journey, texts: &Texts, model: &Model) -> Option<Node> {
    let kinds = offered(&model.rule.kinds);
    if kinds.len() < 2 || model.place.found().is_some() {
        return None;
    }
    let name = of_place(model.place.id.0, "kind");
    let options = kinds
        .into_iter()
        .map(|kind| option(journey, texts, model, kind, &name));
    Some(
        el("FIELDSET")
            .class("kinds")
            .child(el("LEGEND").text(texts.get(MessageKey::KindLabel)))
            .children(options),
    )
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

fn option(journey: Journey, texts: &Texts, model: &Model, kind: PartyKind, name: &str) -> Node {
    let id = model.place.id;
    let input = el("INPUT")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", value(kind))
        .checked(model.place.kind == kind)
        .on("change", move |_| {
            journey.say(Event::PartyKindChosen(id, kind))
        });
    el("LABEL")
        .class("choice")
        .part("party-kind")
        .child(input)
        .child(el("SPAN").text(texts.get(kind.key())))
}

/// The values of the radio inputs, as the contract names them.
const fn value(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Person | PartyKind::Child => "person",
        PartyKind::Organisation => "organisation",
        PartyKind::Estate => "estate",
    }
}
