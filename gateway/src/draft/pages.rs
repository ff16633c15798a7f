//! `/luonnos`: the page's script leaves the draft and takes it back; the stand-in leads here in between.

use super::choice;
use super::store::{Draft, keep, read, take};
use crate::api::{ApiError, Call, Guarded, never_store};
use crate::application::Shared;
use crate::pages::{PageError, is_local_path, session_of, way_to_signing_in};
use crate::selection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;

const RETURN_PATH: &str = "/luonnos/paluu";
/// Tells the page's script that a draft waits for it.
const RETURN_MARK: &str = "#puolesta-paluu";

pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/luonnos", get(give_back).post(leave))
        .route(RETURN_PATH, get(come_back))
        .layer(from_fn(never_store))
}

/// Where the stand-in leads when the person has chosen.
#[must_use]
pub fn way_back(selection_id: &str) -> String {
    format!("{RETURN_PATH}?valinta={selection_id}")
}

async fn leave(
    State(application): State<Shared>,
    Call { session, body, .. }: Call<Draft>,
) -> Result<StatusCode, ApiError> {
    if !is_local_path(&body.page) || body.page.contains('#') {
        return Err(ApiError::BadRequest);
    }
    keep(&application.database, &session, &body).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn give_back(
    State(application): State<Shared>,
    Guarded(session): Guarded,
) -> Result<Json<Draft>, ApiError> {
    let draft = take(&application.database, &session).await?;
    draft.map(Json).ok_or(ApiError::NotFound)
}

#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    valinta: String,
}

/// Writes the choice into the draft and leads to its page. Coming twice changes nothing.
async fn come_back(
    State(application): State<Shared>,
    Query(chosen): Query<Chosen>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_to_signing_in("/").into_response());
    };
    let database = &application.database;
    let selection = selection::find(database, &session, &chosen.valinta).await?;
    let (Some(selection), Some(mut draft)) = (selection, read(database, &session).await?) else {
        return Ok(Redirect::to("/").into_response());
    };
    let chosen = choice::written_into(&application, &session, &draft.value, &selection).await?;
    if let Some(value) = chosen {
        draft.value = value;
        keep(database, &session, &draft).await?;
    }
    Ok(Redirect::to(&format!("{}{RETURN_MARK}", draft.page)).into_response())
}
