//! Pages of other origins: only those that are listed, by their exact name, with the session.

use crate::application::Shared;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const METHODS: HeaderValue = HeaderValue::from_static("GET, POST");
const HEADERS: HeaderValue = HeaderValue::from_static("content-type, x-puolesta");
const REMEMBERED_SECONDS: HeaderValue = HeaderValue::from_static("600");

/// Answers the browser's question beforehand, and marks the answers to the call itself.
pub(super) async fn answer(
    State(application): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let origin = request.headers().get(header::ORIGIN).cloned();
    let allowed = &application.configuration.allowed_origins;
    let allowed = origin.filter(|origin| allowed.iter().any(|known| origin == known.as_str()));
    let mut response = if request.method() == Method::OPTIONS {
        beforehand(allowed.is_some())
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if let Some(origin) = allowed {
        mark(headers, origin);
    }
    response
}

fn beforehand(is_allowed: bool) -> Response {
    if !is_allowed {
        return StatusCode::FORBIDDEN.into_response();
    }
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, HEADERS),
        (header::ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

fn mark(headers: &mut HeaderMap, origin: HeaderValue) {
    let yes = HeaderValue::from_static("true");
    let exposed = HeaderValue::from_static("retry-after");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, yes);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
}
