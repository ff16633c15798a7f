//! Parties that a register knows, and those for whom a person may act already.

use crate::support::{AINO, ELSA, ERIK, HELMI, Host, HttpAnswer, LEENA, MAIJA, Person, YOUTH_CLUB};
use axum::http::StatusCode;
use serde_json::{Value, json};

async fn parties(person: &Person<'_>, service: &str, query: &str) -> HttpAnswer {
    person
        .get(&format!("/puolesta-api/services/{service}/parties{query}"))
        .await
}

async fn principals(person: &Person<'_>, service: &str, query: &str) -> HttpAnswer {
    person
        .get(&format!(
            "/puolesta-api/services/{service}/principals{query}"
        ))
        .await
}

fn names(list: &Value) -> Vec<&str> {
    let parties = list.as_array().expect("a list").iter();
    parties
        .map(|party| party["name"].as_str().expect("a name"))
        .collect()
}

#[tokio::test]
async fn a_custodian_sees_the_child_s_other_custodian_with_masked_details() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for query in ["?context=elsa", ""] {
        let answer = parties(&maija, "varhaiskasvatus", query).await;
        assert_eq!(answer.status, StatusCode::OK);
        let mut answer = answer.json();
        let reference = answer["parties"][0]["ref"].take();
        assert!(reference.as_str().expect("a reference").starts_with("p_"));
        let petri = json!({
            "ref": null, "kind": "person", "name": "Petri Lahtinen", "phone": "+358 ** *** 4012",
            "email": "p***@example.fi", "channels": ["suomi-fi", "sms", "email"], "channel": "sms",
        });
        assert_eq!(answer, json!({ "parties": [petri], "complete": true }));
    }
}

#[tokio::test]
async fn an_only_custodian_is_told_that_there_is_nobody_else() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let answer = parties(&erik, "varhaiskasvatus", "?context=noel").await;
    assert_eq!(answer.json(), json!({ "parties": [], "complete": true }));
}

#[tokio::test]
async fn an_owner_sees_the_other_owners() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let answer = parties(&maija, "rajankaynti", "?context=kiinteisto-1")
        .await
        .json();
    assert_eq!(
        names(&answer["parties"]),
        ["Aino Koivula", "Petri Lahtinen", "Samir Haddad"]
    );
    assert_eq!(answer["complete"], true);
    let aino = host.sign_in(AINO).await;
    let answer = parties(&aino, "rajankaynti", "?context=kiinteisto-1")
        .await
        .json();
    assert_eq!(
        names(&answer["parties"]),
        ["Maija Lahtinen", "Petri Lahtinen", "Samir Haddad"]
    );
}

#[tokio::test]
async fn a_register_that_does_not_name_everybody_says_so() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for (context, named) in [
        ("kiinteisto-2", ["Helmi Järvinen", "Rova Oy"].as_slice()),
        // The third owner is non-disclosed: the answer is that of a register with a gap.
        ("kiinteisto-3", ["Leena Hakala"].as_slice()),
    ] {
        let query = format!("?context={context}");
        let answer = parties(&maija, "rajankaynti", &query).await.json();
        assert_eq!(names(&answer["parties"]), named);
        assert_eq!(answer["complete"], false, "{context}");
    }
}

#[tokio::test]
async fn who_is_no_part_of_a_matter_sees_nothing_of_it() {
    let host = Host::start().await;
    for (who, service, query) in [
        (ERIK, "varhaiskasvatus", "?context=elsa"),
        (MAIJA, "varhaiskasvatus", "?context=noel"),
        (MAIJA, "varhaiskasvatus", "?context=unknown"),
        // No child, so no matter.
        (HELMI, "varhaiskasvatus", ""),
        (ERIK, "rajankaynti", "?context=kiinteisto-1"),
        (MAIJA, "rajankaynti", "?context=unknown"),
        (MAIJA, "rajankaynti", ""),
        (MAIJA, "unknown", ""),
    ] {
        let person = host.sign_in(who).await;
        let answer = parties(&person, service, query).await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "{who:?} {service} {query}"
        );
        assert_eq!(answer.json(), json!({ "error": "not-found" }));
    }
}

