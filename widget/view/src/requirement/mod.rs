//! What the service requires in the chosen situation, in words: before the places and after them.

use crate::journey::Now;
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::{Decision, Loaded, Procedure, Situation};
use puolesta_core::journey::Place;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::Requirement;

/// Why the situation is not possible, or the reminder of the right to act.
pub fn requirement(now: &Now<'_>) -> Option<Node> {
    let situation = now.state.situation?;
    let requirement = now.state.loaded.requirement(situation);
    let (text, lang) = first_words(now.texts, &now.state.loaded, situation)?;
    let words = el("P").maybe("lang", lang).text(text);
    Some(match requirement.procedure {
        Procedure::NotAllowed => el("DIV")
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
pub fn follows(now: &Now<'_>) -> Option<Node> {
    let sentences = sentences(now.texts, now.state.requirement()?);
    if sentences.is_empty() {
        return None;
    }
    let title = el("P")
        .class("title")
        .message(now.texts, MessageKey::FollowsTitle);
    let follows = el("DIV")
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
        el("P").message(now.texts, MessageKey::FollowsTold),
        el("UL").children(lines),
    ]
}

fn told_line(texts: &Texts, place: &Place) -> Node {
    let name = place.details.name.trim();
    el("LI").text(match place.channel() {
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
    el("P").message(texts, key)
}

fn approval(texts: &Texts, requirement: &Requirement) -> Vec<Node> {
    let (first, silence) = match requirement.decision {
        Decision::All => (
            sentence(texts, MessageKey::ApprovalAll),
            MessageKey::ApprovalSilence,
        ),
        Decision::AtLeast(count) => (
            el("P").text(texts.count(MessageKey::ApprovalSome, count)),
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
            el("P").text(texts.fill(MessageKey::ApprovalDeadline, "period", &period))
        }),
    );
    sentences.push(sentence(texts, silence));
    sentences.push(sentence(texts, MessageKey::DecisionReachesAll));
    sentences
}
