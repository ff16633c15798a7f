//! The pages that the gateway writes itself: what became of a sent form, own matters, the outbox and
//! the official's desk.

mod at_desk;
mod comments;
mod desk;
mod desk_matter;
mod desk_queue;
mod failure;
mod form_fields;
mod html;
mod languages;
mod matter_facts;
mod open_session;
mod outbox;
mod own_cases;
mod refused;
mod show_case;
mod visit;
mod ways;

pub use failure::PageError;
pub use html::{Html, page, text};
pub use languages::languages;
pub use refused::refused;
pub use visit::{CaseQuery, LanguageQuery, session_of};
pub(crate) use ways::leads_on;
pub use ways::{encoded, is_local_path, way_to_signing_in};

use crate::application::Shared;
use crate::same_origin;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

/// The largest form that is read: the forms of these pages are small.
const MOST_FORM_BYTES: usize = 2 * 1024 * 1024;
const STYLE: &str = include_str!("../assets/gateway.css");

/// The pages and what their forms post to.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/hakemus/{id}", get(show_case::show))
        .route("/asiat", get(own_cases::list))
        .route("/asiat/{id}", get(own_cases::show))
        .merge(own_actions())
        .route("/avaa", get(open_session::open))
        .route("/lahtevat", get(outbox::show))
        .merge(desk::router())
        .route("/gateway.css", get(style))
        .layer(DefaultBodyLimit::max(MOST_FORM_BYTES))
}

/// What the sender of a form and its other parties do about it, from this site's own pages only.
fn own_actions() -> Router<Shared> {
    Router::new()
        .route("/asiat/{id}/peruutus", post(own_cases::withdraw))
        .route("/asiat/{id}/muistutus", post(own_cases::remind))
        .route("/asiat/{id}/kommentti", post(comments::comment))
        .layer(from_fn(same_origin::guard))
}

async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], STYLE).into_response()
}
