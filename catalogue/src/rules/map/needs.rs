//! Rules of what titles need.

use super::{needed, row, rows, titles};
use crate::languages::LANGUAGES;
use crate::message::{Message, OfMap};
use crate::nearest::{nearest, quoted};
use crate::node::Node;
use crate::rules::context::Context;
use crate::rules::days::length;
use crate::rules::found::Found;
use std::collections::HashSet;

/// That a row of this id is nowhere, and which one may have been meant.
pub(super) fn unknown(context: &Context<'_>, node: &Node, found: &mut Found) {
    let id = node.text().unwrap_or_default();
    if row(context, id).is_none() {
        let near = nearest(id, rows(context).filter_map(Node::id));
        let (id, near) = (quoted(id), near.map(str::to_owned));
        found.error(node, Message::OfMap(OfMap::UnknownMandate { id, near }));
    }
}

/// A need of something that is not in the map.
pub(super) fn need_of_unknown_mandate(context: &Context<'_>, found: &mut Found) {
    for (_, node) in titles(context).flat_map(needed) {
        unknown(context, node, found);
    }
}

/// A dangerous combination of something that is not in the map.
pub(super) fn conflict_of_unknown_mandate(context: &Context<'_>, found: &mut Found) {
    for node in conflicts(context).flat_map(|conflict| conflict.list("mandates")) {
        unknown(context, node, found);
    }
}

fn conflicts<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    context.root.list("conflicts").iter()
}

/// A row that no title needs.
pub(super) fn mandate_nobody_needs(context: &Context<'_>, found: &mut Found) {
    let used: HashSet<&str> = titles(context).flat_map(needed).map(|(id, _)| id).collect();
    for node in rows(context).filter_map(|row| row.get("id")) {
        let id = node.text().unwrap_or_default();
        if !used.contains(id) {
            let id = quoted(id);
            found.warning(node, Message::OfMap(OfMap::NobodyNeeds { id }));
        }
    }
}

/// The same need twice.
pub(super) fn need_twice(context: &Context<'_>, found: &mut Found) {
    for title in titles(context) {
        let mut seen = HashSet::new();
        for (id, node) in needed(title).filter(|(id, _)| !seen.insert(*id)) {
            let id = quoted(id);
            found.error(node, Message::OfMap(OfMap::NeedTwice { id }));
        }
    }
}

/// Mandates that one person must not have together.
pub(super) fn dangerous_combination(context: &Context<'_>, found: &mut Found) {
    for title in titles(context) {
        let own: HashSet<&str> = needed(title).map(|(id, _)| id).collect();
        for conflict in conflicts(context) {
            let ids = conflict.list("mandates").iter().filter_map(Node::text);
            let ids: Vec<&str> = ids.collect();
            let has = |id: &&str| own.contains(id);
            if ids.len() > 1 && ids.iter().all(has) {
                let ids = ids.join(", ");
                let node = title.get("id").unwrap_or(title);
                found.error(node, Message::OfMap(OfMap::Dangerous { ids }));
            }
        }
    }
}

/// Two titles of one sector with one name: nobody knows which one to order for.
pub(super) fn title_twice(context: &Context<'_>, found: &mut Found) {
    for sector in context.root.list("sectors") {
        for language in LANGUAGES {
            let mut seen = HashSet::new();
            let names = sector.list("titles").iter();
            let names = names.filter_map(|title| title.at(&["name", language]));
            for node in names {
                let name = node.text().unwrap_or_default();
                if !seen.insert(name.to_lowercase()) {
                    let name = quoted(name);
                    found.warning(node, Message::OfMap(OfMap::TitleTwice { name }));
                }
            }
        }
    }
}

/// A reason that only names the mandate.
pub(super) fn why_repeats_name(context: &Context<'_>, found: &mut Found) {
    for (need, mandate) in needs(context) {
        for language in LANGUAGES {
            let name = mandate.at(&["name", language]).and_then(Node::text);
            let why = need.at(&["why", language]);
            let said = why
                .and_then(Node::text)
                .map(|why| why.trim_end_matches('.'));
            if let (Some(why), Some(said), Some(name)) = (why, said, name)
                && said.to_lowercase() == name.to_lowercase()
            {
                found.warning(why, Message::OfMap(OfMap::WhyRepeats));
            }
        }
    }
}

/// A need for longer than the mandate is ordered.
pub(super) fn longer_than_mandate(context: &Context<'_>, found: &mut Found) {
    for (need, mandate) in needs(context) {
        let (own, whole) = (need.get("period"), mandate.get("period"));
        if let (Some(own), Some(whole)) = (own, whole)
            && length(own) > length(whole)
        {
            let period = whole.text().unwrap_or_default().to_owned();
            found.error(own, Message::OfMap(OfMap::LongerThanMandate { period }));
        }
    }
}

/// A specifier where the service reads none.
pub(super) fn specifier_for_none(context: &Context<'_>, found: &mut Found) {
    for (need, mandate) in needs(context) {
        if let Some(node) = need
            .get("specifier")
            .filter(|_| mandate.get("specifier").is_none())
        {
            found.error(node.beginning(), Message::OfMap(OfMap::SpecifierForNone));
        }
    }
}

/// Each need with the row that it names.
fn needs<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Node, &'a Node)> {
    let needs = titles(context).flat_map(|title| title.list("needs"));
    needs.filter_map(move |need| Some((need, row(context, need.text_of("mandate")?)?)))
}
