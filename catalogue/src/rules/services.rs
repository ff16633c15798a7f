//! Rules of services: what they say is shown, and what people need to know is said.

use super::context::{Context, SITUATIONS};
use super::found::Found;
use crate::message::Message;
use crate::node::{Node, Value};

fn procedure<'a>(service: &'a Node, situation: &str) -> Option<&'a str> {
    service.get(situation)?.text_of("procedure")
}

/// A way that is closed without a word of why.
pub(super) fn reason_missing(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        for situation in SITUATIONS.iter().filter_map(|name| service.get(name)) {
            let closed = situation.text_of("procedure") == Some("not-allowed");
            if closed && situation.get("reason").is_none() {
                let node = situation.get("procedure").unwrap_or(situation);
                found.warning(node, Message::ReasonMissing);
            }
        }
    }
}

/// A question of one's own whose built-in answers may not fit it.
pub(super) fn answers_missing(context: &Context<'_>, found: &mut Found) {
    for texts in context
        .services()
        .iter()
        .filter_map(|service| service.get("texts"))
    {
        let Some(question) = texts.get("question") else {
            continue;
        };
        let missing: Vec<&str> = SITUATIONS
            .into_iter()
            .filter(|situation| texts.at(&["answers", situation]).is_none())
            .collect();
        if !missing.is_empty() {
            found.error(
                question,
                Message::AnswersMissing {
                    missing: format!("\"{}\"", missing.join("\", \"")),
                },
            );
        }
    }
}

/// Parties from a register that nobody names.
pub(super) fn register_not_named(context: &Context<'_>, found: &mut Found) {
    for parties in context
        .services()
        .iter()
        .filter_map(|service| service.at(&["together", "parties"]))
    {
        let from_register = parties.text_of("source") == Some("register");
        if from_register && parties.get("register").is_none() {
            let node = parties.get("source").unwrap_or(parties);
            found.warning(node, Message::RegisterNotNamed);
        }
    }
}

/// A reminder that no one ever sees.
pub(super) fn reminder_never_shown(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let reminder = service.at(&["texts", "reminder"]);
        if let Some(node) = reminder.filter(|_| procedure(service, "together") != Some("none")) {
            found.warning(node, Message::ReminderNeverShown);
        }
    }
}

/// Declarations that no one is ever asked for.
pub(super) fn declarations_never_shown(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let declarations = service.at(&["texts", "declarations"]);
        if let Some(node) =
            declarations.filter(|_| procedure(service, "together") != Some("declaration"))
        {
            found.warning(node, Message::DeclarationsNeverShown);
        }
    }
}

/// A last name asked where no person is looked up.
pub(super) fn last_name_without_people(context: &Context<'_>, found: &mut Found) {
    for service in context.services() {
        let Some(node) = service.at(&["lookup", "lastName"]) else {
            continue;
        };
        let is_asked = matches!(node.value(), Value::Boolean(true));
        if is_asked && !names_people(service) {
            found.warning(node, Message::LastNameWithoutPeople);
        }
    }
}

fn names_people(service: &Node) -> bool {
    let is_person = |kind: &str| kind == "person" || kind == "child";
    let has_person = |kinds| {
        super::context::kinds_or_person(kinds)
            .into_iter()
            .any(is_person)
    };
    let on_behalf = service
        .get("onBehalf")
        .filter(|node| node.text_of("procedure") != Some("not-allowed"));
    let parties = service
        .at(&["together", "parties"])
        .filter(|parties| parties.text_of("source") == Some("declared"));
    on_behalf.is_some_and(|node| has_person(node.get("principals")))
        || parties.is_some_and(|node| has_person(node.get("kinds")))
}

/// Estates from a register: none lists them with those who may act for them.
pub(super) fn register_of_estates(context: &Context<'_>, found: &mut Found) {
    for parties in context
        .services()
        .iter()
        .filter_map(|service| service.at(&["together", "parties"]))
    {
        let from_register = parties.text_of("source") == Some("register");
        let estate = parties
            .list("kinds")
            .iter()
            .find(|kind| kind.text() == Some("estate"));
        if let Some(node) = estate.filter(|_| from_register) {
            found.warning(node, Message::RegisterOfEstates);
        }
    }
}
