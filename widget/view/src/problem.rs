//! Problems in words, at the field and in the summary the same.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Situation;
use puolesta_core::digits::digits;
use puolesta_core::journey::{Problem, ProblemKind, State};
use puolesta_core::message_key::{MessageKey, problem_key};

/// The sentence for a problem.
pub fn sentence(texts: &Texts, problem: Problem, state: &State) -> String {
    let key = problem_key(problem.kind, state.situation);
    if problem.kind == ProblemKind::KindDoesNotFit {
        return texts.fill(key, "kinds", &fitting_kinds(texts, state));
    }
    if let ProblemKind::PlaceEmpty { said, place } = problem.kind {
        let said = texts.count(MessageKey::ProblemSaid, said);
        let mend = texts.fill(key, "number", &digits(place.into()));
        return [&*said, " ", &mend].concat();
    }
    if let ProblemKind::TooManyPlaces(said) = problem.kind {
        let surplus = usize::from(said) + 1..=state.places().len();
        let numbers: Vec<String> = surplus.map(|number| digits(number as u64)).collect();
        let said = texts.count(MessageKey::ProblemSaid, said);
        let mend = texts.fill(key, "numbers", &numbers.join(", "));
        return [&*said, " ", &mend].concat();
    }
    match problem.kind.number() {
        Some(number) => texts.count(key, number),
        None => texts.get(key).into(),
    }
}

/// The sentence with the place that it is about, where there are several: "Party 2: …". Away from its
/// place it would not say which one it means.
pub fn sentence_with_place(texts: &Texts, problem: Problem, state: &State) -> String {
    let sentence = sentence(texts, problem, state);
    let is_named = matches!(problem.kind, ProblemKind::PlaceEmpty { .. });
    let place = problem.target.place().filter(|_| !is_named);
    let mut places = state.places().iter();
    match place.and_then(|id| places.position(|place| place.id == id)) {
        Some(index) if state.situation == Some(Situation::Together) => {
            let number = digits(index as u64 + 1);
            let title = texts.fill(MessageKey::PartyTitle, "number", &number);
            [&*title, ": ", &sentence].concat()
        }
        _ => sentence,
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
