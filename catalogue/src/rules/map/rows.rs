//! Rules of the mandates themselves: who gives them, of which kind they are, and that their names are right.

use super::OWN;
use crate::languages::LANGUAGES;
use crate::message::{Message, OfMap};
use crate::nearest::{nearest, quoted};
use crate::node::Node;
use crate::rules::context::Context;
use crate::rules::found::Found;
use crate::themes::{self, Theme};
use std::collections::{HashMap, HashSet};

fn givers<'a>(context: &Context<'a>) -> &'a [Node] {
    context.root.list("givers")
}

/// Who gives each mandate: the id and its node.
fn given_by<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Node, &'a str, &'a Node)> {
    let mandates = context.mandates().iter();
    mandates.filter_map(|mandate| {
        let node = mandate.get("givenBy")?;
        Some((mandate, node.text()?, node))
    })
}

/// A giver that is not in the list.
pub(super) fn unknown_giver(context: &Context<'_>, found: &mut Found) {
    let known: HashSet<&str> = givers(context).iter().filter_map(Node::id).collect();
    for (_, id, node) in given_by(context) {
        if id != OWN && !known.contains(id) {
            let near = nearest(id, known.iter().copied()).map(str::to_owned);
            let id = quoted(id);
            found.error(node, Message::OfMap(OfMap::UnknownGiver { id, near }));
        }
    }
}

/// A giver that gives nothing.
pub(super) fn giver_of_nothing(context: &Context<'_>, found: &mut Found) {
    let used: HashSet<&str> = given_by(context).map(|(_, id, _)| id).collect();
    for node in givers(context).iter().filter_map(|giver| giver.get("id")) {
        let id = node.text().unwrap_or_default();
        // What "own" would give is another rule's.
        if id != OWN && !used.contains(id) {
            let id = quoted(id);
            found.warning(node, Message::OfMap(OfMap::GiverOfNothing { id }));
        }
    }
}

/// A giver with the word for the organisation itself.
pub(super) fn giver_named_own(context: &Context<'_>, found: &mut Found) {
    let ids = givers(context).iter().filter_map(|giver| giver.get("id"));
    for node in ids.filter(|id| id.text() == Some(OWN)) {
        found.error(node, Message::OfMap(OfMap::OwnIsTaken));
    }
}

/// A mandate to represent, for one's own organisation: the mistake that Kela warns of.
pub(super) fn represents_itself(context: &Context<'_>, found: &mut Found) {
    for (mandate, id, node) in given_by(context) {
        if id == OWN && mandate.text_of("kind") == Some("representation") {
            let node = mandate.get("kind").unwrap_or(node);
            found.error(node, Message::OfMap(OfMap::RepresentsItself));
        }
    }
}

/// A mandate for transactions that another organisation would give to an employee.
pub(super) fn acts_for_giver(context: &Context<'_>, found: &mut Found) {
    for (mandate, id, node) in given_by(context) {
        if id != OWN && mandate.text_of("kind") == Some("transactions") {
            let node = mandate.get("kind").unwrap_or(node);
            let giver = quoted(id);
            found.error(node, Message::OfMap(OfMap::ActsForGiver { giver }));
        }
    }
}

/// A name that nothing shows to be right.
pub(super) fn name_not_verified(context: &Context<'_>, found: &mut Found) {
    let without =
        |mandate: &&Node| mandate.get("theme").is_none() && mandate.get("unverified").is_none();
    for mandate in context.mandates().iter().filter(without) {
        let node = mandate.get("name").unwrap_or(mandate);
        found.error(node.beginning(), Message::OfMap(OfMap::NameNotVerified));
    }
}

/// A mark that is no longer true.
pub(super) fn verified_after_all(context: &Context<'_>, found: &mut Found) {
    for mandate in context.mandates() {
        let known = mandate.text_of("theme").and_then(themes::known);
        if let Some(node) = mandate.get("unverified").filter(|_| known.is_some()) {
            found.warning(node, Message::OfMap(OfMap::VerifiedAfterAll));
        }
    }
}

/// A theme of which only persons give mandates.
pub(super) fn theme_of_persons(context: &Context<'_>, found: &mut Found) {
    for node in context
        .mandates()
        .iter()
        .filter_map(|mandate| mandate.get("theme"))
    {
        let theme = node.text().and_then(themes::known);
        if theme.and_then(Theme::principal) == Some("person") {
            found.error(node, Message::OfMap(OfMap::ThemeOfPersons));
        }
    }
}

/// One mandate in two rows: the same theme, or else the same name, of one kind and from one giver.
pub(super) fn mandate_again(context: &Context<'_>, found: &mut Found) {
    let mut seen: HashMap<(&str, &str, &str), &str> = HashMap::new();
    for (mandate, giver, _) in given_by(context) {
        let (Some(id), Some(kind)) = (mandate.get("id"), mandate.text_of("kind")) else {
            continue;
        };
        let Some(what) = mandate.text_of("theme").or_else(|| name(mandate)) else {
            continue;
        };
        let own = id.text().unwrap_or_default();
        let first = *seen.entry((what, kind, giver)).or_insert(own);
        if first != own {
            let first = quoted(first);
            found.warning(id, Message::OfMap(OfMap::MandateAgain { id: first }));
        }
    }
}

fn name(mandate: &Node) -> Option<&str> {
    let mut names = LANGUAGES
        .iter()
        .filter_map(|language| mandate.at(&["name", language]));
    names.next().and_then(Node::text)
}
