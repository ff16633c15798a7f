//! Whether one may act for another, on every basis that there is.

use crate::support::{
    AINO, ELSA, ERIK, HELMI, Host, KAARLO, LEENA, MAIJA, Person, ROVA, YOUTH_CLUB,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// What the check says of one principal.
async fn check(person: &Person<'_>, service: &str, code: &str) -> Value {
    let reference = person.found(service, code).await["ref"].clone();
    let question = json!({ "service": service, "principals": [reference] });
    let answer = person.call("mandates/check", &question).await;
    assert_eq!(answer.status, StatusCode::OK);
    let mut mandates = answer.json()["mandates"].take();
    assert_eq!(mandates.as_array().map(Vec::len), Some(1));
    assert_eq!(mandates[0]["principal"], reference);
    mandates[0].take()
}

#[tokio::test]
async fn every_basis_is_found_and_a_no_has_no_reason() {
    let host = Host::start().await;
    for (who, service, principal, status, basis) in [
        (MAIJA, "avustus", YOUTH_CLUB, "granted", Some("mandate")),
        (HELMI, "avustus", YOUTH_CLUB, "granted", Some("role")),
        (ERIK, "avustus", YOUTH_CLUB, "not-granted", None),
        // This mandate ended in 2025.
        (MAIJA, "avustus", ROVA, "not-granted", None),
        // A role, but none that this mandate takes.
        (ERIK, "avustus", ROVA, "not-granted", None),
        (MAIJA, "ajanvaraus", AINO.1, "granted", Some("mandate")),
        (MAIJA, "ajanvaraus", ELSA.1, "granted", Some("custodian")),
        (ERIK, "ajanvaraus", ELSA.1, "not-granted", None),
        (LEENA, "ajanvaraus", KAARLO.1, "granted", Some("guardian")),
    ] {
        let person = host.sign_in(who).await;
        let checked = check(&person, service, principal).await;
        assert_eq!(checked["status"], status, "{who:?} {service} {principal}");
        assert_eq!(checked.get("basis").and_then(Value::as_str), basis);
        let fields = checked.as_object().map_or(0, serde_json::Map::len);
        assert_eq!(fields, if basis.is_some() { 4 } else { 3 });
    }
}

#[tokio::test]
async fn each_mandate_has_its_theme() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let checked = check(&maija, "avustus", YOUTH_CLUB).await;
    let theme = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
    assert_eq!(checked["theme"], theme);
}

#[tokio::test]
async fn a_signed_paper_is_nothing_to_ask_a_register_about() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let reference = maija.found("rakentamislupa", AINO.1).await["ref"].clone();
    let question = json!({ "service": "rakentamislupa", "principals": [reference] });
    let answer = maija.call("mandates/check", &question).await;
    assert_eq!(answer.json(), json!({ "mandates": [] }));
}

#[tokio::test]
async fn references_of_others_are_not_found() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let erik = host.sign_in(ERIK).await;
    let own = maija.found("avustus", YOUTH_CLUB).await["ref"].clone();
    let elsewhere = maija.found("ajanvaraus", AINO.1).await["ref"].clone();
    for (person, principals) in [
        (&erik, json!([own])),
        (&maija, json!([own, elsewhere])),
        (&maija, json!(["p_made-up"])),
    ] {
        let question = json!({ "service": "avustus", "principals": principals });
        let answer = person.call("mandates/check", &question).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.json(), json!({ "error": "not-found" }));
    }
}

#[tokio::test]
async fn malformed_checks_are_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for question in [
        json!({ "service": "avustus", "principals": [] }),
        json!({ "service": "avustus", "principals": vec!["p_x"; 21] }),
        json!({ "service": "unknown", "principals": ["p_x"] }),
        json!({ "service": "avustus" }),
    ] {
        let answer = maija.call("mandates/check", &question).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{question}");
    }
}
