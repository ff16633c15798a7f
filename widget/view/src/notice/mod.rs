//! What has just happened, for those who do not see the page change.

use crate::journey::Journey;
use crate::node::{dynamic, el};
use crate::party::by_hand_text;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::journey::Notice;
use puolesta_core::message_key::MessageKey;

/// The live region. It stands there from the start and only its text changes; what it says is on
/// the page as well, so it is not shown.
pub fn notice(journey: Journey) -> AnyView {
    let notice = journey.memo(|state| state.notice.clone());
    let text = dynamic(move || {
        let texts = journey.texts();
        let text = notice.get().and_then(|notice| sentence(&texts, &notice));
        el("SPAN").text(text.unwrap_or_default()).into()
    });
    el("DIV")
        .class("hidden")
        .part("status")
        .attr("role", "status")
        .child(text)
        .into()
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
