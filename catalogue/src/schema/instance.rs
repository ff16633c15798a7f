//! A tree as the schema's library reads it: in place, without a second copy.

use crate::node::{Member, Node, Place, Value};
use jsonschema::JsonType;
use jsonschema::json::{self, Json, JsonNumber, NodeIdentity};
use serde_json::{Number, Value as JsonValue};
use std::borrow::Cow;
use std::collections::HashSet;
use std::slice::Iter;

/// The representation: our own trees.
pub(crate) enum Trees {}

impl Json for Trees {
    type Node<'a> = &'a Node;
    type PreparedKey = String;
    type StringBuffer = Option<Node>;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(
        buffer: &mut Option<Node>,
        string: &str,
        read: impl FnOnce(&Node) -> T,
    ) -> T {
        let place = Place {
            source: 0,
            start: 0,
            end: 0,
        };
        read(buffer.insert(Node::new(Value::Text(string.into()), place)))
    }
}

impl<'a> json::Node<'a, Trees> for &'a Node {
    type Object = &'a [Member];
    type Array = &'a [Node];
    type Number = ReadNumber;

    fn as_object(&self) -> Option<&'a [Member]> {
        match self.value() {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<&'a [Node]> {
        match self.value() {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        self.text().map(Cow::Borrowed)
    }

    fn as_number(&self) -> Option<ReadNumber> {
        match self.value() {
            Value::Number(number) => Some(ReadNumber::new(number)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.value() {
            Value::Boolean(boolean) => Some(*boolean),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        matches!(self.value(), Value::Null)
    }

    fn json_type(&self) -> JsonType {
        match self.value() {
            Value::Null => JsonType::Null,
            Value::Boolean(_) => JsonType::Boolean,
            Value::Number(_) => JsonType::Number,
            Value::Text(_) => JsonType::String,
            Value::List(_) => JsonType::Array,
            Value::Object(_) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &JsonValue) -> bool {
        match (self.text(), expected) {
            (Some(text), JsonValue::String(expected)) => text == expected,
            _ => json::cmp::equal(&self.to_value(), expected),
        }
    }

    /// Lists and objects stay empty: the schema compares only texts and numbers with anything, and
    /// our messages never show more.
    fn to_value(&self) -> Cow<'a, JsonValue> {
        Cow::Owned(match self.value() {
            Value::Null => JsonValue::Null,
            Value::Boolean(boolean) => JsonValue::Bool(*boolean),
            Value::Number(number) => JsonValue::Number(ReadNumber::new(number).0),
            Value::Text(text) => JsonValue::String(text.to_string()),
            Value::List(_) => JsonValue::Array(Vec::new()),
            Value::Object(_) => JsonValue::Object(serde_json::Map::new()),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref(self.value()) as usize))
    }
}

impl<'a> json::Object<'a, Trees> for &'a [Member] {
    type Node = &'a Node;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        <[Member]>::len(self)
    }

    fn get(&self, key: &String) -> Option<&'a Node> {
        let member = self.iter().rev().find(|member| *member.name == **key)?;
        Some(&member.node)
    }

    fn members(&self) -> Members<'a> {
        Members(self.iter())
    }
}

/// The members of an object, in order.
pub(crate) struct Members<'a>(Iter<'a, Member>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a Node);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|member| (&*member.name, &member.node))
    }
}

impl<'a> json::Array<'a, Trees> for &'a [Node] {
    type Node = &'a Node;
    type ElementsIter = Iter<'a, Node>;

    fn len(&self) -> usize {
        <[Node]>::len(self)
    }

    fn elements(&self) -> Iter<'a, Node> {
        self.iter()
    }

    /// Only lists of texts must be without repetition.
    fn is_unique(&self) -> bool {
        let mut seen = HashSet::new();
        let mut texts = self.iter().filter_map(Node::text);
        texts.all(|text| seen.insert(text))
    }
}

/// A number as it is written, as far as one can reckon with it.
pub(crate) struct ReadNumber(Number);

impl ReadNumber {
    /// What no computer holds counts as the greatest that it does: too great for any catalogue.
    fn new(written: &str) -> Self {
        let greatest = || Number::from(i64::MAX);
        Self(written.parse().unwrap_or_else(|_| greatest()))
    }
}

impl JsonNumber for ReadNumber {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_u64()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Borrowed(&self.0)
    }
}
