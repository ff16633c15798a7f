//! Services that are the same in several catalogues, and whether they ask the same of people there.

use crate::catalogue::Catalogue;
use crate::explain::own_text::OwnText;
use crate::explain::words::Words;
use crate::minify::minified;
use crate::node::Node;
use puolesta_core::language::Language;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;

/// A catalogue to compare.
#[derive(Debug)]
pub struct Compared<'a> {
    /// What it is called, such as its file's name.
    pub name: &'a str,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
}

/// A service in one of the catalogues.
struct Entry<'a> {
    of: &'a str,
    service: &'a Node,
    themes: &'a HashMap<&'a str, &'a str>,
}

/// The situations, with their titles.
const SITUATIONS: [(&str, OwnText); 3] = [
    ("alone", OwnText::AloneTitle),
    ("onBehalf", OwnText::OnBehalfTitle),
    ("together", OwnText::TogetherTitle),
];

/// The themes of a catalogue's mandates: ids are each catalogue's own, themes are everybody's.
type Themes<'a> = HashMap<&'a str, &'a str>;

fn themes<'a>(compared: &Compared<'a>) -> Themes<'a> {
    let mandates = compared.catalogue.entries("mandates").iter();
    mandates
        .filter_map(|mandate| Some((mandate.id()?, mandate.text_of("theme")?)))
        .collect()
}

/// The services of several catalogues that belong together, in the order in which they are met. They
/// are the same by their id, by their id in PTV, or by their Finnish name.
fn groups<'a>(all: &[Compared<'a>], themes: &'a [Themes<'a>]) -> Vec<Vec<Entry<'a>>> {
    let mut groups: Vec<Vec<Entry<'a>>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (compared, themes) in all.iter().zip(themes) {
        for service in compared.catalogue.entries("services") {
            let keys = keys(service);
            let group = keys.iter().find_map(|key| known.get(key).copied());
            let group = group.unwrap_or_else(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            for key in keys {
                known.entry(key).or_insert(group);
            }
            let of = compared.name;
            // Two services of one catalogue are two, whatever they are called.
            if groups[group].iter().all(|entry| entry.of != of) {
                groups[group].push(Entry {
                    of,
                    service,
                    themes,
                });
            }
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

fn keys(service: &Node) -> Vec<String> {
    let ptv = service.at(&["ptv", "service"]).and_then(Node::text);
    let name = service.at(&["name", "fi"]).and_then(Node::text);
    let ptv = ptv.map(|id| format!("ptv {}", id.to_ascii_lowercase()));
    let id = service.id().map(|id| format!("id {id}"));
    let name = name.map(|name| format!("name {}", name.trim().to_lowercase()));
    [ptv, id, name].into_iter().flatten().collect()
}

/// What a situation asks, with themes in the place of the ids of mandates. In which words it is refused,
/// and in which order it is written, makes no difference.
fn asked(entry: &Entry<'_>, situation: &str) -> String {
    let members = entry.service.get(situation).map_or(&[][..], Node::members);
    let members = members.iter().filter(|member| &*member.name != "reason");
    let members = members.map(|member| format!("{}: {}", member.name, minified(&member.node)));
    let mut members: Vec<String> = members.collect();
    members.sort();
    let mut asked = members.join(", ");
    for (id, theme) in entry.themes {
        asked = asked.replace(&format!("\"{id}\""), &format!("\"{theme}\""));
    }
    asked
}

/// The situations in which not all ask the same.
fn differing(group: &[Entry<'_>]) -> impl Iterator<Item = (&'static str, OwnText)> {
    SITUATIONS.into_iter().filter(move |(situation, _)| {
        let mut all = group.iter().map(|entry| asked(entry, situation));
        let first = all.next();
        all.any(|other| Some(other) != first)
    })
}

/// The list for people.
#[must_use]
pub fn same_text(all: &[Compared<'_>], language: Language) -> String {
    let words = Words::of(language);
    let themes: Vec<_> = all.iter().map(themes).collect();
    let mut text = String::new();
    for group in groups(all, &themes) {
        let differing = differing(&group).map(|(_, title)| words.own(title));
        let differing: Vec<&str> = differing.collect();
        let name = name(group[0].service, language);
        let verdict = if differing.is_empty() {
            words.own(OwnText::SameAlike).to_owned()
        } else {
            words.own_filled(OwnText::SameDiffer, &differing.join("; "))
        };
        let _ = writeln!(text, "{name}\n  {verdict}");
        for entry in group {
            let id = entry.service.id().unwrap_or_default();
            let _ = writeln!(text, "  {}: {id}", entry.of);
        }
    }
    text
}

fn name(service: &Node, language: Language) -> &str {
    let name = service.get("name");
    let named = |language: &str| name.and_then(|name| name.text_of(language));
    let named = named(language.as_str())
        .or_else(|| crate::languages::LANGUAGES.iter().find_map(|it| named(it)));
    named.unwrap_or_default()
}

/// The list for programs.
#[must_use]
pub fn same_json(all: &[Compared<'_>]) -> String {
    let themes: Vec<_> = all.iter().map(themes).collect();
    let entry = |entry: &Entry<'_>| json!({ "catalogue": entry.of, "service": entry.service.id() });
    let group = |group: &Vec<Entry<'_>>| {
        json!({
            "services": group.iter().map(entry).collect::<Value>(),
            "differ": differing(group).map(|(situation, _)| situation).collect::<Value>(),
        })
    };
    let list: Value = groups(all, &themes).iter().map(group).collect();
    format!("{list:#}\n")
}
