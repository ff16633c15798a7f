//! A person is sent away to choose for whom they act. The address names the selection and nobody; what
//! was chosen only the same session learns.

use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::token;

/// For how many seconds a choice, and what Suomi.fi said of it, counts.
pub const COUNTS_SECONDS: i64 = 30 * 60;

/// The path that leads to the choice. It names nobody.
pub(crate) fn path_of(id: &str) -> String {
    format!("/valtuudet/valitse?valinta={id}")
}

/// A selection that was asked for in a session.
pub struct Selection {
    /// Names it in addresses.
    pub id: String,
    /// The service that asked.
    pub service: String,
    /// The host's own id of the matter.
    pub context: Option<String>,
    /// The page to which it leads where no draft waits for it.
    pub next_page: Option<String>,
    /// Whom the person chose; nobody until they have, and when they chose nobody.
    pub principal_id: Option<String>,
}

/// Begins a selection; returns its id.
pub(crate) async fn begin(
    database: &Database,
    session: &Session,
    service: &str,
    context: Option<&str>,
    next_page: Option<&str>,
) -> Result<String, ServerError> {
    let id = token::random_id()?;
    sqlx::query(
        "INSERT INTO selections (id, session_id, service, context, next_page) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(&session.id)
    .bind(service)
    .bind(context)
    .bind(next_page)
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
    type Row = (String, Option<String>, Option<String>, Option<String>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT service, context, next_page, principal_id FROM selections \
         WHERE id = $1 AND session_id = $2",
    )
    .bind(id)
    .bind(&session.id)
    .fetch_optional(database)
    .await?;
    Ok(
        row.map(|(service, context, next_page, principal_id)| Selection {
            id: id.into(),
            service,
            context,
            next_page,
            principal_id,
        }),
    )
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

/// Whether this session has chosen to act for that principal in that service, so lately that it counts.
pub(crate) async fn has_chosen(
    database: &Database,
    clock: &Clock,
    session: &Session,
    (service, principal_id): (&str, &str),
) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM selections \
         WHERE session_id = $1 AND service = $2 AND principal_id = $3 AND chosen_at > $4",
    )
    .bind(&session.id)
    .bind(service)
    .bind(principal_id)
    .bind(clock.now() - COUNTS_SECONDS)
    .fetch_one(database)
    .await?;
    Ok(count > 0)
}
