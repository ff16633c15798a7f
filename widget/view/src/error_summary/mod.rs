//! All problems at once, above the question; each entry leads to the field.

use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe};
use crate::problem::sentence_with_place;
use crate::target::target_id;
use leptos::prelude::*;
use puolesta_core::journey::{Action, Problem, Target};
use puolesta_core::message_key::MessageKey;

/// The summary of the problems that were shown; nothing when there are none.
#[component]
pub fn ErrorSummary(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(error_summary(now)))
}

fn error_summary(now: &Now<'_>) -> Option<Node> {
    if now.problems.is_empty() {
        return None;
    }
    let title = el("p")
        .class("title")
        .attr("id", "summary-title")
        .message(now.texts, MessageKey::SummaryTitle);
    let entries = now.problems.iter().map(|problem| entry(now, *problem));
    let summary = el("div")
        .class("summary")
        .part("error-summary")
        .attr("id", target_id(Target::Summary))
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "summary-title")
        .child(title)
        .child(el("ul").children(entries));
    Some(summary)
}

fn entry(now: &Now<'_>, problem: Problem) -> Node {
    let action = Action::ProblemFollowed(problem.target);
    let button = el("button")
        .attr("type", "button")
        .class("link")
        .on("click", now.journey.says(action))
        .text(sentence_with_place(now.texts, problem, now.state));
    el("li").child(button)
}
