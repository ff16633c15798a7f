//! The request for a mandate, straight from the form, where the host offers it.

use super::Model;
use crate::field::button;
use crate::journey::Journey;
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Mandate;
use puolesta_core::journey::{Event, Request};
use puolesta_core::message_key::MessageKey;

/// The button that requests a mandate; nothing where it cannot be requested from here.
pub(super) fn request_button(
    journey: Journey,
    texts: &Texts,
    model: &Model,
    mandate: &Mandate,
) -> Option<Node> {
    let theme = mandate.theme.clone()?;
    if !model.requestable.contains(&theme) {
        return None;
    }
    let is_waiting = matches!(&model.request, Request::Waiting(_, wanted) if wanted.theme == theme);
    let key = if is_waiting {
        MessageKey::MandateRequesting
    } else {
        MessageKey::MandateRequest
    };
    let button = button("", "request-mandate", texts.get(key), journey, move || {
        Event::MandateRequestAsked(theme.clone())
    });
    Some(button.maybe("aria-disabled", is_waiting.then(|| "true".into())))
}

/// What came of the request.
pub(super) fn outcome(texts: &Texts, model: &Model) -> Vec<Node> {
    if let Some(key) = model.request.failure_key() {
        return vec![el("P").class("notice").text(texts.get(key))];
    }
    let Request::Made(_, link) = &model.request else {
        return Vec::new();
    };
    let link = link.clone().map(|address| {
        let name = texts.get(MessageKey::MandateRequestLink);
        el("P").child(super::new_tab(texts, address, name))
    });
    let tell = el("P").text(texts.get(MessageKey::StepTell));
    core::iter::once(tell).chain(link).collect()
}
