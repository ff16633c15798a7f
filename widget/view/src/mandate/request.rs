//! The request for a mandate, straight from the form, where the host offers it.

use crate::field::button;
use crate::journey::Now;
use crate::link::{new_tab, sign_in};
use crate::node::{Node, el};
use puolesta_core::catalogue::Mandate;
use puolesta_core::host::Asked;
use puolesta_core::journey::{Action, can_be_requested};
use puolesta_core::message_key::MessageKey;

/// The button that requests a mandate; nothing where it cannot be requested from here.
pub(super) fn request_button(now: &Now<'_>, mandate: &Mandate) -> Option<Node> {
    if !can_be_requested(now.state, mandate) {
        return None;
    }
    let theme = mandate.theme.clone()?;
    let others = now.state.others()?;
    let is_this = others
        .wanted
        .as_ref()
        .is_some_and(|wanted| wanted.theme == theme);
    let is_waiting = is_this && others.request.is_waiting();
    let key = if is_waiting {
        MessageKey::MandateRequesting
    } else {
        MessageKey::MandateRequest
    };
    let action = Action::MandateRequestAsked(theme);
    let button = button(now.journey, "", "request-mandate", action)
        .message(now.texts, key)
        .holds("aria-disabled", is_waiting);
    Some(button)
}

/// What came of the request.
pub(super) fn outcome(now: &Now<'_>) -> Vec<Node> {
    let Some(others) = now.state.others() else {
        return Vec::new();
    };
    if let Some(failure) = others.request.failure() {
        let sentence = el("p")
            .class("notice")
            .message(now.texts, failure.request_key());
        return vec![sign_in(now, sentence, failure)];
    }
    let Asked::Given(link) = &others.request else {
        return Vec::new();
    };
    let mut outcome = vec![el("p").message(now.texts, MessageKey::StepTell)];
    outcome.extend(link.as_ref().map(|address| {
        let key = MessageKey::MandateRequestLink;
        el("p").child(new_tab(now.texts, address, key))
    }));
    outcome
}
