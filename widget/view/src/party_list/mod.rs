//! The places: how many, each of them, one more.

use crate::field::{button, labelled};
use crate::journey::Now;
use crate::node::{Node, el, typed_text};
use crate::party::party;
use crate::target::target_id;
use puolesta_core::catalogue::Situation;
use puolesta_core::digits::{digits, number};
use puolesta_core::journey::{
    Action, Event, Place, State, Target, may_name_others, waits_for_register,
};
use puolesta_core::message_key::MessageKey;

/// The places of the chosen situation; nothing where nobody is named.
pub fn party_list(now: &Now<'_>) -> Node {
    let places = if waits_for_register(now.state) {
        &[]
    } else {
        now.state.places()
    };
    let numbers = numbers(now.state);
    let are_registered = places.iter().any(Place::is_registered);
    // Where a register names parties, it says how many there are.
    let count = numbers.filter(|_| !are_registered);
    let can_add = numbers.is_some_and(|is| is.now < is.max);
    let parties = places.iter().enumerate();
    let parties = parties.map(|(number, place)| party(now, place, number));
    el("DIV")
        .children(count.map(|numbers| count_field(now, numbers)))
        .child(el("DIV").class("parties").children(parties))
        .children(can_add.then(|| add_button(now)))
}

/// How many places there may be and are.
#[derive(Clone, Copy)]
struct Numbers {
    min: u8,
    max: u8,
    now: u8,
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
    })
}

fn count_field(now: &Now<'_>, numbers: Numbers) -> Node {
    let id = target_id(Target::PartyCount);
    let problem = now.problem_at(Target::PartyCount);
    let hint = now.texts.get(MessageKey::CountHint);
    let options = (numbers.min..=numbers.max).map(|count| {
        let count_in_digits = digits(count.into());
        el("OPTION")
            .attr("value", &count_in_digits)
            .selected(count == numbers.now)
            .text(count_in_digits)
    });
    let journey = now.journey.clone();
    let select = el("SELECT")
        .attr("id", &id)
        .part("party-count")
        .class("count")
        .on("change", move |event| {
            if let Some(count) = number(&typed_text(&event)) {
                journey.say(Event::PartyCountChosen(count));
            }
        })
        .children(options);
    labelled(
        now.texts,
        &id,
        MessageKey::CountLabel,
        Some(hint.into()),
        problem,
        select,
    )
}

fn add_button(now: &Now<'_>) -> Node {
    button(now.journey, "secondary", "add-party", Action::PlaceAdded)
        .message(now.texts, MessageKey::AddParty)
        .attr("id", target_id(Target::AddParty))
}
