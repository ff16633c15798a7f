//! Who is at the desk: an official with a session of their own, or nobody, who is shown the way to sign in.

use super::failure::PageError;
use super::ways::encoded;
use crate::application::Shared;
use crate::cookie::{self, Whose};
use crate::official::{self, Official};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

/// The official who asks.
pub(super) struct AtDesk(pub(super) Official);

impl FromRequestParts<Shared> for AtDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, application: &Shared) -> Result<Self, Response> {
        let token = cookie::token(
            &parts.headers,
            application.configuration.cookies,
            Whose::Official,
        )
        .unwrap_or_default();
        let (database, clock) = (&application.database, &application.clock);
        let official = official::of_token(database, clock, &token).await;
        match official.map_err(|error| PageError::from(error).into_response())? {
            Some(official) => Ok(Self(official)),
            None => Err(way_to_signing_in(parts).into_response()),
        }
    }
}

/// The way to signing in, and back to what was to be read; what was to be done is done anew.
fn way_to_signing_in(parts: &Parts) -> Redirect {
    let asked = parts.uri.path_and_query().map(|path| path.as_str());
    let next = asked.filter(|_| parts.method == Method::GET);
    let next = encoded(next.unwrap_or("/virkailija"));
    Redirect::to(&format!("/virkailija/kirjaudu?next={next}"))
}
