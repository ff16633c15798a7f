//! `POST mandates/check`: whether the person may act for these parties, and on what basis.

use super::ApiError;
use super::call::Call;
use crate::acting::{Acting, Basis};
use crate::application::{Application, Shared};
use crate::e_authorizations::{Asked, is_waiting};
use crate::register::Party;
use crate::session::Session;
use crate::{catalogue, party_reference};
use axum::Json;
use axum::extract::State;
use puolesta_core::requirement::Requirement;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(super) struct Question {
    service: String,
    principals: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Answer {
    mandates: Vec<Checked>,
}

#[derive(Serialize)]
struct Checked {
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
    Call { session, body }: Call<Question>,
) -> Result<Json<Answer>, ApiError> {
    let service = catalogue::service(&application.configuration.catalogue, &body.service)
        .await?
        .ok_or(ApiError::BadRequest)?;
    let principals = resolve(&application, &session, &body.service, &body.principals).await?;
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
            let basis = acting.basis(&application.database, mandate).await?;
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
    Ok(Json(Answer { mandates }))
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
    let is_waiting = is_waiting(&application.database, asked).await?;
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
        let database = &application.database;
        let party = party_reference::party(database, session, service, reference).await?;
        parties.push(party.ok_or(ApiError::NotFound)?);
    }
    Ok(parties)
}
