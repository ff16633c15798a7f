//! Deadlines: the last day counts whole, and what it leaves unanswered ends by itself.

use crate::support::{AINO, ERIK, Host, MAIJA};
use axum::http::StatusCode;
use puolesta_gateway::case::watch_deadlines;
use serde_json::json;
use std::time::Duration;

/// From 2026-11-21 10:15 UTC to the last second of 2026-12-05 in Finland.
const TO_THE_LAST_SECOND: i64 = 14 * 24 * 3600 + 11 * 3600 + 44 * 60 + 59;

async fn status(host: &Host, id: &str) -> String {
    sqlx::query_scalar("SELECT status FROM cases WHERE id = $1")
        .bind(id)
        .fetch_one(&mut host.database().await)
        .await
        .expect("a case")
}

#[tokio::test]
async fn an_answer_counts_until_the_last_second_of_the_last_day() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("talkoot", &[AINO.1])
        .await;
    host.let_pass(TO_THE_LAST_SECOND);
    let answer = host.sign_in(AINO).await.answer(&id, "approve").await;
    assert_eq!(answer.json()["status"], "processing");
}

#[tokio::test]
async fn who_answers_after_the_last_day_is_too_late() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("talkoot", &[AINO.1])
        .await;
    host.let_pass(TO_THE_LAST_SECOND + 1);
    let answer = host.sign_in(AINO).await.answer(&id, "approve").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(answer.json(), json!({ "error": "closed" }));
    assert_eq!(status(&host, &id).await, "expired");
}

#[tokio::test]
async fn whoever_looks_sees_that_the_time_is_over() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("salivuoro", &[AINO.1, ERIK.1])
        .await;
    host.sign_in(AINO).await.answer(&id, "approve").await;
    host.let_pass(TO_THE_LAST_SECOND + 1);
    let maija = host.sign_in(MAIJA).await;
    assert_eq!(maija.case(&id).await["status"], "expired");
    let decision = host.decide(&id, &json!({ "text": "Myönnetään." })).await;
    assert_eq!(decision.json(), json!({ "error": "closed" }));
}

#[tokio::test]
async fn a_matter_without_a_deadline_waits_on() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("rakentamislupa", &[AINO.1]).await;
    host.let_pass(1000 * 24 * 3600);
    let aino = host.sign_in(AINO).await;
    assert_eq!(aino.case(&id).await["deadline"], json!(null));
    assert_eq!(
        aino.answer(&id, "approve").await.json()["status"],
        "processing"
    );
}

#[tokio::test]
async fn a_matter_that_nobody_opens_ends_too() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("talkoot", &[AINO.1])
        .await;
    host.let_pass(TO_THE_LAST_SECOND + 1);
    let watch = watch_deadlines(&host.application, Duration::from_millis(5));
    let is_over = async {
        while status(&host, &id).await != "expired" {
            tokio::task::yield_now().await;
        }
    };
    let patience = tokio::time::sleep(Duration::from_secs(30));
    tokio::select! {
        () = watch => unreachable!("it watches for ever"),
        () = patience => panic!("nobody ended it"),
        () = is_over => {}
    }
}
