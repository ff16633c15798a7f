//! The pages of mandate themes: what the widget links to is what Suomi.fi publishes.

use puolesta_core::catalogue::Mandate;
use puolesta_core::json::from_str;
use puolesta_core::language::Language;
use puolesta_core::mandate::link;
use serde_json::{Value, json};
use std::fs;

/// The path of the themes' pages by language, as section 3 of the contract has it; that of the
/// Swedish ones is not published.
const PATHS: [(&str, &str); 2] = [
    ("fi", "https://www.suomi.fi/valtuudet/valtuusasiat/"),
    (
        "en",
        "https://www.suomi.fi/e-authorizations/mandate-themes/",
    ),
];

fn read(name: &str) -> Value {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).expect(name)).expect(name)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().expect(name)
}

fn language_of(page: &str) -> Language {
    let mut paths = PATHS.iter();
    let (language, _) = paths.find(|(_, path)| page.starts_with(path)).expect(page);
    Language::from_tag(language).expect(page)
}

/// The mandate that a catalogue would make of a theme.
fn mandate(theme: &str, name: &Value) -> Mandate {
    let mandate = json!({ "id": "m", "form": "suomi-fi", "theme": theme, "name": name });
    from_str(&mandate.to_string()).expect("a mandate")
}

#[test]
fn every_published_page_of_a_verified_theme_is_found() {
    let themes = read("mandate-themes.json");
    let mut pages = 0;
    for theme in list(&themes, "themes") {
        let (Some(uri), Some(page)) = (theme["theme"].as_str(), theme["page"].as_str()) else {
            continue;
        };
        let found = link(&mandate(uri, &theme["name"]), language_of(page));
        assert_eq!(found.as_deref(), Some(page));
        pages += 1;
    }
    assert_eq!(pages, 11, "the pages against which the rule was confirmed");
}

#[test]
fn every_verified_theme_has_the_sum_that_ends_its_address() {
    let themes = read("mandate-themes.json");
    let mut sums = 0;
    for theme in list(&themes, "themes") {
        let Some(uri) = theme["theme"].as_str() else {
            continue;
        };
        let sum = format!("{:x}", md5::compute(uri));
        assert_eq!(theme["md5"], sum, "{uri}");
        let is_named = ["fi", "en"]
            .iter()
            .any(|language| theme["name"][language].is_string());
        for language in Language::ALL {
            let found = link(&mandate(uri, &theme["name"]), *language);
            assert_eq!(
                found.expect(uri).ends_with(&format!("/{sum}")),
                is_named,
                "{uri}"
            );
        }
        sums += 1;
    }
    assert_eq!(sums, 210);
}

#[test]
fn pages_of_themes_whose_uri_is_unknown_have_the_name_that_the_rule_makes() {
    let themes = read("mandate-themes.json");
    let unknown = list(&themes, "themes")
        .iter()
        .filter(|theme| theme["theme"].is_null());
    let pages: Vec<(&Value, &str)> = unknown
        .filter_map(|theme| Some((&theme["name"], theme["page"].as_str()?)))
        .collect();
    assert_eq!(pages.len(), 5);
    for (name, page) in pages {
        let found = link(&mandate("http://unknown", name), language_of(page)).expect(page);
        let without_sum =
            |address: &str| address.rsplit_once('/').map(|(start, _)| start.to_owned());
        assert_eq!(without_sum(&found), without_sum(page));
    }
}

#[test]
fn every_mandate_of_the_catalogues_with_a_theme_leads_to_the_page_of_that_theme() {
    let themes = read("mandate-themes.json");
    let mut checked = 0;
    for file in [
        "kunnat-yhteinen.json",
        "esimerkkila.json",
        "mallila.json",
        "sample.json",
    ] {
        let catalogue = read(file);
        let mandates = catalogue["mandates"].as_array().into_iter().flatten();
        for entry in mandates.filter(|entry| entry["theme"].is_string()) {
            let theme = list(&themes, "themes")
                .iter()
                .find(|theme| theme["theme"] == entry["theme"]);
            leads_to_its_theme(
                file,
                entry,
                theme.unwrap_or_else(|| panic!("{file}: {}", entry["id"])),
            );
            checked += 1;
        }
    }
    assert!(checked >= 10, "{checked}");
}

fn leads_to_its_theme(file: &str, entry: &Value, theme: &Value) {
    let mandate: Mandate = from_str(&entry.to_string()).expect("a mandate");
    let sum = theme["md5"].as_str().expect("the sum");
    for (language, path) in PATHS {
        // A name that the catalogue has must be the official one, or the address leads nowhere.
        if !entry["name"][language].is_string() || entry["link"].is_object() {
            continue;
        }
        assert_eq!(
            entry["name"][language], theme["name"][language],
            "{file}: {}",
            entry["id"]
        );
        let found = link(&mandate, Language::from_tag(language).expect(language)).expect(file);
        assert!(
            found.starts_with(path) && found.ends_with(sum),
            "{file}: {found}"
        );
    }
}
