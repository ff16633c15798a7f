//! Who has answered what.

use crate::node::{Node, el, nothing};
use crate::texts::Texts;
use puolesta_core::matter::{Mode, PartyAnswer, State};
use puolesta_core::message_key::{MessageKey, answer_key};

/// The parties with their answers, in the mode that is there to tell.
pub(super) fn answers(texts: &Texts, state: &State) -> Node {
    let parties = match &state.matter {
        Some(sent) if state.mode == Mode::Status && !sent.parties.is_empty() => &sent.parties,
        _ => return nothing(),
    };
    let title = el("p")
        .class("title")
        .attr("id", "answers")
        .message(texts, MessageKey::MatterAnswers);
    let mut list = el("ul").attr("aria-labelledby", "answers");
    for party in parties {
        let text = [&*party.name, ": ", &answer_text(texts, party)].concat();
        list = list.child(el("li").part("party").text(text));
    }
    el("div").class("answers").child(title).child(list)
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
