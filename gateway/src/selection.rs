//! A person is sent away to choose for whom they act. The address names the selection and nobody; what
//! was chosen only the same session learns.

use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::token;

/// A selection that was asked for in a session.
pub struct Selection {
    /// Names it in addresses.
    pub id: String,
    /// The service that asked.
    pub service: String,
    /// The host's own id of the matter.
    pub context: Option<String>,
    /// Whom the person chose; nobody until they have, and when they chose nobody.
    pub principal_id: Option<String>,
}

/// Begins a selection; returns its id.
pub(crate) async fn begin(
    database: &Database,
    session: &Session,
    service: &str,
    context: Option<&str>,
) -> Result<String, ServerError> {
    let id = token::random_id()?;
    sqlx::query(
        "INSERT INTO selections (id, session_id, service, context) VALUES ($1, $2, $3, $4)",
    )
    .bind(&id)
    .bind(&session.id)
    .bind(service)
    .bind(context)
    .execute(database)
    .await?;
    Ok(id)
}

/// The session's selection of that id.
///
/// # Errors
/// When the database does not answer.
pub async fn find(
    database: &Database,
    session: &Session,
    id: &str,
) -> Result<Option<Selection>, sqlx::Error> {
    let row: Option<(String, Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT service, context, principal_id FROM selections WHERE id = $1 AND session_id = $2",
    )
    .bind(id)
    .bind(&session.id)
    .fetch_optional(database)
    .await?;
    Ok(row.map(|(service, context, principal_id)| Selection {
        id: id.into(),
        service,
        context,
        principal_id,
    }))
}

/// Keeps whom the person chose, nobody included.
///
/// # Errors
/// When the database does not answer.
pub async fn choose(
    database: &Database,
    clock: &Clock,
    selection: &Selection,
    principal_id: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE selections SET principal_id = $1, chosen_at = $2 WHERE id = $3")
        .bind(principal_id)
        .bind(clock.now())
        .bind(&selection.id)
        .execute(database)
        .await?;
    Ok(())
}

/// Whether this session has chosen to act for that principal in that service.
pub(crate) async fn has_chosen(
    database: &Database,
    session: &Session,
    service: &str,
    principal_id: &str,
) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM selections \
         WHERE session_id = $1 AND service = $2 AND principal_id = $3",
    )
    .bind(&session.id)
    .bind(service)
    .bind(principal_id)
    .fetch_one(database)
    .await?;
    Ok(count > 0)
}
