//! A person imports into a catalogue in which people have already written and decided.

use crate::tool::{Desk, tool};
use expect_test::expect;

const V11: &str = "tests/catalogue/ptv/v11";

/// Somebody has decided about building permits, changed a name and left notes.
const KEPT: &str = r#"// Sipoo, kevät 2026
{
  "version": 1, "updated": "2026-04-01",
  "languages": ["fi", "sv"],
  "provider": { "kind": "municipality", "code": "753", "name": { "fi": "Sipoo" } },
  "services": [
    {
      "id": "rakennusluvat", // keskusteltu lautakunnassa
      "name": {"fi": "Rakennuslupa ja muut luvat" },
      "category": "permits",
      "ptv": { "service": "00000001-0000-4000-8000-000000000001" },
      "decided": { "by": "Lautakunta", "on": "2026-03-01", "basis": { "fi": "Laki." } },
      "alone":    { "procedure": "none" },
      "onBehalf": { "procedure": "none" },
      "together": { "procedure": "none" },
    },
    // Nimi on sama kuin PTV:ssä:
    { "id": "hakemus", "name": { "fi": "Varhaiskasvatushakemus" } },
    { "id": "vanha", "name": { "fi": "Vanha" }, "ptv": { "service": "000000FF-0000-4000-8000-0000000000FF" } }, // jätetään
  ]
}
"#;

