//! `POST mandates/check`: whether the person may act for these parties, and on what basis.

use super::call::Call;
use super::error::ApiError;
use crate::acting::{Acting, Basis};
use crate::application::{Application, Shared};
use crate::origin::Origin;
use crate::registers::{Asked, Party};
use crate::session::{MandateCheck, Session};
use crate::{catalogue, party_reference, selection};
use axum::Json;
use axum::extract::State;
use puolesta_core::catalogue::{Loaded, Procedure, Situation};
use puolesta_core::requirement::Requirement;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(super) struct Question {
    service: String,
    principals: Vec<String>,
}

/// What is known, or where the person chooses for whom they act.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum CheckedMandates {
    Checked { mandates: Vec<Checked> },
    Redirect { redirect: String },
}

#[derive(Serialize)]
pub(super) struct Checked {
    principal: String,
    theme: String,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<Basis>,
}

/// Granted, asked for, or not granted: the reason for a no is never told.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Granted,
    Requested,
    NotGranted,
}

pub(super) async fn check(
    State(application): State<Shared>,
    Origin(origin): Origin,
    Call {
        session,
        context,
        body,
    }: Call<Question>,
) -> Result<Json<CheckedMandates>, ApiError> {
    let service = catalogue::service(&application.configuration.catalogue, &body.service)
        .await?
        .ok_or(ApiError::BadRequest)?;
    let principals = resolve(&application, &session, &body.service, &body.principals).await?;
    if must_choose(&application, &session, &service, &principals).await? {
        let context = context.as_deref();
        let database = &application.database;
        let id = selection::begin(database, &session, &body.service, context, None).await?;
        let redirect = origin + &application.registers.authorizations.page_of_selection(&id);
        return Ok(Json(CheckedMandates::Redirect { redirect }));
    }
    let today = application.clock.today();
    let mut mandates = Vec::new();
    for (principal, party) in body.principals.iter().zip(&principals) {
        let acting = Acting {
            principal_id: &party.id,
            assignee_id: &session.person_id,
            today: &today,
        };
        for mandate in catalogue::mandates(&service) {
            // Without a theme there is nothing to ask Suomi.fi about: a signed paper is checked by hand.
            let Some(theme) = &mandate.theme else {
                continue;
            };
            let basis = acting.basis(&application.registers, mandate).await?;
            let status = match basis {
                Some(_) => Status::Granted,
                None => status_without(&application, &acting, theme).await?,
            };
            mandates.push(Checked {
                principal: principal.clone(),
                theme: theme.clone(),
                status,
                basis,
            });
        }
    }
    Ok(Json(CheckedMandates::Checked { mandates }))
}

/// Whether the person goes to the stand-in first: one principal is chosen there, and one whom this
/// session chose before is not asked about again.
async fn must_choose(
    application: &Application,
    session: &Session,
    service: &Loaded,
    principals: &[Party],
) -> Result<bool, ApiError> {
    // Where co-parties give mandates too, the question may be about one of them, who is not acted for.
    let asks = |situation| service.requirement(situation).procedure == Procedure::Mandate;
    let acts = asks(Situation::OnBehalf) && !asks(Situation::Together);
    let has_theme = catalogue::mandates(service)
        .iter()
        .any(|mandate| mandate.theme.is_some());
    let [principal] = principals else {
        return Ok(false);
    };
    if session.mandate_check == MandateCheck::Direct || !acts || !has_theme {
        return Ok(false);
    }
    let id = &service.service.id;
    let (database, clock) = (&application.database, &application.clock);
    Ok(!selection::has_chosen(database, clock, session, (id, &principal.id)).await?)
}

/// What there is where nothing is granted: perhaps a request that waits.
async fn status_without(
    application: &Application,
    acting: &Acting<'_>,
    theme: &str,
) -> Result<Status, ApiError> {
    let asked = Asked {
        assignee_id: acting.assignee_id,
        principal_id: acting.principal_id,
        theme,
    };
    let is_waiting = application
        .registers
        .authorizations
        .is_requested(asked)
        .await?;
    Ok(if is_waiting {
        Status::Requested
    } else {
        Status::NotGranted
    })
}

/// The parties that references stand for. Every one must be this session's own: one that is not makes
/// the whole call fail.
pub(super) async fn resolve(
    application: &Application,
    session: &Session,
    service: &str,
    references: &[String],
) -> Result<Vec<Party>, ApiError> {
    if !(1..=usize::from(Requirement::MOST_PLACES)).contains(&references.len()) {
        return Err(ApiError::BadRequest);
    }
    let mut parties = Vec::new();
    for reference in references {
        let party = party_reference::party(application, session, service, reference).await?;
        parties.push(party.ok_or(ApiError::NotFound)?);
    }
    Ok(parties)
}
