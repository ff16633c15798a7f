//! The schema as the first rule: what the published JSON Schema refuses, this refuses, in plain words.

#[cfg(test)]
mod fields;
mod instance;
mod patterns;
mod words;

use crate::node::{Node, Place};
use crate::problem::Problem;
use instance::Trees;
use jsonschema::Validator;
use jsonschema::error::ValidationError;
use jsonschema::paths::LocationSegment;
use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A published schema, the norm of one kind of file.
pub(crate) struct Schema {
    text: Value,
    validator: Validator<Trees>,
}

/// The schema of catalogues.
pub(crate) static CATALOGUE: LazyLock<Schema> =
    LazyLock::new(|| Schema::of(include_str!("../catalogue.schema.json")));

/// The schema of mandate maps.
pub(crate) static MAP: LazyLock<Schema> =
    LazyLock::new(|| Schema::of(include_str!("../mandate-map.schema.json")));

impl Schema {
    fn of(text: &str) -> Self {
        let text: Value = serde_json::from_str(text).expect("the bundled schema is JSON");
        let options = jsonschema::options_for::<Trees>();
        let validator = options
            .build(&text)
            .expect("the bundled schema is a schema");
        Self { text, validator }
    }

    /// What the schema refuses in a tree, each fault once however many ways lead to it.
    pub(crate) fn check(&'static self, root: &Node) -> Vec<Problem> {
        let mut seen = HashSet::new();
        let mut problems = Vec::new();
        for error in self.validator.iter_errors(root) {
            let fault = Fault::new(self, root, &error);
            if fault.follows_from_another() {
                continue;
            }
            let found = words::problems(&fault);
            problems.extend(
                found
                    .into_iter()
                    .filter(|p| seen.insert((p.rule, p.place, p.message.clone()))),
            );
        }
        problems
    }
}

/// What the schema refuses, with the part of the tree and of the schema that disagree.
pub(crate) struct Fault<'a> {
    /// The schema that refuses.
    norm: &'static Schema,
    /// What is wrong, as the schema's library says it.
    error: &'a ValidationError<'a>,
    /// The value that is refused.
    node: &'a Node,
    /// The object or list that it stands in.
    parent: Option<&'a Node>,
    /// The name that it stands under, when it stands in an object.
    name: Option<String>,
}

impl<'a> Fault<'a> {
    fn new(norm: &'static Schema, root: &'a Node, error: &'a ValidationError<'a>) -> Self {
        let mut fault = Self {
            norm,
            error,
            node: root,
            parent: None,
            name: None,
        };
        for segment in error.instance_path() {
            let (next, name) = match segment {
                LocationSegment::Property(name) => (fault.node.get(&name), Some(name.into_owned())),
                LocationSegment::Index(index) => (fault.node.items().get(index), None),
            };
            let Some(next) = next else { break };
            (fault.parent, fault.node, fault.name) = (Some(fault.node), next, name);
        }
        fault
    }

    /// Where the name of the value stands, else the value.
    fn name_place(&self) -> Place {
        let name = self.name.as_deref();
        name.and_then(|name| place_of_name(self.parent?, name))
            .unwrap_or_else(|| self.node.place())
    }

    /// The part of the schema that refuses.
    fn schema(&self) -> &'static Value {
        self.schema_at(self.schema_path())
    }

    /// The way to that part, such as `/$defs/id`.
    fn schema_path(&self) -> &str {
        let path = self.error.schema_path().as_str();
        path.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    fn schema_at(&self, path: &str) -> &'static Value {
        self.norm.text.pointer(path).unwrap_or(&Value::Null)
    }

    /// A procedure that is missing or misspelt says nothing of what else has its place beside it.
    fn follows_from_another(&self) -> bool {
        use jsonschema::error::ValidationErrorKind::{FalseSchema, Required};
        let object = match self.error.kind() {
            FalseSchema => self.parent,
            Required { property } if property != "procedure" => Some(self.node),
            _ => None,
        };
        let path = self.error.schema_path().as_str();
        let is_about_procedure = ["/alone/", "/onBehalf/", "/together/"]
            .iter()
            .any(|situation| path.contains(situation))
            // What a field of the situation needs by itself has nothing to do with the procedure.
            && !path.contains("/together/properties/");
        is_about_procedure && object.is_some_and(|object| !self.has_known_procedure(object, path))
    }

    fn has_known_procedure(&self, object: &Node, schema_path: &str) -> bool {
        let situation = schema_path.split('/').nth(2).unwrap_or_default();
        let known = self.schema_at(&format!("/$defs/{situation}/properties/procedure/enum"));
        let procedure = object.text_of("procedure");
        let known = known.as_array().into_iter().flatten();
        known
            .filter_map(Value::as_str)
            .any(|known| procedure == Some(known))
    }
}

fn place_of_name(object: &Node, name: &str) -> Option<Place> {
    let members = object.members().iter().rev();
    members
        .into_iter()
        .find(|member| &*member.name == name)
        .map(|member| member.name_place)
}
