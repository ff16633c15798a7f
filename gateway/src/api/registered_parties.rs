//! `GET services/{service}/parties`: whom a register names in a matter beside the person who asks.

use super::call::ServiceCall;
use super::error::ApiError;
use super::party_answer::{PartyAnswer, Telling};
use crate::application::Shared;
use crate::others::told_others;
use axum::Json;
use axum::extract::State;
use puolesta_core::catalogue::{PartySource, Situation};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct PartyList {
    parties: Vec<PartyAnswer>,
    complete: bool,
}

pub(super) async fn list(
    State(application): State<Shared>,
    call: ServiceCall,
) -> Result<Json<PartyList>, ApiError> {
    let together = call.service.requirement(Situation::Together);
    let places = together.places.as_ref();
    let places = places.filter(|places| places.source == PartySource::Register);
    let places = places.ok_or(ApiError::NotOffered)?;
    let others = told_others(
        &application.registers,
        &call.session.person_id,
        &call.service,
        places,
        call.context.as_deref(),
    )
    .await?
    .ok_or(ApiError::NotFound)?;
    let telling = Telling {
        application: &application,
        session: &call.session,
        service: &call.service.service.id,
    };
    let mut answer = PartyList {
        parties: Vec::new(),
        complete: others.is_complete,
    };
    for id in &others.ids {
        answer.parties.extend(tell(&telling, id).await?);
    }
    Ok(Json(answer))
}

async fn tell(telling: &Telling<'_>, id: &str) -> Result<Option<PartyAnswer>, ApiError> {
    let registers = &telling.application.registers;
    if let Some(person) = registers.people.by_id(id).await? {
        return telling.person(person).await.map(Some);
    }
    match registers.organisations.by_id(id).await? {
        Some(party) => telling.organisation(party).await.map(Some),
        None => Ok(None),
    }
}
