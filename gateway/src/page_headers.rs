//! What the browser may do with our answers: the strict policy that the widget promises to work under.

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// The contract's line for the widget, `style-src 'self'` for the page's own style sheet, and for
/// everything else as little as these pages need.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; \
     frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'",
);

pub(crate) async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let as_labelled = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, as_labelled);
    let to_ourselves = HeaderValue::from_static("same-origin");
    headers.insert(header::REFERRER_POLICY, to_ourselves);
    let kind = headers.get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    }
    response
}
