//! What changes of a mandate itself; told once, with the services that ask for it.

use super::change::{Changes, Weight};
use super::{Is, Part};
use crate::catalogue::Catalogue;
use crate::explain::mandates::said_of_paper;
use crate::explain::own_text::OwnText;
use crate::explain::words::Words;
use crate::explain::{Explanation, localized_text};
use crate::node::{Node, Value};
use puolesta_core::catalogue::Situation;
use puolesta_core::role::Role;
use std::collections::HashMap;

/// The mandates that differ and that a service of the new catalogue asks for.
pub(super) fn parts(
    words: &Words,
    (old, new): (&Catalogue, &Catalogue),
    services: &[Explanation],
) -> Vec<Part> {
    let entries = old.entries("mandates").iter();
    let before: HashMap<&str, &Node> = entries
        .filter_map(|each| Some((each.id()?, each)))
        .collect();
    let concerned = concerned(services);
    let part = |after: &Node| {
        let id = after.id()?;
        let concerned = concerned.get(id)?.clone();
        let changes = changes(words, before.get(id)?, after);
        (!changes.is_empty()).then(|| Part {
            id: id.to_owned(),
            name: name(words, after),
            is: Is::Changed,
            changes,
            concerned,
        })
    };
    let mut parts: Vec<Part> = new.entries("mandates").iter().filter_map(part).collect();
    parts.sort_by_key(Part::weight);
    parts
}

/// The ids of the services that ask for a mandate, by its id.
fn concerned(services: &[Explanation]) -> HashMap<&str, Vec<String>> {
    let mut concerned: HashMap<&str, Vec<String>> = HashMap::new();
    for service in services {
        let id = &service.loaded.service.id;
        for situation in Situation::ALL {
            let asked = service.loaded.requirement(*situation).mandates.iter();
            for mandate in asked.flat_map(|asked| asked.each()) {
                let services = concerned.entry(&mandate.id).or_default();
                if services.last() != Some(id) {
                    services.push(id.clone());
                }
            }
        }
    }
    concerned
}

fn name(words: &Words, mandate: &Node) -> String {
    let name = mandate.get("name").map(localized_text).unwrap_or_default();
    let name = words.localized(&name);
    name.map(|(name, _)| name).unwrap_or_default()
}

fn changes(words: &Words, old: &Node, new: &Node) -> Vec<super::Change> {
    let mut changes = Changes::default();
    let mut compare = |key, say: &dyn Fn(&Node) -> Option<String>| {
        changes.compare(Weight::Asks, words.own(key), say(old), say(new));
    };
    compare(OwnText::MandateGivenIn, &|mandate| given_in(words, mandate));
    compare(OwnText::DiffRetired, &|mandate| {
        Some(retired(words, mandate))
    });
    compare(OwnText::MandateRoles, &|mandate| roles(words, mandate));
    compare(OwnText::MandatePeriod, &|mandate| {
        let period = mandate.text_of("period")?;
        Some(words.period(period).unwrap_or_else(|| period.to_owned()))
    });
    for (key, member) in [(OwnText::Paper, "kind"), (OwnText::Deliver, "deliver")] {
        compare(key, &|mandate| {
            let said = said_of_paper(mandate.get("document")?, member)?;
            Some(words.own(said).to_owned())
        });
    }
    compare(OwnText::MandateTheme, &|mandate| {
        mandate.text_of("theme").map(str::to_owned)
    });
    let texts: [(OwnText, &[&str]); 5] = [
        (OwnText::DiffName, &["name"]),
        (OwnText::DiffDescription, &["description"]),
        (OwnText::MandateSpecifier, &["specifier"]),
        (OwnText::MandatePage, &["link"]),
        (OwnText::Template, &["document", "template"]),
    ];
    for (key, path) in texts {
        let text = |mandate: &Node| mandate.at(path).map(localized_text);
        let (before, after) = (text(old), text(new));
        changes.compare_texts(
            Weight::Says,
            words.own(key),
            before.as_ref(),
            after.as_ref(),
        );
    }
    changes.found
}

fn given_in(words: &Words, mandate: &Node) -> Option<String> {
    let place = match mandate.text_of("form")? {
        "suomi-fi" => OwnText::MandateInSuomiFi,
        _ => OwnText::MandateOnPaper,
    };
    Some(words.own(place).to_owned())
}

fn retired(words: &Words, mandate: &Node) -> String {
    let is_retired = mandate.get("retired").map(Node::value) == Some(&Value::Boolean(true));
    let key = if is_retired {
        OwnText::Yes
    } else {
        OwnText::No
    };
    words.own(key).to_owned()
}

/// Roles in words with their codes, because several codes share a word; in one order, because theirs
/// says nothing.
fn roles(words: &Words, mandate: &Node) -> Option<String> {
    let codes = mandate.list("roles").iter().filter_map(Node::text);
    let mut codes: Vec<String> = codes.map(str::to_owned).collect();
    codes.sort();
    let roles: Vec<Role> = codes.iter().map(|code| Role::from_code(code)).collect();
    let in_words = words.roles(&roles);
    (!codes.is_empty()).then(|| format!("{in_words} ({})", codes.join(", ")))
}
