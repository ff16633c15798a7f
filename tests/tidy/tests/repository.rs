//! Runs every rule over the repository.

use std::collections::BTreeMap;

use puolesta_tidy::document_paths::Places;
use puolesta_tidy::locales::Texts;
use puolesta_tidy::repository::{cargo_metadata, paths, text_files, top_folder};
use puolesta_tidy::{
    contract_sections, crate_edges, decision_numbers, disabled_tests, document_paths,
    identity_codes, language_lists, locales, openings, outside_references,
};

fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

fn read(path: &str) -> String {
    std::fs::read_to_string(top_folder().join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn rust_files_open_with_their_idea() {
    assert_none(&openings::rust_files_without_opening(&text_files()));
}

#[test]
fn scripts_open_with_their_idea() {
    let written: Vec<_> = text_files()
        .into_iter()
        .filter(|file| !file.is_generated())
        .collect();
    assert_none(&openings::scripts_without_opening(&written));
}

#[test]
fn crates_depend_in_one_direction() {
    assert_none(&crate_edges::unknown_edges(&cargo_metadata()));
}

#[test]
fn the_core_knows_no_browser_clock_or_chance() {
    assert_none(&crate_edges::outer_world_reached_from(
        "puolesta-core",
        &cargo_metadata(),
    ));
}

#[test]
fn decisions_have_numbers_of_their_own() {
    assert_none(&decision_numbers::wrong_numbers(&text_files()));
}

#[test]
fn documents_name_paths_that_exist() {
    let files = paths();
    let places = Places {
        files: &files,
        ignored: &read(".gitignore"),
    };
    assert_none(&document_paths::missing_paths(&text_files(), &places));
}

#[test]
fn nothing_outside_the_repository_is_named() {
    assert_none(&outside_references::outside_references(&text_files()));
}

#[test]
fn citations_of_the_contract_name_sections_that_exist() {
    let own_rule = "tests/tidy/src/contract_sections.rs";
    let mut files = text_files();
    files.retain(|file| file.path != own_rule);
    assert_none(&contract_sections::missing_sections(
        &files,
        &read("docs/contract.md"),
    ));
}

#[test]
fn no_test_is_switched_off() {
    assert_none(&disabled_tests::disabled_tests(&text_files()));
}

#[test]
fn only_public_test_identities() {
    let test_data = read("widget/core/test-data/identity-codes.json");
    assert_none(&identity_codes::private_codes(&text_files(), &test_data));
}

#[test]
fn the_languages_are_listed_in_one_place() {
    assert_none(&language_lists::other_lists(
        &text_files(),
        &read(language_lists::CORE),
    ));
}

#[test]
fn all_languages_have_the_same_texts() {
    let core = read(language_lists::CORE);
    let named = language_lists::languages_of(&core).into_iter();
    let languages: Vec<_> = named.map(|language| (language, texts(language))).collect();
    let (first, others) = languages.split_first().expect("there are three");
    for (language, other) in others {
        assert_none(&locales::differences(
            (first.0, &first.1),
            (language, other),
        ));
    }
    for (language, texts) in &languages {
        assert_none(&locales::untrimmed(language, texts));
    }
}

fn texts(language: &str) -> Texts {
    let text = read(&format!("widget/view/locales/{language}.json"));
    let texts: BTreeMap<String, String> =
        serde_json::from_str(&text).expect("a flat object of texts");
    assert!(!texts.is_empty(), "{language}.json holds no text");
    texts
}
