//! The parties of a register: whether it answered, and whether they are the right ones.

use crate::field::button;
use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::problem::{at, message, sentence};
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::{PartySource, Situation};
use puolesta_core::form_value::PartyList;
use puolesta_core::journey::{Event, Named, Problem, State, Target, asks_about_list};
use puolesta_core::message_key::MessageKey;

/// What the register said, before the places; nothing where it named everybody.
pub fn answer(journey: Journey) -> AnyView {
    let model = journey.memo(|state| {
        let key = from_register(state)?.key()?;
        let side = &state.together;
        let can_ask_again = matches!(side.named, Named::SessionEnded | Named::ServerDown);
        let problem = at(&state.visible_problems(), Target::PartyList);
        Some((
            key,
            can_ask_again,
            problem.filter(|_| !asks_about_list(state)),
        ))
    });
    dynamic(move || {
        let Some((key, can_ask_again, problem)) = model.get() else {
            return nothing();
        };
        let texts = &*journey.texts();
        let again = can_ask_again.then(|| {
            let again = texts.get(MessageKey::Retry);
            button("secondary", "retry", again, journey, || {
                Event::NamedAskedAgain
            })
        });
        el("DIV")
            .children(error(texts, problem))
            .child(
                el("P")
                    .class("notice")
                    .part("requirement")
                    .text(texts.get(key)),
            )
            .children(again)
            .into()
    })
}

fn from_register(state: &State) -> Option<&Named> {
    let is_register = state.places_rule()?.source == PartySource::Register;
    (is_register && state.situation == Some(Situation::Together)).then_some(&state.together.named)
}

fn error(texts: &Texts, problem: Option<Problem>) -> Option<Node> {
    let id = [&*target_id(Target::PartyList), "-error"].concat();
    problem.map(|problem| message(texts, &id, sentence(texts, problem, None)))
}

/// The question about the register's parties, after them.
pub fn question(journey: Journey) -> AnyView {
    let model = journey.memo(|state| {
        let problem = at(&state.visible_problems(), Target::PartyList);
        asks_about_list(state).then_some((state.together.list, problem))
    });
    dynamic(move || {
        let Some((said, problem)) = model.get() else {
            return nothing();
        };
        let texts = &*journey.texts();
        let error_id = [&*target_id(Target::PartyList), "-error"].concat();
        let note = (said == Some(PartyList::Disputed)).then(|| {
            el("P")
                .class("notice")
                .text(texts.get(MessageKey::ListDisputedNote))
        });
        el("FIELDSET")
            .class(if problem.is_some() {
                "list wrong"
            } else {
                "list"
            })
            .maybe("aria-describedby", problem.map(|_| error_id))
            .child(el("LEGEND").text(texts.get(MessageKey::ListQuestion)))
            .children(error(texts, problem))
            .children([
                option(journey, texts, PartyList::Confirmed, said),
                option(journey, texts, PartyList::Disputed, said),
            ])
            .children(note)
            .into()
    })
}

fn option(journey: Journey, texts: &Texts, list: PartyList, said: Option<PartyList>) -> Node {
    let (key, id) = match list {
        // The first answer takes the focus when the summary leads here.
        PartyList::Confirmed => (
            MessageKey::ListConfirmed,
            Some(target_id(Target::PartyList)),
        ),
        PartyList::Disputed | PartyList::Incomplete => (MessageKey::ListDisputed, None),
    };
    let input = el("INPUT")
        .attr("type", "radio")
        .attr("name", "party-list")
        .attr("value", list.as_str())
        .maybe("id", id)
        .checked(said == Some(list))
        .on("change", move |_| journey.say(Event::PartyListSaid(list)));
    el("LABEL")
        .class("choice")
        .part("list-option")
        .child(input)
        .child(el("SPAN").text(texts.get(key)))
}
