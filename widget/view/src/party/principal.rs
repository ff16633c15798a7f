//! Those for whom the person may already act: chosen, not typed.

use super::Model;
use crate::journey::Journey;
use crate::node::{Node, el};
use crate::target::of_place;
use crate::texts::Texts;
use puolesta_core::catalogue::Situation;
use puolesta_core::form_value::Basis;
use puolesta_core::journey::{Event, Place, State};
use puolesta_core::message_key::MessageKey;

/// Whom the host named, and who of them is chosen.
#[derive(Clone, PartialEq)]
pub(super) struct Principals {
    named: Vec<(String, Option<Basis>)>,
    chosen: Option<usize>,
}

impl Principals {
    /// The choice for this place; `None` where the host named nobody.
    pub(super) fn of(state: &State, place: &Place) -> Option<Self> {
        if state.situation != Some(Situation::OnBehalf) {
            return None;
        }
        let named = &state.on_behalf.named_parties()?.parties;
        let found = place.found().filter(|_| place.is_registered());
        let chosen = found.and_then(|found| {
            named
                .iter()
                .position(|party| party.reference == found.reference)
        });
        let named = named.iter().map(|party| (party.name.clone(), party.basis));
        Some(Self {
            named: named.collect(),
            chosen,
        })
        .filter(|principals| !principals.named.is_empty())
    }
}

/// The choice, with somebody else as its last answer.
pub(super) fn choice(journey: Journey, texts: &Texts, model: &Model) -> Option<Node> {
    let principals = model.principals.as_ref()?;
    let name = of_place(model.place.id.0, "principal");
    let named = principals.named.iter().enumerate();
    let named = named.map(|(index, (principal, basis))| {
        let why = basis.map(|basis| [" (", texts.get(basis.short_key()), ")"].concat());
        let label = [principal, &*why.unwrap_or_default()].concat();
        option(journey, &name, Some(index), principals.chosen, &label)
    });
    let other = texts.get(MessageKey::PrincipalOther);
    let other = option(journey, &name, None, principals.chosen, other);
    Some(
        el("FIELDSET")
            .class("kinds")
            .child(el("LEGEND").text(texts.get(MessageKey::PrincipalChoice)))
            .children(named)
            .child(other),
    )
}

fn option(
    journey: Journey,
    name: &str,
    index: Option<usize>,
    chosen: Option<usize>,
    label: &str,
) -> Node {
    let input = el("INPUT")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", if index.is_some() { "named" } else { "other" })
        .checked(index == chosen)
        .on("change", move |_| {
            journey.say(Event::PrincipalChosen(index))
        });
    el("LABEL")
        .class("choice")
        .part("principal-option")
        .child(input)
        .child(el("SPAN").text(label))
}
