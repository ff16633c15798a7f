//! `GET services/{service}/parties`: whom a register names in a matter beside the person who asks.

use super::ApiError;
use super::call::ServiceCall;
use super::party_answer::{PartyAnswer, Telling};
use crate::application::Shared;
use crate::register::{Matters, party_by_id, person_by_id};
use axum::Json;
use axum::extract::State;
use puolesta_core::catalogue::{PartySource, Situation};
use puolesta_core::requirement::Places;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Answer {
    parties: Vec<PartyAnswer>,
    complete: bool,
}

pub(super) async fn list(
    State(application): State<Shared>,
    call: ServiceCall,
) -> Result<Json<Answer>, ApiError> {
    let together = call.service.requirement(Situation::Together);
    let places = together.places.as_ref();
    let places = places.filter(|places| places.source == PartySource::Register);
    let places = places.ok_or(ApiError::NotOffered)?;
    let others = Matters::of(&call.service)
        .others(
            &application.database,
            &call.session.person_id,
            call.context.as_deref(),
        )
        .await?
        .ok_or(ApiError::NotFound)?;
    let telling = Telling {
        application: &application,
        session: &call.session,
        service: &call.service.service.id,
    };
    let mut answer = Answer {
        parties: Vec::new(),
        complete: others.is_complete,
    };
    for id in &others.ids {
        match tell(&telling, places, id).await? {
            Some(party) => answer.parties.push(party),
            None => answer.complete = false,
        }
    }
    Ok(Json(answer))
}

/// Nothing of who is non-disclosed, or of a kind that the service has no place for.
async fn tell(
    telling: &Telling<'_>,
    places: &Places,
    id: &str,
) -> Result<Option<PartyAnswer>, ApiError> {
    let database = &telling.application.database;
    if let Some(person) = person_by_id(database, id).await? {
        if person.non_disclosed || !places.accept(person.kind) {
            return Ok(None);
        }
        return telling.person(person).await.map(Some);
    }
    match party_by_id(database, id).await? {
        Some(party) if places.accept(party.kind) => telling.organisation(party).await.map(Some),
        _ => Ok(None),
    }
}
