//! `GET /virkailija`: the official's desk. The queue, and with `?case=` one matter, where decisions are made
//! and answers that came by letter are recorded. For officials who are signed in, from this site's own pages.

use super::at_desk::AtDesk;
use super::desk_matter;
use super::desk_queue::{self, QueueQuery};
use super::failure::PageError;
use super::html::{Html, alert, page, text};
use super::languages::languages;
use super::visit::{CaseQuery, LanguageQuery};
use crate::application::{Application, Shared};
use crate::case::{self, AnswerOutcome, CommentOutcome, DecisionOutcome};
use crate::cookie::{self, Whose};
use crate::matter::{Answer, comment_text};
use crate::official::{self, Official, Role};
use crate::same_origin;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use puolesta_core::language::Language;
use serde::Deserialize;

/// The desk and what its forms post to.
pub(super) fn router() -> Router<Shared> {
    Router::new()
        .route("/virkailija", get(show))
        .route("/virkailija/ulos", post(sign_out))
        .route("/virkailija/{id}/paatos", post(decide))
        .route("/virkailija/{id}/vastaus", post(record))
        .route("/virkailija/{id}/kommentti", post(record_comment))
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

#[derive(Deserialize)]
struct PaperCommentForm {
    position: i64,
    text: String,
}

/// What the desk says about the form that was just sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remark {
    /// It is as it should be.
    None,
    /// The decision has no text, or too much of it.
    DecisionMissing,
    /// The comment has no text, or too much of it.
    CommentMissing,
    /// The parties have time to comment yet.
    BeingHeard,
    /// Somebody else was faster.
    MovedOn,
    /// This official's role does not allow it.
    NotAllowed,
}

/// Who asks for what, in which language.
struct Visit<'a> {
    application: &'a Application,
    official: &'a Official,
    language: Language,
}

async fn show(
    State(application): State<Shared>,
    AtDesk(official): AtDesk,
    Query(language): Query<LanguageQuery>,
    Query(only): Query<CaseQuery>,
    Query(queue): Query<QueueQuery>,
) -> Result<Response, PageError> {
    let visit = Visit::new(&application, &official, &language);
    match only.case {
        Some(id) => visit.matter(&id, Remark::None).await,
        None => visit.queue(&queue).await,
    }
}

