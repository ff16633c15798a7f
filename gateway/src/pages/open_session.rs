//! `GET /avaa?avain=&next=`: the browser brings the key that a vendor's back end got for it, and goes on with
//! a session.

use super::failure::PageError;
use super::html::{Html, page, text};
use super::visit::LanguageQuery;
use super::ways::leads_on;
use crate::application::{Application, Shared};
use crate::cookie::{self, Whose};
use crate::handover::{self, Opened};
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct KeyQuery {
    #[serde(default)]
    avain: String,
    next: Option<String>,
}

pub(super) async fn open(
    State(application): State<Shared>,
    Query(query): Query<KeyQuery>,
    Query(language): Query<LanguageQuery>,
) -> Result<Response, PageError> {
    let (whose, token, usual) = match handover::open(&application, &query.avain).await? {
        Some(Opened::Person(token)) => (Whose::Person, token, "/asiat"),
        Some(Opened::Official(token)) => (Whose::Official, token, "/virkailija"),
        None => return Ok(too_late(&application, &language)),
    };
    let next = query.next.as_deref();
    let next = next.filter(|next| leads_on(&application.configuration.allowed_origins, next));
    let mut response = Redirect::to(next.unwrap_or(usual)).into_response();
    let cookie = cookie::keep(application.configuration.cookies, whose, &token);
    if let Ok(line) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
    Ok(response)
}

fn too_late(application: &Application, language: &LanguageQuery) -> Response {
    let language = language.language();
    let texts = application.texts.of(language);
    let body = Html::raw(format!("<p>{}</p>", text(&texts.key_lead)));
    page(
        StatusCode::FORBIDDEN,
        language,
        texts,
        &texts.key_title,
        &body,
    )
}
