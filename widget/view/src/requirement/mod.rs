//! What the service requires in the chosen situation, in words: before the places and after them.

use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe, nothing};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::{Loaded, Procedure, Situation};
use puolesta_core::follows::{self, Way};
use puolesta_core::journey::{Place, may_need_no_mandate, way};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
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

/// What follows when the form has been sent; nothing where nothing but the decision does, or where it
/// is not known yet what is asked.
#[component]
pub fn Follows(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(follows(now)))
}

fn follows(now: &Now<'_>) -> Option<Node> {
    let requirement = now.state.requirement()?;
    let way = way(now.state);
    let sentences = sentences(now.texts, requirement, way);
    if sentences.is_empty() || may_need_no_mandate(now.state) {
        return None;
    }
    let tells = matches!(
        requirement.procedure,
        Procedure::Notice | Procedure::Approval
    );
    let told = (tells && way == Way::Usual).then(|| told_list(now));
    let title = el("p")
        .class("title")
        .message(now.texts, MessageKey::FollowsTitle);
    let follows = el("div")
        .class("follows")
        .part("requirement")
        .child(title)
        .children(sentences)
        .children(told.flatten());
    Some(follows)
}

/// Who gets a message, and how; organisations in the authority's own ways.
fn told_list(now: &Now<'_>) -> Option<Node> {
    let named = now
        .state
        .places()
        .iter()
        .filter(|place| !place.name().is_empty());
    let lines: Vec<Node> = named.map(|place| told_line(now.texts, place)).collect();
    let title = el("p").message(now.texts, MessageKey::FollowsTold);
    (!lines.is_empty()).then(|| nothing().child(title).child(el("ul").children(lines)))
}

fn told_line(texts: &Texts, place: &Place) -> Node {
    let key = match place.channel() {
        Some(channel) => Some(channel.key()),
        None => (place.kind == PartyKind::Child).then_some(MessageKey::ToldCustodians),
    };
    el("li").text(match key {
        Some(key) => [place.name(), ": ", texts.get(key)].concat(),
        None => place.name().into(),
    })
}

/// What follows, sentence by sentence.
pub(crate) fn sentences(texts: &Texts, requirement: &Requirement, way: Way) -> Vec<Node> {
    let sentences = follows::sentences(requirement, way).into_iter();
    sentences
        .map(|sentence| el("p").text(texts.sentence(sentence)))
        .collect()
}
