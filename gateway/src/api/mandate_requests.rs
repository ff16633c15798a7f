//! `POST mandates/requests`: asks the principals for a mandate; whether they give it is theirs.

use super::call::Call;
use super::error::ApiError;
use super::mandates::resolve;
use crate::application::Shared;
use crate::catalogue;
use crate::origin::Origin;
use crate::registers::{Asked, Party, Person};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use puolesta_core::catalogue::{Loaded, Mandate, MandateForm, MandatePrincipal};
use puolesta_core::party::PartyKind;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(super) struct Wish {
    service: String,
    principals: Vec<String>,
    theme: String,
}

#[derive(Serialize)]
pub(super) struct SentRequest {
    status: &'static str,
    /// The page of the request, where whoever asked may follow it.
    link: String,
}

pub(super) async fn ask(
    State(application): State<Shared>,
    Origin(origin): Origin,
    Call { session, body, .. }: Call<Wish>,
) -> Result<(StatusCode, Json<SentRequest>), ApiError> {
    if !application.registers.authorizations.offers_requests() {
        return Err(ApiError::NotOffered);
    }
    let service = catalogue::service(&application.configuration.catalogue, &body.service)
        .await?
        .ok_or(ApiError::BadRequest)?;
    let mandate = offered(&service, &body.theme).ok_or(ApiError::BadRequest)?;
    let principals = resolve(&application, &session, &body.service, &body.principals).await?;
    let registers = &application.registers;
    let requester = registers.people.by_id(&session.person_id).await?;
    let is_adult = requester.as_ref().is_some_and(Person::can_sign_in);
    if !is_adult || !principals.iter().all(|party| can_give(party, mandate)) {
        return Err(ApiError::BadRequest);
    }
    let mut ids = Vec::new();
    for principal in &principals {
        let asked = Asked {
            assignee_id: &session.person_id,
            principal_id: &principal.id,
            theme: &body.theme,
        };
        ids.push(
            registers
                .authorizations
                .request(asked, application.clock.now())
                .await?,
        );
    }
    let answer = SentRequest {
        status: "requested",
        link: origin + &registers.authorizations.page_of_requests(&ids),
    };
    Ok((StatusCode::CREATED, Json(answer)))
}

/// The service's mandate of this theme, while it is granted anew.
fn offered<'a>(service: &'a Loaded, theme: &str) -> Option<&'a Mandate> {
    let mut mandates = catalogue::mandates(service).into_iter();
    mandates.find(|mandate| {
        mandate.form == MandateForm::SuomiFi
            && mandate.theme.as_deref() == Some(theme)
            && !mandate.retired
    })
}

/// An adult or an organisation gives mandates; for a child and for an estate nobody confirms any.
fn can_give(party: &Party, mandate: &Mandate) -> bool {
    use MandatePrincipal::{Any, Organisation, Person};
    match party.kind {
        PartyKind::Person => matches!(mandate.principal, Person | Any),
        PartyKind::Organisation => matches!(mandate.principal, Organisation | Any),
        PartyKind::Child | PartyKind::Estate => false,
    }
}
