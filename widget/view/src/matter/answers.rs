//! Who has answered what.

use super::comments::items;
use crate::node::{Node, el, nothing};
use crate::texts::Texts;
use puolesta_core::matter::{Mode, PartyAnswer, State};
use puolesta_core::message_key::{MessageKey, answer_key};

/// The parties with their answers, in the mode that is there to tell.
pub(super) fn answers(texts: &Texts, state: &State) -> Node {
    let sent = match &state.matter {
        Some(sent) if state.mode == Mode::Status && !sent.parties.is_empty() => sent,
        _ => return nothing(),
    };
    let key = match sent.heard_until() {
        Some(_) => MessageKey::MatterComments,
        None => MessageKey::MatterAnswers,
    };
    let title = el("p")
        .class("title")
        .attr("id", "answers")
        .message(texts, key);
    let mut list = el("ul").attr("aria-labelledby", "answers");
    for party in &sent.parties {
        list = list.child(answer(texts, party, sent.heard_until().is_some()));
    }
    el("div").class("answers").child(title).child(list)
}

/// A party with what it answered; one that is only heard has nothing to answer.
fn answer(texts: &Texts, party: &PartyAnswer, is_heard: bool) -> Node {
    let text = if is_heard {
        party.name.clone()
    } else {
        [&*party.name, ": ", &answer_text(texts, party)].concat()
    };
    el("li")
        .part("party")
        .child(el("span").text(text))
        .children((!party.comments.is_empty()).then(|| items(texts, &party.comments)))
}

/// The word for an answer, with the day on which it was given.
#[inline(never)]
pub(super) fn answer_text(texts: &Texts, party: &PartyAnswer) -> String {
    let key = match party.answer {
        None if party.is_unasked => MessageKey::AnswerNotAsked,
        answer => answer_key(answer),
    };
    let word = texts.get(key);
    match party.on.filter(|_| party.answer.is_some()) {
        Some(day) => [word, " ", &texts.date(day)].concat(),
        None => word.into(),
    }
}
