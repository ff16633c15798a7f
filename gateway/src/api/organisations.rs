//! `POST organisations/lookup`: an organisation by business id.

use super::call::Call;
use super::error::ApiError;
use super::parties::spend_a_try;
use crate::application::Shared;
use crate::{catalogue, party_reference, reach};
use axum::Json;
use axum::extract::State;
use puolesta_core::business_id::BusinessId;
use puolesta_core::party::{AnsweredBy, PartyKind};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Question {
    service: String,
    business_id: String,
}

#[derive(Serialize)]
pub(super) struct LookedUp {
    party: FoundOrganisation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FoundOrganisation {
    #[serde(rename = "ref")]
    reference: String,
    kind: PartyKind,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_by: Option<AnsweredBy>,
}

pub(super) async fn look_up(
    State(application): State<Shared>,
    Call { session, body, .. }: Call<Question>,
) -> Result<Json<LookedUp>, ApiError> {
    catalogue::service(&application.configuration.catalogue, &body.service)
        .await?
        .ok_or(ApiError::BadRequest)?;
    let business_id = BusinessId::parse(&body.business_id).map_err(|_| ApiError::BadRequest)?;
    spend_a_try(&application, &session).await?;
    let database = &application.database;
    let organisations = &application.registers.organisations;
    let organisation = organisations
        .by_business_id(&business_id)
        .await?
        .ok_or(ApiError::NotFound)?;
    let reference =
        party_reference::of_party(database, &session, &body.service, &organisation.id).await?;
    let registers = &application.registers;
    let known = reach::of_organisation(registers, &organisation.id, &session.person_id).await?;
    let party = FoundOrganisation {
        answered_by: known.answered_by(organisation.kind),
        reference,
        kind: organisation.kind,
        name: organisation.name,
    };
    Ok(Json(LookedUp { party }))
}
