//! Catalogues with one fault each: exactly that fault is found, at its place, and no other.

mod folder;
mod json;
mod map;

mod widget;

use expect_test::expect_file;
use folder::{Folder, assert_explained, names_in, written_down};
use puolesta_catalogue::message::explanation;
use puolesta_catalogue::problem::Severity;
use puolesta_catalogue::rules::{RULES, all_rules};
use puolesta_core::language::Language;
use std::collections::HashSet;

/// The file says of each catalogue what is wrong with it, and nothing else is found.
#[test]
fn each_fault_is_found_at_its_place_and_said_in_each_language() {
    let told = written_down(&Folder::of("invalid"));
    expect_file!["../../../tests/catalogue/expected.json"].assert_eq(&told);
}

#[test]
fn each_file_breaks_one_rule_and_no_other() {
    Folder::of("invalid").assert_each_breaks_one_rule(60);
}

#[test]
fn a_catalogue_without_a_fault_has_no_problem() {
    Folder::of("valid").assert_has_no_problem();
}

#[test]
fn each_rule_has_a_file_that_breaks_it_and_is_explained() {
    let broken = Folder::of("invalid").broken_rules();
    let of_table = RULES.iter().map(|rule| rule.name).chain(OF_READING);
    let unbroken: Vec<&str> = of_table.filter(|name| !broken.contains(*name)).collect();
    assert_eq!(unbroken, [""; 0]);
    for rule in &broken {
        assert!(all_rules().any(|known| known == rule), "{rule}");
    }
}

/// What is wrong with a file before anybody looks at what it says.
const OF_READING: [&str; 4] = ["not-utf-8", "byte-order-mark", "doubled-suffix", "not-json"];

#[test]
fn each_rule_is_explained_in_each_language_and_in_none_alike() {
    assert_explained(all_rules());
}

#[test]
fn each_fault_says_in_each_language_what_is_wrong_and_in_none_alike() {
    let folder = Folder::of("invalid");
    for name in names_in("invalid") {
        for problem in folder.whole_problems(&name) {
            let said = Language::ALL.iter().map(|it| problem.message.said(*it));
            let messages: HashSet<String> = said.map(|said| said.message).collect();
            assert_eq!(messages.len(), Language::ALL.len(), "{name}: {messages:?}");
        }
    }
}

#[test]
fn the_guide_explains_each_rule() {
    let mut guide = String::from(GUIDE_BEGINS);
    for name in all_rules() {
        let explained = explanation(name, Language::En).unwrap_or_default();
        guide.push_str(&format!("| `{name}` | {explained} |\n"));
    }
    expect_file!["../../../docs/catalogue-rules.md"].assert_eq(&guide);
}

const GUIDE_BEGINS: &str = "# What the checker asks

`puolesta-catalogue check` names the rule of each problem. An error stops a catalogue from being published; a warning is for somebody to look at. This table is written by a test: `UPDATE_EXPECT=1 cargo test -p puolesta-catalogue --test faults`.

| rule | what it asks |
|---|---|
";

#[test]
fn each_problem_says_what_to_write_in_one_sentence_without_a_full_stop() {
    let folder = Folder::of("invalid");
    for name in names_in("invalid") {
        for problem in folder.whole_problems(&name) {
            for language in Language::ALL {
                let said = problem.message.said(*language);
                for sentence in [said.message, said.write] {
                    assert!(
                        !sentence.is_empty() && !sentence.ends_with('.'),
                        "{name}: {sentence}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_fault_of_the_common_catalogue_is_told_once_and_not_as_ones_own() {
    let own = r#"{"version":1,"updated":"2026-11-01","languages":["fi"],"extends":"decision-over-max.json",
        "provider":{"kind":"municipality","code":"999","name":{"fi":"Esimerkkilä"}},
        "services":[{"id":"avustus"}]}"#;
    let found = Folder::of("invalid").problems_of("own.json", own);
    let [found] = &found[..] else {
        panic!("{found:#?}");
    };
    let place = (&*found.rule, &*found.path, found.line, found.severity);
    assert_eq!(
        place,
        ("extended-has-errors", "extends", 1, Severity::Error)
    );
}

#[test]
fn an_entry_over_a_common_catalogue_may_be_a_part_but_a_new_one_is_whole() {
    let own = |services: &str| {
        format!(
            r#"{{"version":1,"updated":"2026-11-01","languages":["fi"],"extends":"kunnat-yhteinen.json",
        "provider":{{"kind":"municipality","code":"999","name":{{"fi":"Esimerkkilä"}}}},
        "services":[{services}]}}"#
        )
    };
    let folder = Folder::of("valid");
    assert_eq!(
        folder.problems_of("own.json", &own(r#"{"id":"avustus"}"#)),
        []
    );
    let new = folder.problems_of("own.json", &own(r#"{"id":"uusi","name":{"fi":"Uusi"}}"#));
    let rules: Vec<_> = new.iter().map(|problem| &*problem.rule).collect();
    let missing = "category kind decided alone onBehalf together";
    assert_eq!(
        rules,
        missing
            .split(" ")
            .map(|_| "missing-field")
            .collect::<Vec<_>>()
    );
}
