//! A child's custodians answer for it, where the applicant is one of them; what a look-up says of who
//! answers is what the sent form then does.

use crate::support::{AINO, ELSA, ERIK, Host, MAIJA, NOEL, PETRI, Person, ROVA, on_behalf, shared};
use axum::http::StatusCode;
use serde_json::{Value, json};

fn of(parties: &[Value]) -> Value {
    let mut value = shared(parties);
    value["service"] = json!("talkoot");
    value
}

async fn answered_by(person: &Person<'_>, code: &str) -> Value {
    let answer = match code.len() {
        11 => person.look_up("talkoot", code).await,
        _ => person.look_up_organisation("talkoot", code).await,
    };
    answer.json()["party"]["answeredBy"].clone()
}

async fn receivers(host: &Host, id: &str) -> Vec<(String, String)> {
    sqlx::query_as("SELECT receiver, event FROM outbox WHERE case_id = $1 ORDER BY number")
        .bind(id)
        .fetch_all(&mut host.database().await)
        .await
        .expect("messages")
}

#[tokio::test]
async fn a_child_s_other_custodian_is_asked_in_its_stead() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ELSA.1]).await;
    assert_eq!(
        receivers(&host, &id).await,
        [("1".to_owned(), "asked".to_owned())]
    );
    let seen = maija.case(&id).await;
    assert_eq!(seen["status"], "waiting");
    let rows = seen["parties"].as_array().expect("rows").iter();
    let rows: Vec<(&str, bool)> = rows
        .map(|row| {
            (
                row["name"].as_str().expect("a name"),
                row["asked"] == json!(true),
            )
        })
        .collect();
    assert_eq!(rows, [("Elsa Lahtinen", false), ("Petri Lahtinen", true)]);
    let page = maija.get(&format!("/asiat/{id}")).await.text();
    assert!(page.contains("Elsa Lahtinen: huoltajat vastaavat lapsen puolesta"));
    let petri = host.sign_in(PETRI).await;
    assert_eq!(
        petri.answer(&id, "approve").await.status,
        StatusCode::CREATED
    );
    assert_eq!(maija.case(&id).await["status"], "processing");
}

#[tokio::test]
async fn a_custodian_who_is_a_party_anyway_is_asked_once() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[PETRI.1, ELSA.1]).await;
    assert_eq!(
        receivers(&host, &id).await,
        [("0".to_owned(), "asked".to_owned())]
    );
    let petri = host.sign_in(PETRI).await;
    assert_eq!(
        petri.answer(&id, "decline").await.status,
        StatusCode::CREATED
    );
    assert_eq!(maija.case(&id).await["status"], "declined");
}

#[tokio::test]
async fn nobody_learns_who_has_custody_of_another_s_child() {
    let host = Host::start().await;
    for (person, code) in [(AINO, ELSA.1), (MAIJA, NOEL.1), (ERIK, NOEL.1)] {
        let person = host.sign_in(person).await;
        assert_eq!(answered_by(&person, code).await, "official");
        let id = person.send_shared("talkoot", &[code]).await;
        assert_eq!(person.case(&id).await["status"], "manual");
        let told = receivers(&host, &id).await;
        assert_eq!(told, [("applicant".to_owned(), "manual".to_owned())]);
    }
}

#[tokio::test]
async fn a_non_disclosed_custodian_is_asked_by_an_official_alone() {
    let host = Host::start().await;
    sqlx::query("UPDATE persons SET is_hidden = 1 WHERE id = $1")
        .bind(PETRI.0)
        .execute(&mut host.registers().await)
        .await
        .expect("a non-disclosed custodian");
    let maija = host.sign_in(MAIJA).await;
    assert_eq!(answered_by(&maija, ELSA.1).await, "official");
    let id = maija.send_shared("talkoot", &[ELSA.1]).await;
    assert_eq!(maija.case(&id).await["status"], "manual");
}

#[tokio::test]
async fn a_look_up_says_who_answers() {
    let host = Host::start().await;
    let (maija, erik) = (host.sign_in(MAIJA).await, host.sign_in(ERIK).await);
    assert_eq!(answered_by(&maija, ELSA.1).await, "custodians");
    assert_eq!(answered_by(&maija, AINO.1).await, Value::Null);
    assert_eq!(answered_by(&maija, ROVA).await, Value::Null);
    assert_eq!(answered_by(&erik, ROVA).await, "official");
}

#[tokio::test]
async fn a_name_that_is_added_is_added_beside_the_register_s() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut aino = maija.found("talkoot", AINO.1).await;
    aino["addedName"] = json!("Aino Koivula-Niemi");
    let id = maija.accepted(&of(&[aino.clone()])).await;
    let desk: (String, Option<String>) =
        sqlx::query_as("SELECT name, added_name FROM case_parties WHERE case_id = $1")
            .bind(&id)
            .fetch_one(&mut host.database().await)
            .await
            .expect("a party");
    assert_eq!(
        desk,
        ("Aino Koivula".into(), Some("Aino Koivula-Niemi".into()))
    );
    let receipt = maija.get(&format!("/hakemus/{id}")).await.text();
    assert!(
        receipt.contains("Lisäsit virkailijalle: Aino Koivula-Niemi (rekisterissä Aino Koivula)")
    );
    aino["addedName"] = json!("Aino\u{202e}Koivula");
    let refused = maija.hand_in(&of(&[aino])).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_acts_for_their_child_tells_nobody_else() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = on_behalf(&maija.found("ajanvaraus", ELSA.1).await);
    value["service"] = json!("ajanvaraus");
    value["mandates"] = json!([{
        "id": "terveydenhuolto", "party": 0, "status": "granted", "basis": "custodian",
        "theme": "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito",
    }]);
    let id = maija.accepted(&value).await;
    let seen = maija.case(&id).await;
    assert_eq!(seen["parties"].as_array().map(Vec::len), Some(1));
    assert_eq!(receivers(&host, &id).await, []);
}
