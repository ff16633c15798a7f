//! What the sender of a form can do about it afterwards: take it back, remind the others, look through
//! older ones.

use crate::support::{AINO, ERIK, HELMI, Host, LEENA, MAIJA, NON_DISCLOSED, Person, shared};
use axum::http::StatusCode;
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60;

async fn withdraw(person: &Person<'_>, id: &str) -> (StatusCode, Value) {
    let answer = person
        .call(&format!("cases/{id}/withdraw"), &json!({}))
        .await;
    (answer.status, answer.json())
}

async fn receivers(host: &Host, id: &str, event: &str) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT receiver FROM outbox WHERE case_id = $1 AND event = $2 ORDER BY number",
    )
    .bind(id)
    .bind(event)
    .fetch_all(&mut host.database().await)
    .await
    .expect("receivers")
}

#[tokio::test]
async fn a_withdrawn_matter_is_over_and_everybody_who_knew_of_it_hears_so() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1, ERIK.1]).await;
    let expected = json!({ "status": "withdrawn", "at": "2026-11-21T10:15:00Z" });
    assert_eq!(withdraw(&maija, &id).await, (StatusCode::CREATED, expected));
    assert_eq!(
        receivers(&host, &id, "withdrawn").await,
        ["applicant", "0", "1"]
    );
    let seen = maija.case(&id).await;
    assert_eq!(
        (&seen["status"], &seen["actions"]),
        (&json!("withdrawn"), &json!([]))
    );
    let closed = json!({ "error": "closed" });
    let late = host.sign_in(AINO).await.answer(&id, "approve").await;
    assert_eq!(
        (late.status, late.json()),
        (StatusCode::CONFLICT, closed.clone())
    );
    let decision = host.decide(&id, &json!({ "text": "Myönnetään." })).await;
    assert_eq!(decision.json(), closed);
    assert_eq!(withdraw(&maija, &id).await, (StatusCode::CONFLICT, closed));
}

#[tokio::test]
async fn nobody_hears_of_a_withdrawal_who_did_not_hear_of_the_matter() {
    let host = Host::start().await;
    let johanna = host.sign_in(NON_DISCLOSED).await;
    let id = johanna.send_shared("talkoot", &[AINO.1]).await;
    assert_eq!(johanna.case(&id).await["actions"], json!(["withdraw"]));
    assert_eq!(withdraw(&johanna, &id).await.0, StatusCode::CREATED);
    assert_eq!(receivers(&host, &id, "withdrawn").await, ["applicant"]);
}

#[tokio::test]
async fn only_the_sender_withdraws_and_only_before_the_decision() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1]).await;
    let not_found = (StatusCode::NOT_FOUND, json!({ "error": "not-found" }));
    for person in [AINO, HELMI] {
        let stranger = host.sign_in(person).await;
        assert_eq!(withdraw(&stranger, &id).await, not_found);
    }
    host.sign_in(AINO).await.answer(&id, "approve").await;
    assert_eq!(maija.case(&id).await["actions"], json!(["withdraw"]));
    host.decide(&id, &json!({ "text": "Myönnetään." })).await;
    assert_eq!(withdraw(&maija, &id).await.0, StatusCode::CONFLICT);
    assert_eq!(maija.case(&id).await["status"], "decided");
}

