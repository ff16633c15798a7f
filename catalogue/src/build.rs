//! What is published: the whole catalogue, and a slice for each service that is complete in itself.

use crate::catalogue::Catalogue;
use crate::check::check;
use crate::minify::minified;
use crate::node::{Member, Node, Place, Value};
use crate::problem::{Problem, Severity};
use puolesta_core::date::Date;
use std::collections::{HashMap, HashSet};

/// A file to publish.
#[derive(Debug, PartialEq, Eq)]
pub struct Published {
    /// Its path in the folder of the catalogue, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The files of a catalogue without errors: `catalogue.json`, then `services/<id>.json` of each
/// service. A slice is a catalogue of one service with the mandates and bundles that it asks for, so
/// that a page costs the same however many services there are.
pub fn published(catalogue: &Catalogue) -> impl Iterator<Item = Published> {
    let whole = catalogue.root.iter().map(|root| Published {
        path: "catalogue.json".to_owned(),
        text: minified(&published_root(root, Clone::clone)),
    });
    let bundles = bundles_by_id(catalogue);
    let services = catalogue.entries("services").iter();
    let slices = services
        .filter_map(move |service| published_slice(catalogue.root.as_ref()?, service, &bundles));
    whole.chain(slices)
}

/// The slice of one service; `None` when it has no id or the catalogue is no JSON.
pub fn slice_of(catalogue: &Catalogue, service: &Node) -> Option<Published> {
    let root = catalogue.root.as_ref()?;
    published_slice(root, service, &bundles_by_id(catalogue))
}

fn published_slice(root: &Node, service: &Node, bundles: &Bundles<'_>) -> Option<Published> {
    Some(Published {
        path: format!("services/{}.json", service.id()?),
        text: minified(&slice(root, service, bundles)),
    })
}

/// Why nothing of a catalogue can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotPublish {
    /// It has errors elsewhere than in services that wait for a decision.
    Errors,
    /// No service of it is decided.
    NothingDecided,
    /// A person must still write something in what is decided, at these paths.
    ToFillIn(Vec<String>),
}

/// Takes the services away about which nobody has decided yet and gives their ids.
///
/// # Errors
/// When what is left still has an error or a placeholder, or when nothing is left.
pub fn decided_only(catalogue: &mut Catalogue, today: Date) -> Result<Vec<String>, CannotPublish> {
    let problems = check(catalogue, today);
    let waiting: Vec<(Place, String)> = catalogue
        .entries("services")
        .iter()
        .filter(|service| is_undecided(service))
        .map(|service| (service.place(), service.id().unwrap_or_default().to_owned()))
        .collect();
    let waits = |problem: &&Problem| waiting.iter().any(|(place, _)| place.holds(problem.place));
    let (_, others): (Vec<_>, Vec<_>) = problems.iter().partition(waits);
    if waiting.len() == catalogue.entries("services").len() && !waiting.is_empty() {
        return Err(CannotPublish::NothingDecided);
    }
    if others.iter().any(|one| one.severity == Severity::Error) {
        return Err(CannotPublish::Errors);
    }
    let to_fill_in = |problem: &&&Problem| TO_FILL_IN.contains(&problem.rule);
    let placeholders = others.iter().filter(to_fill_in);
    let path = |one: &&Problem| catalogue.source_of(one.place).path(one.place);
    let paths: Vec<String> = placeholders.map(path).collect();
    if !paths.is_empty() {
        return Err(CannotPublish::ToFillIn(paths));
    }
    let places: Vec<Place> = waiting.iter().map(|(place, _)| *place).collect();
    if let Some(root) = &mut catalogue.root {
        *root = without_services(root, &places);
    }
    Ok(waiting.into_iter().map(|(_, id)| id).collect())
}

/// Rules that say that a person must still write something.
const TO_FILL_IN: [&str; 2] = ["placeholder-text", "municipality-code-zero"];

/// Nobody has said what a situation requires, or who decided: as `import` leaves a service.
fn is_undecided(service: &Node) -> bool {
    ["decided", "alone", "onBehalf", "together"]
        .iter()
        .any(|name| service.get(name).is_none())
}

fn without_services(root: &Node, places: &[Place]) -> Node {
    let members = root.members().iter().map(|member| {
        if &*member.name != "services" {
            return member.clone();
        }
        let kept = member.node.items().iter();
        let kept = kept.filter(|service| !places.contains(&service.place()));
        let services = Value::List(kept.cloned().collect());
        Member {
            node: Node::new(services, member.node.place()),
            ..member.clone()
        }
    });
    Node::new(Value::Object(members.collect()), root.place())
}

type Bundles<'a> = HashMap<&'a str, &'a Node>;

fn bundles_by_id(catalogue: &Catalogue) -> Bundles<'_> {
    let bundles = catalogue.entries("bundles").iter();
    bundles
        .filter_map(|bundle| Some((bundle.id()?, bundle)))
        .collect()
}

fn slice(root: &Node, service: &Node, bundles: &Bundles<'_>) -> Node {
    let asked = asked_ids(service, bundles);
    published_root(root, |member| {
        let is_asked = |entry: &&Node| entry.id().is_some_and(|id| asked.contains(id));
        let entries = match &*member.name {
            "services" => vec![service.clone()],
            "mandates" | "bundles" => member
                .node
                .items()
                .iter()
                .filter(is_asked)
                .cloned()
                .collect(),
            _ => return member.clone(),
        };
        let node = Node::new(Value::List(entries), member.node.place());
        Member {
            node,
            ..member.clone()
        }
    })
}

/// The ids of the mandates and bundles that a service asks for, the mandates of those bundles included.
fn asked_ids<'a>(service: &'a Node, bundles: &Bundles<'a>) -> HashSet<&'a str> {
    let situations = ["onBehalf", "together"];
    let rules = situations
        .iter()
        .filter_map(|name| service.at(&[name, "mandates"]));
    let mut asked: HashSet<&str> = rules
        .flat_map(Node::members)
        .flat_map(|member| member.node.items())
        .filter_map(Node::text)
        .collect();
    let in_bundles: Vec<&str> = asked
        .iter()
        .filter_map(|id| bundles.get(id))
        .flat_map(|bundle| bundle.list("mandates"))
        .filter_map(Node::text)
        .collect();
    asked.extend(in_bundles);
    asked
}

/// The root with each member as `change` gives it, without empty lists and what only editors read.
fn published_root(root: &Node, change: impl Fn(&Member) -> Member) -> Node {
    let members = root
        .members()
        .iter()
        .filter(|member| &*member.name != "$schema");
    let is_wanted =
        |member: &Member| !matches!(member.node.value(), Value::List(items) if items.is_empty());
    let members = members.map(change).filter(is_wanted).collect();
    Node::new(Value::Object(members), root.place())
}
