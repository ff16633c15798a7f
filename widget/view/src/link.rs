//! Links to other pages: they open beside the form, so that nothing of it is lost.

use crate::journey::Now;
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::host::Failure;
use puolesta_core::message_key::MessageKey;

/// A link that opens in a new tab and says so.
#[inline(never)]
pub(crate) fn new_tab(texts: &Texts, address: &str, key: MessageKey) -> Node {
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .message(texts, key)
        .child(
            el("span")
                .class("hidden")
                .text([" ", texts.get(MessageKey::NewTab)].concat()),
        )
}

/// The sentence of a failure, with the way to signing in where that is what helps.
pub(crate) fn sign_in(now: &Now<'_>, sentence: Node, failure: Failure) -> Node {
    let address = now.state.sign_in.as_ref();
    let address = address.filter(|_| failure == Failure::SessionEnded);
    with_sign_in(now.texts, sentence, address)
}

/// The same with the address at hand.
pub(crate) fn with_sign_in(texts: &Texts, sentence: Node, address: Option<&String>) -> Node {
    let link = address.map(|address| {
        let link = new_tab(texts, address, MessageKey::SignIn).part("sign-in");
        el("span").text(" ").child(link)
    });
    sentence.children(link)
}
