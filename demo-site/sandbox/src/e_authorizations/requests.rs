//! Requests for a mandate: asked once, then settled by the principal's side or withdrawn.

use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::token;

/// Who asks whom for which mandate.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Who would act.
    pub(crate) assignee_id: &'a str,
    /// For whom.
    pub(crate) principal_id: &'a str,
    /// In what.
    pub(crate) theme: &'a str,
}

/// Asks, and returns the id of the request; while one waits, asking again is the same request.
pub(crate) async fn ask(
    database: &Database,
    clock: &Clock,
    asked: Asked<'_>,
) -> Result<String, ServerError> {
    // Inserted blindly and read back: two who ask at the same time get the same request.
    sqlx::query(
        "INSERT INTO mandate_requests \
         (id, assignee_id, principal_id, theme, requested_at, state) \
         VALUES ($1, $2, $3, $4, $5, 'waiting') \
         ON CONFLICT (assignee_id, principal_id, theme) WHERE state = 'waiting' DO NOTHING",
    )
    .bind(token::random_id()?)
    .bind(asked.assignee_id)
    .bind(asked.principal_id)
    .bind(asked.theme)
    .bind(clock.now())
    .execute(database)
    .await?;
    let id = waiting(database, asked).await?;
    Ok(id.ok_or(sqlx::Error::RowNotFound)?)
}

/// Whether a request waits for the principal.
pub(crate) async fn is_waiting(database: &Database, asked: Asked<'_>) -> Result<bool, sqlx::Error> {
    Ok(waiting(database, asked).await?.is_some())
}

async fn waiting(database: &Database, asked: Asked<'_>) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT id FROM mandate_requests WHERE assignee_id = $1 AND principal_id = $2 \
         AND theme = $3 AND state = 'waiting'",
    )
    .bind(asked.assignee_id)
    .bind(asked.principal_id)
    .bind(asked.theme)
    .fetch_optional(database)
    .await
}