#[tokio::test]
async fn a_service_whose_parties_are_declared_has_no_list() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let answer = parties(&maija, "rakentamislupa", "").await;
    assert_eq!(answer.status, StatusCode::NOT_IMPLEMENTED);
    assert_eq!(answer.json(), json!({ "error": "not-offered" }));
    let answer = principals(&maija, "rajankaynti", "").await;
    assert_eq!(answer.status, StatusCode::NOT_IMPLEMENTED);
}

#[tokio::test]
async fn exactly_those_are_offered_for_whom_one_may_act() {
    let host = Host::start().await;
    for (who, service, query, expected) in [
        (
            MAIJA,
            "avustus",
            "",
            json!([["Esimerkkilän Nuorisoseura ry", "organisation", "mandate"]]),
        ),
        (
            HELMI,
            "avustus",
            "",
            json!([["Esimerkkilän Nuorisoseura ry", "organisation", "role"]]),
        ),
        // A role, but none that this mandate takes.
        (ERIK, "avustus", "", json!([])),
        (
            MAIJA,
            "ajanvaraus",
            "",
            json!([
                ["Aino Koivula", "person", "mandate"],
                ["Elsa Lahtinen", "child", "custodian"]
            ]),
        ),
        // The host says that the matter is about Elsa.
        (
            MAIJA,
            "ajanvaraus",
            "?context=elsa",
            json!([["Elsa Lahtinen", "child", "custodian"]]),
        ),
        (ERIK, "ajanvaraus", "?context=elsa", json!([])),
        (
            LEENA,
            "ajanvaraus",
            "",
            json!([["Kaarlo Mäkelä", "person", "guardian"]]),
        ),
        // A mandate on paper is in no register, the custody is.
        (
            ERIK,
            "varhaiskasvatus",
            "",
            json!([["Noel Sandberg", "child", "custodian"]]),
        ),
        (MAIJA, "rakentamislupa", "", json!([])),
        // One half of the bundle is not enough.
        (MAIJA, "yhtion-hakemus", "", json!([])),
        // No mandate is asked for: whom one represents.
        (
            ERIK,
            "kirjastokortti",
            "",
            json!([
                ["Noel Sandberg", "child", "custodian"],
                ["Rova Oy", "organisation", "role"]
            ]),
        ),
    ] {
        let person = host.sign_in(who).await;
        let answer = principals(&person, service, query).await;
        assert_eq!(answer.status, StatusCode::OK);
        let answer = answer.json();
        let offered: Vec<Value> = answer["principals"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| json!([one["name"], one["kind"], one["basis"]]))
            .collect();
        assert_eq!(json!(offered), expected, "{who:?} {service} {query}");
    }
}

#[tokio::test]
async fn a_chosen_principal_is_the_same_party_as_one_who_is_looked_up() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let found = maija.found("avustus", YOUTH_CLUB).await;
    let offered = principals(&maija, "avustus", "").await.json();
    assert_eq!(offered["principals"][0]["ref"], found["ref"]);
    let elsa = principals(&maija, "ajanvaraus", "?context=elsa")
        .await
        .json();
    assert_eq!(elsa["principals"][0]["channel"], "paper");
    let question = json!({ "service": "ajanvaraus", "principals": [elsa["principals"][0]["ref"]] });
    let checked = maija.call("mandates/check", &question).await.json();
    assert_eq!(checked["mandates"][0]["basis"], "custodian");
    assert_eq!(
        maija.found("ajanvaraus", ELSA.1).await["ref"],
        question["principals"][0]
    );
}

#[tokio::test]
async fn malformed_questions_are_refused_in_the_api_s_own_words() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let too_long = format!("?context={}", "a".repeat(201));
    for query in ["?context=a&context=b", &too_long] {
        let answer = parties(&maija, "varhaiskasvatus", query).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(answer.json(), json!({ "error": "bad-request" }));
    }
    let stranger = host
        .get("/puolesta-api/services/varhaiskasvatus/parties")
        .await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}
