//! What has just happened, for those who do not see the page change.

use crate::journey::{Now, Reading};
use crate::node::{Node, el};
use crate::party::by_hand_text;
use crate::requirement::first_words;
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::Notice;
use puolesta_core::message_key::MessageKey;

/// The live region. It stands there from the start and only its text changes; what it says is on
/// the page as well, so it is not shown.
#[component]
pub fn LiveRegion(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(notice)
}

fn notice(now: &Now<'_>) -> Node {
    let notice = now.state.notice.as_ref();
    let text = notice.and_then(|notice| sentence(now.texts, notice));
    el("div")
        .class("hidden")
        .part("status")
        .attr("role", "status")
        .child(el("span").text(text.unwrap_or_default()))
}

/// What the choice of a situation brings, in a word: a region of its own, which changes with the
/// choice alone, so that it is said once.
#[component]
pub fn ChoiceRegion(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(chosen)
}

fn chosen(now: &Now<'_>) -> Node {
    let brought = now.state.situation.and_then(|chosen| brought(now, chosen));
    let (text, lang) = brought.unwrap_or_default();
    el("div")
        .class("hidden")
        .attr("role", "status")
        .child(el("span").maybe("lang", lang).text(text))
}

fn brought(now: &Now<'_>, situation: Situation) -> Option<(String, Option<String>)> {
    let requirement = now.state.loaded.requirement(situation);
    if let Some(first_words) = first_words(now.texts, &now.state.loaded, situation) {
        return Some(first_words);
    }
    let key = match (situation, &requirement.places) {
        (Situation::Alone, _) => return None,
        (Situation::OnBehalf, _) => MessageKey::PrincipalTitle,
        (Situation::Together, Some(_)) => MessageKey::CountLabel,
        (Situation::Together, None) => MessageKey::DeclarationTitle,
    };
    Some((now.texts.get(key).into(), None))
}

fn sentence(texts: &Texts, notice: &Notice) -> Option<String> {
    let key = match notice {
        Notice::Found(name) => return Some(texts.fill(MessageKey::Found, "name", name)),
        Notice::ByHand(by_hand) => return by_hand_text(texts, *by_hand),
        Notice::PlaceAdded(count) | Notice::PlaceRemoved(count) => {
            return Some(texts.count(MessageKey::PartiesNow, *count as u64));
        }
        Notice::Registered(count) => {
            return Some(texts.count(MessageKey::Registered, *count as u64));
        }
        Notice::LookingUp => MessageKey::LookingUp,
        Notice::Requesting => MessageKey::MandateRequesting,
        Notice::Requested => MessageKey::MandateRequested,
        Notice::RequestNotOffered => MessageKey::MandateRequestNotOffered,
        Notice::RequestFailed => MessageKey::MandateRequestServerDown,
        Notice::Checking => MessageKey::MandateChecking,
        Notice::MandateGranted => MessageKey::MandateGranted,
        Notice::MandateCheckedLater => MessageKey::MandateCheckedLater,
        Notice::MandateNotGranted => MessageKey::MandateNotGranted,
        Notice::MandateCheckFailed => MessageKey::MandateCheckServerDown,
        Notice::Copied => MessageKey::MandateCopied,
        Notice::CopyFailed => MessageKey::MandateCopyFailed,
    };
    Some(texts.get(key).into())
}
