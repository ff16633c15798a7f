//! `explain` as a person runs it: what is printed, and how it ends.

use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::explain::{Explanation, as_text};
use puolesta_core::language::Language;
use serde_json::Value;
use std::process::{Command, Output};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample.json");
const TODAY: &str = "2026-11-21";
const THEME_PAGE: &str = "https://www.suomi.fi/valtuudet/valtuusasiat/avustushakemuksen-tekeminen/cd6370f16797576492945132a201b95b";

fn run(file: &str, service: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
        .args(["explain", file, service, "--today", TODAY])
        .env("LC_ALL", "fi_FI.UTF-8")
        .args(more)
        .output()
        .expect("the command runs")
}

fn explained(service: &str, more: &[&str]) -> String {
    let output = run(SAMPLE, service, more);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn data(service: &str, language: &str) -> Value {
    let text = explained(service, &["--format", "json", "--language", language]);
    let list: Value = serde_json::from_str(&text).expect("JSON");
    list[0].clone()
}

#[test]
fn reads_in_finnish_who_approves_and_until_when() {
    let text = explained("rakentamislupa", &[]);
    for line in [
        "Rakentamislupa\n==============\n",
        "Päättäjä: Rakennus- ja ympäristölautakunta\n",
        "Päätetty: 15.9.2026\n",
        "[+] Tämä on mahdollista. Muut hyväksyvät asian ennen kuin sitä käsitellään.\n",
        "Muita: 1–8. Hakijaa ei lasketa mukaan.\n",
        "  - Kuolinpesä: Y-tunnus, jos kuolinpesällä on sellainen\n",
        "  | Heillä on vastausaikaa 14 päivää.\n",
        "Milloin se riittää: Asia etenee, kun kaikki ovat hyväksyneet sen.\n",
        "Jos joku ei vastaa: Asiaa ei käsitellä ilman kaikkien hyväksyntää.\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn reads_how_long_neighbours_are_heard_in_the_form_s_own_words() {
    for (language, lines) in [
        (
            "fi",
            [
                "Kuuleminen: Muut voivat kommentoida. Aikaa on 14 päivää",
                "  | Heillä on aikaa kommentoida 14 päivää. Odotamme päätöksen kanssa siihen\n  | asti, mutta emme pidempään.\n",
                "  | Sinä ja virkailija näette kommentit.",
            ],
        ),
        (
            "sv",
            [
                "Hörande: De andra kan kommentera. De har 14 dagar på sig",
                "  | De har 14 dagar på sig att kommentera. Vi väntar med beslutet så länge",
                "  | Du och handläggaren ser kommentarerna.",
            ],
        ),
        (
            "en",
            [
                "Hearing: The others may comment. They have 14 days",
                "  | They have 14 days to comment. We wait with the decision until then",
                "  | You and the official see the comments.",
            ],
        ),
    ] {
        let text = explained("naapurin-kuuleminen", &["--language", language]);
        for line in lines {
            assert!(text.contains(line), "{line}\n{text}");
        }
    }
}

#[test]
fn reads_in_swedish_which_mandate_is_needed_and_where_it_is_given() {
    let text = explained("avustus", &["--language", "sv"]);
    for line in [
        "Verksamhetsunderstöd\n====================\n",
        "Var den ges: I Suomi.fi-fullmakter\n",
        "Sida om den (på finska):",
        // Known in Finnish only; the page in Swedish has no address that was published.
        THEME_PAGE,
        "  | Rekommenderad giltighetstid: 1 år.\n",
        "Om fullmakten saknas: Om kontrollen inte hittar någon fullmakt kan blanketten\n    inte skickas.\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn reads_that_a_register_says_who_the_others_are_and_how_many() {
    let text = explained("varhaiskasvatushakemus", &["--language", "en"]);
    assert!(text.contains("A register names them, if it can."), "{text}");
    assert!(!text.contains("Others: "), "{text}");
}

#[test]
fn prints_a_page_that_needs_nothing_else() {
    let page = explained("avustus", &["--format", "html", "--language", "en"]);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    assert_eq!(page.matches("<h1").count(), 1);
    for fetched in ["<script", "<link", "<img", "url(", "@import"] {
        assert!(!page.contains(fetched), "{fetched}");
    }
    // The official name is known in Finnish only, and a screen reader must be told.
    assert!(page.contains("<h4 lang=\"fi\">Avustushakemuksen tekeminen</h4>"));
    assert!(page.contains(&format!("<a href=\"{THEME_PAGE}\"")));
    assert!(page.contains("Signature"));
}

#[test]
fn shows_what_a_catalogue_writes_as_text_never_as_markup() {
    let sample = std::fs::read_to_string(SAMPLE).expect("the sample");
    let changed = sample.replace("\"Rakentamislupa\"", "\"Lupa <script>&\"");
    let file = tempfile::Builder::new().suffix(".json").tempfile();
    let file = file.expect("a file");
    std::fs::write(file.path(), changed).expect("written");
    let name = file.path().to_string_lossy();
    let output = run(&name, "rakentamislupa", &["--format", "html"]);
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(page.contains("<h1>Lupa &lt;script&gt;&amp;</h1>"), "{page}");
    assert!(!page.contains("<script"));
}

#[test]
fn gives_programs_the_courses_as_data() {
    let explanation = data("avustus", "fi");
    let course = &explanation["courses"][1];
    assert_eq!(course["situation"], "on-behalf");
    assert_eq!(course["procedure"], "mandate");
    assert_eq!(
        course["places"]["kinds"],
        serde_json::json!(["organisation"])
    );
    assert_eq!(course["mandates"][0]["id"], "avustus");
    assert_eq!(course["mandates"][0]["link"], THEME_PAGE);
    let sentences = course["sentences"].as_array().expect("sentences");
    assert_eq!(sentences[0], "Tarvitset Suomi.fi-valtuuden:");
}

#[test]
fn prints_a_booklet_of_all_services() {
    let output = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
        .args(["explain", SAMPLE, "--format", "html", "--today", TODAY])
        .output();
    let page = String::from_utf8(output.expect("the command runs").stdout).expect("UTF-8");
    assert!(page.matches("<article>").count() >= 82);
    assert_eq!(page.matches("<main>").count(), 1);
}

#[test]
fn says_why_a_situation_is_not_possible_in_the_language_asked_for() {
    let explanation = data("apteekki", "en");
    let course = &explanation["courses"][0];
    assert_eq!(course["allowed"], false);
    let reason = "You get your own medicines at the pharmacy without this form. If you act for another, choose another person's matter.";
    assert_eq!(course["reason"], reason);
    assert_eq!(course["sentences"], serde_json::json!([reason]));
}

#[test]
fn every_service_of_the_sample_is_explained_in_every_language() {
    let bytes = std::fs::read(SAMPLE).expect("the sample");
    let catalogue = Catalogue::read(SAMPLE, &bytes, &NoFiles);
    assert!(catalogue.entries("services").len() >= 82);
    for service in catalogue.entries("services") {
        let id = service.id().expect("an id");
        for language in Language::ALL {
            let explanation = Explanation::new(&catalogue, id, *language).expect(id);
            let name = service.at(&["name", language.as_str()]).expect(id);
            let text = as_text(&[explanation]);
            assert!(
                text.starts_with(name.text().expect(id)),
                "{id} {language:?}"
            );
            assert!(!text.contains(['{', '}']), "{id} {language:?}: {text}");
        }
    }
}

#[test]
fn offers_the_nearest_ids_for_a_service_that_is_not_there() {
    let output = run(SAMPLE, "rakentamislup", &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        error.contains("has no service rakentamislup; did you mean rakentamislupa"),
        "{error}"
    );
}

#[test]
fn leads_to_check_when_the_catalogue_has_errors() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "{\"version\": 2}").expect("written");
    let output = run(&file.path().to_string_lossy(), "avustus", &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(error.contains("puolesta-catalogue check"), "{error}");
}
