//! Many people answer many matters at the same time: none is lost, none moves twice or early.

use crate::support::{AINO, ERIK, HELMI, Host, LEENA, MAIJA, shared};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::json;
use std::collections::HashMap;
use tokio::task::JoinSet;
use tower::ServiceExt;

const MATTERS: usize = 200;
const AT_THE_SAME_TIME: usize = 32;

/// One person's answer to one matter.
struct Try {
    cookie: String,
    id: String,
    answer: &'static str,
}

async fn send(router: Router, attempt: Try) -> StatusCode {
    let request = Request::post(format!("/puolesta-api/cases/{}/answers", attempt.id))
        .header(header::COOKIE, attempt.cookie)
        .header("x-puolesta", "1")
        .body(Body::from(json!({ "answer": attempt.answer }).to_string()))
        .expect("a request");
    router.oneshot(request).await.expect("answers").status()
}

/// Sends them all, so many at a time; counts the answers by their status.
async fn send_all(host: &Host, tries: Vec<Try>) -> HashMap<StatusCode, usize> {
    let mut counts = HashMap::new();
    let mut running = JoinSet::new();
    for attempt in tries {
        if running.len() == AT_THE_SAME_TIME {
            let status = running.join_next().await.expect("one").expect("ends");
            *counts.entry(status).or_default() += 1;
        }
        running.spawn(send(host.router(), attempt));
    }
    while let Some(status) = running.join_next().await {
        *counts.entry(status.expect("ends")).or_default() += 1;
    }
    counts
}

async fn count(host: &Host, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut host.database().await)
        .await
        .expect("a count")
}

/// Maija's matters with Aino, Erik and Leena, all of the same service.
async fn matters(host: &Host, service: &str, number: usize) -> Vec<String> {
    let maija = host.sign_in(MAIJA).await;
    let mut parties = Vec::new();
    for code in [AINO.1, ERIK.1, LEENA.1] {
        parties.push(maija.found(service, code).await);
    }
    let mut value = shared(&parties);
    value["service"] = json!(service);
    let mut ids = Vec::new();
    for _ in 0..number {
        ids.push(maija.accepted(&value).await);
    }
    ids
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_matters_answered_at_the_same_time_move_once_each() {
    let host = Host::start().await;
    let ids = matters(&host, "talkoot", MATTERS).await;
    let mut cookies = Vec::new();
    for person in [AINO, ERIK, LEENA, HELMI, MAIJA] {
        cookies.push(host.sign_in(person).await.cookie());
    }
    // Every party answers twice; a stranger and the applicant try too. Matters one in four get
    // a no from Leena, and of one in five Erik never answers.
    let mut tries = Vec::new();
    for round in 0..2 {
        for (number, id) in ids.iter().enumerate() {
            for (who, cookie) in cookies.iter().enumerate() {
                let is_silent = who == 1 && number % 5 == 0;
                let is_no = who == 2 && number % 4 == 0;
                if !is_silent && (who < 3 || round == 0) {
                    let answer = if is_no { "decline" } else { "approve" };
                    tries.push(Try {
                        cookie: cookie.clone(),
                        id: id.clone(),
                        answer,
                    });
                }
            }
        }
    }
    let sent = tries.len();
    let counts = send_all(&host, tries).await;
    let of = |status| counts.get(&status).copied().unwrap_or_default();
    let answered = count(
        &host,
        "SELECT COUNT(*) FROM case_parties WHERE answer IS NOT NULL",
    )
    .await;
    assert_eq!(
        of(StatusCode::NOT_FOUND),
        2 * MATTERS,
        "strangers and the applicant"
    );
    assert_eq!(
        of(StatusCode::CREATED),
        usize::try_from(answered).expect("few")
    );
    let rest = of(StatusCode::CONFLICT) + of(StatusCode::CREATED) + of(StatusCode::NOT_FOUND);
    assert_eq!(rest, sent, "no other answer: {counts:?}");
    prove_the_counts(&host).await;
}

/// One no of four: 50 declined. Of the other 150, 30 lack Erik: they wait. 120 are processed.
async fn prove_the_counts(host: &Host) {
    for (what, sql, expected) in [
        (
            "declined",
            "SELECT COUNT(*) FROM cases WHERE status = 'declined'",
            50,
        ),
        (
            "waiting",
            "SELECT COUNT(*) FROM cases WHERE status = 'waiting'",
            30,
        ),
        (
            "processing",
            "SELECT COUNT(*) FROM cases WHERE status = 'processing'",
            120,
        ),
        (
            "early",
            "SELECT COUNT(*) FROM cases WHERE status = 'processing' AND (SELECT COUNT(*) \
          FROM case_parties WHERE case_id = id AND answer = 'approve') <> 3",
            0,
        ),
        (
            "moves written down",
            "SELECT COUNT(*) FROM audit_trail WHERE what = 'processing'",
            120,
        ),
        (
            "messages of it",
            "SELECT COUNT(*) FROM outbox WHERE event = 'processing'",
            480,
        ),
        (
            "messages of a no",
            "SELECT COUNT(*) FROM outbox WHERE event = 'declined'",
            200,
        ),
        (
            "told twice",
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox GROUP BY case_id, event, \
          receiver, about HAVING COUNT(*) > 1) AS twice",
            0,
        ),
        (
            "answers without a line",
            "SELECT (SELECT COUNT(*) FROM case_parties WHERE answer IS NOT \
          NULL) - (SELECT COUNT(*) FROM audit_trail WHERE actor = 'party')",
            0,
        ),
        (
            "answers without a message",
            "SELECT (SELECT COUNT(*) FROM case_parties WHERE answer IS \
          NOT NULL) - (SELECT COUNT(*) FROM outbox WHERE event LIKE 'party-%')",
            0,
        ),
    ] {
        assert_eq!(count(host, sql).await, expected, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_two_answers_in_the_same_moment_move_the_matter_once() {
    let host = Host::start().await;
    let ids = matters(&host, "salivuoro", 40).await;
    let mut tries = Vec::new();
    let cookies = [
        host.sign_in(AINO).await.cookie(),
        host.sign_in(ERIK).await.cookie(),
        host.sign_in(LEENA).await.cookie(),
    ];
    for id in &ids {
        for cookie in &cookies {
            tries.push(Try {
                cookie: cookie.clone(),
                id: id.clone(),
                answer: "approve",
            });
        }
    }
    let counts = send_all(&host, tries).await;
    // Two are enough; the third finds the matter closed.
    let expected = [(StatusCode::CREATED, 80), (StatusCode::CONFLICT, 40)];
    assert_eq!(counts, HashMap::from(expected));
    let sql = "SELECT COUNT(*) FROM audit_trail WHERE what = 'processing'";
    assert_eq!(count(&host, sql).await, 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_decision_of_many_at_the_same_time_stands() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("talkoot", &[AINO.1])
        .await;
    host.sign_in(AINO).await.answer(&id, "approve").await;
    let body = json!({ "text": "Myönnetään." });
    let (a, b, c) = tokio::join!(
        host.decide(&id, &body),
        host.decide(&id, &body),
        host.decide(&id, &body),
    );
    let mut statuses = [a.status, b.status, c.status];
    statuses.sort();
    let one = [
        StatusCode::CREATED,
        StatusCode::CONFLICT,
        StatusCode::CONFLICT,
    ];
    assert_eq!(statuses, one);
    let sql = "SELECT COUNT(*) FROM outbox WHERE event = 'decided'";
    assert_eq!(count(&host, sql).await, 2);
}
