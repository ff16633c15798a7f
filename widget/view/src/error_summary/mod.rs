//! All problems at once, above the question; each entry leads to the field.

use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::problem::sentence;
use crate::target::target_id;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::{Event, Problem, Target};
use puolesta_core::message_key::MessageKey;

/// The summary of the problems that were shown; nothing when there are none.
pub fn error_summary(journey: Journey) -> AnyView {
    let problems = journey.memo(|state| (state.visible_problems(), state.situation));
    dynamic(move || {
        let (problems, situation) = problems.get();
        if problems.is_empty() {
            return nothing();
        }
        summary(journey, &problems, situation).into()
    })
}

fn summary(journey: Journey, problems: &[Problem], situation: Option<Situation>) -> Node {
    let texts = journey.texts();
    let entry = |problem: &Problem| {
        let target = problem.target;
        let button = el("BUTTON")
            .attr("type", "button")
            .class("link")
            .on("click", move |_| {
                journey.say(Event::ProblemFollowed(target))
            })
            .text(sentence(&texts, *problem, situation));
        el("LI").child(button)
    };
    el("DIV")
        .class("summary")
        .part("error-summary")
        .attr("id", target_id(Target::Summary))
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "summary-title")
        .child(
            el("P")
                .class("title")
                .attr("id", "summary-title")
                .text(texts.get(MessageKey::SummaryTitle)),
        )
        .child(el("UL").children(problems.iter().map(entry)))
}