#[test]
fn fills_in_what_is_empty_and_leaves_every_note_where_it_is() {
    let desk = Desk::with("catalogue.jsonc", KEPT);
    desk.import(V11);
    expect![[r#"
        // Sipoo, kevät 2026
        {
          "version": 1, "updated": "2026-04-01",
          "languages": ["fi", "sv"],
          "provider": { "kind": "municipality", "code": "753", "name": { "fi": "Sipoo" } },
          "mandates": [
            {
              "id": "avustushakemuksen-tekeminen",
              "form": "suomi-fi",
              "theme": "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen",
              "name": { "fi": "Avustushakemuksen tekeminen", "sv": "Att göra en bidragsansökan" },
              "principal": "organisation"
            }
          ],
          "services": [
            {
              "id": "rakennusluvat", // keskusteltu lautakunnassa
              "name": {"fi": "Rakennuslupa ja muut luvat" },
              "category": "permits",
              "ptv": { "service": "00000001-0000-4000-8000-000000000001", "channel": "00000101-0000-4000-8000-000000000101" },
              "decided": { "by": "Lautakunta", "on": "2026-03-01", "basis": { "fi": "Laki." } },
              "alone":    { "procedure": "none" },
              "onBehalf": { "procedure": "none" },
              "together": { "procedure": "none" },
              "kind": "application",
            },
            // Nimi on sama kuin PTV:ssä:
            { "id": "hakemus", "name": { "fi": "Varhaiskasvatushakemus", "sv": "Ansökan om småbarnspedagogik" }, "category": "early-education", "kind": "application", "ptv": { "service": "00000002-0000-4000-8000-000000000002", "channel": "00000103-0000-4000-8000-000000000103" }, "together": { "procedure": "approval", "parties": { "source": "declared", "min": 1, "max": 1 }, "decision": "all" } },
            { "id": "vanha", "name": { "fi": "Vanha" }, "ptv": { "service": "000000FF-0000-4000-8000-0000000000FF" } }, // jätetään
            {
              "id": "avustukset-yhdistyksille",
              "name": { "fi": "Avustukset yhdistyksille" },
              "category": "leisure-youth",
              "kind": "application",
              "ptv": { "service": "00000003-0000-4000-8000-000000000003", "channel": "00000104-0000-4000-8000-000000000104" },
              "onBehalf": { "procedure": "mandate", "principals": ["organisation"], "mandates": { "anyOf": ["avustushakemuksen-tekeminen"] } }
            },
            {
              "id": "venepaikat",
              "name": { "fi": "Venepaikat", "sv": "Båtplatser" },
              "category": "leisure-youth",
              "kind": "application",
              "ptv": { "service": "00000004-0000-4000-8000-000000000004" }
            },
          ]
        }
    "#]].assert_eq(&desk.text());
}

#[test]
fn hears_what_was_done() {
    let desk = Desk::with("catalogue.jsonc", KEPT);
    expect![[r#"
        Read 5 services and 6 channels of the Finnish Service Catalogue.

        New entries (2)
          avustukset-yhdistyksille: Avustukset yhdistyksille (Sipoon kunta)
          venepaikat: Venepaikat (Sipoon kunta)

        Filled in where the entry said nothing (2)
          rakennusluvat: ptv.channel, kind
          hakemus: name.sv, category, kind, ptv, together

        Look at these (7)
          hakemus, together: PTV says that the e-service asks for 2 signatures: one of the applicant, 1 of others; decide whether the others approve, and how many they can be
          avustukset-yhdistyksille, onBehalf: PTV notes the mandate “Avustushakemuksen tekeminen”; decide whether it is the right one
          venepaikat, category: its service classes (P27.3, P16.8) point to several categories; taken: leisure-youth
          venepaikat, kind: neither name nor type tells what the form is; taken: application
          venepaikat, ptv.channel: PTV has 2 e-services for it; write the one with this form: 00000105-0000-4000-8000-000000000105 Venepaikan varaus (https://asiointi.sipoo.example/venepaikka); 00000106-0000-4000-8000-000000000106 Venepaikan irtisanominen (https://asiointi.sipoo.example/venepaikka-irti)
          venepaikat, onBehalf: PTV notes http://valtuusrekisteri.suomi.fi/venepaikan_varaaminen, which is not among the verified themes; look it up in Suomi.fi before you use it
          venepaikat, onBehalf: PTV notes http://valtuusrekisteri.suomi.fi/tietopalvelut, which is a group of themes; choose a theme of it

        Still in the catalogue, but (1)
          vanha: its service was not among what was read

        Not taken (1)
          Koulukuljetus: it is not published in PTV

        Waiting for a decision (3)
          hakemus
          avustukset-yhdistyksille
          venepaikat

        Nothing of this is published before somebody has decided: write `alone`, `onBehalf`,
        `together` and `decided` for each of these. `puolesta-catalogue check` shows what is missing.
    "#]].assert_eq(&desk.import(V11));
}

#[test]
fn a_name_that_a_person_changed_gets_no_language_from_ptv() {
    let kept = r#"{"version":1,"services":[{"id":"a","name":{"fi":"Oma nimi"},"ptv":{"service":"00000001-0000-4000-8000-000000000001"}}]}"#;
    let desk = Desk::with("catalogue.json", kept);
    desk.import(V11);
    assert!(
        desk.text().contains(r#""name":{"fi":"Oma nimi"}"#),
        "{}",
        desk.text()
    );
}

#[test]
fn a_second_import_changes_not_a_byte() {
    let desk = Desk::with("catalogue.jsonc", KEPT);
    desk.import(V11);
    let once = desk.text();
    let report = desk.import(V11);
    assert_eq!(desk.text(), once);
    assert!(
        !report.contains("New entries") && !report.contains("Filled in"),
        "{report}"
    );
}

#[test]
fn an_import_into_what_was_imported_changes_not_a_byte() {
    for version in ["v11", "v12"] {
        let from = format!("tests/catalogue/ptv/{version}");
        let new = tool(&["import", "ptv", &from, "--today", "2026-11-21"]).output;
        let desk = Desk::with("catalogue.json", &new);
        desk.import(&from);
        assert_eq!(desk.text(), new);
    }
}

#[test]
fn line_ends_and_indentation_stay_as_they_are() {
    let kept = KEPT.replace('\n', "\r\n").replace("  ", "\t");
    let desk = Desk::with("catalogue.jsonc", &kept);
    desk.import(V11);
    let text = desk.text();
    let (head, _) = kept.split_once("\"services\"").expect("services");
    assert!(text.starts_with(head), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let new = "\r\n\t\t{\r\n\t\t\t\"id\": \"avustukset-yhdistyksille\"";
    assert!(text.contains(new), "{text}");
}

#[test]
fn a_catalogue_on_one_line_can_be_filled_too() {
    let desk = Desk::with(
        "catalogue.json",
        r#"{"version":1,"languages":["fi"],"services":[{"id":"a","name":{"fi":"Rakentamislupa"}}]}"#,
    );
    desk.import(V11);
    let once = desk.text();
    assert!(once.contains(r#""ptv": { "service": "00000001-"#), "{once}");
    desk.import(V11);
    assert_eq!(desk.text(), once);
}

#[test]
fn a_service_of_the_common_catalogue_gets_only_what_is_its_own() {
    let common = r#"{"version":1,"services":[{"id":"lupa","name":{"fi":"Rakentamislupa"},"category":"building","kind":"application"}]}"#;
    let own = "{\n  \"version\": 1,\n  \"extends\": \"yhteinen.json\",\n  \"services\": []\n}\n";
    let desk = Desk::with("catalogue.json", own).and("yhteinen.json", common);
    desk.import("tests/catalogue/ptv/v12/services.json");
    let text = desk.text();
    let entry = "    {\n      \"id\": \"lupa\",\n      \"ptv\": { \"service\": \"00000001-0000-4000-8000-000000000001\" }\n    },";
    assert!(text.contains(entry), "{text}");
}

#[test]
fn a_mandate_that_the_catalogue_has_is_used_under_its_id() {
    let kept = r#"{"version":1,"mandates":[{"id":"avustus","form":"suomi-fi","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","name":{"fi":"Avustushakemuksen tekeminen"}}],"services":[]}"#;
    let desk = Desk::with("catalogue.json", kept);
    desk.import(V11);
    let text = desk.text();
    assert!(
        text.contains(r#""mandates": { "anyOf": ["avustus"] }"#),
        "{text}"
    );
    assert_eq!(text.matches("avustushakemuksen_tekeminen").count(), 1);
}

#[test]
fn a_catalogue_with_a_fault_is_left_alone() {
    let desk = Desk::with("catalogue.json", "{\"version\": 1,, }");
    check_left_alone(&desk);
}

#[track_caller]
fn check_left_alone(desk: &Desk) {
    let before = desk.text();
    let said = tool(&["import", "ptv", V11, "--into", desk.path()]);
    assert_eq!(said.code, Some(2));
    let why = "See why with: puolesta-catalogue check";
    assert!(said.errors.contains(why), "{}", said.errors);
    assert_eq!(desk.text(), before);
}

#[test]
fn services_that_are_no_list_are_left_alone() {
    for text in [
        r#"{"services": {}}"#,
        r#"{"services": [], "mandates": 1}"#,
        "[]",
        "7",
    ] {
        check_left_alone(&Desk::with("catalogue.json", text));
    }
}

/// However a catalogue is laid out, an import keeps every line of it, and a second one every byte.
#[track_caller]
fn check_layout(text: &str) {
    let desk = Desk::with("catalogue.jsonc", text);
    desk.import(V11);
    let once = desk.text();
    for line in text.lines().filter(|line| line.contains("//")) {
        let note = line.split_once("//").expect("a note").1;
        assert!(once.contains(note), "{note} is lost:\n{once}");
    }
    assert!(once.contains("\"avustukset-yhdistyksille\""), "{once}");
    desk.import(V11);
    assert_eq!(desk.text(), once);
}

#[test]
fn however_a_catalogue_is_laid_out_its_notes_stay() {
    check_layout("{}");
    check_layout("{ // alku\n}");
    check_layout("{\n  \"services\": [\n    // ei vielä yhtään\n  ]\n}\n");
    check_layout("{\"services\": [ {\"id\": \"a\"} // viimeinen\n], \"mandates\": [] }");
    check_layout(
        "{\n\t\"services\": [\n\t\t{\n\t\t\t\"id\": \"a\" // oma\n\t\t} // ennen sulkua\n\t] // jälkeen\n}",
    );
    check_layout(
        "{ \"services\": [ {\"id\": \"a\", \"name\": {\"fi\": \"Rakentamislupa\"}, /* väli */ \"ptv\": { } } ] // loppu\n}",
    );
    check_layout(
        "{\n\"services\": [\n{\"id\": \"a\",\n// yksin\n\"name\": {\n\"fi\": \"Rakentamislupa\", // suomeksi\n}, // nimi\n}\n]}",
    );
}

#[test]
fn ten_thousand_services_are_merged() {
    let service = |number: usize| {
        format!(
            r#"{{"id":"{number:08x}-0000-4000-8000-000000000000","type":"Service","serviceNames":[{{"language":"fi","value":"Palvelu {number}","type":"Name"}}],"serviceClasses":[{{"code":"P6.2"}}],"publishingStatus":"Published"}}"#
        )
    };
    let all: Vec<String> = (0..10_000).map(service).collect();
    let empty = "{\"version\": 1, \"services\": []}";
    let desk = Desk::with("catalogue.json", empty).and("ptv.json", &format!("[{}]", all.join(",")));
    let from = desk.path().replace("catalogue.json", "ptv.json");
    desk.import(&from);
    let once = desk.text();
    assert_eq!(once.matches("\"id\": ").count(), 10_000);
    desk.import(&from);
    assert_eq!(desk.text(), once);
}
