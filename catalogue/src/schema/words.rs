//! What the schema's library says, in the words of those who write catalogues.

use super::{Fault, patterns, place_of_name};
use crate::message::{Contents, Kind as What, Message, Shape};
use crate::nearest::{nearest, quoted};
use crate::node::{Node, Value as NodeValue};
use crate::problem::Problem;
use jsonschema::JsonType;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use serde_json::Value;

/// The problems that a fault makes: one, or one for each field that is not known.
pub(super) fn problems(fault: &Fault<'_>) -> Vec<Problem> {
    match fault.error.kind() {
        Kind::AdditionalProperties { unexpected } => unknown_fields(fault, unexpected),
        _ => vec![problem(fault)],
    }
}

fn problem(fault: &Fault<'_>) -> Problem {
    match fault.error.kind() {
        Kind::Required { property } => missing_field(fault, property.as_str().unwrap_or_default()),
        Kind::Type { kind } => wrong_kind(fault, kind),
        Kind::Enum { options } => not_one_of(fault, options),
        Kind::Constant { expected_value } => not_the_only_one(fault, expected_value),
        Kind::OneOfNotValid { .. } => no_decision(fault),
        Kind::Pattern { .. } => patterns::problem(fault),
        Kind::FalseSchema => not_allowed_here(fault),
        Kind::MaxLength { limit } => too_long(fault, *limit),
        Kind::MinItems { .. } => empty_list(fault),
        Kind::MinProperties { .. } => empty_object(fault),
        Kind::MaxProperties { .. } => both_lists(fault),
        Kind::UniqueItems => repeated_item(fault),
        Kind::Minimum { .. } | Kind::Maximum { .. } => out_of_range(fault),
        Kind::Not { .. } => allows_nothing(fault),
        Kind::AnyOf { .. } => theme_or_link_missing(fault),
        _ => other(fault),
    }
}

fn unknown_fields(fault: &Fault<'_>, unexpected: &[String]) -> Vec<Problem> {
    let known = names_of(&fault.schema()["properties"]);
    let unknown = |name: &String| {
        let place = place_of_name(fault.node, name).unwrap_or_else(|| fault.node.place());
        let near = nearest(name, known.iter().copied());
        let message = Message::UnknownField {
            name: quoted(name),
            near: near.map(str::to_owned),
            known: known.iter().map(|name| (*name).to_owned()).collect(),
        };
        Problem::error("unknown-field", place, message)
    };
    unexpected.iter().map(unknown).collect()
}

fn names_of(properties: &Value) -> Vec<&str> {
    let properties = properties.as_object();
    properties.map_or_else(Vec::new, |all| all.keys().map(String::as_str).collect())
}

fn missing_field(fault: &Fault<'_>, name: &str) -> Problem {
    let message = Message::MissingField { name: name.into() };
    Problem::error("missing-field", fault.node.beginning(), message)
}

fn wrong_kind(fault: &Fault<'_>, kind: &TypeKind) -> Problem {
    let wanted = match kind {
        TypeKind::Single(kind) => *kind,
        TypeKind::Multiple(_) => JsonType::Object,
    };
    let (wanted, write) = match wanted {
        JsonType::String => (What::Text, Shape::Text),
        JsonType::Array => (What::List, Shape::List),
        JsonType::Boolean => (What::Boolean, Shape::Boolean),
        JsonType::Integer | JsonType::Number => (What::WholeNumber, Shape::Number),
        _ => (What::Object, object_to_write(fault)),
    };
    let message = Message::WrongKind {
        wanted,
        given: kind_of(fault.node),
        write,
    };
    Problem::error("wrong-kind", fault.node.place(), message)
}

fn object_to_write(fault: &Fault<'_>) -> Shape {
    let title = fault.schema()["title"].as_str().unwrap_or_default();
    match fault.schema_path() {
        "/$defs/text" => Shape::TextByLanguage,
        "/$defs/links" => Shape::LinkByLanguage,
        _ => Shape::Fields(title.to_owned()),
    }
}

