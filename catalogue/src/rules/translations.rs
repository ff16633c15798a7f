//! Rules of languages: every text in every language that the catalogue promises.

use super::context::{Context, Text, What};
use super::found::Found;
use crate::languages::LANGUAGES;
use crate::message::Message;
use crate::nearest::quoted;
use crate::node::Node;
use crate::unfinished::is_to_fill_in;

/// A text that lacks a language.
pub(super) fn missing_translation(context: &Context<'_>, found: &mut Found) {
    // Whether an official name is missing depends on what is known of the theme.
    let texts = context
        .texts
        .iter()
        .filter(|text| text.what != What::OfficialName);
    let links = ["url", "chat"]
        .iter()
        .filter_map(|name| context.root.at(&["help", name]));
    for node in texts.map(|text| text.node).chain(links) {
        let missing = missing(context, node);
        if !missing.is_empty() && !node.members().is_empty() {
            found.warning(
                node.beginning(),
                Message::MissingTranslation {
                    languages: missing.into_iter().map(str::to_owned).collect(),
                },
            );
        }
    }
}

fn missing<'a>(context: &Context<'a>, node: &Node) -> Vec<&'a str> {
    let promised = context.languages.iter().copied();
    promised
        .filter(|language| LANGUAGES.contains(language) && node.get(language).is_none())
        .collect()
}

/// A text in a language that the catalogue does not promise.
pub(super) fn unlisted_language(context: &Context<'_>, found: &mut Found) {
    if context.languages.is_empty() {
        return;
    }
    for text in &context.texts {
        for (language, node, _) in text.by_language() {
            if text.what != What::OfficialName && !context.languages.contains(&language) {
                found.warning(
                    node,
                    Message::UnlistedLanguage {
                        language: language.to_owned(),
                    },
                );
            }
        }
    }
}

/// The same words in two languages: a copy that was never translated.
pub(super) fn untranslated(context: &Context<'_>, found: &mut Found) {
    for text in &context.texts {
        if matches!(text.what, What::Name | What::OfficialName | What::Hours) {
            continue;
        }
        if let Some((language, node, other)) = copied(text) {
            found.warning(
                node,
                Message::Untranslated {
                    language: language.to_owned(),
                    other: other.to_owned(),
                },
            );
        }
    }
}

fn copied<'a>(text: &Text<'a>) -> Option<(&'a str, &'a Node, &'a str)> {
    let all: Vec<_> = text.by_language().collect();
    all.iter()
        .enumerate()
        .find_map(|(index, (language, node, words))| {
            // One word may be the same in two languages; a sentence is not.
            let is_sentence = words.split_whitespace().count() > 2;
            let original = all[..index].iter().find(|(_, _, other)| other == words)?;
            is_sentence.then_some((*language, *node, original.0))
        })
}

/// A text that says only that one is still to be written.
pub(super) fn placeholder_text(context: &Context<'_>, found: &mut Found) {
    for text in &context.texts {
        for (_, node, words) in text.by_language() {
            if stands_for_a_text(words) {
                found.warning(
                    node,
                    Message::PlaceholderText {
                        words: quoted(words),
                    },
                );
            }
        }
    }
    for decided in context
        .services()
        .iter()
        .filter_map(|service| service.get("decided"))
    {
        let decided_by = |words| Message::NobodyDecided { words };
        unnamed(decided.get("by"), decided_by, found);
        let kept_by = |words| Message::NobodyKeeps { words };
        unnamed(decided.get("owner"), kept_by, found);
    }
}

/// Of a decision: a name that is still to be written.
fn unnamed(name: Option<&Node>, said: fn(String) -> Message, found: &mut Found) {
    let named = name.and_then(|node| Some((node, node.text()?)));
    if let Some((node, words)) = named.filter(|(_, words)| stands_for_a_text(words)) {
        found.warning(node, said(quoted(words)));
    }
}

fn stands_for_a_text(words: &str) -> bool {
    const PLACEHOLDERS: [&str; 6] = ["...", "tbd", "xxx", "?", "-", "–"];
    let lower = words.trim().to_lowercase();
    is_to_fill_in(words)
        || PLACEHOLDERS.contains(&&*lower)
        || lower.starts_with("todo")
        || lower.starts_with("lorem ipsum")
}
