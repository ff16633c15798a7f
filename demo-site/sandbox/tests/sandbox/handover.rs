//! A vendor's back end hands over whom it has identified; the browser brings the key and gets the session.

use crate::support::{AINO, ELSA, Host, HttpAnswer, MAIJA, NOBODY, SECRET};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

async fn hand_over(host: &Host, secret: &str, body: &Value) -> HttpAnswer {
    let request = Request::post("/puolesta-api/sessions")
        .header(header::AUTHORIZATION, format!("Bearer {secret}"))
        .body(Body::from(body.to_string()))
        .expect("a request");
    host.send(request).await
}

fn person(code: &str) -> Value {
    json!({ "person": {
        "assurance": "substantial", "personalIdentityCode": code, "firstName": "Maija",
        "lastName": "Lahtinen", "lang": "fi",
    } })
}

async fn key(host: &Host, body: &Value) -> String {
    let answer = hand_over(host, SECRET, body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let answer = answer.json();
    assert_eq!(answer["seconds"], 60);
    answer["key"].as_str().expect("a key").into()
}

async fn open(host: &Host, key: &str, next: &str) -> HttpAnswer {
    host.get(&format!("/avaa?avain={key}&next={next}")).await
}

#[tokio::test]
async fn a_key_opens_one_session_once() {
    let host = Host::start().await;
    let key = key(&host, &person(MAIJA.1)).await;
    let opened = open(&host, &key, "/asiat").await;
    assert_eq!(opened.header("location"), Some("/asiat"));
    let cookie = opened.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("puolesta_session="));
    let request = Request::get("/istunto")
        .header(header::COOKIE, cookie.split(';').next().expect("a pair"))
        .body(Body::empty())
        .expect("a request");
    assert_eq!(host.send(request).await.json()["name"], "Maija Lahtinen");
    let again = open(&host, &key, "/asiat").await;
    assert_eq!(again.status, StatusCode::FORBIDDEN);
    assert!(again.header("set-cookie").is_none());
    assert!(again.text().contains("Linkki ei ole enää voimassa"));
}

#[tokio::test]
async fn a_key_is_worth_nothing_after_a_minute_and_leads_to_no_other_site() {
    let host = Host::start().await;
    let late = key(&host, &person(MAIJA.1)).await;
    host.let_pass(60);
    assert_eq!(open(&host, &late, "/").await.status, StatusCode::FORBIDDEN);
    let key = key(&host, &person(MAIJA.1)).await;
    let opened = open(&host, &key, "https://evil.example/").await;
    assert_eq!(opened.header("location"), Some("/asiat"));
}

#[tokio::test]
async fn an_official_is_handed_over_with_a_role() {
    let host = Host::start().await;
    let body = json!({ "official": { "id": "e1", "name": "Olli Virkailija", "role": "reader" } });
    let opened = open(&host, &key(&host, &body).await, "/virkailija").await;
    let cookie = opened.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("puolesta_official="));
    let request = Request::get("/virkailija?lang=en")
        .header(header::COOKIE, cookie.split(';').next().expect("a pair"))
        .body(Body::empty())
        .expect("a request");
    assert!(
        host.send(request)
            .await
            .text()
            .contains("Olli Virkailija, reader")
    );
}

#[tokio::test]
async fn nobody_is_handed_over_without_secret_identification_or_name() {
    let host = Host::start().await;
    let wrong = hand_over(&host, "made-up", &person(MAIJA.1)).await;
    assert_eq!(wrong.json(), json!({ "error": "wrong-secret" }));
    for (field, value) in [
        ("assurance", json!("low")),
        ("personalIdentityCode", json!("010180-9999")),
        ("firstName", json!(" ")),
        ("lastName", json!("\u{202e}")),
        ("lang", json!("xx")),
    ] {
        let mut body = person(AINO.1);
        body["person"][field] = value;
        let answer = hand_over(&host, SECRET, &body).await;
        assert_eq!(answer.json(), json!({ "error": "bad-request" }), "{field}");
    }
    // A child, and somebody whom the register does not know.
    for code in [ELSA.1, NOBODY] {
        let answer = hand_over(&host, SECRET, &person(code)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}
