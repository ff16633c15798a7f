//! Rules of mandates: somebody can give them, and they are still given.

use super::context::{Asked, Context, is_in_suomi_fi, is_on_paper};
use super::found::Found;
use crate::message::Message;
use crate::nearest::{nearest, quoted};
use crate::node::{Node, Value};
use puolesta_core::role::{RegisterRole, Role};

/// A kind of principal that none of the mandates is for.
pub(super) fn kind_without_mandate(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        for kind in asked
            .kinds
            .iter()
            .filter(|kind| !is_served(context, asked, kind))
        {
            let node = asked
                .kinds_node
                .items()
                .iter()
                .find(|item| item.text() == Some(kind));
            found.error(
                node.unwrap_or(asked.kinds_node),
                Message::KindWithoutMandate {
                    kind: (*kind).to_owned(),
                    all: asked.all,
                    principal: principal_of(kind).to_owned(),
                },
            );
        }
    }
}

/// Whether the mandates that fit this kind are enough. What leads nowhere is another rule's.
fn is_served(context: &Context<'_>, asked: &Asked<'_>, kind: &str) -> bool {
    let fits = |mandate: &&Node| fits(mandate, kind);
    let mut groups = asked
        .ids
        .iter()
        .map(|id| context.group(id.text().unwrap_or_default()));
    if asked.all {
        groups.all(|group| group.iter().all(fits))
    } else {
        asked.ids.is_empty() || groups.any(|group| group.iter().all(fits))
    }
}

/// A mandate that no principal of the service can give.
pub(super) fn mandate_without_kind(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        for node in asked.ids {
            let group = context.group(node.text().unwrap_or_default());
            let useless = |mandate: &&Node| !asked.kinds.iter().any(|kind| fits(mandate, kind));
            // Where none fits, the rule of the kinds says so.
            let others_serve = asked
                .kinds
                .iter()
                .all(|kind| is_served(context, asked, kind));
            if others_serve && group.iter().any(useless) {
                let kinds = asked.kinds.join(", ");
                found.warning(
                    node,
                    Message::MandateWithoutKind {
                        id: quoted(node.text().unwrap_or_default()),
                        kinds,
                    },
                );
            }
        }
    }
}

/// A person's mandate also fits children and estates.
fn fits(mandate: &Node, kind: &str) -> bool {
    match mandate.text_of("principal") {
        Some(principal @ ("person" | "organisation")) => principal == principal_of(kind),
        _ => true,
    }
}

fn principal_of(kind: &str) -> &'static str {
    if kind == "organisation" {
        "organisation"
    } else {
        "person"
    }
}

pub(super) fn is_retired(mandate: &Node) -> bool {
    matches!(
        mandate.get("retired").map(Node::value),
        Some(Value::Boolean(true))
    )
}

/// A service that only asks for what Suomi.fi grants no more.
pub(super) fn only_retired_mandates(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        if is_closed(context, asked) {
            let node = asked.ids.iter().find(|id| is_lost(context, id));
            let Some(node) = node else { continue };
            found.error(node, Message::OnlyRetired);
        }
    }
}

/// A retired mandate beside others that can still be had.
pub(super) fn retired_mandate(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        if is_closed(context, asked) {
            continue;
        }
        for node in asked.ids.iter().filter(|id| is_lost(context, id)) {
            found.warning(
                node,
                Message::RetiredMandate {
                    id: quoted(node.text().unwrap_or_default()),
                },
            );
        }
    }
}

/// Whether people without a mandate have no way to one.
fn is_closed(context: &Context<'_>, asked: &Asked<'_>) -> bool {
    let mut ids = asked.ids.iter();
    if asked.all {
        ids.any(|id| is_lost(context, id))
    } else {
        !asked.ids.is_empty() && ids.all(|id| is_lost(context, id))
    }
}

fn is_lost(context: &Context<'_>, id: &Node) -> bool {
    let group = context.group(id.text().unwrap_or_default());
    group.iter().any(|mandate| is_retired(mandate))
}

/// Children without a custodian: a child cannot give a mandate.
pub(super) fn child_without_custodian(context: &Context<'_>, found: &mut Found) {
    for asked in &context.asked {
        let mut mandates = asked
            .ids
            .iter()
            .flat_map(|id| context.group(id.text().unwrap_or_default()));
        let has_custodian =
            mandates.any(|mandate| has_role(mandate, &Role::Custodian) || is_on_paper(mandate));
        if asked.kinds.contains(&"child") && !has_custodian {
            found.warning(asked.kinds_node, Message::ChildWithoutCustodian);
        }
    }
}

