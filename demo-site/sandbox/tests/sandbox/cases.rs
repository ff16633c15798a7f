//! `POST cases`: what stands is stored to the letter, what does not is refused with every reason.

use crate::support::{
    AINO, ELSA, ERIK, Host, KAARLO, MAIJA, Person, ROVA, SECRET, YOUTH_CLUB, on_behalf, shared,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

async fn stored(host: &Host, id: &str) -> (String, Option<String>, String) {
    sqlx::query_as("SELECT status, value, refusals FROM cases WHERE id = $1")
        .bind(id)
        .fetch_one(&mut host.database().await)
        .await
        .expect("a case")
}

#[tokio::test]
async fn a_value_that_stands_is_stored_to_the_letter() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let party = maija.found("rakentamislupa", AINO.1).await;
    // Blanks and order are the browser's: what is stored is what came.
    let value = format!(" {} ", shared(&[party]));
    let body = json!({ "session": maija.token, "service": "rakentamislupa", "value": value });
    let answer = host.hand_in(SECRET, &body).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.json()["status"], "waiting");
    let id = answer.json()["id"].as_str().expect("an id").to_owned();
    assert!(id.len() >= 22, "128 bits or more");
    let (status, kept, _) = stored(&host, &id).await;
    assert_eq!((status.as_str(), kept), ("waiting", Some(value)));
    let party: Option<String> = sqlx::query_scalar("SELECT party_id FROM case_parties")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a party");
    assert_eq!(party.as_deref(), Some(AINO.0));
}

#[tokio::test]
async fn only_those_who_know_the_secret_hand_in() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let body = json!({ "session": maija.token, "service": "avustus", "value": "{}" });
    for secret in ["", "guess"] {
        let answer = host.hand_in(secret, &body).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert_eq!(answer.json(), json!({ "error": "wrong-secret" }));
    }
    let without_service = json!({ "session": maija.token, "value": "{}" });
    let answer = host.hand_in(SECRET, &without_service).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let stranger = json!({ "session": "unknown", "service": "avustus", "value": "{}" });
    assert_eq!(
        host.hand_in(SECRET, &stranger).await.status,
        StatusCode::UNAUTHORIZED
    );
    let senseless = host.hand_in(SECRET, &json!({ "value": 1 })).await;
    assert_eq!(senseless.status, StatusCode::BAD_REQUEST);
    let large =
        json!({ "session": maija.token, "service": "avustus", "value": "x".repeat(1024 * 1024) });
    let answer = host.hand_in(SECRET, &large).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_first_status_follows_from_procedure_and_mandates() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let rova = maija.found("avustus", ROVA).await;
    let granted = on_behalf(&club);
    let mut unchecked_but_there = on_behalf(&club);
    unchecked_but_there["mandates"][0]["status"] = json!("not-checked");
    let mut unchecked = on_behalf(&rova);
    unchecked["mandates"][0]["status"] = json!("not-checked");
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let mut unavailable = shared(&[]);
    unavailable["status"] = json!("unavailable");
    unavailable["situation"] = Value::Null;
    unavailable["procedure"] = Value::Null;
    // Perhaps the widget was down because its page names a service that is not there.
    unavailable["service"] = json!("gone");
    for (value, status) in [
        (granted, "processing"),
        (unchecked_but_there, "processing"),
        (unchecked, "manual"),
        (alone, "processing"),
        (unavailable, "manual"),
    ] {
        let answer = maija.hand_in(&value).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        assert_eq!(answer.json()["status"], status);
    }
}

#[tokio::test]
async fn a_child_may_be_represented_and_a_paper_is_for_an_official() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut for_child = on_behalf(&maija.found("ajanvaraus", ELSA.1).await);
    for_child["service"] = json!("ajanvaraus");
    let theme = "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";
    for_child["mandates"][0]["id"] = json!("terveydenhuolto");
    for_child["mandates"][0]["theme"] = json!(theme);
    for_child["mandates"][0]["basis"] = json!("custodian");
    let mut on_paper = on_behalf(&maija.found("rakentamislupa", AINO.1).await);
    on_paper["service"] = json!("rakentamislupa");
    on_paper["mandates"][0] = json!({
        "id": "valtakirja", "theme": null, "party": 0, "status": "granted",
        "basis": "power-of-attorney",
    });
    for (value, status) in [(for_child, "processing"), (on_paper, "manual")] {
        let answer = maija.hand_in(&value).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        assert_eq!(answer.json()["status"], status);
    }
}

