//! The demo's own pages: the stand-ins for strong identification and for the officials' sign-in, and the
//! vendor's back end.

mod official_sign_in;
mod sent_form;
mod sign_in;

use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// The largest form that is read: the demo form has no attachments worth more.
const MOST_FORM_BYTES: usize = 2 * 1024 * 1024;

/// The pages and what their forms post to.
pub(crate) fn router() -> Router<Site> {
    Router::new()
        .route("/kirjaudu", get(sign_in::show).post(sign_in::begin))
        .route("/kirjaudu/ulos", post(sign_in::end))
        .route(
            official_sign_in::PATH,
            get(official_sign_in::show).post(official_sign_in::begin),
        )
        .route("/istunto", get(sign_in::state))
        .route("/palvelut/{service}/hakemus", post(sent_form::receive))
        .layer(DefaultBodyLimit::max(MOST_FORM_BYTES))
}
