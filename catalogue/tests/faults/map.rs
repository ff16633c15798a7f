//! Mandate maps with one fault each, as `main.rs` has catalogues; and the sample, which has none.

use crate::folder::{Folder, assert_explained, names_in, today, written_down};
use expect_test::expect_file;
use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::check::check_by;
use puolesta_catalogue::message::explanation;
use puolesta_catalogue::node::Node;
use puolesta_catalogue::rulebook::OF_MAPS;
use puolesta_catalogue::rules::{RULES, RULES_OF_MAPS, all_rules_of_maps};
use puolesta_core::language::Language;
use std::collections::HashSet;
use std::fs;

const INVALID: &str = "map/invalid";

#[test]
fn each_fault_of_a_map_is_found_at_its_place_and_said_in_each_language() {
    let told = written_down(&Folder::of_maps(INVALID));
    expect_file!["../../../tests/catalogue/map/expected.json"].assert_eq(&told);
}

#[test]
fn each_map_breaks_one_rule_and_no_other() {
    Folder::of_maps(INVALID).assert_each_breaks_one_rule(25);
}

#[test]
fn a_map_without_a_fault_has_no_problem() {
    Folder::of_maps("map/valid").assert_has_no_problem();
}

#[test]
fn each_rule_of_maps_alone_has_a_map_that_breaks_it() {
    let broken = Folder::of_maps(INVALID).broken_rules();
    let shared: HashSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    let own = RULES_OF_MAPS.iter().map(|rule| rule.name);
    let own: Vec<&str> = own.filter(|name| !shared.contains(name)).collect();
    let unbroken: Vec<&&str> = own.iter().filter(|name| !broken.contains(**name)).collect();
    assert_eq!(unbroken, [&""; 0]);
    assert!(own.len() >= 20);
}

#[test]
fn each_rule_of_maps_is_explained_in_each_language_and_in_none_alike() {
    assert_explained(all_rules_of_maps());
}

#[test]
fn each_fault_of_a_map_says_what_to_write_in_one_sentence_and_in_no_two_languages_alike() {
    let folder = Folder::of_maps(INVALID);
    for name in names_in(INVALID) {
        for problem in folder.whole_problems(&name) {
            let said = Language::ALL.iter().map(|it| problem.message.said(*it));
            let said: Vec<_> = said.collect();
            let messages: HashSet<&str> = said.iter().map(|said| &*said.message).collect();
            assert_eq!(messages.len(), Language::ALL.len(), "{name}: {messages:?}");
            for sentence in said.iter().flat_map(|said| [&said.message, &said.write]) {
                let is_one = !sentence.is_empty() && !sentence.ends_with('.');
                assert!(is_one, "{name}: {sentence}");
            }
        }
    }
}

fn sample() -> Catalogue {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/mandate-map.json");
    let bytes = fs::read(path).expect("the sample");
    Catalogue::read("mandate-map.json", &bytes, &NoFiles)
}

#[test]
fn the_sample_is_a_city_of_eight_sectors_forty_titles_and_sixty_themes_without_a_problem() {
    let map = sample();
    assert_eq!(check_by(&OF_MAPS, &map, today()), []);
    let sectors = map.entries("sectors");
    let titles: usize = sectors
        .iter()
        .map(|sector| sector.list("titles").len())
        .sum();
    let themes = map.entries("mandates").iter();
    let themes: HashSet<&str> = themes.filter_map(|it| it.text_of("theme")).collect();
    let names = map
        .entries("mandates")
        .iter()
        .filter(|it| it.get("unverified").is_some());
    assert!(sectors.len() >= 8 && titles >= 40 && themes.len() >= 60);
    // What nobody has seen in Suomi.fi says so.
    assert!(names.count() > 0);
}

#[test]
fn every_field_of_a_map_stands_in_the_guide() {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/mandate-map.md");
    let guide = fs::read_to_string(guide).expect("the guide");
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/mandate-map.schema.json");
    let bytes = fs::read(schema).expect("the schema");
    let schema = Catalogue::read("schema.json", &bytes, &NoFiles);
    let mut names = HashSet::new();
    schema.root.iter().for_each(|root| fields(root, &mut names));
    let missing = names
        .iter()
        .filter(|name| !guide.contains(&format!("`{name}`")));
    assert_eq!(missing.collect::<Vec<_>>(), [&""; 0]);
}

/// The names of fields that a schema gives.
fn fields<'a>(node: &'a Node, names: &mut HashSet<&'a str>) {
    for member in node.members() {
        if &*member.name == "properties" {
            names.extend(member.node.members().iter().map(|member| &*member.name));
        }
        fields(&member.node, names);
    }
    node.items().iter().for_each(|item| fields(item, names));
}

#[test]
fn the_guide_explains_each_rule_of_maps() {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/mandate-map.md");
    let guide = fs::read_to_string(guide).expect("the guide");
    let shared: HashSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    let own = RULES_OF_MAPS
        .iter()
        .filter(|rule| !shared.contains(rule.name));
    for rule in own {
        let explained = explanation(rule.name, Language::En).unwrap_or_default();
        let row = format!("| `{}` | {explained} |", rule.name);
        assert!(guide.contains(&row), "the guide lacks: {row}");
    }
}
