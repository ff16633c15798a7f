//! Who looks at the stand-in's pages, in which language. Nobody does without having signed in.

use super::OVERVIEW_PATH;
use crate::e_authorizations::texts::Words;
use crate::site::Site;
use axum::extract::{FromRequestParts, Query};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;
use puolesta_gateway::ServerError;
use puolesta_gateway::pages::{LanguageQuery, PageError, session_of, way_to_signing_in};
use puolesta_gateway::registers::Person;
use puolesta_gateway::session::Session;

/// Somebody who is signed in.
pub(super) struct Visitor {
    pub(super) site: Site,
    pub(super) session: Session,
    pub(super) person: Person,
    pub(super) language: Language,
}

impl Visitor {
    pub(super) fn words(&self) -> &Words {
        self.site.e_authorizations.of(self.language)
    }

    /// A path of this site in the visitor's language.
    pub(super) fn address(&self, path: &str) -> String {
        in_language(path, self.language)
    }
}

/// A path of this site in a language.
pub(super) fn in_language(path: &str, language: Language) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}lang={}", language.as_str())
}

impl FromRequestParts<Site> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        match identified(parts, site).await {
            Ok(Some(visitor)) => Ok(visitor),
            Ok(None) => Err(way_in(parts)),
            Err(error) => Err(PageError::from(error).into_response()),
        }
    }
}

async fn identified(parts: &mut Parts, site: &Site) -> Result<Option<Visitor>, ServerError> {
    let Some(session) = session_of(&site.gateway, &parts.headers).await? else {
        return Ok(None);
    };
    let Some(person) = site
        .gateway
        .registers
        .people
        .by_id(&session.person_id)
        .await?
    else {
        return Ok(None);
    };
    let query = Query::<LanguageQuery>::try_from_uri(&parts.uri);
    let language = query.map(|query| query.language()).unwrap_or_default();
    Ok(Some(Visitor {
        site: site.clone(),
        session,
        person,
        language,
    }))
}

/// The way to signing in and back; what was posted is not posted again.
fn way_in(parts: &Parts) -> Response {
    let path = parts.uri.path_and_query().map(|path| path.as_str());
    let path = path.filter(|_| parts.method == Method::GET);
    way_to_signing_in(path.unwrap_or(OVERVIEW_PATH)).into_response()
}