fn has_role(mandate: &Node, role: &Role) -> bool {
    mandate
        .list("roles")
        .iter()
        .any(|known| known.text() == Some(role.code()))
}

/// A role that no register gives.
pub(super) fn unknown_role(context: &Context<'_>, found: &mut Found) {
    for node in context
        .mandates()
        .iter()
        .flat_map(|mandate| mandate.list("roles"))
    {
        let role = node.text().unwrap_or_default();
        if matches!(Role::from_code(role), Role::Other(_)) {
            let codes: Vec<&str> = RegisterRole::ALL.iter().map(|role| role.as_str()).collect();
            let near = nearest(role, codes.iter().copied());
            found.warning(
                node,
                Message::UnknownRole {
                    role: quoted(role),
                    near: near.map(str::to_owned),
                    known: codes.join(", "),
                },
            );
        }
    }
}

/// A role that the principal of the mandate cannot have.
pub(super) fn role_of_another_kind(context: &Context<'_>, found: &mut Found) {
    for mandate in context.mandates() {
        for node in mandate.list("roles") {
            let role = node.text().unwrap_or_default();
            let (of_person, of_company) = {
                let role = Role::from_code(role);
                (role.is_of_persons(), role.is_of_organisations())
            };
            let role = role.to_owned();
            let said = match mandate.text_of("principal") {
                Some("organisation") if of_person => Message::OrganisationHasNo { role },
                Some("person") if of_company => Message::OnlyOrganisationHas { role },
                _ => continue,
            };
            found.warning(node, said);
        }
    }
}

/// A paper of which nobody knows what it must hold.
pub(super) fn paper_without_description(context: &Context<'_>, found: &mut Found) {
    for mandate in context
        .mandates()
        .iter()
        .filter(|mandate| is_on_paper(mandate))
    {
        if mandate.get("description").is_none() {
            let node = mandate.get("id").unwrap_or(mandate);
            found.warning(node, Message::PaperWithoutDescription);
        }
    }
}

/// Longer than Suomi.fi grants a mandate for.
pub(super) fn period_too_long(context: &Context<'_>, found: &mut Found) {
    const MOST_DAYS: u32 = 25 * 365;
    let of_mandates = context
        .mandates()
        .iter()
        .filter(|mandate| is_in_suomi_fi(mandate))
        .filter_map(|mandate| mandate.get("period"));
    let of_services = context
        .services()
        .iter()
        .filter(|service| asks_in_suomi_fi(context, service))
        .filter_map(|service| service.at(&["onBehalf", "period"]));
    let of_rights = context
        .root
        .list("rights")
        .iter()
        .filter_map(|right| right.get("period"));
    for period in of_mandates.chain(of_services).chain(of_rights) {
        if super::days::length(period).is_some_and(|days| days > MOST_DAYS) {
            found.error(period, Message::PeriodTooLong);
        }
    }
}

/// Whether acting for another needs a mandate of Suomi.fi.
fn asks_in_suomi_fi(context: &Context<'_>, service: &Node) -> bool {
    let rule = service.at(&["onBehalf", "mandates"]);
    let ids = rule.into_iter().flat_map(|rule| {
        let (all, any) = (rule.list("allOf"), rule.list("anyOf"));
        all.iter().chain(any)
    });
    ids.filter_map(Node::text)
        .flat_map(|id| context.group(id))
        .any(is_in_suomi_fi)
}

/// A period that forms cannot put in words.
pub(super) fn period_of_two_units(context: &Context<'_>, found: &mut Found) {
    let periods = context
        .mandates()
        .iter()
        .filter_map(|mandate| mandate.get("period"));
    let of_services = context.services().iter().flat_map(|service| {
        let paths: [&[&str]; 3] = [
            &["onBehalf", "period"],
            &["together", "deadline"],
            &["together", "hearing", "deadline"],
        ];
        paths.into_iter().filter_map(|path| service.at(path))
    });
    for node in periods.chain(of_services) {
        let text = node.text().unwrap_or_default();
        let is_duration = super::days::length(node).is_some();
        if is_duration && puolesta_core::period::Period::parse(text).is_none() {
            found.warning(node, Message::PeriodOfTwoUnits { text: quoted(text) });
        }
    }
}
