//! `diff` as a municipality meets it: each change of the sample is told, and nothing else.

use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::diff::Difference;
use puolesta_core::language::Language;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");

fn sample() -> Value {
    let text = fs::read_to_string(format!("{FOLDER}/sample.json")).expect("the sample");
    serde_json::from_str(&text).expect("JSON")
}

fn service<'a>(catalogue: &'a mut Value, id: &str) -> &'a mut Value {
    let services = catalogue["services"].as_array_mut().expect("services");
    let mut services = services.iter_mut();
    services.find(|service| service["id"] == id).expect(id)
}

/// What is told of a change that `change` makes in the sample.
fn told(change: impl Fn(&mut Value)) -> Value {
    let old = sample();
    let mut new = old.clone();
    change(&mut new);
    let read = |json: &Value| Catalogue::read("test.json", json.to_string().as_bytes(), &NoFiles);
    let difference = Difference::between(&read(&old), &read(&new), Language::En);
    serde_json::from_str(&difference.expect("usable").as_json()).expect("JSON")
}

/// The same in the service, as lines of weight, situation, what, before and after.
fn lines(id: &str, change: impl Fn(&mut Value)) -> Vec<String> {
    let told = told(|catalogue| change(service(catalogue, id)));
    let services = told["services"].as_array().expect("services");
    assert!(
        services.iter().all(|service| service["id"] == id),
        "{told:#}"
    );
    assert_eq!(
        (&told["mandates"], &told["everywhere"]),
        (&json!([]), &json!([]))
    );
    let changes = services
        .iter()
        .flat_map(|service| service["changes"].as_array().expect("a list"));
    changes.map(line).collect()
}

fn line(change: &Value) -> String {
    let parts = ["weight", "situation", "what", "language", "before", "after"];
    let parts = parts.iter().filter_map(|part| change[part].as_str());
    parts.collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_same_catalogue_with_its_services_in_another_order_changes_nothing() {
    let told = told(|catalogue| {
        catalogue["services"]
            .as_array_mut()
            .expect("services")
            .reverse();
        catalogue["mandates"]
            .as_array_mut()
            .expect("mandates")
            .reverse();
    });
    assert_eq!(told["services"], json!([]));
    assert_eq!(told["mandates"], json!([]));
    assert_eq!(told["everywhere"], json!([]));
}

#[test]
fn a_situation_that_becomes_impossible_comes_first() {
    let told = lines("rakentamislupa", |service| {
        service["name"]["en"] = json!("Permit to build");
        service["together"] =
            json!({ "procedure": "not-allowed", "reason": { "en": "One by one." } });
    });
    assert_eq!(
        told,
        [
            "stops | together | No longer possible | This is possible. The others approve the matter before it is processed. | This is not possible in this service.",
            "asks | together | How many others | 1–8",
            "asks | together | Who may be named | Person, Company, association or other organisation, Estate of a deceased person",
            "asks | together | Who names them | The applicant names them.",
            "says | together | Why it is not possible | en | One by one.",
            "says | Name | en | Building permit | Permit to build",
        ]
    );
}

#[test]
fn a_situation_that_becomes_possible_says_with_which_mandate() {
    let told = lines("varhaiskasvatushakemus", |service| {
        service["alone"] = json!({ "procedure": "none" });
    });
    assert_eq!(
        told[0].split(" | ").take(3).collect::<Vec<_>>(),
        ["lets", "alone", "Now possible"]
    );
}

#[test]
fn how_many_approve_and_until_when_is_told_in_words() {
    let told = lines("rakentamislupa", |service| {
        service["together"]["decision"] = json!(2);
        service["together"]["deadline"] = json!("P3W");
        service["together"]["parties"]["max"] = json!(9);
        service["together"]["parties"]["kinds"] = json!(["person"]);
    });
    assert_eq!(
        told,
        [
            "asks | together | How many others | 1–8 | 1–9",
            "asks | together | Who may be named | Person, Company, association or other organisation, Estate of a deceased person | Person",
            "asks | together | When it is enough | The matter goes on when everyone has approved it. | The matter goes on when at least 2 have approved it.",
            "asks | together | By when | Within 14 days of the day on which the form was received. | Within 3 weeks of the day on which the form was received.",
        ]
    );
}

#[test]
fn another_mandate_is_told_with_where_it_is_given() {
    let told = lines("avustus", |service| {
        service["onBehalf"]["mandates"] = json!({ "anyOf": ["avustus", "yhdistyksen-valtakirja"] });
    });
    assert_eq!(
        told,
        [
            "asks | on-behalf | Which mandate is needed | Avustushakemuksen tekeminen (In Suomi.fi e-Authorizations) | One of these: Avustushakemuksen tekeminen (In Suomi.fi e-Authorizations); Power of attorney from the association (On a signed paper that is attached to the form)"
        ]
    );
}

#[test]
fn a_change_of_a_mandate_is_told_once_with_the_services_that_it_concerns() {
    let told = told(|catalogue| {
        let mandates = catalogue["mandates"].as_array_mut().expect("mandates");
        let mut mandates = mandates.iter_mut();
        let mandate = mandates.find(|mandate| mandate["id"] == "koulutodistus");
        let mandate = mandate.expect("the mandate");
        mandate["period"] = json!("P1Y");
        // Their order says nothing.
        mandate["roles"] = json!(["guardian", "custodian"]);
    });
    assert_eq!(told["services"], json!([]));
    let mandate = &told["mandates"][0];
    assert_eq!(
        line(&mandate["changes"][0]),
        "asks | Recommended validity | 1 month | 1 year"
    );
    assert_eq!(mandate["changes"].as_array().map(Vec::len), Some(1));
    assert_eq!(mandate["services"], json!(["koulutodistus"]));
}

#[test]
fn help_is_told_once_for_all_services() {
    let told = told(|catalogue| catalogue["help"]["phone"] = json!("019 000 2000"));
    assert_eq!(told["services"], json!([]));
    assert_eq!(
        line(&told["everywhere"][0]),
        "says | Telephone | 019 000 1000 | 019 000 2000"
    );
}

#[test]
fn services_that_go_come_before_those_that_are_new() {
    let told = told(|catalogue| {
        service(catalogue, "viljelypalsta")["id"] = json!("palsta");
    });
    let services = told["services"].as_array().expect("services").iter();
    let told: Vec<_> = services
        .map(|service| (&service["id"], &service["is"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("viljelypalsta"), &json!("gone")),
            (&json!("palsta"), &json!("new"))
        ]
    );
}

#[test]
fn compares_the_common_catalogue_with_ones_own_and_ends_well() {
    let run = |more: &[&str]| {
        let base = format!("{FOLDER}/kunnat-yhteinen.json");
        let own = format!("{FOLDER}/esimerkkila.json");
        let output = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
            .args(["diff", &base, &own, "--today", "2026-11-21"])
            .env("LC_ALL", "fi_FI.UTF-8")
            .args(more)
            .output()
            .expect("the command runs");
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let finnish = run(&[]);
    assert!(finnish.starts_with("Mikä ihmisille muuttuu\n"), "{finnish}");
    assert!(finnish.contains("(viljelypalsta)\n"), "{finnish}");
    assert!(run(&["--language", "sv"]).starts_with("Vad som ändras för människor\n"));
}
