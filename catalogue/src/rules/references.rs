//! Rules of references: each leads somewhere, and nothing is kept that none leads to.

use super::context::{Context, asked};
use super::found::Found;
use crate::message::Message;
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
                found.error(
                    node,
                    Message::UnknownMandate {
                        id: quoted(id),
                        near: near(id, all),
                    },
                );
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
            let near = near(id, context.mandates().iter());
            let named = quoted(id);
            let said = match context.bundle(id) {
                Some(_) => Message::BundleInBundle { id: named, near },
                None => Message::UnknownMandateInBundle { id: named, near },
            };
            found.error(node, said);
        }
    }
}

/// The id that was probably meant.
fn near<'a>(id: &str, entries: impl Iterator<Item = &'a Node>) -> Option<String> {
    nearest(id, entries.filter_map(Node::id)).map(str::to_owned)
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
            found.warning(id, Message::MandateUnused { id: quoted(text) });
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
            found.warning(id, Message::BundleUnused { id: quoted(text) });
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
            found.error(
                node,
                Message::UnknownServiceInBundle {
                    id: quoted(id),
                    near: near(id, context.services().iter()),
                },
            );
        }
    }
}

/// A situation of life without its services, or services without their situation.
pub(super) fn half_a_situation(context: &Context<'_>, found: &mut Found) {
    for bundle in context.bundles() {
        let (said, node) = match (bundle.get("situation"), bundle.get("services")) {
            (Some(situation), None) => (Message::SituationWithoutServices, situation),
            (None, Some(services)) => (Message::ServicesWithoutSituation, services),
            _ => continue,
        };
        found.warning(node.beginning(), said);
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
                found.warning(
                    node,
                    Message::MandateTwice {
                        id: quoted(id),
                        bundle: quoted(bundle),
                        all: asked.all,
                    },
                );
            }
        }
    }
}
