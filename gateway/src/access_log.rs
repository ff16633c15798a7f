//! One line and one count for each request: its id, method, route, status, time. Never a path as it was
//! typed, a query, a header or a body: each could hold what nobody else may see.

use crate::token;
use axum::extract::{MatchedPath, Request};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument;

/// The header in which a server in front may say its own id, and in which the answer says it.
const HEADER: &str = "x-request-id";
const LONGEST_ID: usize = 64;

pub(crate) async fn write(request: Request, next: Next) -> Response {
    let arrival = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let id = id_of(&request);
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span.clone()).await;
    let route = route.as_ref().map_or("a file", MatchedPath::as_str);
    let status = response.status().as_u16();
    let elapsed = arrival.elapsed();
    let milliseconds = elapsed.as_millis();
    span.in_scope(|| tracing::info!("{method} {route} {status} {milliseconds} ms"));
    let labels = [
        ("method", method.as_str().to_owned()),
        ("route", route.to_owned()),
        ("status", status.to_string()),
    ];
    metrics::histogram!("puolesta_request_seconds", &labels).record(elapsed.as_secs_f64());
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, id);
    }
    response
}

/// The id that a server in front gave, where it is a plain word; else one of our own.
fn id_of(request: &Request) -> String {
    let given = request.headers().get(HEADER);
    let given = given
        .and_then(|id| id.to_str().ok())
        .filter(|id| is_plain(id));
    match given {
        Some(id) => id.into(),
        None => token::random_id().unwrap_or_default(),
    }
}

fn is_plain(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn an_id_from_in_front_is_a_plain_word() {
        assert!(is_plain("a1b2-c3_d4"));
        for id in ["", "a b", "010180-9026;", "ä", &"x".repeat(65)] {
            assert!(!is_plain(id), "{id:?}");
        }
    }
}
