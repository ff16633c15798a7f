//! Rules of texts: they fit where they stand, and hold nothing but words.

use super::context::{Context, What};
use super::found::Found;
use crate::message::{Mark, Message};
use crate::minify;
use crate::node::Node;

/// The most characters that read well where a text stands: a legend, a label, a paragraph.
const fn most_characters(what: What) -> usize {
    match what {
        What::Hours => 80,
        What::Name | What::OfficialName => 120,
        What::Question | What::Answer => 120,
        What::Specifier | What::Example => 150,
        What::Description | What::Reason | What::Reminder | What::Declaration => 350,
        What::Basis => 500,
    }
}

/// A text that does not fit where it stands.
pub(super) fn text_too_long(context: &Context<'_>, found: &mut Found) {
    for text in &context.texts {
        let most = most_characters(text.what);
        for (_, node, words) in text.by_language() {
            let length = words.chars().count();
            // An official name is as long as it is.
            if length > most && text.what != What::OfficialName {
                found.warning(node, Message::TextTooLong { length, most });
            }
        }
    }
}

/// Every text for people, also those in one language only.
fn lines<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Node, &'a str)> {
    let texts = context
        .texts
        .iter()
        .flat_map(|text| text.by_language())
        .map(|(_, node, words)| (node, words));
    let single = context
        .services()
        .iter()
        .flat_map(|service| ["by", "owner"].map(|name| service.at(&["decided", name])));
    texts.chain(
        single
            .flatten()
            .filter_map(|node| Some((node, node.text()?))),
    )
}

/// HTML or Markdown, which people would see as it is written.
pub(super) fn markup(context: &Context<'_>, found: &mut Found) {
    for (node, words) in lines(context) {
        if let Some(mark) = markup_in(words) {
            found.warning(node, Message::Markup { mark });
        }
    }
}

fn markup_in(words: &str) -> Option<Mark> {
    let after = |mark: &str| words.split_once(mark).map(|(_, rest)| rest);
    let is_tag = after("<").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') && rest.contains('>')
    });
    let is_entity = after("&").is_some_and(|rest| {
        rest.find(';').is_some_and(|end| {
            (2..8).contains(&end)
                && rest[..end]
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'#')
        })
    });
    let marks = [
        (is_tag, Mark::Tag),
        (is_entity, Mark::Entity),
        (words.contains("]("), Mark::Link),
        (words.contains("**") || words.contains("__"), Mark::Stars),
    ];
    marks
        .iter()
        .find(|(is_there, _)| *is_there)
        .map(|(_, mark)| *mark)
}

/// Blanks at the ends, or two in a row.
pub(super) fn stray_blanks(context: &Context<'_>, found: &mut Found) {
    for (node, words) in lines(context) {
        // A no-break space between words is on purpose.
        let is_stray =
            words.trim() != words || words.contains("  ") || words.contains(['\n', '\t', '\r']);
        if !is_stray {
            continue;
        }
        let tidy = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !tidy.is_empty() {
            found.warning(node, Message::StrayBlanks);
            found.fixed_by(minify::quoted(&tidy));
        }
    }
}

/// Characters that nobody sees but that programs trip over.
pub(super) fn invisible_character(context: &Context<'_>, found: &mut Found) {
    const INVISIBLE: [char; 9] = [
        '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{202e}',
        '\u{2060}', '\u{feff}',
    ];
    let is_invisible = |letter: char| {
        INVISIBLE.contains(&letter) || (letter.is_control() && !"\n\r\t".contains(letter))
    };
    for (node, words) in lines(context) {
        // Nearly all texts pass by their bytes alone: these begin every invisible character.
        let may_hide = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
        if words.bytes().any(may_hide) && words.contains(is_invisible) {
            let visible: String = words
                .chars()
                .filter(|letter| !is_invisible(*letter))
                .collect();
            found.warning(node, Message::InvisibleInJson);
            found.fixed_by(minify::quoted(&visible));
        }
    }
}

/// A character that stands for one that was lost between encodings.
pub(super) fn broken_letters(context: &Context<'_>, found: &mut Found) {
    const BROKEN: [&str; 8] = ["\u{fffd}", "Ã¤", "Ã¶", "Ã¥", "Ã„", "Ã–", "â€", "Ã…"];
    for (node, words) in lines(context) {
        if BROKEN.iter().any(|broken| words.contains(broken)) {
            found.error(node, Message::BrokenLetters);
        }
    }
}

/// A text in capitals only, which is hard to read and is spelt out by some screen readers.
pub(super) fn shouting(context: &Context<'_>, found: &mut Found) {
    for (node, words) in lines(context) {
        let is_quiet = words.chars().any(char::is_lowercase);
        let letters = || words.chars().filter(|letter| letter.is_alphabetic());
        let is_loud = !is_quiet && words.contains(' ') && letters().count() > 12;
        if is_loud {
            found.warning(node, Message::Shouting);
        }
    }
}
