//! `POST parties/lookup`: a person by code, and by last name where the service asks for it.

use super::call::Call;
use super::error::ApiError;
use super::party_answer::{PartyAnswer, Telling};
use crate::application::{Application, Shared};
use crate::look_up_limit::{self, Allowance};
use crate::registers::Person;
use crate::session::Session;
use crate::steady_answer::at_a_beat;
use crate::{catalogue, last_name};
use axum::Json;
use axum::extract::State;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde::{Deserialize, Serialize};

/// What is asked. Without `Debug`: it holds a code.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Question {
    service: String,
    personal_identity_code: String,
    last_name: Option<String>,
}

#[derive(Serialize)]
pub(super) struct FoundParty {
    party: PartyAnswer,
}

pub(super) async fn look_up(
    State(application): State<Shared>,
    Call { session, body, .. }: Call<Question>,
) -> Result<Json<FoundParty>, ApiError> {
    let beat = application.configuration.look_ups.beat;
    at_a_beat(beat, find(&application, &session, body)).await
}

async fn find(
    application: &Application,
    session: &Session,
    question: Question,
) -> Result<Json<FoundParty>, ApiError> {
    let service = catalogue::service(&application.configuration.catalogue, &question.service)
        .await?
        .ok_or(ApiError::BadRequest)?;
    let code =
        PersonalIdentityCode::parse(&question.personal_identity_code, TemporaryCodes::Accepted)
            .map_err(|_| ApiError::BadRequest)?;
    spend_a_try(application, session).await?;
    let person = application.registers.people.by_code(&code).await?;
    let is_named = fits_last_name(
        question.last_name.as_deref(),
        person.as_ref(),
        service.service.lookup.last_name,
    );
    match person {
        Some(person) if person.id == session.person_id => Err(ApiError::Oneself),
        Some(person) if is_named && !person.non_disclosed => {
            let telling = Telling {
                application,
                session,
                service: &question.service,
            };
            let party = telling.person(person).await?;
            Ok(Json(FoundParty { party }))
        }
        _ => Err(ApiError::NotFound),
    }
}

/// Counts the look-up, whatever comes of it.
pub(super) async fn spend_a_try(
    application: &Application,
    session: &Session,
) -> Result<(), ApiError> {
    let rules = &application.configuration.look_ups;
    let (database, clock) = (&application.database, &application.clock);
    match look_up_limit::count(database, clock, rules, &session.person_id).await? {
        Allowance::Granted => Ok(()),
        Allowance::LockedFor(seconds) => Err(ApiError::TooManyTries(seconds)),
    }
}

/// A name that is given must be right, also where none is needed. Compared even when there is nobody
/// to compare with, so that the work is the same.
fn fits_last_name(typed: Option<&str>, person: Option<&Person>, is_compulsory: bool) -> bool {
    let registered = person.map_or("", |person| &person.last_name);
    let fits = last_name::are_same(typed.unwrap_or_default(), registered);
    let is_given = typed.is_some_and(|name| !name.trim().is_empty());
    fits || (!is_given && !is_compulsory)
}
