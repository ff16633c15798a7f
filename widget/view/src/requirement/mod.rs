//! What the service requires in the chosen situation, in words: before the places and after them.

mod help;

use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::{Decision, Procedure, Situation};
use puolesta_core::journey::{Place, State};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::Channel;
use puolesta_core::requirement::Requirement;

/// Why the situation is not possible, or the reminder of the right to act.
pub fn requirement(journey: Journey) -> AnyView {
    let situation = journey.memo(|state| state.situation);
    dynamic(move || {
        let Some(situation) = situation.get() else {
            return nothing();
        };
        let texts = journey.texts();
        journey.now(|state| first_words(&texts, state, situation))
    })
}

fn first_words(texts: &Texts, state: &State, situation: Situation) -> AnyView {
    let requirement = state.loaded.requirement(situation);
    match (requirement.procedure, situation) {
        (Procedure::NotAllowed, _) => not_allowed(texts, state, requirement, situation).into(),
        (Procedure::None, Situation::Together) => {
            let own = state.loaded.service.texts.reminder.as_ref();
            let (text, lang) = texts.localized_or(own, MessageKey::Reminder);
            el("P")
                .class("notice")
                .part("reminder")
                .maybe("lang", lang)
                .text(text)
                .into()
        }
        _ => nothing(),
    }
}

fn not_allowed(
    texts: &Texts,
    state: &State,
    requirement: &Requirement,
    situation: Situation,
) -> Node {
    let (reason, lang) =
        texts.localized_or(requirement.reason.as_ref(), situation.not_allowed_key());
    el("DIV")
        .class("notice warning")
        .part("requirement")
        .child(el("P").maybe("lang", lang).text(reason))
        .children(help::help(texts, &state.loaded.help))
}

/// What follows when the form has been sent; nothing where nothing but the decision does.
pub fn follows(journey: Journey) -> AnyView {
    let model = journey.memo(|state| (state.situation, told(state)));
    dynamic(move || {
        let texts = journey.texts();
        let (situation, told) = model.get();
        let sentences = situation.map_or_else(Vec::new, |situation| {
            journey.now(|state| sentences(&texts, state.loaded.requirement(situation)))
        });
        if sentences.is_empty() {
            return nothing();
        }
        el("DIV")
            .class("follows")
            .part("requirement")
            .child(
                el("P")
                    .class("title")
                    .text(texts.get(MessageKey::FollowsTitle)),
            )
            .children(sentences.into_iter().map(|sentence| el("P").text(sentence)))
            .children(told_list(&texts, &told))
            .into()
    })
}

/// Who gets a message, and how; organisations in the authority's own ways.
fn told(state: &State) -> Vec<(String, Option<Channel>)> {
    let named = |place: &&Place| !place.details.name.trim().is_empty();
    let tell = |place: &Place| (place.details.name.trim().into(), place.channel());
    state.places().iter().filter(named).map(tell).collect()
}

fn told_list(texts: &Texts, told: &[(String, Option<Channel>)]) -> Vec<Node> {
    if told.is_empty() {
        return Vec::new();
    }
    let line = |(name, channel): &(String, Option<Channel>)| {
        let how = channel.map(|channel| [": ", texts.get(channel.key())].concat());
        el("LI").text([&**name, &*how.unwrap_or_default()].concat())
    };
    vec![
        el("P").text(texts.get(MessageKey::FollowsTold)),
        el("UL").children(told.iter().map(line)),
    ]
}

fn sentences(texts: &Texts, requirement: &Requirement) -> Vec<String> {
    match requirement.procedure {
        Procedure::Notice => vec![
            texts.get(MessageKey::Notice).into(),
            texts.get(MessageKey::DecisionReachesAll).into(),
        ],
        Procedure::Approval => approval(texts, requirement),
        _ => Vec::new(),
    }
}

fn approval(texts: &Texts, requirement: &Requirement) -> Vec<String> {
    let first = match requirement.decision {
        Decision::All => texts.get(MessageKey::ApprovalAll).into(),
        Decision::AtLeast(count) => texts.count(MessageKey::ApprovalSome, count),
    };
    let period = requirement
        .deadline
        .as_deref()
        .and_then(|period| texts.period(period));
    let deadline = period.map(|period| texts.fill(MessageKey::ApprovalDeadline, "period", &period));
    let last = [MessageKey::ApprovalSilence, MessageKey::DecisionReachesAll];
    core::iter::once(first)
        .chain(deadline)
        .chain(last.map(|key| texts.get(key).into()))
        .collect()
}
