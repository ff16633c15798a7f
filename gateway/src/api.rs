//! The host API: the calls of the contract, their guards, their errors.

mod call;
mod cases;
mod context;
mod cross_origin;
mod error;
mod mandate_requests;
mod mandates;
mod organisations;
mod own_cases;
mod parties;
mod party_answer;
mod principals;
mod registered_parties;
mod sessions;

pub(crate) use call::{Call, Guarded};
pub(crate) use error::ApiError;

use crate::application::Shared;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

/// Everything below `/puolesta-api`.
pub(crate) fn router(application: &Shared) -> Router<Shared> {
    Router::new()
        .route("/parties/lookup", post(parties::look_up))
        .route("/organisations/lookup", post(organisations::look_up))
        .route("/mandates/check", post(mandates::check))
        .route("/mandates/requests", post(mandate_requests::ask))
        .route("/services/{service}/parties", get(registered_parties::list))
        .route("/services/{service}/principals", get(principals::list))
        .route("/sessions", post(sessions::hand_over))
        .route("/cases", get(own_cases::list).post(cases::receive))
        .route("/cases/{id}", get(own_cases::show))
        .route("/cases/{id}/answers", post(own_cases::answer))
        .route("/cases/{id}/comments", post(own_cases::comment))
        .route("/cases/{id}/withdraw", post(own_cases::withdraw))
        .route("/cases/{id}/reminders", post(own_cases::remind))
        .route("/cases/{id}/decision", post(cases::decide))
        .fallback(|| async { ApiError::NotFound })
        .method_not_allowed_fallback(|| async { ApiError::WrongMethod })
        .layer(from_fn(never_store))
        .layer(from_fn_with_state(
            application.clone(),
            cross_origin::answer,
        ))
}

/// No answer is kept by a cache.
pub(crate) async fn never_store(
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    use axum::http::{HeaderValue, header};
    let mut response = next.run(request).await;
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}
