//! Rules of references: each leads somewhere, and nothing is kept that none leads to.

use super::context::{Context, asked};
use super::found::Found;
use crate::nearest::{nearest, quoted};
use crate::node::Node;
use std::collections::HashSet;

/// A service that asks for a mandate or bundle that does not exist.
pub(super) fn unknown_mandate(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        for node in asked(service).flat_map(|asked| asked.ids) {
            let id = node.text().unwrap_or_default();
            if context.mandate(id).is_none() && context.bundle(id).is_none() {
                let all = context.mandates().iter().chain(context.bundles());
                let message = format!("there is no mandate or bundle {}", quoted(id));
                found.error(node, message, instead(id, all, "a mandate or bundle"));
            }
        }
    }
}

/// A bundle with a mandate that does not exist, or with a bundle.
pub(super) fn unknown_mandate_in_bundle(context: &Context<'_>, found: &mut Found) {
    let entries = context
        .bundles()
        .iter()
        .flat_map(|bundle| bundle.list("mandates"));
    for node in entries {
        let id = node.text().unwrap_or_default();
        if context.mandate(id).is_none() {
            let message = match context.bundle(id) {
                Some(_) => format!("{} is a bundle, and bundles hold mandates only", quoted(id)),
                None => format!("there is no mandate {}", quoted(id)),
            };
            found.error(
                node,
                message,
                instead(id, context.mandates().iter(), "a mandate"),
            );
        }
    }
}

fn instead<'a>(id: &str, entries: impl Iterator<Item = &'a Node>, what: &str) -> String {
    match nearest(id, entries.filter_map(Node::id)) {
        Some(near) => format!("write \"{near}\", or add {what} with this id"),
        None => format!("write the id of {what} of this catalogue, or add it"),
    }
}

/// A mandate that no service and no bundle asks for.
pub(super) fn unused_mandate(context: &Context<'_>, found: &mut Found) {
    let used = used_ids(context);
    let bundled = context
        .bundles()
        .iter()
        .flat_map(|bundle| bundle.list("mandates"));
    let bundled: HashSet<&str> = bundled.filter_map(Node::text).collect();
    for mandate in context.mandates() {
        let Some(id) = mandate.get("id") else {
            continue;
        };
        let text = id.text().unwrap_or_default();
        // A retired one stays on record for the mandates that were granted before.
        let is_retired = super::mandates::is_retired(mandate);
        if !used.contains(text) && !bundled.contains(text) && !is_retired {
            let message = format!("no service asks for the mandate {}", quoted(text));
            found.warning(id, message, "name it in a service, or take it away");
        }
    }
}

/// A bundle that no service asks for.
pub(super) fn unused_bundle(context: &Context<'_>, found: &mut Found) {
    let used = used_ids(context);
    let with_id = |bundle| Some((bundle, Node::get(bundle, "id")?));
    for (bundle, id) in context.bundles().iter().filter_map(with_id) {
        let text = id.text().unwrap_or_default();
        // What people need in a situation of life is of use by itself.
        let is_of_life = bundle.get("situation").is_some();
        if !used.contains(text) && !is_of_life {
            let message = format!("no service asks for the bundle {}", quoted(text));
            found.warning(id, message, "name it in a service, or take it away");
        }
    }
}

fn used_ids<'a>(context: &Context<'a>) -> HashSet<&'a str> {
    let asked = context.asked.iter();
    asked
        .flat_map(|asked| asked.ids)
        .filter_map(Node::text)
        .collect()
}

/// A bundle with a service that does not exist.
pub(super) fn unknown_service_in_bundle(context: &Context<'_>, found: &mut Found) {
    let ids: HashSet<&str> = context.services().iter().filter_map(Node::id).collect();
    let entries = context
        .bundles()
        .iter()
        .flat_map(|bundle| bundle.list("services"));
    for node in entries {
        let id = node.text().unwrap_or_default();
        if !ids.contains(id) {
            let message = format!("there is no service {}", quoted(id));
            found.error(
                node,
                message,
                instead(id, context.services().iter(), "a service"),
            );
        }
    }
}

/// A situation of life without its services, or services without their situation.
pub(super) fn half_a_situation(context: &Context<'_>, found: &mut Found) {
    for bundle in context.bundles() {
        let (message, write, node) = match (bundle.get("situation"), bundle.get("services")) {
            (Some(situation), None) => (
                "nothing says which services belong to this situation of life",
                "add \"services\", the ids of the services in this situation",
                situation,
            ),
            (None, Some(services)) => (
                "nothing says in which situation of life people need these services",
                "add \"situation\", such as {\"fi\": \"Muutto\"}",
                services,
            ),
            _ => continue,
        };
        found.warning(node.beginning(), message.to_owned(), write);
    }
}

/// A mandate that a rule asks for by itself and once more in a bundle.
pub(super) fn mandate_twice(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        for node in asked.ids {
            let id = node.text().unwrap_or_default();
            if context.mandate(id).is_none() {
                continue;
            }
            let others = asked.ids.iter().filter(|other| other.text() != Some(id));
            let bundle = others.filter_map(Node::text).find(|other| {
                let bundle = context
                    .bundle(other)
                    .filter(|_| context.mandate(other).is_none());
                bundle.is_some_and(|bundle| {
                    bundle.list("mandates").iter().any(|m| m.text() == Some(id))
                })
            });
            if let Some(bundle) = bundle {
                let message = format!("{} stands in the bundle {} too", quoted(id), quoted(bundle));
                let write = if asked.all {
                    "take it away here"
                } else {
                    "take one of the two away"
                };
                found.warning(node, message, write);
            }
        }
    }
}