fn kind_of(node: &Node) -> What {
    match node.value() {
        NodeValue::Null => What::Null,
        NodeValue::Boolean(_) => What::Boolean,
        NodeValue::Number(_) => What::Number,
        NodeValue::Text(_) => What::Text,
        NodeValue::List(_) => What::List,
        NodeValue::Object(_) => What::Object,
    }
}

fn not_one_of(fault: &Fault<'_>, options: &Value) -> Problem {
    let words = options.as_array().into_iter().flatten();
    let words: Vec<String> = words
        .filter_map(|word| word.as_str().map(str::to_owned))
        .collect();
    let message = match fault.node.text() {
        Some(text) => Message::NotOneOf {
            text: quoted(text),
            near: nearest(text, words.iter().map(String::as_str)).map(str::to_owned),
            words,
        },
        None => Message::NoWord {
            given: kind_of(fault.node),
            words,
        },
    };
    Problem::error("not-one-of", fault.node.place(), message)
}

fn not_the_only_one(fault: &Fault<'_>, expected: &Value) -> Problem {
    let message = Message::NotTheConstant {
        expected: expected.to_string(),
    };
    Problem::error("not-one-of", fault.node.place(), message)
}

fn no_decision(fault: &Fault<'_>) -> Problem {
    Problem::error("no-decision", fault.node.place(), Message::NoDecision)
}

fn not_allowed_here(fault: &Fault<'_>) -> Problem {
    let name = fault.name.clone().unwrap_or_default();
    let message = Message::NotAllowedHere { name };
    Problem::error("not-allowed-here", fault.name_place(), message)
}

fn too_long(fault: &Fault<'_>, limit: u64) -> Problem {
    let length = fault.node.text().map_or(0, |text| text.chars().count());
    let message = Message::TooLong { length, limit };
    Problem::error("too-long", fault.node.place(), message)
}

fn empty_list(fault: &Fault<'_>) -> Problem {
    let may_go =
        |name: &String| ["principals", "kinds", "roles", "declarations"].contains(&name.as_str());
    let name = fault.name.clone().filter(may_go);
    Problem::error(
        "empty-list",
        fault.node.place(),
        Message::EmptyList { name },
    )
}

fn empty_object(fault: &Fault<'_>) -> Problem {
    let write = match fault.schema_path() {
        "/$defs/text" => Contents::Text,
        "/$defs/links" => Contents::Link,
        "/$defs/mandateRule" => Contents::Mandates,
        _ => Contents::Fields,
    };
    let message = Message::EmptyObject { write };
    Problem::error("empty-object", fault.node.place(), message)
}

fn both_lists(fault: &Fault<'_>) -> Problem {
    Problem::error("both-lists", fault.node.place(), Message::BothLists)
}

fn repeated_item(fault: &Fault<'_>) -> Problem {
    let items = fault.node.items();
    let repeats = |(index, item): &(usize, &Node)| {
        items[..*index]
            .iter()
            .any(|other| other.text() == item.text())
    };
    let repeated = items.iter().enumerate().find(repeats).map(|(_, item)| item);
    let node = repeated.unwrap_or(fault.node);
    let item = quoted(node.text().unwrap_or_default());
    Problem::error(
        "repeated-item",
        node.place(),
        Message::RepeatedItem { item },
    )
}

fn out_of_range(fault: &Fault<'_>) -> Problem {
    let bound = |name: &str| fault.schema()[name].to_string();
    let message = Message::OutOfRange {
        least: bound("minimum"),
        most: bound("maximum"),
    };
    Problem::error("out-of-range", fault.node.place(), message)
}

fn allows_nothing(fault: &Fault<'_>) -> Problem {
    let place = fault.node.beginning();
    Problem::error("service-offers-nothing", place, Message::AllowsNothing)
}

fn theme_or_link_missing(fault: &Fault<'_>) -> Problem {
    let place = fault.node.beginning();
    Problem::error("theme-or-link-missing", place, Message::ThemeOrLinkMissing)
}

/// No rule of today's schema leads here; a later one must not pass unseen.
fn other(fault: &Fault<'_>) -> Problem {
    let said = fault.error.to_string();
    Problem::error(
        "schema",
        fault.node.place(),
        Message::OtherOfSchema { said },
    )
}
