//! Who has answered what.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::matter::{Answered, Mode, Row, State};
use puolesta_core::message_key::{MessageKey, answer_key};

/// The parties with their answers, in the mode that is there to tell.
pub(super) fn answers(texts: &Texts, state: &State) -> Option<Node> {
    let case = state.case.as_ref().filter(|_| state.mode == Mode::Status)?;
    if case.parties.is_empty() {
        return None;
    }
    let title = el("P")
        .class("title")
        .attr("id", "answers")
        .text(texts.get(MessageKey::MatterAnswers));
    let rows = case.parties.iter().map(|row| row_view(texts, row));
    let list = el("UL").attr("aria-labelledby", "answers").children(rows);
    Some(el("DIV").class("answers").child(title).child(list))
}

fn row_view(texts: &Texts, row: &Row) -> Node {
    let text = [&*row.name, ": ", &answer_text(texts, &row.answered)].concat();
    el("LI").part("party").text(text)
}

/// The word for an answer, with the day on which it was given.
pub(super) fn answer_text(texts: &Texts, answered: &Answered) -> String {
    let word = texts.get(answer_key(answered.answer));
    match answered.on.filter(|_| answered.answer.is_some()) {
        Some(day) => [word, " ", &texts.date(day)].concat(),
        None => word.into(),
    }
}
