//! The question: whose matter it is.

use crate::journey::Journey;
use crate::node::{Node, dynamic, el};
use crate::problem::{at, message, sentence};
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::{Event, Problem, Target};
use puolesta_core::message_key::MessageKey;

/// The question with its three answers, always all of them.
pub fn question(journey: Journey) -> AnyView {
    let model = journey.memo(|state| {
        let problem = at(&state.visible_problems(), Target::Question);
        (state.situation, problem)
    });
    dynamic(move || {
        let (chosen, problem) = model.get();
        fieldset(journey, chosen, problem).into()
    })
}

fn fieldset(journey: Journey, chosen: Option<Situation>, problem: Option<Problem>) -> Node {
    let texts = journey.texts();
    let (legend, lang) = journey.now(|state| {
        texts.localized_or(
            state.loaded.service.texts.question.as_ref(),
            MessageKey::Question,
        )
    });
    let describedby = [
        "question-hint",
        if problem.is_some() {
            " question-error"
        } else {
            ""
        },
    ];
    el("FIELDSET")
        .part("question")
        .class(if problem.is_some() {
            "question wrong"
        } else {
            "question"
        })
        .attr("aria-describedby", describedby.concat())
        .child(el("LEGEND").maybe("lang", lang).text(legend))
        .child(
            el("P")
                .class("hint")
                .attr("id", "question-hint")
                .text(texts.get(MessageKey::QuestionHint)),
        )
        .children(
            problem.map(|problem| {
                message(&texts, "question-error", sentence(&texts, problem, chosen))
            }),
        )
        .children(
            Situation::ALL
                .iter()
                .map(|situation| option(journey, &texts, *situation, chosen)),
        )
}

fn option(
    journey: Journey,
    texts: &Texts,
    situation: Situation,
    chosen: Option<Situation>,
) -> Node {
    // The first answer takes the focus when the summary leads here.
    let first = (situation == Situation::Alone).then(|| target_id(Target::Question));
    let input = el("INPUT")
        .attr("type", "radio")
        .attr("name", "situation")
        .attr("value", situation.as_str())
        .maybe("id", first)
        .checked(chosen == Some(situation))
        .on("change", move |_| {
            journey.say(Event::SituationChosen(situation))
        });
    el("LABEL")
        .class("choice")
        .part("situation-option")
        .child(input)
        .child(el("SPAN").text(texts.get(situation.key())))
}
