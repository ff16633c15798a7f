//! `GET /virkailija`: the official's desk, a stand-in for the case system. Decisions are made here, and
//! answers that came by letter are recorded.

use super::desk_matter;
use super::failure::PageError;
use super::html::{Html, page, text};
use super::languages::languages;
use super::visit::{CaseQuery, LanguageQuery};
use crate::application::{Application, Shared};
use crate::case::{self, AnswerOutcome, DecisionOutcome};
use crate::matter::Answer;
use crate::same_origin;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use puolesta_core::language::Language;
use serde::Deserialize;

/// The desk and what its forms post to.
pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/virkailija", get(show))
        .route("/virkailija/{id}/paatos", post(decide))
        .route("/virkailija/{id}/vastaus", post(record))
        .layer(from_fn(same_origin::guard))
}

#[derive(Deserialize)]
struct DecisionForm {
    text: String,
}

#[derive(Deserialize)]
struct PaperForm {
    position: i64,
    answer: String,
}

/// What the desk says about the form that was just sent.
#[derive(Clone, Copy)]
enum Remark {
    /// It is as it should be.
    None,
    /// The decision has no text, or too much of it.
    DecisionMissing,
    /// Somebody else was faster.
    MovedOn,
}

async fn show(
    State(application): State<Shared>,
    Query(language): Query<LanguageQuery>,
    Query(only): Query<CaseQuery>,
) -> Result<Response, PageError> {
    desk(&application, language.language(), &only, Remark::None).await
}

async fn decide(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, PageError> {
    let remark = match case::decision_text(&form.text) {
        None => Remark::DecisionMissing,
        Some(text) => match case::decide(&application, &id, text).await? {
            DecisionOutcome::Decided => Remark::None,
            DecisionOutcome::Closed | DecisionOutcome::NotFound => Remark::MovedOn,
        },
    };
    back_to(&application, language.language(), id, remark).await
}

async fn record(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    Form(form): Form<PaperForm>,
) -> Result<Response, PageError> {
    let Some(answer) = Answer::from_name(&form.answer) else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let outcome = case::record_paper_answer(&application, &id, form.position, answer).await?;
    let remark = match outcome {
        AnswerOutcome::Given(..) => Remark::None,
        _ => Remark::MovedOn,
    };
    back_to(&application, language.language(), id, remark).await
}

/// Done: the desk shows the matter anew. Not done: it says why.
async fn back_to(
    application: &Application,
    language: Language,
    id: String,
    remark: Remark,
) -> Result<Response, PageError> {
    let only = CaseQuery { case: Some(id) };
    if matches!(remark, Remark::None) {
        let query = only.query();
        let path = format!("/virkailija?{query}&lang={}", language.as_str());
        return Ok(Redirect::to(&path).into_response());
    }
    desk(application, language, &only, remark).await
}

async fn desk(
    application: &Application,
    language: Language,
    only: &CaseQuery,
    remark: Remark,
) -> Result<Response, PageError> {
    let words = application.case_texts.of(language);
    let matters = case::newest(application, only.case.as_deref()).await?;
    let list = match matters.is_empty() {
        true => format!("<p>{}</p>\n", text(&words.desk_none)),
        false => matters
            .iter()
            .map(|matter| desk_matter::section(words, language, matter))
            .collect(),
    };
    let (status, said) = match remark {
        Remark::None => (StatusCode::OK, String::new()),
        Remark::DecisionMissing => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            (status, alert(&words.decision_missing))
        }
        Remark::MovedOn => (StatusCode::CONFLICT, alert(&words.moved_on)),
    };
    let lead = only.lead(&words.desk_lead, &words.desk_newest, case::MOST_ON_DESK);
    let body = Html::raw(format!(
        "{languages}<p>{lead}</p>\n{said}{list}{all}",
        languages = languages(application, language, "/virkailija", &only.query()),
        lead = text(&lead),
        all = only.link_to_all("/virkailija", &words.desk_only_one, language),
    ));
    let texts = application.texts.of(language);
    Ok(page(status, language, texts, &words.desk_title, &body))
}

fn alert(words: &str) -> String {
    format!("<p class=\"error\" role=\"alert\">{}</p>\n", text(words))
}
