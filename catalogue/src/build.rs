//! What is published: the whole catalogue, and a slice for each service that is complete in itself.

use crate::catalogue::Catalogue;
use crate::minify::minified;
use crate::node::{Member, Node, Value};
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
