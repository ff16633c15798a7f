//! A power of attorney: where Suomi.fi has no theme, a signed paper is the honest answer.

use super::{description, mandate_name, roles};
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Mandate;
use puolesta_core::mandate::link;
use puolesta_core::message_key::MessageKey;

/// Which paper, and where it goes.
pub(super) fn power_of_attorney(texts: &Texts, mandate: &Mandate) -> Node {
    let address = link(mandate, texts.language());
    el("div")
        .class("mandate-theme")
        .child(el("p").message(texts, MessageKey::PowerOfAttorney))
        .child(mandate_name(texts, mandate))
        .children(description(texts, mandate))
        .children(roles(texts, mandate))
        .child(el("p").message(texts, MessageKey::PowerOfAttorneyAttach))
        .children(address.map(|address| {
            let link = super::new_tab(texts, &address, MessageKey::HelpPage);
            el("p").child(link.part("mandate-link"))
        }))
}
