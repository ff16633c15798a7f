//! The question: whose matter it is.

use crate::appearance::Extent;
use crate::field::{choice, radio};
use crate::journey::{Now, Reading};
use crate::node::{Node, el};
use crate::problem::message;
use crate::target::target_id;
use leptos::prelude::*;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::{Action, Required, Target};
use puolesta_core::message_key::MessageKey;

/// The question with its three answers, always all of them.
#[component]
pub fn Question(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(question)
}

fn question(now: &Now<'_>) -> Node {
    let own = now.state.loaded.service.texts.question.as_ref();
    let (legend, lang) = now.texts.localized_or(own, MessageKey::Question);
    let problem = now.problem_at(Target::Question);
    let (class, describedby) = if problem.is_some() {
        ("question wrong", "question-hint question-error")
    } else {
        ("question", "question-hint")
    };
    let must_answer = match now.state.required {
        Required::Yes => "true",
        Required::No => "false",
    };
    let hint = el("p")
        .class("hint")
        .attr("id", "question-hint")
        .message(now.texts, MessageKey::QuestionHint);
    let error = problem.map(|problem| message(now.texts, "question-error", problem));
    let options = Situation::ALL
        .iter()
        .map(|situation| option(now, *situation));
    el("fieldset")
        .part("question")
        .class(class)
        .attr("role", "radiogroup")
        .attr("aria-required", must_answer)
        .attr("aria-describedby", describedby)
        .child(el("legend").maybe("lang", lang).text(legend))
        .child(hint)
        .children(error)
        .children(options)
}

fn option(now: &Now<'_>, situation: Situation) -> Node {
    let action = Action::SituationChosen(situation);
    let input = radio("situation", situation.as_str())
        .on("change", now.journey.says(action))
        // The first answer takes the focus when the summary leads here.
        .maybe(
            "id",
            (situation == Situation::Alone).then(|| target_id(Target::Question)),
        )
        .checked(now.state.situation == Some(situation));
    let own = &now.state.loaded.service.texts;
    let (answer, lang) = now
        .texts
        .localized_or(own.answers.of(situation), situation.key());
    let example = own.examples.of(situation);
    let example = example.filter(|_| now.extent == Extent::Whole);
    let example = example.and_then(|text| now.texts.localized(text));
    let example = example.map(|(text, lang)| {
        el("span")
            .class("hint example")
            .maybe("lang", lang)
            .text(text)
    });
    let answer = el("span").maybe("lang", lang).text(answer);
    choice("situation-option", input, answer.children(example))
}
