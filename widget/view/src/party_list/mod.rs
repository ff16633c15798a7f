//! The places: how many, each of them, one more.

use crate::field::{button, labelled};
use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing, typed_text};
use crate::party::party;
use crate::problem::{at, sentence};
use crate::target::target_id;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::Situation;
use puolesta_core::digits::digits;
use puolesta_core::journey::{
    Event, Place, PlaceId, Problem, State, Target, may_name_others, waits_for_register,
};
use puolesta_core::message_key::MessageKey;

/// The places of the chosen situation; nothing where nobody is named.
pub fn party_list(journey: Journey) -> AnyView {
    let ids = journey.memo(|state| -> Vec<PlaceId> {
        let places = state.places().iter().map(|place| place.id);
        places.filter(|_| !waits_for_register(state)).collect()
    });
    let places = dynamic(move || {
        let places = ids.get().into_iter().enumerate();
        el("DIV")
            .class("parties")
            .children(places.map(|(number, id)| party(journey, id, number)))
            .into()
    });
    el("DIV")
        .child(count(journey))
        .child(places)
        .child(add(journey))
        .into()
}

/// How many places there may be and are.
#[derive(Clone, Copy, PartialEq)]
struct Numbers {
    min: u8,
    max: u8,
    now: u8,
    problem: Option<Problem>,
    /// Whether a register says how many there are.
    are_known: bool,
}

fn numbers(state: &State) -> Option<Numbers> {
    let rule = state.places_rule()?;
    let is_together = state.situation == Some(Situation::Together);
    let is_free = may_name_others(state.side()?) && !waits_for_register(state);
    (is_together && is_free && rule.max > rule.min).then(|| Numbers {
        min: rule.min,
        max: rule.max,
        now: u8::try_from(state.places().len()).unwrap_or(rule.max),
        problem: at(&state.visible_problems(), Target::PartyCount),
        are_known: state.places().iter().any(Place::is_registered),
    })
}

fn count(journey: Journey) -> AnyView {
    let model = journey.memo(numbers);
    dynamic(move || {
        model
            .get()
            .filter(|numbers| !numbers.are_known)
            .map_or_else(nothing, |numbers| count_field(journey, numbers).into())
    })
}

fn count_field(journey: Journey, numbers: Numbers) -> Node {
    let texts = journey.texts();
    let id = target_id(Target::PartyCount);
    let problem = numbers
        .problem
        .map(|problem| sentence(&texts, problem, Some(Situation::Together)));
    let hint = texts.get(MessageKey::CountHint);
    let described = crate::field::Described::new(&id, true, problem.is_some());
    let options = (numbers.min..=numbers.max).map(|count| {
        el("OPTION")
            .attr("value", digits(count.into()))
            .selected(count == numbers.now)
            .text(digits(count.into()))
    });
    let select = el("SELECT")
        .attr("id", id.clone())
        .part("party-count")
        .class("count")
        .maybe("aria-describedby", described.list())
        .on("change", move |event| {
            if let Ok(count) = typed_text(&event).parse() {
                journey.say(Event::PartyCountChosen(count));
            }
        })
        .children(options);
    labelled(
        &texts,
        &id,
        texts.get(MessageKey::CountLabel).into(),
        Some(hint.into()),
        problem,
        select,
    )
}

fn add(journey: Journey) -> AnyView {
    let can_add = journey.memo(|state| numbers(state).is_some_and(|is| is.now < is.max));
    dynamic(move || {
        if !can_add.get() {
            return nothing();
        }
        let texts = journey.texts();
        button(
            "secondary",
            "add-party",
            texts.get(MessageKey::AddParty),
            journey,
            || Event::PlaceAdded,
        )
        .attr("id", target_id(Target::AddParty))
        .into()
    })
}
