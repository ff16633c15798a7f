//! Problems in words, at the field and in the summary the same.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::journey::{Problem, ProblemKind, State};
use puolesta_core::message_key::{MessageKey, problem_key};

/// The sentence for a problem.
pub fn sentence(texts: &Texts, problem: Problem, state: &State) -> String {
    let key = problem_key(problem.kind, state.situation);
    if problem.kind == ProblemKind::KindDoesNotFit {
        return texts.fill(key, "kinds", &fitting_kinds(texts, state));
    }
    match problem.kind.number() {
        Some(number) => texts.count(key, number),
        None => texts.get(key).into(),
    }
}

/// The kinds of party that the service takes, as they stand at their choice.
fn fitting_kinds(texts: &Texts, state: &State) -> String {
    let rule = state.places_rule();
    let kinds = rule.into_iter().flat_map(|rule| &rule.kinds);
    let keys: Vec<MessageKey> = kinds.map(|kind| kind.key()).collect();
    texts.listed(&keys, ", ")
}

/// The sentence as it stands at the field, with the word that says it is an error.
pub fn message(texts: &Texts, id: &str, sentence: String) -> Node {
    el("P")
        .class("error")
        .part("error")
        .attr("id", id)
        .child(
            el("SPAN")
                .class("hidden")
                .text([texts.get(MessageKey::Error), " "].concat()),
        )
        .text(sentence)
}
