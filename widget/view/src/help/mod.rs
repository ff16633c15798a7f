//! Where a person gets help: telephone, page, chat. Quiet, at the end, and always there.

use crate::appearance::Extent;
use crate::journey::{Now, Reading};
use crate::link::new_tab;
use crate::node::{Node, el, maybe};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::Help;
use puolesta_core::language::LocalizedText;
use puolesta_core::message_key::MessageKey;

/// The help at the end of a form.
#[component]
pub fn HelpLine(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(unless_painted(now)))
}

/// The shell paints none.
fn unless_painted(now: &Now<'_>) -> Option<Node> {
    let help = help(now.texts, &now.state.loaded.help);
    help.filter(|_| now.extent == Extent::Whole)
}

/// The help of the catalogue in one line; nothing where it has none. The shell writes the same where
/// the program is not there.
pub fn help(texts: &Texts, help: &Help) -> Option<Node> {
    let ways = [
        phone(texts, help),
        link(texts, help.url.as_ref(), MessageKey::HelpPage),
        link(texts, help.chat.as_ref(), MessageKey::HelpChat),
    ];
    let ways: Vec<Node> = ways.into_iter().flatten().collect();
    let title = el("span").message(texts, MessageKey::HelpTitle);
    let is_there = !ways.is_empty();
    is_there.then(|| {
        el("p")
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
    let number = el("a")
        .attr("href", ["tel:", &*dialled].concat())
        .text(phone);
    let hours = help.hours.as_ref().and_then(|hours| texts.localized(hours));
    let hours = hours.map(|(hours, lang)| {
        el("span")
            .maybe("lang", lang)
            .text([" (", hours, ")"].concat())
    });
    Some(el("span").child(number).children(hours))
}

fn link(texts: &Texts, address: Option<&LocalizedText>, key: MessageKey) -> Option<Node> {
    let (address, _) = texts.localized(address?)?;
    let is_shown = address.starts_with("https://");
    is_shown.then(|| el("span").child(new_tab(texts, address, key)))
}
