//! Problems in words, at the field and in the summary the same.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::Problem;
use puolesta_core::message_key::{MessageKey, problem_key};

/// The sentence for a problem.
pub fn sentence(texts: &Texts, problem: Problem, situation: Option<Situation>) -> String {
    let key = problem_key(problem.kind, situation);
    match problem.kind.number() {
        Some(number) => texts.count(key, number),
        None => texts.get(key).into(),
    }
}

/// The sentence as it stands at the field, with the word that says it is an error.
pub fn message(texts: &Texts, id: &str, sentence: String) -> Node {
    el("p")
        .class("error")
        .part("error")
        .attr("id", id)
        .child(
            el("span")
                .class("hidden")
                .text([texts.get(MessageKey::Error), " "].concat()),
        )
        .text(sentence)
}
