//! `GET services/{service}/principals`: for whom the person may act in a service already.

use super::call::ServiceCall;
use super::error::ApiError;
use super::party_answer::Telling;
use crate::acting::{Basis, principals};
use crate::application::Shared;
use crate::registers::Person;
use axum::Json;
use axum::extract::State;
use puolesta_core::catalogue::{Procedure, Situation};
use puolesta_core::party::{Channel, PartyKind};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct PrincipalList {
    principals: Vec<PrincipalAnswer>,
}

#[derive(Serialize)]
struct PrincipalAnswer {
    #[serde(rename = "ref")]
    reference: String,
    kind: PartyKind,
    name: String,
    basis: Basis,
    /// How a person is reached, and their own wish, as of other parties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    channels: Vec<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<Channel>,
}

pub(super) async fn list(
    State(application): State<Shared>,
    call: ServiceCall,
) -> Result<Json<PrincipalList>, ApiError> {
    let on_behalf = call.service.requirement(Situation::OnBehalf);
    if on_behalf.procedure == Procedure::NotAllowed {
        return Err(ApiError::NotOffered);
    }
    let registers = &application.registers;
    let today = application.clock.today();
    let person_id = &call.session.person_id;
    let telling = Telling {
        application: &application,
        session: &call.session,
        service: &call.service.service.id,
    };
    let context = call.context.as_deref();
    let mut answers = Vec::new();
    for principal in principals(registers, person_id, &today, &call.service, context).await? {
        let person = registers.people.by_id(&principal.party.id).await?;
        answers.push(PrincipalAnswer {
            reference: telling.reference(&principal.party.id).await?,
            kind: principal.party.kind,
            name: principal.party.name,
            basis: principal.basis,
            channels: person.as_ref().map(Person::channels).unwrap_or_default(),
            channel: person.and_then(|person| person.channel),
        });
    }
    Ok(Json(PrincipalList {
        principals: answers,
    }))
}
