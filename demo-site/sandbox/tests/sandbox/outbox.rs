//! The outbox and the audit trail: who is told what, how, in which language, and what is written down.

use crate::support::{AINO, ERIK, Host, KAARLO, LEENA, MAIJA, ROVA, YOUTH_CLUB, on_behalf, shared};
use axum::http::StatusCode;
use serde_json::json;

/// Receiver, event, channel, address and language of each message, in their order.
type Row = (String, String, String, String, String);

async fn messages(host: &Host, id: &str) -> Vec<Row> {
    sqlx::query_as(
        "SELECT receiver, event, channel, masked_address, language FROM outbox \
         WHERE case_id = $1 ORDER BY number",
    )
    .bind(id)
    .fetch_all(&mut host.database().await)
    .await
    .expect("messages")
}

async fn text(host: &Host, id: &str, event: &str, receiver: &str) -> String {
    sqlx::query_scalar(
        "SELECT text FROM outbox WHERE case_id = $1 AND event = $2 AND receiver = $3",
    )
    .bind(id)
    .bind(event)
    .bind(receiver)
    .fetch_one(&mut host.database().await)
    .await
    .expect("one message")
}

async fn trail(host: &Host, id: &str) -> Vec<(String, Option<i64>, String)> {
    sqlx::query_as(
        "SELECT actor, position, what FROM audit_trail WHERE case_id = $1 ORDER BY number",
    )
    .bind(id)
    .fetch_all(&mut host.database().await)
    .await
    .expect("a trail")
}

fn row(receiver: &str, event: &str, channel: &str, address: &str, language: &str) -> Row {
    let owned = |text: &str| text.to_owned();
    (
        owned(receiver),
        owned(event),
        owned(channel),
        owned(address),
        owned(language),
    )
}

#[tokio::test]
async fn everybody_is_asked_in_their_own_way_and_language() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut corrected = maija.found("talkoot", LEENA.1).await;
    corrected["phone"] = json!("040 765 4321");
    corrected["channel"] = json!("sms");
    corrected["edited"] = json!(true);
    let erik = maija.found("talkoot", ERIK.1).await;
    let kaarlo = maija.found("talkoot", KAARLO.1).await;
    let mut value = shared(&[corrected, erik, kaarlo]);
    value["service"] = json!("talkoot");
    let id = maija.accepted(&value).await;
    let expected = [
        row("0", "asked", "suomi-fi", "", "fi"),
        row("0", "asked", "sms", "+358 ** *** 4321", "fi"),
        row("1", "asked", "email", "e***@example.fi", "sv"),
        row("2", "asked", "paper", "", "fi"),
    ];
    assert_eq!(messages(&host, &id).await, expected);
    let swedish = text(&host, &id, "asked", "1").await;
    assert!(
        !swedish.contains("/asiat/"),
        "no link to identification by e-mail"
    );
    assert!(swedish.contains("Maija Lahtinen har skickat blanketten Gårdstalko."));
    assert!(swedish.contains("senast 5.12.2026"));
    assert!(
        swedish
            .ends_with("127.0.0.1:8080 i webbläsaren, identifierar dig och väljer Mina ärenden.")
    );
    let letter = text(&host, &id, "asked", "2").await;
    assert!(letter.contains("allekirjoita lomake ja palauta se"));
    assert!(!letter.contains("/asiat/"), "a link is no help on paper");
}

#[tokio::test]
async fn the_whole_course_is_told_and_written_down() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1, ERIK.1]).await;
    host.sign_in(AINO).await.answer(&id, "approve").await;
    host.let_pass(3600);
    host.sign_in(ERIK).await.answer(&id, "approve").await;
    host.let_pass(600);
    let early = host.decide("made-up", &json!({ "text": "x" })).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND);
    let decision = host.decide(&id, &json!({ "text": " Myönnetään. " })).await;
    assert_eq!(decision.status, StatusCode::CREATED, "{}", decision.text());
    let events: Vec<(String, String)> = messages(&host, &id)
        .await
        .into_iter()
        .map(|(receiver, event, ..)| (event, receiver))
        .collect();
    let told = |event: &str, receivers: &[&str]| -> Vec<(String, String)> {
        let pair = |to: &&str| (event.to_owned(), (*to).to_owned());
        receivers.iter().map(pair).collect()
    };
    let everybody = ["applicant", "0", "1"];
    let expected = [
        told("asked", &["0", "1"]),
        told("party-approved", &["applicant", "applicant"]),
        told("processing", &everybody),
        told("decided", &everybody),
    ];
    assert_eq!(events, expected.concat(), "the decision reaches everybody");
    // Maija reads Suomi.fi Messages; Aino gets a text message and Erik an e-mail.
    for (receiver, is_whole) in [("applicant", true), ("0", false), ("1", false)] {
        let text = text(&host, &id, "decided", receiver).await;
        assert_eq!(text.contains(": Myönnetään."), is_whole, "{text}");
        assert_eq!(
            text.contains("http://127.0.0.1:8080/asiat/"),
            is_whole,
            "{text}"
        );
    }
    let written = |actor: &str, position, what: &str| (actor.into(), position, what.into());
    let expected = [
        written("applicant", None, "received"),
        written("service", None, "waiting"),
        written("party", Some(0), "approve"),
        written("party", Some(1), "approve"),
        written("service", None, "processing"),
        written("official", None, "decided"),
    ];
    assert_eq!(trail(&host, &id).await, expected);
    let times: (i64, i64, i64) =
        sqlx::query_as("SELECT waited, processed, in_all FROM case_times WHERE case_id = $1")
            .bind(&id)
            .fetch_one(&mut host.database().await)
            .await
            .expect("times");
    assert_eq!(times, (3600, 600, 4200));
}

