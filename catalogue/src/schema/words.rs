//! What the schema's library says, in the words of those who write catalogues.

use super::{Fault, fields, patterns, place_of_name};
use crate::nearest::{nearest, one_of, quoted};
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
        let message = format!("the field {} is not known here", quoted(name));
        let write = match nearest(name, known.iter().copied()) {
            Some(known) => format!("write \"{known}\", or take the field away"),
            None => format!("take it away; known here: {}", known.join(", ")),
        };
        Problem::error("unknown-field", place, message, write)
    };
    unexpected.iter().map(unknown).collect()
}

fn names_of(properties: &Value) -> Vec<&str> {
    let properties = properties.as_object();
    properties.map_or_else(Vec::new, |all| all.keys().map(String::as_str).collect())
}

fn missing_field(fault: &Fault<'_>, name: &str) -> Problem {
    let message = format!("\"{name}\" is missing");
    let write = format!("add \"{name}\": {}", fields::example(name));
    Problem::error("missing-field", fault.node.beginning(), message, write)
}

fn wrong_kind(fault: &Fault<'_>, kind: &TypeKind) -> Problem {
    let wanted = match kind {
        TypeKind::Single(kind) => *kind,
        TypeKind::Multiple(_) => JsonType::Object,
    };
    let title = fault.schema()["title"].as_str().unwrap_or_default();
    let (kind, write) = match wanted {
        JsonType::String => ("a text", "write it in double quotes".to_owned()),
        JsonType::Array => ("a list", "write it between [ and ]".to_owned()),
        JsonType::Boolean => (
            "true or false",
            "write true or false, without quotes".into(),
        ),
        JsonType::Integer | JsonType::Number => (
            "a whole number",
            "write it in digits, without quotes".into(),
        ),
        _ => ("an object", object_to_write(fault.schema_path(), title)),
    };
    let what = kind_of(fault.node);
    let message = format!("this must be {kind}, not {what}");
    Problem::error("wrong-kind", fault.node.place(), message, write)
}

fn object_to_write(schema_path: &str, title: &str) -> String {
    match schema_path {
        "/$defs/text" => "write the text by language: {\"fi\": \"…\"}".to_owned(),
        "/$defs/links" => "write the link by language: {\"fi\": \"https://…\"}".to_owned(),
        _ => format!(
            "write its fields between {{ and }} ({})",
            title.to_lowercase()
        ),
    }
}

fn kind_of(node: &Node) -> &'static str {
    match node.value() {
        NodeValue::Null => "null",
        NodeValue::Boolean(_) => "true or false",
        NodeValue::Number(_) => "a number",
        NodeValue::Text(_) => "a text",
        NodeValue::List(_) => "a list",
        NodeValue::Object(_) => "an object",
    }
}

fn not_one_of(fault: &Fault<'_>, options: &Value) -> Problem {
    let words = options.as_array().into_iter().flatten();
    let words: Vec<&str> = words.filter_map(Value::as_str).collect();
    let Some(text) = fault.node.text() else {
        let message = format!(
            "{} is not one of the words allowed here",
            kind_of(fault.node)
        );
        let write = format!("write {}", one_of(words));
        return Problem::error("not-one-of", fault.node.place(), message, write);
    };
    let message = format!("{} is not one of the words allowed here", quoted(text));
    let near = nearest(text, words.iter().copied());
    let write = match near {
        Some(word) if words.len() > 2 => {
            let others = words.iter().copied().filter(|other| *other != word);
            format!("write \"{word}\"; also allowed: {}", one_of(others))
        }
        _ => format!("write {}", one_of(words)),
    };
    Problem::error("not-one-of", fault.node.place(), message, write)
}

fn not_the_only_one(fault: &Fault<'_>, expected: &Value) -> Problem {
    let message = "this is not what stands here in every catalogue".to_owned();
    let write = format!("write {expected}");
    Problem::error("not-one-of", fault.node.place(), message, write)
}

fn no_decision(fault: &Fault<'_>) -> Problem {
    let message = "this does not say how many approvals are needed".to_owned();
    let write = "write \"all\", or a whole number from 1 to 50".to_owned();
    Problem::error("no-decision", fault.node.place(), message, write)
}