#[tokio::test]
async fn parties_typed_by_hand_are_taken_and_corrected_names_too() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut corrected = maija.found("rakentamislupa", AINO.1).await;
    corrected["name"] = json!("Aino Koivula-Salo");
    corrected["edited"] = json!(true);
    let value = shared(&[typed("131052-308T"), corrected]);
    let answer = maija.hand_in(&value).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
}

fn typed(code: &str) -> Value {
    json!({
        "kind": "person", "ref": null, "personalIdentityCode": code, "name": "Anna Esimerkki",
        "phone": "+358401234567", "email": null, "channel": "sms", "source": "typed",
    })
}

/// A change to an honest value, and the reasons for which it must be refused.
type Forgery = (
    &'static str,
    fn(&mut Value),
    &'static [(&'static str, Option<u64>)],
);

/// Changes to the value of a shared matter with one party that was looked up.
const FORGERIES: &[Forgery] = &[
    (
        "another version",
        |v| v["version"] = json!(2),
        &[("version", None)],
    ),
    (
        "unknown service",
        |v| v["service"] = json!("gone"),
        &[("unknown-service", None)],
    ),
    (
        "another service",
        |v| v["service"] = json!("jateastia"),
        &[
            ("other-procedure", None),
            ("declaration", Some(1)),
            ("party-unknown", Some(1)),
        ],
    ),
    (
        "not complete",
        |v| v["status"] = json!("incomplete"),
        &[("incomplete", None)],
    ),
    (
        "no situation",
        |v| v["situation"] = Value::Null,
        &[("no-situation", None)],
    ),
    (
        "situation",
        |v| {
            v["service"] = json!("avustus");
        },
        &[("situation-not-allowed", None), ("party-unknown", Some(1))],
    ),
    (
        "procedure",
        |v| v["procedure"] = json!("notice"),
        &[("other-procedure", None)],
    ),
    (
        "nobody",
        |v| v["parties"] = json!([]),
        &[("too-few-parties", None)],
    ),
    (
        "a crowd",
        |v| {
            v["parties"] = json!([v["parties"][0], typed(KAARLO.1), typed(ERIK.1)]);
        },
        &[("too-many-parties", None)],
    ),
    (
        "a kind",
        |v| v["parties"][0]["kind"] = json!("estate"),
        &[("party-kind", Some(1)), ("party-altered", Some(1))],
    ),
    (
        "no name",
        |v| v["parties"][0]["name"] = json!(" "),
        &[("party-name", Some(1))],
    ),
    (
        "a name of which nothing is seen",
        |v| v["parties"][0]["name"] = json!("\u{200b}"),
        &[("party-name-unusable", Some(1))],
    ),
    (
        "a name that turns around",
        |v| v["parties"][0]["name"] = json!("Aino\u{202e}Koivula"),
        &[("party-name-unusable", Some(1))],
    ),
    (
        "a name over two lines",
        |v| v["parties"][0]["name"] = json!("Aino\r\nKoivula"),
        &[("party-name-unusable", Some(1))],
    ),
    (
        "a phone number that is a command",
        |v| v["parties"][0]["phone"] = json!("+358401234567;rm -rf <b>"),
        &[("party-contact", Some(1))],
    ),
    (
        "an address with a second line",
        |v| v["parties"][0]["email"] = json!("aino@example.fi\r\nBcc: x@example.fi"),
        &[("party-contact", Some(1))],
    ),
    (
        "a reference",
        |v| v["parties"][0]["ref"] = json!("p_made-up"),
        &[("party-unknown", Some(1))],
    ),
    (
        "a code beside the reference",
        |v| {
            v["parties"][0]["personalIdentityCode"] = json!(AINO.1);
        },
        &[("party-identity", Some(1))],
    ),
    (
        "typed without code",
        |v| {
            v["parties"][0]["source"] = json!("typed");
        },
        &[("party-identity", Some(1))],
    ),
    (
        "a wrong code",
        |v| v["parties"][0] = typed("131052-308U"),
        &[("unreadable", None)],
    ),
    (
        "twice",
        |v| v["parties"] = json!([v["parties"][0], v["parties"][0]]),
        &[("party-twice", Some(2))],
    ),
    (
        "a business id",
        |v| {
            v["parties"][0] = json!({
                "kind": "organisation", "ref": null, "businessId": "7019376-9", "name": "Rova Oy",
                "source": "typed",
            })
        },
        &[("party-identity", Some(1))],
    ),
    ("no object", |v| *v = json!([]), &[("unreadable", None)]),
];

