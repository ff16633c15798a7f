//! All problems at once, above the question; each entry leads to the field.

use crate::journey::Now;
use crate::node::{Node, el};
use crate::problem::sentence;
use crate::target::target_id;
use puolesta_core::journey::{Action, Problem, Target};
use puolesta_core::message_key::MessageKey;

/// The summary of the problems that were shown; nothing when there are none.
pub fn error_summary(now: &Now<'_>) -> Option<Node> {
    if now.problems.is_empty() {
        return None;
    }
    let title = el("P")
        .class("title")
        .attr("id", "summary-title")
        .message(now.texts, MessageKey::SummaryTitle);
    let entries = now.problems.iter().map(|problem| entry(now, *problem));
    let summary = el("DIV")
        .class("summary")
        .part("error-summary")
        .attr("id", target_id(Target::Summary))
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "summary-title")
        .child(title)
        .child(el("UL").children(entries));
    Some(summary)
}

fn entry(now: &Now<'_>, problem: Problem) -> Node {
    let action = Action::ProblemFollowed(problem.target);
    let button = el("BUTTON")
        .attr("type", "button")
        .class("link")
        .on("click", now.journey.says(action))
        .text(sentence(now.texts, problem, now.state));
    el("LI").child(button)
}