fn not_allowed_here(fault: &Fault<'_>) -> Problem {
    let name = fault.name.as_deref().unwrap_or_default();
    let message = format!(
        "\"{name}\" has no place here: {}",
        fields::where_allowed(name)
    );
    let write = format!("take \"{name}\" away, or change what it goes with");
    Problem::error("not-allowed-here", fault.name_place(), message, write)
}

fn too_long(fault: &Fault<'_>, limit: u64) -> Problem {
    let length = fault.node.text().map_or(0, |text| text.chars().count());
    let message = format!("{length} characters, but at most {limit} fit");
    let write = "write it shorter".to_owned();
    Problem::error("too-long", fault.node.place(), message, write)
}

fn empty_list(fault: &Fault<'_>) -> Problem {
    let message = "this list is empty".to_owned();
    let write = match fault.name.as_deref() {
        Some(name @ ("principals" | "kinds" | "roles" | "declarations")) => {
            format!("write what belongs there, or take \"{name}\" away")
        }
        _ => "write at least one entry between [ and ]".to_owned(),
    };
    Problem::error("empty-list", fault.node.place(), message, write)
}

fn empty_object(fault: &Fault<'_>) -> Problem {
    let message = "there is nothing between these brackets".to_owned();
    let write = match fault.schema_path() {
        "/$defs/text" => "write the text in at least one language: {\"fi\": \"…\"}".to_owned(),
        "/$defs/links" => "write the link in at least one language".to_owned(),
        "/$defs/mandateRule" => "write {\"anyOf\": […]} or {\"allOf\": […]}".to_owned(),
        _ => "write at least one of its fields, or take it away".to_owned(),
    };
    Problem::error("empty-object", fault.node.place(), message, write)
}

fn both_lists(fault: &Fault<'_>) -> Problem {
    let message = "\"anyOf\" and \"allOf\" do not go together".to_owned();
    let write = "keep one of the two; name what belongs together a bundle".to_owned();
    Problem::error("both-lists", fault.node.place(), message, write)
}

fn repeated_item(fault: &Fault<'_>) -> Problem {
    let items = fault.node.items();
    let repeats = |(index, item): &(usize, &Node)| {
        items[..*index]
            .iter()
            .any(|other| other.text() == item.text())
    };
    let repeated = items.iter().enumerate().find(repeats).map(|(_, item)| item);
    let item = repeated.unwrap_or(fault.node);
    let message = format!(
        "{} stands here twice",
        quoted(item.text().unwrap_or_default())
    );
    let write = "take one of the two away".to_owned();
    Problem::error("repeated-item", item.place(), message, write)
}

fn out_of_range(fault: &Fault<'_>) -> Problem {
    let (least, most) = (&fault.schema()["minimum"], &fault.schema()["maximum"]);
    let message = "this number is too small or too great".to_owned();
    let write = format!("write a whole number from {least} to {most}");
    Problem::error("out-of-range", fault.node.place(), message, write)
}

fn allows_nothing(fault: &Fault<'_>) -> Problem {
    let message =
        "nobody can use this service: alone, onBehalf and together are all \"not-allowed\"";
    let write = "allow at least one of the three";
    let place = fault.node.beginning();
    Problem::error(
        "service-offers-nothing",
        place,
        message.into(),
        write.into(),
    )
}

fn theme_or_link_missing(fault: &Fault<'_>) -> Problem {
    let message = "nobody can find this mandate: it has neither a theme nor a link".to_owned();
    let write =
        "add its \"theme\", or a \"link\" to a page about it; never guess a theme".to_owned();
    let place = fault.node.beginning();
    Problem::error("theme-or-link-missing", place, message, write)
}

/// No rule of today's schema leads here; a later one must not pass unseen.
fn other(fault: &Fault<'_>) -> Problem {
    let message = format!("the schema does not allow this: {}", fault.error);
    let write = "compare it with the guide".to_owned();
    Problem::error("schema", fault.node.place(), message, write)
}