fn reasons(body: &Value) -> Vec<(String, Option<u64>)> {
    let reasons = body["reasons"].as_array().expect("reasons");
    let read = |reason: &Value| {
        let what = reason["what"].as_str().expect("a reason").to_owned();
        (what, reason["place"].as_u64())
    };
    reasons.iter().map(read).collect()
}

#[tokio::test]
async fn forged_values_are_refused_with_every_reason_and_not_kept() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let party = maija.found("rakentamislupa", AINO.1).await;
    for (name, forge, expected) in FORGERIES {
        let mut value = shared(std::slice::from_ref(&party));
        forge(&mut value);
        let answer = maija.hand_in(&value).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        let expected: Vec<_> = expected
            .iter()
            .map(|(what, at)| ((*what).into(), *at))
            .collect();
        assert_eq!(reasons(&answer.json()), expected, "{name}");
    }
    let kept: (i64, i64) = sqlx::query_as("SELECT COUNT(*), COUNT(value) FROM cases")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a count");
    assert_eq!(kept, (i64::try_from(FORGERIES.len()).expect("few"), 0));
}

async fn refused_for(person: &Person<'_>, value: &Value) -> Vec<(String, Option<u64>)> {
    let answer = person.hand_in(value).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    reasons(&answer.json())
}

#[tokio::test]
async fn references_of_other_sessions_are_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let party = maija.found("rakentamislupa", AINO.1).await;
    let erik = host.sign_in(ERIK).await;
    let unknown = vec![("party-unknown".into(), Some(1))];
    assert_eq!(
        refused_for(&erik, &shared(std::slice::from_ref(&party))).await,
        unknown
    );
    let again = host.sign_in(MAIJA).await;
    assert_eq!(refused_for(&again, &shared(&[party])).await, unknown);
}

#[tokio::test]
async fn invented_mandates_are_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let rova = maija.found("avustus", ROVA).await;
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let not_granted = vec![("mandate-not-granted".into(), Some(1))];
    // The mandate ended last year, whatever basis is claimed.
    for basis in ["mandate", "role", "power-of-attorney"] {
        let mut value = on_behalf(&rova);
        value["mandates"][0]["basis"] = json!(basis);
        assert_eq!(refused_for(&maija, &value).await, not_granted, "{basis}");
    }
    let mut typed = on_behalf(&club);
    typed["parties"][0] = json!({
        "kind": "organisation", "ref": null, "businessId": "1572860-0", "name": "Tuntematon Oy",
        "source": "typed",
    });
    assert_eq!(
        refused_for(&maija, &typed).await,
        not_granted,
        "of an unknown organisation"
    );
    let mut other_theme = on_behalf(&club);
    other_theme["mandates"][0]["theme"] = json!("http://valtuusrekisteri.suomi.fi/other");
    assert_eq!(
        refused_for(&maija, &other_theme).await,
        not_granted,
        "another theme"
    );
    let mut nobody = on_behalf(&club);
    nobody["mandates"]
        .as_array_mut()
        .expect("a list")
        .push(json!({
            "id": "avustus", "theme": other_theme["mandates"][0]["theme"], "party": 7,
            "status": "granted", "basis": "mandate",
        }));
    let nobody = refused_for(&maija, &nobody).await;
    assert_eq!(nobody, [("mandate-not-granted".into(), Some(8))]);
    let mut none = on_behalf(&club);
    none["mandates"] = json!([]);
    assert_eq!(
        refused_for(&maija, &none).await,
        [("mandate-missing".into(), Some(1))]
    );
}

#[tokio::test]
async fn declarations_must_be_made() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[maija.found("jateastia", AINO.1).await]);
    value["service"] = json!("jateastia");
    value["procedure"] = json!("declaration");
    assert_eq!(
        refused_for(&maija, &value).await,
        [("declaration".into(), Some(1))]
    );
    value["declarations"] = json!([{ "id": "others-informed", "at": "2026-11-21T10:15:00Z" }]);
    assert_eq!(maija.hand_in(&value).await.json()["status"], "processing");
}
