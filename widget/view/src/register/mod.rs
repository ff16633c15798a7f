//! The parties of a register: whether it answered, and whether they are the right ones.

use crate::field::{button, choice, radio};
use crate::journey::{Now, Reading};
use crate::link::sign_in;
use crate::node::{Node, el, maybe};
use crate::problem::message;
use crate::target::target_id;
use leptos::prelude::*;
use puolesta_core::catalogue::{PartySource, Situation};
use puolesta_core::form_value::PartyList;
use puolesta_core::host::Asked;
use puolesta_core::journey::{
    Action, NamedParties, State, Target, asks_about_list, can_be_asked_again,
};
use puolesta_core::message_key::{MessageKey, register_key};

const ERROR_ID: &str = "party-list-error";

/// What the register said, before the places; nothing where it named everybody.
#[component]
pub fn RegisterAnswer(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(answer(now)))
}

fn answer(now: &Now<'_>) -> Option<Node> {
    let named = from_register(now.state)?;
    let notice = el("p")
        .class("notice")
        .part("requirement")
        .message(now.texts, register_key(named)?);
    let notice = match named.failure() {
        Some(failure) => sign_in(now, notice, failure),
        None => notice,
    };
    let again = can_be_asked_again(named).then(|| {
        button(now.journey, "secondary", "retry", Action::ListAskedAgain)
            .message(now.texts, MessageKey::Retry)
    });
    let is_shown_below = asks_about_list(now.state);
    let answer = el("div")
        .children(error(now).filter(|_| !is_shown_below))
        .child(notice)
        .children(again);
    Some(answer)
}

fn from_register(state: &State) -> Option<&Asked<NamedParties>> {
    let is_register = state.places_rule()?.source == PartySource::Register;
    (is_register && state.situation == Some(Situation::Together)).then_some(&state.together.named)
}

fn error(now: &Now<'_>) -> Option<Node> {
    let problem = now.problem_at(Target::PartyList)?;
    Some(message(now.texts, ERROR_ID, problem))
}

/// The question about the register's parties, after them.
#[component]
pub fn RegisterQuestion(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(question(now)))
}

fn question(now: &Now<'_>) -> Option<Node> {
    if !asks_about_list(now.state) {
        return None;
    }
    let error = error(now);
    let is_wrong = error.is_some();
    let is_disputed = now.state.together.list == Some(PartyList::Disputed);
    let note = is_disputed.then(|| {
        el("p")
            .class("notice")
            .message(now.texts, MessageKey::ListDisputedNote)
    });
    let question = el("fieldset")
        .class(if is_wrong { "list wrong" } else { "list" })
        .attr("role", "radiogroup")
        .attr("aria-required", "true")
        .maybe("aria-describedby", is_wrong.then(|| ERROR_ID.into()))
        .child(el("legend").message(now.texts, MessageKey::ListQuestion))
        .children(error)
        .children([
            option(now, PartyList::Confirmed),
            option(now, PartyList::Disputed),
        ])
        .children(note);
    Some(question)
}

fn option(now: &Now<'_>, list: PartyList) -> Node {
    let (key, id) = match list {
        // The first answer takes the focus when the summary leads here.
        PartyList::Confirmed => (
            MessageKey::ListConfirmed,
            Some(target_id(Target::PartyList)),
        ),
        PartyList::Disputed | PartyList::Incomplete => (MessageKey::ListDisputed, None),
    };
    let action = Action::PartyListSaid(list);
    let input = radio("party-list", list.as_str())
        .on("change", now.journey.says(action))
        .maybe("id", id)
        .checked(now.state.together.list == Some(list));
    choice("list-option", input, el("span").message(now.texts, key))
}
