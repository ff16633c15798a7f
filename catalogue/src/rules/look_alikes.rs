//! Rules of look-alikes: two services that people, or those who make forms, could mix up.

use super::context::Context;
use super::found::Found;
use crate::languages::LANGUAGES;
use crate::message::Message;
use crate::nearest::quoted;
use crate::node::Node;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

/// Two services of one name.
pub(super) fn same_name(context: &Context<'_>, found: &mut Found) {
    for language in LANGUAGES {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (service, node) in names(context, language) {
            let folded = node.text().unwrap_or_default().to_lowercase();
            let id = service.id().unwrap_or_default();
            let first = *seen.entry(folded).or_insert(id);
            if first != id {
                found.warning(
                    node,
                    Message::SameName {
                        other: quoted(first),
                    },
                );
            }
        }
    }
}

fn names<'a>(
    context: &Context<'a>,
    language: &'static str,
) -> impl Iterator<Item = (&'a Node, &'a Node)> {
    let services = context.services().iter();
    services.filter_map(move |service| Some((service, service.at(&["name", language])?)))
}

/// Two services whose names differ in one letter: one of them is probably misspelt.
pub(super) fn look_alike_name(context: &Context<'_>, found: &mut Found) {
    for language in LANGUAGES {
        let names: Vec<&Node> = names(context, language).map(|(_, name)| name).collect();
        for (node, other) in alike(&names) {
            found.warning(
                node,
                Message::LookAlikeName {
                    other: quoted(other.text().unwrap_or_default()),
                },
            );
        }
    }
}

/// Two services whose ids differ in one letter: a form could ask for the wrong one.
pub(super) fn look_alike_id(context: &Context<'_>, found: &mut Found) {
    let ids: Vec<&Node> = context
        .services()
        .iter()
        .filter_map(|service| service.get("id"))
        .collect();
    for (node, other) in alike(&ids) {
        found.warning(
            node,
            Message::LookAlikeId {
                other: quoted(other.text().unwrap_or_default()),
            },
        );
    }
}

/// Shorter ones differ in one letter by nature.
const SHORTEST: usize = 6;

/// Pairs that differ in one letter; the later first. Digits tell apart on purpose.
///
/// Two such texts become the same when a letter is left out of one or both, so the texts meet under
/// what is left: no need to compare each with each.
fn alike<'a>(nodes: &[&'a Node]) -> Vec<(&'a Node, &'a Node)> {
    let hasher = RandomState::new();
    let mut seen: HashMap<u64, &Node> = HashMap::new();
    let mut pairs = Vec::new();
    for node in nodes {
        let text = node.text().unwrap_or_default().to_lowercase();
        if text.chars().count() < SHORTEST {
            continue;
        }
        let mut other = None;
        for left in with_a_letter_left_out(&text) {
            let met = *seen.entry(hasher.hash_one(left)).or_insert(node);
            if met.place() != node.place() && differ_in_one_letter(met, &text) {
                other = Some(met);
            }
        }
        pairs.extend(other.map(|other| (*node, other)));
    }
    pairs
}

fn differ_in_one_letter(node: &Node, text: &str) -> bool {
    let other = node.text().unwrap_or_default().to_lowercase();
    strsim::osa_distance(&other, text) == 1
}

/// The text itself, and the text without each of its letters, before it and after it.
fn with_a_letter_left_out(text: &str) -> impl Iterator<Item = Joined<'_>> {
    let letters = text
        .char_indices()
        .filter(|(_, letter)| !letter.is_ascii_digit());
    let without = letters.map(|(at, letter)| Joined(&text[..at], &text[at + letter.len_utf8()..]));
    std::iter::once(Joined(text, "")).chain(without)
}

/// Two pieces of text that count as one.
struct Joined<'a>(&'a str, &'a str);

impl Hash for Joined<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.0.as_bytes());
        state.write(self.1.as_bytes());
    }
}
