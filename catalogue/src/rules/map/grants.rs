//! Rules of rights to grant: somebody has each, more than one person does, and nobody grants to themselves.

use super::needs::unknown;
use super::{granted, needed, rights, rights_of, titles};
use crate::message::{Message, OfMap};
use crate::nearest::quoted;
use crate::node::Node;
use crate::rules::context::Context;
use crate::rules::found::Found;
use std::collections::HashSet;

/// A right over something that is not in the map.
pub(super) fn grant_of_unknown_mandate(context: &Context<'_>, found: &mut Found) {
    for (_, node) in rights(context).iter().flat_map(granted) {
        unknown(context, node, found);
    }
}

/// A mandate that no right of a title reaches.
pub(super) fn nobody_can_grant(context: &Context<'_>, found: &mut Found) {
    let held = titles(context).flat_map(|title| rights_of(context, title));
    let reached: HashSet<&str> = held
        .flat_map(|(right, _)| granted(right))
        .map(|(id, _)| id)
        .collect();
    for node in context
        .mandates()
        .iter()
        .filter_map(|mandate| mandate.get("id"))
    {
        let id = node.text().unwrap_or_default();
        if !reached.contains(id) {
            let id = quoted(id);
            found.error(node, Message::OfMap(OfMap::NobodyGrants { id }));
        }
    }
}

/// The kind of mandates that a right of this kind lets grant.
fn kind_granted(right: &Node) -> Option<&'static str> {
    match right.text_of("kind")? {
        "right-to-grant" => Some("transactions"),
        "right-to-grant-representation" => Some("representation"),
        _ => None,
    }
}

/// A right over mandates of the other kind.
pub(super) fn grants_of_another_kind(context: &Context<'_>, found: &mut Found) {
    for right in rights(context) {
        let wanted = kind_granted(right);
        for (id, node) in granted(right) {
            let kind = context
                .mandate(id)
                .and_then(|mandate| mandate.text_of("kind"));
            let other = ["transactions", "representation"]
                .into_iter()
                .find(|name| kind == Some(*name));
            if wanted.is_some() && other.is_some() && other != wanted {
                let id = quoted(id);
                found.error(node, Message::OfMap(OfMap::GrantsOtherKind { id }));
            }
        }
    }
}

/// A right that one person has alone.
pub(super) fn only_one_can_grant(context: &Context<'_>, found: &mut Found) {
    for node in rights(context).iter().filter_map(|right| right.get("id")) {
        let id = node.text().unwrap_or_default();
        let with_it = titles(context).filter(|title| needed(title).any(|(needed, _)| needed == id));
        let people: u64 = with_it.map(holders).sum();
        if people == 1 {
            let id = quoted(id);
            found.warning(node, Message::OfMap(OfMap::OnlyOneGrants { id }));
        }
    }
}

fn holders(title: &Node) -> u64 {
    title
        .get("holders")
        .and_then(Node::whole_number)
        .unwrap_or(1)
}

/// A right that comes without anybody's approval.
pub(super) fn grants_without_approval(context: &Context<'_>, found: &mut Found) {
    for title in titles(context) {
        let node = title
            .get("approval")
            .filter(|approval| approval.text() == Some("none"));
        if let Some(node) = node.filter(|_| rights_of(context, title).next().is_some()) {
            found.error(node, Message::OfMap(OfMap::GrantsWithoutApproval));
        }
    }
}

/// A title that grants what it uses.
pub(super) fn grants_to_oneself(context: &Context<'_>, found: &mut Found) {
    for title in titles(context) {
        let rights = rights_of(context, title).flat_map(|(right, _)| granted(right));
        let may_grant: HashSet<&str> = rights.map(|(id, _)| id).collect();
        for (id, node) in needed(title).filter(|(id, _)| may_grant.contains(id)) {
            let id = quoted(id);
            found.warning(node, Message::OfMap(OfMap::GrantsToOneself { id }));
        }
    }
}

/// A right with the id of a mandate: a title could mean either.
pub(super) fn right_named_as_mandate(context: &Context<'_>, found: &mut Found) {
    for node in rights(context).iter().filter_map(|right| right.get("id")) {
        let id = node.text().unwrap_or_default();
        if context.mandate(id).is_some() {
            let id = quoted(id);
            found.error(node, Message::OfMap(OfMap::RightNamedAsMandate { id }));
        }
    }
}
