//! Calls from pages of other origins.

use crate::support::{Host, HttpAnswer, MAIJA};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

const FRIEND: &str = "https://lomakkeet.example.fi";

async fn ask_beforehand(host: &Host, origin: &str) -> HttpAnswer {
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/puolesta-api/parties/lookup")
        .header(header::ORIGIN, origin)
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(
            header::ACCESS_CONTROL_REQUEST_HEADERS,
            "content-type,x-puolesta",
        )
        .body(Body::empty())
        .expect("a request");
    host.send(request).await
}

#[tokio::test]
async fn only_listed_origins_may_call_by_their_exact_name() {
    let host = Host::start_with(|configuration| {
        configuration.gateway.allowed_origins = vec![FRIEND.into()];
    })
    .await;
    let answer = ask_beforehand(&host, FRIEND).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header("access-control-allow-origin"), Some(FRIEND));
    assert_eq!(
        answer.header("access-control-allow-credentials"),
        Some("true")
    );
    assert_eq!(
        answer.header("access-control-allow-headers"),
        Some("content-type, x-puolesta")
    );
    assert_eq!(answer.header("vary"), Some("origin"));
    for stranger in [
        "https://example.fi",
        "https://lomakkeet.example.fi:444",
        "null",
    ] {
        let answer = ask_beforehand(&host, stranger).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{stranger}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[tokio::test]
async fn answers_and_errors_are_marked_for_the_listed_origin() {
    let host = Host::start_with(|configuration| {
        configuration.gateway.allowed_origins = vec![FRIEND.into()];
    })
    .await;
    let maija = host.sign_in(MAIJA).await;
    for (origin, marked) in [(FRIEND, Some(FRIEND)), ("https://example.fi", None)] {
        let request = Request::post("/puolesta-api/parties/lookup")
            .header(header::ORIGIN, origin)
            .header(header::COOKIE, maija.cookie())
            .header("x-puolesta", "1")
            .body(Body::from("{}"))
            .expect("a request");
        let answer = host.send(request).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(answer.header("access-control-allow-origin"), marked);
    }
}

#[tokio::test]
async fn nobody_is_listed_by_default() {
    let host = Host::start().await;
    assert_eq!(
        ask_beforehand(&host, FRIEND).await.status,
        StatusCode::FORBIDDEN
    );
}
