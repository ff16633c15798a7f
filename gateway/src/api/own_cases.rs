//! `GET cases`, `GET cases/{id}` and what a person can do about their own cases: answer, comment, withdraw,
//! remind.

use super::call::{Call, Guarded};
use super::error::ApiError;
use crate::application::Shared;
use crate::case::{
    self, Action, AnswerOutcome, CommentOutcome, Own, Page, ReminderOutcome, WithdrawalOutcome,
};
use crate::clock::{Clock, rfc3339};
use crate::matter::{Answer, CaseStatus, Comment, GivenAnswer, comment_text};
use axum::Json;
use axum::extract::FromRequestParts;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use puolesta_core::catalogue::Decision;
use puolesta_core::language::LocalizedText;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
pub(super) struct List {
    cases: Vec<Shown>,
    /// What to ask for after these; nothing when these are the last.
    next: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Shown {
    id: String,
    service: String,
    applicant: Applicant,
    summary: LocalizedText,
    deadline: Option<String>,
    decision: Option<Rule>,
    status: &'static str,
    mine: Option<Mine>,
    parties: Vec<ShownParty>,
    actions: Vec<&'static str>,
    outcome: Option<Outcome>,
}

#[derive(Serialize)]
struct Applicant {
    name: String,
}

/// `"all"`, or a number of approvals.
#[derive(Serialize)]
#[serde(untagged)]
enum Rule {
    All(&'static str),
    AtLeast(u8),
}

#[derive(Serialize)]
struct ShownAnswer {
    answer: Option<&'static str>,
    at: Option<String>,
}

/// The answer of the one who asks, and what they said where they are heard.
#[derive(Serialize)]
struct Mine {
    #[serde(flatten)]
    given: ShownAnswer,
    comments: Vec<ShownComment>,
}

#[derive(Serialize)]
struct ShownComment {
    text: String,
    at: String,
}

#[derive(Serialize)]
struct ShownParty {
    name: String,
    /// Whether the party is asked to answer at all.
    asked: bool,
    #[serde(flatten)]
    given: ShownAnswer,
    comments: Vec<ShownComment>,
}

#[derive(Serialize)]
struct Outcome {
    text: String,
    at: String,
}

#[derive(Deserialize)]
pub(super) struct Given {
    answer: String,
}

#[derive(Serialize)]
pub(super) struct Counted {
    answer: &'static str,
    at: String,
    status: &'static str,
}

#[derive(Deserialize)]
pub(super) struct Said {
    text: String,
}

#[derive(Serialize)]
pub(super) struct Kept {
    at: String,
}

#[derive(Serialize)]
pub(super) struct Withdrawn {
    status: &'static str,
    at: String,
}

#[derive(Serialize)]
pub(super) struct Reminded {
    reminded: usize,
    at: String,
}

#[derive(Deserialize)]
struct PageQuery {
    limit: Option<i64>,
    after: Option<String>,
}

/// Which part of the own cases is asked for.
pub(super) struct Asked(Page);

impl FromRequestParts<Shared> for Asked {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, application: &Shared) -> Result<Self, ApiError> {
        let query = Query::<PageQuery>::from_request_parts(parts, application).await;
        let Query(query) = query.map_err(|_| ApiError::BadRequest)?;
        let page = Page::asked(query.limit, query.after.as_deref());
        page.map(Self).ok_or(ApiError::BadRequest)
    }
}

pub(super) async fn list(
    State(application): State<Shared>,
    Guarded(session): Guarded,
    Asked(page): Asked,
) -> Result<Json<List>, ApiError> {
    let (cases, next) = case::own_cases(&application, &session.person_id, &page).await?;
    let clock = &application.clock;
    let cases = cases.iter().map(|own| shown(own, clock)).collect();
    Ok(Json(List { cases, next }))
}

pub(super) async fn show(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Guarded(session): Guarded,
) -> Result<Json<Shown>, ApiError> {
    let own = case::own_case(&application, &session.person_id, &id).await?;
    own.as_ref()
        .map(|own| Json(shown(own, &application.clock)))
        .ok_or(ApiError::NotFound)
}

pub(super) async fn answer(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Call { session, body, .. }: Call<Given>,
) -> Result<(StatusCode, Json<Counted>), ApiError> {
    let answer = Answer::from_name(&body.answer).ok_or(ApiError::BadRequest)?;
    match case::answer(&application, &session.person_id, &id, answer).await? {
        AnswerOutcome::Given(at, status) => {
            let counted = Counted {
                answer: answer.as_str(),
                at: rfc3339(at),
                status: status.as_str(),
            };
            Ok((StatusCode::CREATED, Json(counted)))
        }
        AnswerOutcome::AlreadyAnswered => Err(ApiError::AlreadyAnswered),
        AnswerOutcome::Closed => Err(ApiError::Closed),
        AnswerOutcome::NotFound => Err(ApiError::NotFound),
    }
}

pub(super) async fn comment(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Call { session, body, .. }: Call<Said>,
) -> Result<(StatusCode, Json<Kept>), ApiError> {
    let text = comment_text(&body.text).ok_or(ApiError::BadRequest)?;
    match case::comment(&application, &session.person_id, &id, &text).await? {
        CommentOutcome::Given(at) => Ok((StatusCode::CREATED, Json(Kept { at: rfc3339(at) }))),
        CommentOutcome::Closed => Err(ApiError::Closed),
        CommentOutcome::NotFound => Err(ApiError::NotFound),
    }
}

pub(super) async fn withdraw(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Guarded(session): Guarded,
) -> Result<(StatusCode, Json<Withdrawn>), ApiError> {
    match case::withdraw(&application, &session.person_id, &id).await? {
        WithdrawalOutcome::Withdrawn(at) => {
            let status = CaseStatus::Withdrawn.as_str();
            let at = rfc3339(at);
            Ok((StatusCode::CREATED, Json(Withdrawn { status, at })))
        }
        WithdrawalOutcome::Closed => Err(ApiError::Closed),
        WithdrawalOutcome::NotFound => Err(ApiError::NotFound),
    }
}

pub(super) async fn remind(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Guarded(session): Guarded,
) -> Result<(StatusCode, Json<Reminded>), ApiError> {
    match case::remind(&application, &session.person_id, &id).await? {
        ReminderOutcome::Sent { at, count } => {
            let at = rfc3339(at);
            let reminded = count;
            Ok((StatusCode::CREATED, Json(Reminded { reminded, at })))
        }
        ReminderOutcome::TooEarly(seconds) => Err(ApiError::TooManyTries(seconds)),
        ReminderOutcome::Closed => Err(ApiError::Closed),
        ReminderOutcome::NotFound => Err(ApiError::NotFound),
    }
}

fn shown(own: &Own, clock: &Clock) -> Shown {
    let matter = &own.matter;
    Shown {
        id: matter.id.clone(),
        service: matter.service.clone(),
        applicant: Applicant {
            name: matter.applicant_name.clone(),
        },
        summary: matter.summary.clone(),
        deadline: matter.deadline.clone(),
        decision: matter.decision.map(|rule| match rule {
            Decision::All => Rule::All("all"),
            Decision::AtLeast(number) => Rule::AtLeast(number),
        }),
        status: matter.status.as_str(),
        mine: (!own.is_applicant()).then(|| Mine {
            given: shown_answer(own.given()),
            comments: shown_comments(own.said()),
        }),
        parties: own
            .parties()
            .map(|party| ShownParty {
                name: party.name.clone(),
                asked: party.is_asked,
                given: shown_answer(party.given),
                comments: shown_comments(&party.comments),
            })
            .collect(),
        actions: own.actions(clock).into_iter().map(Action::as_str).collect(),
        outcome: matter.outcome.clone().map(|text| Outcome {
            text,
            at: rfc3339(matter.ended_at.unwrap_or(matter.received_at)),
        }),
    }
}

fn shown_comments(comments: &[Comment]) -> Vec<ShownComment> {
    let shown = |comment: &Comment| ShownComment {
        text: comment.text.clone(),
        at: rfc3339(comment.at),
    };
    comments.iter().map(shown).collect()
}

fn shown_answer(given: Option<GivenAnswer>) -> ShownAnswer {
    ShownAnswer {
        answer: given.map(|given| given.answer.as_str()),
        at: given.map(|given| rfc3339(given.at)),
    }
}
