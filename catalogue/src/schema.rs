//! The schema as the first rule: what the published JSON Schema refuses, this refuses, in plain words.

use crate::node::{Node, Value as NodeValue};
use crate::problem::Problem;
use jsonschema::error::ValidationError;
use jsonschema::paths::LocationSegment;
use serde_json::{Map, Value};

/// The published schema, the norm.
const SCHEMA: &str = include_str!("../catalogue.schema.json");

/// What the schema refuses in a file.
pub(crate) fn check(root: &Node) -> Vec<Problem> {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the bundled schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the bundled schema is a schema");
    let instance = as_json(root);
    validator
        .iter_errors(&instance)
        .map(|error| problem(root, &error))
        .collect()
}

fn problem(root: &Node, error: &ValidationError<'_>) -> Problem {
    let place = node_at(root, error).place();
    Problem::error(
        "schema",
        place,
        error.to_string(),
        String::from("see the guide"),
    )
}

fn node_at<'a>(root: &'a Node, error: &ValidationError<'_>) -> &'a Node {
    let mut node = root;
    for segment in error.instance_path() {
        let next = match segment {
            LocationSegment::Property(name) => node.get(&name),
            LocationSegment::Index(index) => node.items().get(index),
        };
        node = next.unwrap_or(node);
    }
    node
}

/// The value as the schema's library wants it.
pub(crate) fn as_json(node: &Node) -> Value {
    match node.value() {
        NodeValue::Null => Value::Null,
        NodeValue::Boolean(boolean) => Value::Bool(*boolean),
        NodeValue::Number(number) => number.parse().map_or(Value::Null, Value::Number),
        NodeValue::Text(text) => Value::String(text.to_string()),
        NodeValue::List(items) => items.iter().map(as_json).collect(),
        NodeValue::Object(members) => {
            let pairs = members.iter();
            let pairs = pairs.map(|member| (member.name.to_string(), as_json(&member.node)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
    }
}
