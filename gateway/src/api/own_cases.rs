//! `GET cases`, `GET cases/{id}` and `POST cases/{id}/answers`: a person's own cases, and their answer.

use super::call::{Call, Guarded};
use super::error::ApiError;
use crate::application::Shared;
use crate::case::{self, AnswerOutcome, Own};
use crate::clock::rfc3339;
use crate::matter::{Answer, GivenAnswer};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use puolesta_core::catalogue::Decision;
use puolesta_core::language::LocalizedText;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
pub(super) struct List {
    cases: Vec<Shown>,
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
    mine: Option<ShownAnswer>,
    parties: Vec<ShownParty>,
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

#[derive(Serialize)]
struct ShownParty {
    name: String,
    /// Whether the party is asked to answer at all.
    asked: bool,
    #[serde(flatten)]
    given: ShownAnswer,
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

pub(super) async fn list(
    State(application): State<Shared>,
    Guarded(session): Guarded,
) -> Result<Json<List>, ApiError> {
    let cases = case::own_cases(&application, &session.person_id).await?;
    let cases = cases.iter().map(shown).collect();
    Ok(Json(List { cases }))
}

pub(super) async fn show(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Guarded(session): Guarded,
) -> Result<Json<Shown>, ApiError> {
    let own = case::own_case(&application, &session.person_id, &id).await?;
    own.as_ref()
        .map(|own| Json(shown(own)))
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

fn shown(own: &Own) -> Shown {
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
        mine: (!own.is_applicant()).then(|| shown_answer(own.given())),
        parties: own
            .parties()
            .map(|party| ShownParty {
                name: party.name.clone(),
                asked: party.is_asked,
                given: shown_answer(party.given),
            })
            .collect(),
        outcome: matter.outcome.clone().map(|text| Outcome {
            text,
            at: rfc3339(matter.ended_at.unwrap_or(matter.received_at)),
        }),
    }
}

fn shown_answer(given: Option<GivenAnswer>) -> ShownAnswer {
    ShownAnswer {
        answer: given.map(|given| given.answer.as_str()),
        at: given.map(|given| rfc3339(given.at)),
    }
}
