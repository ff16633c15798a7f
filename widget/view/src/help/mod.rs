//! Where a person gets help: telephone, page, chat. Quiet, at the end, and always there.

use crate::mandate::new_tab;
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Help;
use puolesta_core::language::LocalizedText;
use puolesta_core::message_key::MessageKey;

/// The help of the catalogue in one line; nothing where it has none. The shell writes the same where
/// the program is not there.
pub fn help(texts: &Texts, help: &Help) -> Option<Node> {
    let ways = [
        phone(texts, help),
        link(texts, help.url.as_ref(), MessageKey::HelpPage),
        link(texts, help.chat.as_ref(), MessageKey::HelpChat),
    ];
    let ways: Vec<Node> = ways.into_iter().flatten().collect();
    let title = el("SPAN").message(texts, MessageKey::HelpTitle);
    let is_there = !ways.is_empty();
    is_there.then(|| {
        el("P")
            .class("help")
            .part("help")
            .child(title)
            .children(ways)
    })
}

fn phone(texts: &Texts, help: &Help) -> Option<Node> {
    let phone = help.phone.as_ref()?;
    let is_dialled = |character: &char| character.is_ascii_digit() || *character == '+';
    let dialled: String = phone.chars().filter(is_dialled).collect();
    let number = el("A")
        .attr("href", ["tel:", &*dialled].concat())
        .text(phone);
    let hours = help.hours.as_ref().and_then(|hours| texts.localized(hours));
    let hours = hours.map(|(hours, lang)| {
        el("SPAN")
            .maybe("lang", lang)
            .text([" (", hours, ")"].concat())
    });
    Some(el("SPAN").child(number).children(hours))
}

fn link(texts: &Texts, address: Option<&LocalizedText>, key: MessageKey) -> Option<Node> {
    let (address, _) = texts.localized(address?)?;
    let is_shown = address.starts_with("https://");
    is_shown.then(|| el("SPAN").child(new_tab(texts, address, key)))
}
