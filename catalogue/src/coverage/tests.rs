//! Tests: what a municipality reads of its own coverage.

use super::html::POLICY;
use super::{CATEGORIES, Coverage, coverage, html, json, table};
use crate::catalogue::{Catalogue, NoFiles};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use expect_test::expect;
use puolesta_core::date::Date;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Three services: one decided, one of which somebody must decide, one whose review is overdue.
const CATALOGUE: &str = r#"{
  "version": 1, "updated": "2026-11-01", "languages": ["fi", "sv"],
  "provider": { "kind": "other", "name": { "fi": "Koe <1>" } },
  "mandates": [
    { "id": "teema", "form": "suomi-fi", "theme": "http://valtuusrekisteri.suomi.fi/a", "name": { "fi": "A" } },
    { "id": "sivu", "form": "suomi-fi", "name": { "fi": "B" }, "link": { "fi": "https://www.suomi.fi/b" } },
    { "id": "paperi", "form": "power-of-attorney", "name": { "fi": "C" } }
  ],
  "services": [
    {
      "id": "paatetty", "name": { "fi": "Päätetty", "sv": "Avgjord" }, "category": "health", "kind": "booking",
      "decided": { "by": "Lautakunta", "on": "2026-01-01", "basis": { "fi": "Laki", "sv": "Lag" }, "owner": "Toimisto" },
      "alone": { "procedure": "none" }, "onBehalf": { "procedure": "none" }, "together": { "procedure": "none" }
    },
    {
      "id": "kesken", "name": { "fi": "Kesken <b>" }, "category": "health", "kind": "booking",
      "decided": { "by": "…", "on": "2026-01-01", "basis": { "fi": "…", "sv": "…" } },
      "alone": { "procedure": "none" }, "onBehalf": { "procedure": "none" },
      "texts": { "declarations": [{ "id": "a", "text": { "fi": "Vakuutan." } }] }
    },
    {
      "id": "vanha", "name": { "fi": "Vanha", "sv": "Gammal" }, "category": "housing", "kind": "booking",
      "decided": { "by": "Lautakunta", "on": "2025-01-01", "review": "2026-11-20",
        "basis": { "fi": "Laki", "sv": "Lag" }, "owner": "Toimisto" },
      "alone": { "procedure": "none" }, "onBehalf": { "procedure": "none" }, "together": { "procedure": "none" }
    }
  ]
}"#;

fn covered() -> Coverage {
    let catalogue = Catalogue::read("a.json", CATALOGUE.as_bytes(), &NoFiles);
    coverage(&catalogue, Date::new(2026, 11, 21).expect("a day"))
}

#[test]
fn reads_the_table_in_a_terminal() {
    let expected = expect![[r#"
        Koe <1>: 1 of 3 services are decided on 2026-11-21.

                            services   decided        fi        sv
        Housing                    1         0         0         0
        Employment                 0         0         0         0
        Leisure and youth          0         0         0         0
        Early education            0         0         0         0
        Social services            0         0         0         0
        Education                  0         0         0         0
        Building                   0         0         0         0
        Permits                    0         0         0         0
        Health                     2         1         1         1
        Other                      0         0         0         0
        All                        3         1         1         1

        What is missing
          kesken
            decided.by is missing
            decided.basis is missing
            decided.owner is missing
            together.procedure is missing
            name is missing in sv
            texts.declarations[0].text is missing in sv
          vanha
            decided.review was on 2026-11-20

        Mandates: 1 with a theme in Suomi.fi, 1 in Suomi.fi without a known theme, 1 on paper.
    "#]];
    expected.assert_eq(&table(&covered()));
}

#[test]
fn gives_the_json_to_a_program() {
    let shown: Value = serde_json::from_str(&json(&covered())).expect("JSON");
    let numbers = json!({ "services": 3, "decided": 1, "languages": { "fi": 1, "sv": 1 } });
    assert_eq!(shown["all"], numbers);
    let housing = json!({
        "category": "housing", "services": 1, "decided": 0, "languages": { "fi": 0, "sv": 0 }
    });
    assert_eq!(shown["categories"][0], housing);
    let overdue = json!({
        "service": "vanha", "name": "Vanha", "category": "housing",
        "fields": [], "overdue": "2026-11-20", "texts": []
    });
    assert_eq!(shown["missing"][1], overdue);
    let text = json!({ "path": "name", "language": "sv" });
    assert_eq!(shown["missing"][0]["texts"][0], text);
    let mandates = json!({ "theme": ["teema"], "link": ["sivu"], "paper": ["paperi"] });
    assert_eq!(shown["mandates"], mandates);
}

#[test]
fn a_review_on_this_very_day_is_not_overdue() {
    let catalogue = Catalogue::read("a.json", CATALOGUE.as_bytes(), &NoFiles);
    let on = |day| coverage(&catalogue, day).services[2].is_decided();
    assert_eq!(Date::new(2026, 11, 20).map(on), Some(true));
    assert_eq!(Date::new(2026, 11, 21).map(on), Some(false));
}

#[test]
fn a_catalogue_without_services_is_counted_too() {
    let catalogue = Catalogue::read("a.json", b"{}", &NoFiles);
    let covered = coverage(&catalogue, Date::new(2026, 11, 21).expect("a day"));
    assert_eq!(covered.all().services, 0);
    assert!(html(&covered).contains("Nothing."));
}

#[test]
fn the_page_shows_names_as_text_and_needs_nothing_else() {
    let page = html(&covered());
    assert!(page.contains("Kesken &lt;b&gt;") && page.contains("Koe &lt;1&gt;"));
    for outside in [
        "<script",
        "<link",
        "<img",
        "src=",
        "@import",
        " style=",
        " onclick=",
        "http:",
        "https:",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn the_page_allows_its_own_style_and_no_other() {
    let page = html(&covered());
    let style = page
        .split_once("<style>")
        .and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.expect("a style").0));
    assert_eq!(
        POLICY,
        format!("default-src 'none'; style-src 'sha256-{hash}'")
    );
}

#[test]
fn the_areas_of_life_are_those_of_the_schema() {
    let schema = include_str!("../../catalogue.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let known = &schema["$defs"]["service"]["properties"]["category"]["enum"];
    assert_eq!(*known, json!(CATEGORIES.map(|(id, _)| id)));
}
