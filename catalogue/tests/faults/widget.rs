//! What the checker lets pass, the widget can use: every service of a catalogue without an error loads.

use crate::folder::today;
use proptest::prelude::*;
use puolesta_catalogue::build::published;
use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::check::{check, has_errors};
use serde_json::{Value, json};

const SAMPLES: [&str; 2] = [
    include_str!("../../../tests/catalogue/valid/every-field.json"),
    include_str!("../../../tests/catalogue/valid/together-mandate.json"),
];

/// One change somewhere in a catalogue.
#[derive(Clone, Debug)]
enum Change {
    Remove,
    Put(Value),
    Repeat,
    Rename(&'static str),
}

fn change() -> impl Strategy<Value = Change> {
    let words = [
        "",
        "all",
        "none",
        "mandate",
        "approval",
        "declaration",
        "not-allowed",
        "declared",
        "register",
        "person",
        "organisation",
        "avustus",
        "valtakirja",
        "yhdistys",
        "P1Y",
        "2026-02-30",
        "fi",
    ];
    let values = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0u64..25).prop_map(Value::from),
        prop_oneof![Just(1.5), Just(1e300), Just(-1.0), Just(2.0)]
            .prop_map(|number: f64| json!(number)),
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!({ "fi": "Teksti" })),
        Just(json!(["avustus"])),
        Just(json!({ "procedure": "none" })),
        Just(json!({ "anyOf": ["avustus"] })),
    ];
    let names = [
        "id",
        "name",
        "mandates",
        "anyOf",
        "allOf",
        "min",
        "max",
        "procedure",
        "parties",
        "retired",
    ];
    prop_oneof![
        Just(Change::Remove),
        values.prop_map(Change::Put),
        Just(Change::Repeat),
        proptest::sample::select(names.to_vec()).prop_map(Change::Rename),
    ]
}

/// How many values stand in a value.
fn count(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(|value| 1 + count(value)).sum(),
        Value::Array(items) => items.iter().map(|value| 1 + count(value)).sum(),
        _ => 0,
    }
}

/// Changes the value that is met after `steps` values, counted through the whole tree.
fn apply(value: &mut Value, steps: &mut usize, change: &Change) {
    match value {
        Value::Object(members) => {
            let names: Vec<String> = members.keys().cloned().collect();
            for name in names {
                if *steps == 0 {
                    *steps = usize::MAX;
                    return change_member(members, &name, change);
                }
                *steps = steps.saturating_sub(1);
                apply(&mut members[&name], steps, change);
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                if *steps == 0 {
                    *steps = usize::MAX;
                    return change_item(items, index, change);
                }
                *steps = steps.saturating_sub(1);
                apply(&mut items[index], steps, change);
            }
        }
        _ => {}
    }
}

fn change_member(members: &mut serde_json::Map<String, Value>, name: &str, change: &Change) {
    let old = members.remove(name).unwrap_or_default();
    match change {
        Change::Remove => {}
        Change::Put(value) => drop(members.insert(name.to_owned(), value.clone())),
        Change::Repeat => drop(members.insert(name.to_owned(), json!([old, old]))),
        Change::Rename(other) => drop(members.insert((*other).to_owned(), old)),
    }
}

fn change_item(items: &mut Vec<Value>, index: usize, change: &Change) {
    match change {
        Change::Remove => drop(items.remove(index)),
        Change::Put(value) => items[index] = value.clone(),
        Change::Repeat => items.insert(index, items[index].clone()),
        Change::Rename(word) => items[index] = json!(word),
    }
}

/// The services that the widget refuses in a catalogue that the checker lets pass.
fn refused(text: &str) -> Vec<String> {
    let catalogue = Catalogue::read("changed.json", text.as_bytes(), &NoFiles);
    if has_errors(&check(&catalogue, today())) {
        return Vec::new();
    }
    let files: Vec<_> = published(&catalogue).collect();
    let services = catalogue
        .entries("services")
        .iter()
        .filter_map(|service| service.id());
    let mut refused = Vec::new();
    for (service, slice) in services.zip(&files[1..]) {
        for text in [&*files[0].text, &*slice.text, text] {
            if let Err(why) = puolesta_core::catalogue::load(text, service) {
                refused.push(format!("{service}: {why:?}"));
            }
        }
    }
    refused
}

#[test]
fn the_widget_loads_every_service_of_the_samples() {
    for sample in SAMPLES {
        assert_eq!(refused(sample), [""; 0]);
        assert!(sample.len() > 100);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_widget_loads_every_service_that_passes(
        sample in 0..SAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..3),
    ) {
        let mut value: Value = serde_json::from_str(SAMPLES[sample]).expect("a sample");
        for (which, change) in changes {
            let mut steps = which.index(count(&value));
            apply(&mut value, &mut steps, &change);
        }
        prop_assert_eq!(refused(&value.to_string()), Vec::<String>::new());
    }
}
