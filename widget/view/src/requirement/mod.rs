//! What the service requires in the chosen situation, in words: before the places and after them.

use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::{Decision, Loaded, Procedure, Situation};
use puolesta_core::journey::Place;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::Requirement;

/// Why the situation is not possible, or the reminder of the right to act.
#[component]
pub fn RequirementNotice(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(requirement(now)))
}

fn requirement(now: &Now<'_>) -> Option<Node> {
    let situation = now.state.situation?;
    let requirement = now.state.loaded.requirement(situation);
    let (text, lang) = first_words(now.texts, &now.state.loaded, situation)?;
    let words = el("p").maybe("lang", lang).text(text);
    Some(match requirement.procedure {
        Procedure::NotAllowed => el("div")
            .class("notice warning")
            .part("requirement")
            .child(words),
        _ => words.class("notice").part("reminder"),
    })
}

/// Its words, with the `lang` that they need; nothing where a situation simply is possible.
pub(crate) fn first_words(
    texts: &Texts,
    loaded: &Loaded,
    situation: Situation,
) -> Option<(String, Option<String>)> {
    let requirement = loaded.requirement(situation);
    let (own, built_in) = match (requirement.procedure, situation) {
        (Procedure::NotAllowed, _) => (&requirement.reason, situation.not_allowed_key()),
        (Procedure::None, Situation::Together) => {
            (&loaded.service.texts.reminder, MessageKey::Reminder)
        }
        _ => return None,
    };
    Some(texts.localized_or(own.as_ref(), built_in))
}

/// What follows when the form has been sent; nothing where nothing but the decision does.
#[component]
pub fn Follows(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(follows(now)))
}

fn follows(now: &Now<'_>) -> Option<Node> {
    let requirement = now.state.requirement()?;
    let mut places = now.state.places().iter();
    let waits_for_official = requirement.procedure == Procedure::Approval
        && places.any(|place| place.hindrance().is_some());
    let (sentences, told) = if waits_for_official {
        // Nobody is asked before the official has seen to it: no word of "each of them".
        let keys = [MessageKey::OfficialFollows, MessageKey::DecisionReachesAll];
        let sentences = keys.map(|key| sentence(now.texts, key));
        (Vec::from(sentences), Vec::new())
    } else {
        (sentences(now.texts, requirement), told_list(now))
    };
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
        .children(told);
    Some(follows)
}

/// Who gets a message, and how; organisations in the authority's own ways.
fn told_list(now: &Now<'_>) -> Vec<Node> {
    let named = |place: &&Place| !place.details.name.trim().is_empty();
    let named: Vec<&Place> = now.state.places().iter().filter(named).collect();
    let told = named.iter().filter(|place| place.hindrance().is_none());
    let lines: Vec<Node> = told.map(|place| told_line(now.texts, place)).collect();
    let is_official = named.iter().any(|place| place.hindrance().is_some());
    let mut list = Vec::new();
    if !lines.is_empty() {
        list.push(el("p").message(now.texts, MessageKey::FollowsTold));
        list.push(el("ul").children(lines));
    }
    list.extend(is_official.then(|| sentence(now.texts, MessageKey::OfficialFollows)));
    list
}

fn told_line(texts: &Texts, place: &Place) -> Node {
    let name = place.details.name.trim();
    el("li").text(match place.channel() {
        Some(channel) => [name, ": ", texts.get(channel.key())].concat(),
        None => name.into(),
    })
}

/// What follows, sentence by sentence.
pub(crate) fn sentences(texts: &Texts, requirement: &Requirement) -> Vec<Node> {
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
    let (first, silence) = match requirement.decision {
        Decision::All => (
            sentence(texts, MessageKey::ApprovalAll),
            MessageKey::ApprovalSilence,
        ),
        Decision::AtLeast(count) => (
            el("p").text(texts.count(MessageKey::ApprovalSome, count)),
            MessageKey::ApprovalSilenceSome,
        ),
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
    sentences.push(sentence(texts, silence));
    sentences.push(sentence(texts, MessageKey::DecisionReachesAll));
    sentences
}
