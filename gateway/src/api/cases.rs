//! `POST cases` and `POST cases/{id}/decision`: a back end hands in the value of a form that was sent
//! to it, and later the decision.

use super::call::read_json;
use super::error::ApiError;
use crate::application::Shared;
use crate::case::{self, Case, DecisionOutcome, SentForm};
use crate::matter::CaseStatus;
use crate::{session, vendor};
use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

/// What the back end hands in. Without `Debug`: it holds the session's token.
#[derive(Deserialize)]
struct Submission {
    /// The token of the session cookie that came with the form.
    session: String,
    /// The service that the form is for, as the back end knows it: the value's own is a claim.
    service: String,
    /// The field's JSON text, unchanged.
    value: String,
}

#[derive(Serialize)]
pub(super) struct Answer {
    id: String,
    status: &'static str,
}

pub(super) async fn receive(
    State(application): State<Shared>,
    request: Request,
) -> Result<(StatusCode, Json<Answer>), ApiError> {
    let vendor = vendor::of_call(&application.vendors, request.headers());
    let vendor = vendor.ok_or(ApiError::WrongSecret)?;
    let key = idempotency_key(request.headers())?;
    let submission: Submission = read_json(request.into_body()).await?;
    if !vendor.may_send(&submission.service) {
        return Err(ApiError::WrongSecret);
    }
    let (database, clock) = (&application.database, &application.clock);
    let session = session::of_token(database, clock, &submission.session)
        .await?
        .ok_or(ApiError::NoSession)?;
    let form = SentForm {
        service: Some(submission.service),
        value: submission.value,
        key,
        fields: Vec::new(),
    };
    let Case {
        id,
        status,
        refusals,
    } = case::receive(&application, &session, &form).await?;
    if refusals.is_empty() {
        let status = status.as_str();
        Ok((StatusCode::CREATED, Json(Answer { id, status })))
    } else {
        Err(ApiError::Refused(refusals))
    }
}

/// The longest key of a form, in bytes.
const LONGEST_KEY: usize = 200;

/// The form's own key, by which a form that is sent twice is known.
fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, ApiError> {
    let Some(key) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = key.to_str().map_err(|_| ApiError::BadRequest)?;
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(ApiError::BadRequest);
    }
    Ok(Some(key.into()))
}

#[derive(Deserialize)]
struct Decision {
    text: String,
}

pub(super) async fn decide(
    State(application): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Result<(StatusCode, Json<Answer>), ApiError> {
    vendor::of_call(&application.vendors, request.headers()).ok_or(ApiError::WrongSecret)?;
    let decision: Decision = read_json(request.into_body()).await?;
    let text = case::decision_text(&decision.text).ok_or(ApiError::BadRequest)?;
    match case::decide(&application, None, &id, text).await? {
        DecisionOutcome::Decided => {
            let status = CaseStatus::Decided.as_str();
            Ok((StatusCode::CREATED, Json(Answer { id, status })))
        }
        DecisionOutcome::Closed => Err(ApiError::Closed),
        DecisionOutcome::BeingHeard => Err(ApiError::BeingHeard),
        DecisionOutcome::NotFound => Err(ApiError::NotFound),
    }
}
