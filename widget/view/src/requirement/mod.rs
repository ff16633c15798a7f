//! What the service requires in the chosen situation, in words: before the places and after them.

mod help;

use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::{Decision, Procedure, Situation};
use puolesta_core::journey::Place;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::Requirement;

/// Why the situation is not possible, or the reminder of the right to act.
#[component]
pub fn RequirementNotice(
    /// What it draws from.
    reading: Reading,
) -> impl IntoView {
    reading.section(|now| maybe(requirement(now)))
}

fn requirement(now: &Now<'_>) -> Option<Node> {
    let situation = now.state.situation?;
    let requirement = now.state.loaded.requirement(situation);
    match (requirement.procedure, situation) {
        (Procedure::NotAllowed, _) => Some(not_allowed(now, requirement, situation)),
        (Procedure::None, Situation::Together) => Some(reminder(now)),
        _ => None,
    }
}

fn reminder(now: &Now<'_>) -> Node {
    let own = now.state.loaded.service.texts.reminder.as_ref();
    let (text, lang) = now.texts.localized_or(own, MessageKey::Reminder);
    el("p")
        .class("notice")
        .part("reminder")
        .maybe("lang", lang)
        .text(text)
}

fn not_allowed(now: &Now<'_>, requirement: &Requirement, situation: Situation) -> Node {
    let built_in = situation.not_allowed_key();
    let (reason, lang) = now
        .texts
        .localized_or(requirement.reason.as_ref(), built_in);
    el("div")
        .class("notice warning")
        .part("requirement")
        .child(el("p").maybe("lang", lang).text(reason))
        .children(help::help(now.texts, &now.state.loaded.help))
}

/// What follows when the form has been sent; nothing where nothing but the decision does.
#[component]
pub fn Follows(
    /// What it draws from.
    reading: Reading,
) -> impl IntoView {
    reading.section(|now| maybe(follows(now)))
}

fn follows(now: &Now<'_>) -> Option<Node> {
    let sentences = sentences(now.texts, now.state.requirement()?);
    if sentences.is_empty() {
        return None;
    }
    let title = el("p")
        .class("title")
        .message(now.texts, MessageKey::FollowsTitle);
    let follows = el("div")
        .class("follows")
        .part("requirement")
        .child(title)
        .children(sentences)
        .children(told_list(now));
    Some(follows)
}

/// Who gets a message, and how; organisations in the authority's own ways.
fn told_list(now: &Now<'_>) -> Vec<Node> {
    let named = |place: &&Place| !place.details.name.trim().is_empty();
    let told = now.state.places().iter().filter(named);
    let lines: Vec<Node> = told.map(|place| told_line(now.texts, place)).collect();
    if lines.is_empty() {
        return lines;
    }
    vec![
        el("p").message(now.texts, MessageKey::FollowsTold),
        el("ul").children(lines),
    ]
}

fn told_line(texts: &Texts, place: &Place) -> Node {
    let name = place.details.name.trim();
    el("li").text(match place.channel() {
        Some(channel) => [name, ": ", texts.get(channel.key())].concat(),
        None => name.into(),
    })
}

fn sentences(texts: &Texts, requirement: &Requirement) -> Vec<Node> {
    match requirement.procedure {
        Procedure::Notice => vec![
            sentence(texts, MessageKey::Notice),
            sentence(texts, MessageKey::DecisionReachesAll),
        ],
        Procedure::Approval => approval(texts, requirement),
        _ => Vec::new(),
    }
}

fn sentence(texts: &Texts, key: MessageKey) -> Node {
    el("p").message(texts, key)
}

fn approval(texts: &Texts, requirement: &Requirement) -> Vec<Node> {
    let first = match requirement.decision {
        Decision::All => sentence(texts, MessageKey::ApprovalAll),
        Decision::AtLeast(count) => el("p").text(texts.count(MessageKey::ApprovalSome, count)),
    };
    let mut sentences = vec![first];
    let period = requirement
        .deadline
        .as_deref()
        .and_then(|period| texts.period(period));
    sentences.extend(
        period.map(|period| {
            el("p").text(texts.fill(MessageKey::ApprovalDeadline, "period", &period))
        }),
    );
    sentences.push(sentence(texts, MessageKey::ApprovalSilence));
    sentences.push(sentence(texts, MessageKey::DecisionReachesAll));
    sentences
}
