//! Where a person gets help: telephone, page, chat.

use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::catalogue::Help;
use puolesta_core::language::LocalizedText;
use puolesta_core::message_key::MessageKey;

/// The help of the catalogue; nothing where it has none.
pub(super) fn help(texts: &Texts, help: &Help) -> Option<Node> {
    let mut lines = Vec::new();
    lines.extend(phone(texts, help));
    lines.extend(link(texts, help.url.as_ref(), MessageKey::HelpPage));
    lines.extend(link(texts, help.chat.as_ref(), MessageKey::HelpChat));
    (!lines.is_empty()).then(|| {
        el("div")
            .class("help")
            .child(el("p").class("title").message(texts, MessageKey::HelpTitle))
            .children(lines)
    })
}

fn phone(texts: &Texts, help: &Help) -> Option<Node> {
    let phone = help.phone.as_ref()?;
    let digits: String = phone
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '+')
        .collect();
    let hours = help.hours.as_ref().and_then(|hours| texts.localized(hours));
    let hours = hours.map(|(hours, lang)| {
        el("span")
            .maybe("lang", lang)
            .text([" (", hours, ")"].concat())
    });
    let number = el("a")
        .attr("href", ["tel:", &*digits].concat())
        .text(phone.clone());
    Some(el("p").child(number).children(hours))
}

fn link(texts: &Texts, address: Option<&LocalizedText>, key: MessageKey) -> Option<Node> {
    let (address, _) = texts.localized(address?)?;
    address.starts_with("https://").then(|| {
        let link = crate::mandate::new_tab(texts, address, key);
        el("p").child(link)
    })
}