#[tokio::test]
async fn those_who_have_not_answered_are_reminded_once_a_day() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija
        .send_shared("talkoot", &[AINO.1, ERIK.1, LEENA.1])
        .await;
    host.sign_in(AINO).await.answer(&id, "approve").await;
    let path = format!("cases/{id}/reminders");
    assert_eq!(
        maija.case(&id).await["actions"],
        json!(["withdraw", "remind"])
    );
    let sent = maija.call(&path, &json!({})).await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
    assert_eq!(
        sent.json(),
        json!({ "reminded": 2, "at": "2026-11-21T10:15:00Z" })
    );
    assert_eq!(receivers(&host, &id, "reminder").await, ["1", "2"]);
    assert_eq!(maija.case(&id).await["actions"], json!(["withdraw"]));
    host.let_pass(1800 - 1);
    let early = maija.call(&path, &json!({})).await;
    assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(early.header("retry-after"), Some("84601"));
    host.let_pass(DAY - 1800 + 1);
    let maija = host.sign_in(MAIJA).await;
    host.sign_in(ERIK).await.answer(&id, "approve").await;
    let again = maija.call(&path, &json!({})).await;
    assert_eq!(again.json()["reminded"], 1);
    assert_eq!(receivers(&host, &id, "reminder").await, ["1", "2", "2"]);
    let (what, actor): (String, String) = sqlx::query_as(
        "SELECT what, actor FROM audit_trail WHERE case_id = $1 AND what = 'reminded' LIMIT 1",
    )
    .bind(&id)
    .fetch_one(&mut host.database().await)
    .await
    .expect("a line");
    assert_eq!((&*what, &*actor), ("reminded", "applicant"));
}

#[tokio::test]
async fn nobody_is_reminded_who_is_not_waited_for() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1]).await;
    let path = format!("cases/{id}/reminders");
    let aino = host.sign_in(AINO).await;
    let by_party = aino.call(&path, &json!({})).await;
    assert_eq!(by_party.status, StatusCode::NOT_FOUND);
    aino.answer(&id, "approve").await;
    let closed = maija.call(&path, &json!({})).await;
    assert_eq!(closed.json(), json!({ "error": "closed" }));
    assert_eq!(receivers(&host, &id, "reminder").await, [""; 0]);
}

#[tokio::test]
async fn own_cases_come_a_part_at_a_time_and_each_once() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut sent = Vec::new();
    for number in 0..5 {
        // Two of them in the same second.
        host.let_pass(i64::from(number != 3));
        let mut alone = shared(&[]);
        alone["situation"] = json!("alone");
        alone["procedure"] = json!("none");
        sent.push(maija.accepted(&alone).await);
    }
    let mut found = Vec::new();
    let mut path = "cases?limit=2".to_owned();
    loop {
        let part = maija.ask(&path).await.json();
        let cases = part["cases"].as_array().expect("cases");
        assert!(cases.len() <= 2);
        found.extend(
            cases
                .iter()
                .map(|case| case["id"].as_str().expect("an id").to_owned()),
        );
        match part["next"].as_str() {
            Some(next) => path = format!("cases?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(found.len(), 5);
    assert_eq!(found.last(), sent.first(), "the newest come first");
    found.sort();
    sent.sort();
    assert_eq!(found, sent);
    for wrong in ["limit=0", "limit=101", "limit=many", "after=yesterday"] {
        let answer = maija.ask(&format!("cases?{wrong}")).await;
        assert_eq!(answer.json(), json!({ "error": "bad-request" }), "{wrong}");
    }
}

#[tokio::test]
async fn the_sender_s_page_has_a_button_for_what_can_be_done() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1]).await;
    let page = format!("/asiat/{id}?lang=en");
    let before = maija.get(&page).await.text();
    assert!(before.contains("Remind the others") && before.contains("Yes, withdraw the matter"));
    let aino = host.sign_in(AINO).await;
    let hers = aino.get(&page).await.text();
    assert!(!hers.contains("withdraw") && !hers.contains("Remind"));
    let sent = maija
        .post_from_page(&format!("/asiat/{id}/muistutus?lang=en"), "")
        .await;
    assert_eq!(sent.header("location"), Some(&*page));
    let after = maija.get(&page).await.text();
    assert!(after.contains("The reminder was sent 21 November 2026 at 12:15."));
    assert!(!after.contains("data-remind>"));
    maija
        .post_from_page(&format!("/asiat/{id}/peruutus?lang=en"), "")
        .await;
    let over = maija.get(&page).await.text();
    assert!(
        over.contains("Withdrawn by the sender of the form"),
        "{over}"
    );
    assert!(!over.contains("data-withdraw") && over.contains("<puolesta-widget mode=\"status\""));
    let foreign = axum::http::Request::post(format!("/asiat/{id}/peruutus"))
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::empty())
        .expect("a request");
    assert_eq!(host.send(foreign).await.status, StatusCode::FORBIDDEN);
}
