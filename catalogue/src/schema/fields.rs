//! Every field has an example of what to write, and says where its place is, in every language.

use crate::message::Message;
use crate::schema::{CATALOGUE, MAP};
use puolesta_core::language::Language;
use serde_json::Value;

/// Every value under `key`, anywhere in the schema.
fn under<'a>(key: &str, value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get(key));
            members.values().for_each(|value| under(key, value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| under(key, item, found)),
        _ => {}
    }
}

fn said(message: fn(String) -> Message, name: &str, language: Language) -> String {
    message(name.to_owned()).said(language).write
}

#[test]
fn every_field_that_may_be_missing_has_an_example() {
    let mut required = Vec::new();
    for norm in [&*CATALOGUE, &*MAP] {
        under("required", &norm.text, &mut required);
    }
    let names = required.iter().filter_map(|list| list.as_array()).flatten();
    for name in names.filter_map(Value::as_str) {
        if name == "extends" || name == "link" {
            continue;
        }
        for language in Language::ALL {
            let missing = said(|name| Message::MissingField { name }, name, *language);
            assert!(!missing.ends_with('…'), "{language:?}: {name}");
        }
    }
}

#[test]
fn every_field_that_others_rule_out_says_where_its_place_is() {
    let mut properties = Vec::new();
    for norm in [&*CATALOGUE, &*MAP] {
        under("properties", &norm.text, &mut properties);
    }
    let all = properties
        .iter()
        .filter_map(|list| list.as_object())
        .flatten();
    for (name, _) in all.filter(|(_, schema)| **schema == Value::Bool(false)) {
        for language in Language::ALL {
            let message = |name| Message::NotAllowedHere { name };
            let why = |name: &str| {
                let said = message(name.to_owned()).said(*language).message;
                said.split_once(": ").map(|(_, why)| why.to_owned())
            };
            assert_ne!(why(name), why("anything else"), "{language:?}: {name}");
        }
    }
}
