//! Rules of ids and names: each stands for one thing only.

use super::context::Context;
use super::found::Found;
use crate::message::Message;
use crate::nearest::quoted;
use crate::node::{Member, Node, Value};
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use std::collections::HashSet;

/// A name that stands twice in one object: browsers silently take the last.
pub(super) fn repeated_field(context: &Context<'_>, found: &mut Found) {
    for file in context.files() {
        every_node(file, &mut |node| {
            for member in repeated(node.members()) {
                let name = quoted(&member.name);
                found.error(member.name_place, Message::FieldTwice { name });
            }
        });
    }
}

/// The members whose name stood before. Most objects are small: comparing is quicker than a set.
fn repeated(members: &[Member]) -> Vec<&Member> {
    const SMALL: usize = 16;
    let all = members.iter().enumerate();
    if members.len() <= SMALL {
        let repeats = |(index, member): &(usize, &Member)| {
            members[..*index]
                .iter()
                .any(|before| before.name == member.name)
        };
        return all.filter(repeats).map(|(_, member)| member).collect();
    }
    let mut seen = HashSet::new();
    members
        .iter()
        .filter(|member| !seen.insert(&*member.name))
        .collect()
}

/// A number in another form than plain digits: some readers refuse it.
pub(super) fn number_not_plain(context: &Context<'_>, found: &mut Found) {
    for file in context.files() {
        every_node(file, &mut |node| {
            let Value::Number(number) = node.value() else {
                return;
            };
            let whole = number
                .parse::<f64>()
                .ok()
                .filter(|value| (0.0..1000.0).contains(value) && value.fract() == 0.0);
            let plain = whole.map(|value| value.to_string().trim_start_matches('-').to_owned());
            if let Some(plain) = plain.filter(|plain| **plain != **number) {
                found.error(
                    node,
                    Message::NumberNotPlain {
                        number: number.to_string(),
                        plain: plain.clone(),
                    },
                );
                found.fixed_by(plain);
            }
        });
    }
}

fn every_node<'a>(node: &'a Node, visit: &mut impl FnMut(&'a Node)) {
    visit(node);
    let members = node.members().iter().map(|member| &member.node);
    for child in members.chain(node.items()) {
        every_node(child, visit);
    }
}

/// Two entries with the same id in one list.
pub(super) fn duplicate_id(context: &Context<'_>, found: &mut Found) {
    for file in context.files() {
        for list in [
            "mandates", "bundles", "services", "rights", "givers", "sectors",
        ] {
            duplicates_in(file.list(list), found);
        }
        let sectors = file.list("sectors").iter();
        duplicates_in(sectors.flat_map(|sector| sector.list("titles")), found);
        for service in file.list("services") {
            let declarations = service.get("texts").map(|texts| texts.list("declarations"));
            duplicates_in(declarations.unwrap_or_default(), found);
        }
    }
}

fn duplicates_in<'a>(entries: impl IntoIterator<Item = &'a Node>, found: &mut Found) {
    let mut seen = HashSet::new();
    for id in entries.into_iter().filter_map(|entry| entry.get("id")) {
        if id.text().is_some_and(|text| !seen.insert(text)) {
            found.error(
                id,
                Message::IdTaken {
                    id: quoted(id.text().unwrap_or_default()),
                },
            );
        }
    }
}

/// A bundle with the id of a mandate: a service could mean either.
pub(super) fn bundle_named_as_mandate(context: &Context<'_>, found: &mut Found) {
    for id in context
        .bundles()
        .iter()
        .filter_map(|bundle| bundle.get("id"))
    {
        let text = id.text().unwrap_or_default();
        if context.mandate(text).is_some() {
            found.error(id, Message::BundleNamedAsMandate { id: quoted(text) });
        }
    }
}

/// A personal identity code anywhere in the catalogue, which everybody can read.
pub(super) fn identity_code(context: &Context<'_>, found: &mut Found) {
    for file in context.files() {
        every_node(file, &mut |node| {
            if node.text().is_some_and(holds_identity_code) {
                found.error(node, Message::IdentityCode);
            }
        });
    }
}

fn holds_identity_code(text: &str) -> bool {
    const LENGTH: usize = 11;
    let ends_a_word = |letter: char| letter.is_whitespace() || ",.;:()".contains(letter);
    let is_code = |word| PersonalIdentityCode::parse(word, TemporaryCodes::Accepted).is_ok();
    text.len() >= LENGTH
        && text
            .split(ends_a_word)
            .any(|word| word.len() == LENGTH && is_code(word))
}