async fn decide(
    State(application): State<Shared>,
    AtDesk(official): AtDesk,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, PageError> {
    let remark = match (official.role, case::decision_text(&form.text)) {
        (Role::Reader, _) => Remark::NotAllowed,
        (Role::Handler, None) => Remark::DecisionMissing,
        (Role::Handler, Some(text)) => {
            match case::decide(&application, Some(&official), &id, text).await? {
                DecisionOutcome::Decided => Remark::None,
                DecisionOutcome::BeingHeard => Remark::BeingHeard,
                DecisionOutcome::Closed | DecisionOutcome::NotFound => Remark::MovedOn,
            }
        }
    };
    let visit = Visit::new(&application, &official, &language);
    visit.back_to(&id, remark).await
}

async fn record(
    State(application): State<Shared>,
    AtDesk(official): AtDesk,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    Form(form): Form<PaperForm>,
) -> Result<Response, PageError> {
    let Some(answer) = Answer::from_name(&form.answer) else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let remark = match official.role {
        Role::Reader => Remark::NotAllowed,
        Role::Handler => {
            let place = (&*id, form.position);
            match case::record_paper_answer(&application, &official, place, answer).await? {
                AnswerOutcome::Given(..) => Remark::None,
                _ => Remark::MovedOn,
            }
        }
    };
    let visit = Visit::new(&application, &official, &language);
    visit.back_to(&id, remark).await
}

/// What a party who gets letters wrote on paper.
async fn record_comment(
    State(application): State<Shared>,
    AtDesk(official): AtDesk,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    Form(form): Form<PaperCommentForm>,
) -> Result<Response, PageError> {
    let remark = match (official.role, comment_text(&form.text)) {
        (Role::Reader, _) => Remark::NotAllowed,
        (Role::Handler, None) => Remark::CommentMissing,
        (Role::Handler, Some(text)) => {
            let place = (&*id, form.position);
            match case::record_paper_comment(&application, &official, place, &text).await? {
                CommentOutcome::Given(_) => Remark::None,
                _ => Remark::MovedOn,
            }
        }
    };
    let visit = Visit::new(&application, &official, &language);
    visit.back_to(&id, remark).await
}

/// Ends the official's session.
async fn sign_out(
    State(application): State<Shared>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let cookies = application.configuration.cookies;
    if let Some(token) = cookie::token(&headers, cookies, Whose::Official) {
        official::end(&application.database, &token).await?;
    }
    let mut response = Redirect::to("/").into_response();
    if let Ok(line) = HeaderValue::from_str(&cookie::forget(cookies, Whose::Official)) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
    Ok(response)
}

impl<'a> Visit<'a> {
    fn new(application: &'a Application, official: &'a Official, language: &LanguageQuery) -> Self {
        let language = language.language();
        Self {
            application,
            official,
            language,
        }
    }

    /// Done: the desk shows the matter anew. Not done: it says why.
    async fn back_to(&self, id: &str, remark: Remark) -> Result<Response, PageError> {
        if remark == Remark::None {
            let only = CaseQuery {
                case: Some(id.into()),
            };
            let lang = self.language.as_str();
            let path = format!("/virkailija?{}&lang={lang}", only.query());
            return Ok(Redirect::to(&path).into_response());
        }
        self.matter(id, remark).await
    }

    async fn queue(&self, query: &QueueQuery) -> Result<Response, PageError> {
        let words = self.application.case_texts.of(self.language);
        let matters = case::queue(self.application, &query.wanted()).await?;
        let list = desk_queue::list(words, self.language, query, &matters);
        Ok(self.page(StatusCode::OK, &query.query(), &list))
    }

    async fn matter(&self, id: &str, remark: Remark) -> Result<Response, PageError> {
        let words = self.application.case_texts.of(self.language);
        let only = CaseQuery {
            case: Some(id.into()),
        };
        let (status, said) = match remark {
            Remark::None => (StatusCode::OK, String::new()),
            Remark::DecisionMissing => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                (status, alert(&words.decision_missing))
            }
            Remark::CommentMissing => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                (status, alert(&words.comment_wrong))
            }
            Remark::BeingHeard => (StatusCode::CONFLICT, alert(&words.being_heard)),
            Remark::MovedOn => (StatusCode::CONFLICT, alert(&words.moved_on)),
            Remark::NotAllowed => (StatusCode::FORBIDDEN, alert(&words.not_allowed)),
        };
        let matter = case::open(self.application, self.official, id).await?;
        let (status, section) = match &matter {
            Some(matter) => {
                let reader = (self.language, self.official.role);
                (status, desk_matter::section(words, reader, matter))
            }
            None => {
                let nothing = format!("<p>{}</p>\n", text(&words.desk_none));
                (StatusCode::NOT_FOUND, nothing)
            }
        };
        let all = only.link_to_all("/virkailija", &words.desk_only_one, self.language);
        Ok(self.page(status, &only.query(), &format!("{said}{section}{all}")))
    }

    fn page(&self, status: StatusCode, query: &str, content: &str) -> Response {
        let words = self.application.case_texts.of(self.language);
        let body = Html::raw(format!(
            "{languages}{who}{content}",
            languages = languages(self.application, self.language, "/virkailija", query),
            who = self.who(),
        ));
        let texts = self.application.texts.of(self.language);
        page(status, self.language, texts, &words.desk_title, &body)
    }

    /// Who is signed in, and the way out.
    fn who(&self) -> String {
        let words = self.application.case_texts.of(self.language);
        let role = self.official.role.as_str();
        format!(
            "<form method=\"post\" action=\"/virkailija/ulos\" class=\"who\">\n\
             <p data-official=\"{role}\">{name}, {role_words}</p>\n<button>{out}</button>\n</form>\n",
            name = text(&self.official.name),
            role_words = text(words.role(role)),
            out = text(&words.sign_out),
        )
    }
}
