//! The pages that the server writes itself: the stand-in for strong identification, what became of a
//! sent form, own matters, the outbox and the official's desk.

mod case_texts;
mod desk;
mod desk_matter;
mod form_fields;
pub(crate) mod html;
mod languages;
mod matter_facts;
mod outbox;
mod own_cases;
mod sent_form;
mod show_case;
mod sign_in;
mod texts;

pub(crate) use case_texts::CaseTexts;
pub(crate) use sign_in::{is_local_path, way_back_to};
pub(crate) use texts::Texts;

use crate::application::{Application, Shared};
use crate::server_error::ServerError;
use crate::session::Session;
use crate::{cookie, session};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use puolesta_core::language::Language;
use serde::Deserialize;

/// The largest form that is read: the demo form has no attachments worth more.
const MOST_FORM_BYTES: usize = 2 * 1024 * 1024;
const STYLE: &str = include_str!("../assets/sandbox.css");

/// The pages and what their forms post to.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/kirjaudu", get(sign_in::show).post(sign_in::begin))
        .route("/kirjaudu/ulos", post(sign_in::end))
        .route("/istunto", get(sign_in::state))
        .route("/hakemus", post(sent_form::receive))
        .route("/hakemus/{id}", get(show_case::show))
        .route("/asiat", get(own_cases::list))
        .route("/asiat/{id}", get(own_cases::show))
        .route("/lahtevat", get(outbox::show))
        .merge(desk::router())
        .route("/sandbox.css", get(style))
        .layer(DefaultBodyLimit::max(MOST_FORM_BYTES))
}

async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], STYLE).into_response()
}

/// `?lang=`, as a person's link may have it.
#[derive(Deserialize)]
pub(crate) struct LanguageQuery {
    lang: Option<String>,
}

impl LanguageQuery {
    pub(crate) fn language(&self) -> Language {
        let tag = self.lang.as_deref().unwrap_or_default();
        Language::from_tag(tag).unwrap_or_default()
    }
}

/// `?case=`: only what concerns this case.
#[derive(Deserialize)]
struct CaseQuery {
    case: Option<String>,
}

impl CaseQuery {
    /// The sentence before a list: with how many it shows at most, where it shows all cases.
    fn lead(&self, lead: &str, newest: &str, most: i64) -> String {
        match self.case {
            Some(_) => lead.into(),
            None => format!("{lead} {}", newest.replace("{count}", &most.to_string())),
        }
    }

    /// The same as a part of an address; empty for all cases.
    fn query(&self) -> String {
        match &self.case {
            Some(id) => format!("case={}", sign_in::encoded(id)),
            None => String::new(),
        }
    }

    /// From one case back to all of them.
    fn link_to_all(&self, path: &str, words: &str, language: Language) -> String {
        match self.case {
            Some(_) => format!(
                "<p><a href=\"{path}?lang={}\">{}</a></p>",
                language.as_str(),
                html::text(words)
            ),
            None => String::new(),
        }
    }
}

/// The session of the page's reader, if there is one.
pub(crate) async fn session_of(
    application: &Application,
    headers: &HeaderMap,
) -> Result<Option<Session>, sqlx::Error> {
    let token = cookie::session_token(headers).unwrap_or_default();
    session::of_token(&application.database, &application.clock, &token).await
}

/// What the server says when it fails; which language the reader knows is not certain then.
const FAILURE: &str = "Palvelussa on häiriö. Yritä hetken kuluttua uudelleen.\n\n\
    Det är ett fel i tjänsten. Försök igen om en stund.\n\n\
    The service is out of order. Try again in a moment.\n";

/// The server's own failure, on a page.
pub(crate) struct PageError(ServerError);

impl<E: Into<ServerError>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        tracing::error!("{}", self.0);
        (StatusCode::INTERNAL_SERVER_ERROR, FAILURE).into_response()
    }
}
