//! The places: how many, each of them, one more.

use crate::field::{button, labelled};
use crate::journey::{Now, Reading};
use crate::node::{Node, el, kept, live, maybe, nothing, typed_text};
use crate::party::Party;
use crate::target::target_id;
use leptos::prelude::*;
use puolesta_core::catalogue::Situation;
use puolesta_core::digits::{digits, number};
use puolesta_core::journey::{
    Action, Event, Others, Place, State, Target, may_name_others, waits_for_register,
};
use puolesta_core::message_key::MessageKey;

/// The places of the chosen situation; nothing where nobody is named.
#[component]
pub fn PartyList(
    /// What it draws from.
    reading: Reading,
) -> Node {
    el("div")
        .child(reading.section(|now| maybe(count_field(now))))
        .child(el("div").class("parties").child(parties(reading)))
        .child(reading.section(|now| maybe(add_button(now))))
}

/// As many as there are. Where one comes or goes, the others stay: each follows its own place.
fn parties(reading: Reading) -> Node {
    let owner = Owner::current().unwrap_or_default();
    live(move || {
        let moment = reading.moment.try_read();
        let count = moment.map_or(0, |moment| places(moment.state()).len());
        let party = |number| {
            let make = move || view! { <Party reading number/> }.into_inner();
            kept(&owner, make)
        };
        (0..count).map(party).fold(nothing(), Node::child)
    })
}

/// The places that are shown.
fn places(state: &State) -> &[Place] {
    if waits_for_register(state) {
        &[]
    } else {
        state.places()
    }
}

/// How many places there may be and are.
#[derive(Clone, Copy)]
struct Numbers {
    min: u8,
    max: u8,
    now: u8,
    /// How many the person says there are, where more places than that are filled in.
    said: Option<u8>,
}

/// The numbers, where the person may change how many places there are.
fn numbers(state: &State) -> Option<Numbers> {
    let rule = state.places_rule()?;
    let is_together = state.situation == Some(Situation::Together);
    let is_free = may_name_others(state.others()?) && !waits_for_register(state);
    (is_together && is_free && rule.max > rule.min).then(|| Numbers {
        min: rule.min,
        max: rule.max,
        now: u8::try_from(state.places().len()).unwrap_or(rule.max),
        said: state.others().and_then(Others::surplus_over),
    })
}

fn count_field(now: &Now<'_>) -> Option<Node> {
    // Where a register names parties, it says how many there are.
    let are_registered = places(now.state).iter().any(Place::is_registered);
    let numbers = numbers(now.state).filter(|_| !are_registered)?;
    let id = target_id(Target::PartyCount);
    let problem = now.problem_at(Target::PartyCount);
    let hint = now.texts.get(MessageKey::CountHint);
    let options = (numbers.min..=numbers.max).map(|count| {
        let count_in_digits = digits(count.into());
        el("option")
            .attr("value", &count_in_digits)
            .selected(count == numbers.said.unwrap_or(numbers.now))
            .text(count_in_digits)
    });
    let journey = now.journey.clone();
    let select = el("select")
        .attr("id", &id)
        .part("party-count")
        .class("count")
        .on("change", move |event| {
            if let Some(count) = number(&typed_text(&event)) {
                journey.say(Event::PartyCountChosen(count));
            }
        })
        .children(options);
    let label = MessageKey::CountLabel;
    let hint = Some(hint.into());
    Some(labelled(now.texts, &id, label, hint, problem, select))
}

fn add_button(now: &Now<'_>) -> Option<Node> {
    numbers(now.state).filter(|is| is.now < is.max)?;
    let button = button(now.journey, "secondary", "add-party", Action::PlaceAdded)
        .message(now.texts, MessageKey::AddParty)
        .attr("id", target_id(Target::AddParty));
    Some(button)
}