#[tokio::test]
async fn a_no_and_a_deadline_are_told_to_everybody() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let declined = maija.send_shared("talkoot", &[AINO.1, LEENA.1]).await;
    host.sign_in(AINO).await.answer(&declined, "decline").await;
    let expired = maija.send_shared("talkoot", &[AINO.1, LEENA.1]).await;
    host.let_pass(15 * 24 * 3600);
    let maija = host.sign_in(MAIJA).await;
    assert_eq!(maija.case(&expired).await["status"], "expired");
    for (id, event) in [(&declined, "declined"), (&expired, "expired")] {
        for receiver in ["applicant", "0", "1"] {
            assert!(
                text(&host, id, event, receiver)
                    .await
                    .contains("Pihatalkoot")
            );
        }
    }
    let no = text(&host, &declined, "party-declined", "applicant").await;
    assert!(no.starts_with("Aino Koivula ei hyväksynyt"));
}

#[tokio::test]
async fn a_notice_tells_the_others_and_waits_for_nobody() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let question = json!({
        "service": "tontti", "personalIdentityCode": AINO.1, "lastName": "Koivula",
    });
    let found = &maija.call("parties/lookup", &question).await.json()["party"];
    let mut value = shared(&[json!({
        "kind": "person", "ref": found["ref"], "name": found["name"], "source": "look-up",
    })]);
    value["service"] = json!("tontti");
    value["procedure"] = json!("notice");
    let id = maija.accepted(&value).await;
    let expected = [row("0", "told", "sms", "+358 ** *** 4111", "fi")];
    assert_eq!(messages(&host, &id).await, expected);
    let aino = host.sign_in(AINO).await;
    let seen = aino.case(&id).await;
    assert_eq!(
        (&seen["status"], &seen["decision"]),
        (&json!("processing"), &json!(null))
    );
    let answer = aino.answer(&id, "approve").await;
    assert_eq!(answer.json(), json!({ "error": "closed" }));
}

#[tokio::test]
async fn a_principal_hears_the_decision_too() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija
        .accepted(&on_behalf(&maija.found("avustus", YOUTH_CLUB).await))
        .await;
    assert_eq!(messages(&host, &id).await, [], "nobody is asked");
    host.decide(&id, &json!({ "text": "Myönnetään 500 euroa." }))
        .await;
    let expected = [
        row("applicant", "decided", "suomi-fi", "", "fi"),
        row("0", "decided", "suomi-fi", "", "fi"),
    ];
    assert_eq!(messages(&host, &id).await, expected);
}

#[tokio::test]
async fn a_decision_is_made_once_with_words_and_the_secret() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ROVA]).await;
    let body = json!({ "text": "Myönnetään." });
    let early = host.decide(&id, &body).await;
    assert_eq!(early.json(), json!({ "error": "closed" }), "it still waits");
    host.sign_in(ERIK).await.answer(&id, "approve").await;
    let without_secret = maija.call(&format!("cases/{id}/decision"), &body).await;
    assert_eq!(without_secret.json(), json!({ "error": "wrong-secret" }));
    let too_long = "x".repeat(4001);
    for text in ["  ", &too_long] {
        let wordless = host.decide(&id, &json!({ "text": text })).await;
        assert_eq!(wordless.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(host.decide(&id, &body).await.status, StatusCode::CREATED);
    let again = host.decide(&id, &body).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let outcome = json!({ "text": "Myönnetään.", "at": "2026-11-21T10:15:00Z" });
    assert_eq!(maija.case(&id).await["outcome"], outcome);
}
