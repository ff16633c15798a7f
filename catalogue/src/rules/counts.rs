//! Rules of numbers: parties, places, approvals, and how much a form can carry.

use super::context::{Context, asked};
use super::found::Found;
use crate::message::Message;
use crate::node::Node;
use puolesta_core::form_value::{
    Declaration, Field, FormValue, Mandate, MandateStatus, Party, Status, VERSION,
};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_core::party::{Channel, PartyKind, Source};
use puolesta_core::requirement::Requirement;

/// What a service says of its parties, with what the widget takes where nothing is said.
struct Counts<'a> {
    node: &'a Node,
    declared: bool,
    min: u64,
    max: u64,
}

const USUAL_MIN: u64 = 1;
const USUAL_MAX: u64 = 10;

fn counts(service: &Node) -> Option<Counts<'_>> {
    let node = service.at(&["together", "parties"])?;
    let number = |name, usual| node.get(name).map_or(Some(usual), Node::whole_number);
    Some(Counts {
        node,
        declared: node.text_of("source") != Some("register"),
        min: number("min", USUAL_MIN)?,
        max: number("max", USUAL_MAX)?,
    })
}

fn decision(service: &Node) -> Option<(&Node, u64)> {
    let node = service.at(&["together", "decision"])?;
    Some((node, node.whole_number()?))
}

/// More parties at the least than at the most.
pub(super) fn min_over_max(context: &Context<'_>, found: &mut Found) {
    for counts in context.services().iter().filter_map(counts) {
        if counts.min > counts.max {
            let (min, max) = (counts.min, counts.max);
            let node = counts.node.get("min").unwrap_or(counts.node);
            found.error(node, Message::MinOverMax { min, max });
        }
    }
}

/// More approvals than there can be parties.
pub(super) fn decision_over_max(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let (Some(counts), Some((node, decision))) = (counts(service), decision(service)) else {
            continue;
        };
        let most = if counts.declared {
            counts.max
        } else {
            places()
        };
        if decision > most {
            found.error(node, Message::DecisionOverMax { decision, most });
        }
    }
}

/// As many approvals as there can be parties: with fewer parties the matter would never go on.
pub(super) fn decision_is_max(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let (Some(counts), Some((node, decision))) = (counts(service), decision(service)) else {
            continue;
        };
        if counts.declared && decision == counts.max && counts.min < counts.max {
            found.warning(node, Message::DecisionIsMax { decision });
            found.fixed_by("\"all\"".to_owned());
        }
    }
}

/// Fewer parties allowed than approvals asked.
pub(super) fn decision_over_min(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let (Some(counts), Some((node, decision))) = (counts(service), decision(service)) else {
            continue;
        };
        if counts.declared && decision < counts.max && decision > counts.min {
            let min = counts.min;
            found.warning(node, Message::DecisionOverMin { decision, min });
        }
    }
}

/// More parties than the form has places.
pub(super) fn too_many_places(context: &Context<'_>, found: &mut Found) {
    for counts in context
        .services()
        .iter()
        .filter_map(counts)
        .filter(|counts| counts.declared)
    {
        for name in ["min", "max"] {
            let node = counts.node.get(name);
            let number = node
                .and_then(Node::whole_number)
                .filter(|number| *number > places());
            if let (Some(node), Some(number)) = (node, number) {
                found.error(
                    node,
                    Message::TooManyPlaces {
                        number,
                        places: places(),
                    },
                );
            }
        }
    }
}

fn places() -> u64 {
    Requirement::MOST_PLACES.into()
}

/// Numbers beside a register, which alone knows how many there are.
pub(super) fn counts_beside_register(context: &Context<'_>, found: &mut Found) {
    for counts in context
        .services()
        .iter()
        .filter_map(counts)
        .filter(|counts| !counts.declared && counts.min <= counts.max)
    {
        for name in ["min", "max"] {
            if let Some(node) = counts.node.get(name) {
                found.warning(
                    node,
                    Message::CountsBesideRegister {
                        name: name.to_owned(),
                    },
                );
            }
        }
    }
}

/// So many parties, mandates and declarations that the form's field could overflow.
pub(super) fn value_too_large(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let Some(counts) = counts(service) else {
            continue;
        };
        let most = if counts.declared {
            counts.max.min(places())
        } else {
            places()
        };
        let largest = largest_value(context, service, u8::try_from(most).unwrap_or(u8::MAX));
        if largest > LARGEST_VALUE {
            let kilobytes = largest.div_ceil(1024);
            let node = counts.node.get("max").unwrap_or(counts.node);
            found.error(node, Message::ValueTooLarge { most, kilobytes });
        }
    }
}

/// Bytes that the value of a form never exceeds, as the contract of the widget says.
const LARGEST_VALUE: usize = 32 * 1024;
/// The longest context and reference that a host gives.
const LONGEST_REFERENCE: usize = 128;
/// The longest name, in bytes; of an e-mail address the same.
const LONGEST_NAME: usize = 240;
const LONGEST_PHONE: usize = 30;

/// The bytes of the largest value that a person could fill in, in this service.
fn largest_value(context: &Context<'_>, service: &Node, parties: u8) -> usize {
    let together = service.get("together");
    let of_together = asked(service)
        .last()
        .filter(|_| together.and_then(|together| together.text_of("procedure")) == Some("mandate"));
    let ids = of_together
        .map_or(&[][..], |asked| asked.ids)
        .iter()
        .filter_map(Node::text);
    let mandates: Vec<&Node> = ids.flat_map(|id| context.group(id)).collect();
    let declarations = service
        .get("texts")
        .map_or(&[][..], |texts| texts.list("declarations"));
    if mandates.is_empty() && declarations.is_empty() {
        // As many parties as there are places always fit: the widget's own limits see to that.
        return 0;
    }
    let value = FormValue {
        version: VERSION,
        status: Status::Incomplete,
        service: service.id().unwrap_or_default().to_owned(),
        catalogue: Some("2026-11-01".to_owned()),
        lang: Language::Fi,
        context: Some("x".repeat(LONGEST_REFERENCE)),
        situation: None,
        procedure: None,
        party_list: None,
        parties: (0..parties).map(|_| longest_party()).collect(),
        mandates: (0..parties)
            .flat_map(|party| {
                mandates
                    .iter()
                    .map(move |mandate| longest_mandate(mandate, party))
            })
            .collect(),
        declarations: declarations.iter().map(longest_declaration).collect(),
    };
    json::to_string(&value).map_or(0, |text| text.len())
}

fn longest_party() -> Party {
    let field = |length| Some(Field(Some("x".repeat(length))));
    Party {
        kind: PartyKind::Person,
        reference: Some("x".repeat(LONGEST_REFERENCE)),
        personal_identity_code: None,
        business_id: None,
        name: "x".repeat(LONGEST_NAME),
        added_name: Some("x".repeat(LONGEST_NAME)),
        phone: field(LONGEST_PHONE),
        email: field(LONGEST_NAME),
        channel: Some(Channel::SuomiFi),
        source: Source::LookUp,
        answered_by: None,
        edited: true,
    }
}

fn longest_mandate(mandate: &Node, party: u8) -> Mandate {
    Mandate {
        id: mandate.id().unwrap_or_default().to_owned(),
        theme: mandate.text_of("theme").map(str::to_owned),
        party,
        status: MandateStatus::NotGranted,
        basis: None,
    }
}

fn longest_declaration(declaration: &Node) -> Declaration {
    Declaration {
        id: declaration.id().unwrap_or_default().to_owned(),
        at: "2026-11-21T10:15:00Z".to_owned(),
    }
}
