//! What is asked, by whom, until when, and what happens if nobody answers.

use crate::node::{Node, el, nothing};
use crate::texts::Texts;
use puolesta_core::catalogue::Decision;
use puolesta_core::matter::{SentMatter, State, Status};
use puolesta_core::message_key::MessageKey;

/// The matter in a few sentences; nothing before it is there.
pub(super) fn facts(texts: &Texts, state: &State) -> Node {
    let Some(sent) = &state.matter else {
        return nothing();
    };
    let asks = state.asks();
    let (title, lang) = texts.localized(&sent.summary).unwrap_or_default();
    let who = if asks {
        MessageKey::MatterAsked
    } else {
        MessageKey::MatterApplicant
    };
    let facts = el("div")
        .class("matter")
        .part("requirement")
        .child(el("p").class("title").text(title).maybe("lang", lang))
        .child(el("p").text(texts.fill(who, "name", &sent.applicant)));
    match sent.decision {
        Some(decision) if sent.status == Status::Waiting => {
            rule(facts, texts, sent, decision, asks)
        }
        _ => facts.children(heard(texts, sent)),
    }
}

/// Until when those who are heard may comment.
fn heard(texts: &Texts, sent: &SentMatter) -> Option<Node> {
    let day = sent.heard_until()?;
    let until = texts.fill(MessageKey::MatterHeardUntil, "day", &texts.date(day));
    (sent.status == Status::Processing).then(|| el("p").text(until))
}

/// How many approvals it needs, until when, and what happens then to one who has not answered.
fn rule(facts: Node, texts: &Texts, sent: &SentMatter, decision: Decision, asks: bool) -> Node {
    let (needed, silence) = match decision {
        Decision::All => (
            el("p").message(texts, MessageKey::MatterNeedsAll),
            MessageKey::MatterSilenceAll,
        ),
        Decision::AtLeast(count) => (
            el("p").text(texts.count(MessageKey::MatterNeedsSome, count)),
            MessageKey::MatterSilenceSome,
        ),
    };
    let facts = facts.child(needed);
    let Some(day) = sent.deadline else {
        return facts.child(el("p").message(texts, MessageKey::MatterNoDeadline));
    };
    let deadline = texts.fill(MessageKey::MatterDeadline, "day", &texts.date(day));
    let facts = facts.child(el("p").text(deadline));
    if asks {
        facts.child(el("p").message(texts, silence))
    } else {
        facts
    }
}
