//! Signing in and out, and what the session lets one do.

use crate::support::{ELSA, Host, MAIJA};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::json;

#[tokio::test]
async fn the_page_offers_identities_in_three_languages_and_no_code() {
    let host = Host::start().await;
    for (lang, title) in [
        ("fi", "Tunnistautuminen testihenkilönä"),
        ("sv", "Identifiering som testperson"),
        ("en", "Identify as a test person"),
    ] {
        let page = host.get(&format!("/kirjaudu?lang={lang}&next=/x")).await;
        let text = page.text();
        assert_eq!(page.status, StatusCode::OK);
        assert!(text.contains(&format!("<html lang=\"{lang}\">")) && text.contains(title));
        assert!(text.contains("value=\"maija-lahtinen\"") && text.contains("value=\"/x\""));
        assert!(!text.contains(MAIJA.1));
        assert!(page.header("content-security-policy").is_some());
    }
}

#[tokio::test]
async fn signing_in_opens_a_session_and_signing_out_ends_it() {
    let host = Host::start().await;
    assert_eq!(
        host.get("/istunto").await.json(),
        json!({ "signedIn": false })
    );
    let maija = host.sign_in(MAIJA).await;
    let state = maija.get("/istunto").await;
    assert_eq!(
        state.json(),
        json!({ "signedIn": true, "name": "Maija Lahtinen" })
    );
    assert_eq!(state.header("cache-control"), Some("no-store"));
    let kind = "application/x-www-form-urlencoded";
    let answer = maija
        .post_form("/kirjaudu/ulos", kind, "next=/".into())
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(
        answer
            .header("set-cookie")
            .expect("forgets")
            .contains("Max-Age=0")
    );
    assert_eq!(
        maija.get("/istunto").await.json(),
        json!({ "signedIn": false })
    );
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let host = Host::start().await;
    for (next, location) in [("/lomake?a=b", "/lomake?a=b"), ("//evil.example", "/")] {
        let request = Request::post("/kirjaudu")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("person=maija-lahtinen&next={next}")))
            .expect("a request");
        let answer = host.send(request).await;
        assert_eq!(answer.header("location"), Some(location));
    }
}

#[tokio::test]
async fn who_does_not_exist_or_is_a_child_is_asked_again() {
    let host = Host::start().await;
    for id in ["nobody", "", ELSA.0] {
        let request = Request::post("/kirjaudu")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("person={id}&lang=en")))
            .expect("a request");
        let answer = host.send(request).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
        assert!(answer.text().contains("Choose a test person."));
        assert!(answer.header("set-cookie").is_none());
    }
}

#[tokio::test]
async fn half_an_hour_of_silence_ends_the_session() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    host.let_pass(29 * 60);
    assert_eq!(maija.get("/istunto").await.json()["signedIn"], true);
    host.let_pass(29 * 60);
    assert_eq!(maija.get("/istunto").await.json()["signedIn"], true);
    host.let_pass(30 * 60);
    assert_eq!(maija.get("/istunto").await.json()["signedIn"], false);
}

#[tokio::test]
async fn the_database_keeps_no_token() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT id, token_hash FROM sessions")
        .fetch_all(&mut host.database().await)
        .await
        .expect("sessions");
    assert_eq!(rows.len(), 1);
    assert!(
        rows.iter()
            .all(|(id, hash)| *id != maija.token && *hash != maija.token)
    );
}
