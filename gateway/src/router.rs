//! Which path leads where. The router knows everybody, and nobody knows the router.

use crate::application::Application;
use crate::{access_log, api, choosing, draft, page_headers, pages, sign_in};
use axum::Router;
use axum::middleware::from_fn;
use std::sync::Arc;

/// The gateway's paths, with those of the host beside them. What is not listed is not served.
pub fn router(application: Arc<Application>, beside: Router) -> Router {
    Router::new()
        .nest("/puolesta-api", api::router(&application))
        .merge(pages::router())
        .merge(draft::router())
        .merge(choosing::router())
        .merge(sign_in::router(&application.sign_in))
        .with_state(application)
        .merge(beside)
        .layer(from_fn(page_headers::add))
        .layer(from_fn(access_log::write))
}
