//! Whether one may act for another, on every basis that there is.

use crate::mandate_requests::GRANTS;
use crate::support::{
    AINO, ELSA, ERIK, HELMI, Host, KAARLO, LEENA, MAIJA, Person, ROVA, YOUTH_CLUB, on_behalf,
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

/// A ready value for one organisation with these claims: id, theme, status.
fn claiming(service: &str, principal: &Value, claims: &[(&str, Option<&str>, &str)]) -> Value {
    let claim = |(id, theme, status): &(&str, Option<&str>, &str)| json!({ "id": id, "theme": theme, "party": 0, "status": status, "basis": null });
    let mut value = on_behalf(principal);
    value["service"] = json!(service);
    value["mandates"] = claims.iter().map(claim).collect();
    value
}

#[tokio::test]
async fn one_of_several_is_enough_and_only_without_it_an_official_looks_at_the_paper() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for (principal, grants, status) in [
        (YOUTH_CLUB, "granted", "processing"),
        (ROVA, "not-granted", "manual"),
    ] {
        let principal = maija.found("nuorisotila", principal).await;
        let claims = [
            ("avustus", Some(GRANTS), grants),
            ("valtakirja", None, "not-checked"),
        ];
        let value = claiming("nuorisotila", &principal, &claims);
        let answer = maija.hand_in(&value).await;
        assert_eq!(answer.json()["status"], status, "{}", answer.text());
    }
}

#[tokio::test]
async fn a_bundle_is_checked_whole() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let rova = maija.found("yhtion-hakemus", ROVA).await;
    let terrace = "http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen";
    for (grants, reason) in [
        ("not-granted", "mandate-missing"),
        ("requested", "mandate-missing"),
        // The mandate for grants ended in 2025.
        ("granted", "mandate-not-granted"),
    ] {
        let claims = [
            ("avustus", Some(GRANTS), grants),
            ("terassilupa", Some(terrace), "granted"),
        ];
        let answer = maija
            .hand_in(&claiming("yhtion-hakemus", &rova, &claims))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reasons = json!([{ "what": reason, "place": 1 }]);
        assert_eq!(answer.json()["reasons"], reasons, "{grants}");
    }
}
