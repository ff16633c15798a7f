//! What is asked, by whom, until when, and what happens if nobody answers.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Decision;
use puolesta_core::matter::{Case, State, Status};
use puolesta_core::message_key::MessageKey;

/// The matter in a few sentences.
pub(super) fn facts(texts: &Texts, state: &State, case: &Case) -> Node {
    let title = texts.localized(&case.summary);
    let title = title.map(|(text, lang)| el("P").class("title").maybe("lang", lang).text(text));
    let sentences = sentences(texts, state, case);
    el("DIV")
        .class("matter")
        .part("requirement")
        .children(title)
        .children(sentences.into_iter().map(|sentence| el("P").text(sentence)))
}

fn sentences(texts: &Texts, state: &State, case: &Case) -> Vec<String> {
    let asks = state.asks();
    let who = if asks {
        MessageKey::MatterAsked
    } else {
        MessageKey::MatterApplicant
    };
    let mut sentences = vec![texts.fill(who, "name", &case.applicant)];
    if let Some(decision) = case.decision.filter(|_| case.status == Status::Waiting) {
        sentences.push(match decision {
            Decision::All => texts.get(MessageKey::MatterNeedsAll).into(),
            Decision::AtLeast(count) => texts.count(MessageKey::MatterNeedsSome, count),
        });
        sentences.extend(deadline(texts, case, decision, asks));
    }
    sentences
}

/// Until when, and what happens then to someone who was asked and has not answered.
fn deadline(texts: &Texts, case: &Case, decision: Decision, asks: bool) -> Vec<String> {
    let Some(day) = case.deadline else {
        return vec![texts.get(MessageKey::MatterNoDeadline).into()];
    };
    let deadline = texts.fill(MessageKey::MatterDeadline, "day", &texts.date(day));
    let silence = match decision {
        Decision::All => MessageKey::MatterSilenceAll,
        Decision::AtLeast(_) => MessageKey::MatterSilenceSome,
    };
    let silence = asks.then(|| texts.get(silence).into());
    core::iter::once(deadline).chain(silence).collect()
}
