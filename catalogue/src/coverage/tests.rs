//! Tests: what a municipality reads of its own coverage.

use super::html::POLICY;
use super::{CATEGORIES, Coverage, coverage, html, json, table};
use crate::catalogue::{Catalogue, NoFiles};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use expect_test::expect;
use puolesta_core::date::Date;
use puolesta_core::language::Language;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Four services: one decided, one of which somebody must decide, one whose review is overdue, one that
/// is only recommended.
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
    },
    {
      "id": "ehdotettu", "name": { "fi": "Ehdotettu", "sv": "Föreslagen" }, "category": "health", "kind": "booking",
      "decided": { "status": "proposed", "by": "Ehdotus", "on": "2026-01-01", "basis": { "fi": "Laki", "sv": "Lag" },
        "owner": "Toimisto" },
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
        Koe <1>: 1 of 4 services are decided on 21 November 2026. 1 more are proposed and wait for a decision of your own.

                                    services    decided   proposed         fi         sv
        Housing                            1          0          0          0          0
        Employment                         0          0          0          0          0
        Leisure and youth                  0          0          0          0          0
        Early childhood education          0          0          0          0          0
        Social services                    0          0          0          0          0
        Education                          0          0          0          0          0
        Building                           0          0          0          0          0
        Permits                            0          0          0          0          0
        Health                             3          1          1          2          2
        Other                              0          0          0          0          0
        All                                4          1          1          2          2

        What is missing
          kesken
            decided.by is missing
            decided.basis is missing
            decided.owner is missing
            together.procedure is missing
            name is missing in Swedish
            texts.declarations[0].text is missing in Swedish
          vanha
            decided.review was on 20 November 2026

        Proposed, not decided by your own
          ehdotettu

        Mandates: 1 with a theme in Suomi.fi, 1 in Suomi.fi without a known theme, 1 on paper.
    "#]];
    expected.assert_eq(&table(&covered(), Language::En));
}

#[test]
fn reads_the_table_in_finnish_and_in_swedish() {
    expect![[r#"
        Koe <1>: palveluja päätetty 1, kaikkiaan 4; tilanne 21.11.2026. Lisäksi 1 on ehdotettu, ja ne odottavat omaa päätöstänne.

                              palveluja   päätetty  ehdotettu         fi         sv
        Asuminen                      1          0          0          0          0
        Työ                           0          0          0          0          0
        Vapaa-aika ja nuoret          0          0          0          0          0
        Varhaiskasvatus               0          0          0          0          0
        Sosiaalipalvelut              0          0          0          0          0
        Koulutus                      0          0          0          0          0
        Rakentaminen                  0          0          0          0          0
        Luvat                         0          0          0          0          0
        Terveys                       3          1          1          2          2
        Muu                           0          0          0          0          0
        Kaikki                        4          1          1          2          2

        Mitä puuttuu
          kesken
            decided.by puuttuu
            decided.basis puuttuu
            decided.owner puuttuu
            together.procedure puuttuu
            name puuttuu ruotsiksi
            texts.declarations[0].text puuttuu ruotsiksi
          vanha
            decided.review oli 20.11.2026

        Ehdotettu, oma päätös puuttuu
          ehdotettu

        Valtuudet: Suomi.fi:ssä valtuusasiana 1, Suomi.fi:ssä ilman tiedossa olevaa valtuusasiaa 1, paperilla 1.
    "#]].assert_eq(&table(&covered(), Language::Fi));
    expect![[r#"
        Koe <1>: 1 av 4 tjänster är beslutade den 21.11.2026. Ytterligare 1 är föreslagna och väntar på ert eget beslut.

                            tjänster  beslutade föreslagna         fi         sv
        Boende                     1          0          0          0          0
        Arbete                     0          0          0          0          0
        Fritid och unga            0          0          0          0          0
        Småbarnspedagogik          0          0          0          0          0
        Socialservice              0          0          0          0          0
        Utbildning                 0          0          0          0          0
        Byggande                   0          0          0          0          0
        Tillstånd                  0          0          0          0          0
        Hälsa                      3          1          1          2          2
        Annat                      0          0          0          0          0
        Alla                       4          1          1          2          2

        Vad som saknas
          kesken
            decided.by saknas
            decided.basis saknas
            decided.owner saknas
            together.procedure saknas
            name saknas på svenska
            texts.declarations[0].text saknas på svenska
          vanha
            decided.review var den 20.11.2026

        Föreslagna, eget beslut saknas
          ehdotettu

        Fullmakter: 1 med ett ärende i Suomi.fi, 1 i Suomi.fi utan känt ärende, 1 på papper.
    "#]].assert_eq(&table(&covered(), Language::Sv));
}

#[test]
fn gives_the_json_to_a_program() {
    let shown: Value = serde_json::from_str(&json(&covered())).expect("JSON");
    let numbers =
        json!({ "services": 4, "decided": 1, "proposed": 1, "languages": { "fi": 2, "sv": 2 } });
    assert_eq!(shown["all"], numbers);
    let housing = json!({
        "category": "housing", "services": 1, "decided": 0, "proposed": 0, "languages": { "fi": 0, "sv": 0 }
    });
    assert_eq!(shown["categories"][0], housing);
    let overdue = json!({
        "service": "vanha", "name": "Vanha", "category": "housing",
        "fields": [], "overdue": "2026-11-20", "texts": []
    });
    assert_eq!(shown["missing"][1], overdue);
    let text = json!({ "path": "name", "language": "sv" });
    assert_eq!(shown["missing"][0]["texts"][0], text);
    assert_eq!(shown["proposed"], json!(["ehdotettu"]));
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
    assert!(html(&covered, Language::En).contains("Nothing."));
}

#[test]
fn the_page_shows_names_as_text_and_needs_nothing_else() {
    let page = html(&covered(), Language::Fi);
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
    let page = html(&covered(), Language::Fi);
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
    assert_eq!(*known, json!(CATEGORIES));
}
