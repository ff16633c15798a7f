//! Sessions of identified persons: begun by signing in, ended by signing out or by half an hour of
//! silence. The database keeps the fingerprint of the cookie's token, never the token.

use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::token;

/// How long a session lives after the last call, in seconds.
pub(crate) const IDLE_SECONDS: i64 = 30 * 60;

/// An identified person's session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Names the session inside the server.
    pub(crate) id: String,
    /// The person, by the register's opaque id.
    pub(crate) person_id: String,
}

/// Begins a session and returns the token for its cookie. Whatever has expired goes.
pub(crate) async fn begin(
    database: &Database,
    clock: &Clock,
    person_id: &str,
) -> Result<String, ServerError> {
    let now = clock.now();
    sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
        .bind(now)
        .execute(database)
        .await?;
    let secret = token::random_secret()?;
    sqlx::query(
        "INSERT INTO sessions (id, token_hash, person_id, expires_at) VALUES ($1, $2, $3, $4)",
    )
    .bind(token::random_id()?)
    .bind(token::fingerprint(&secret))
    .bind(person_id)
    .bind(now + IDLE_SECONDS)
    .execute(database)
    .await?;
    Ok(secret)
}

/// The session that the token opens, kept alive by this very question; `None` when there is none.
pub(crate) async fn of_token(
    database: &Database,
    clock: &Clock,
    secret: &str,
) -> Result<Option<Session>, sqlx::Error> {
    let now = clock.now();
    let row: Option<(String, String)> = sqlx::query_as(
        "UPDATE sessions SET expires_at = $1 WHERE token_hash = $2 AND expires_at > $3 \
         RETURNING id, person_id",
    )
    .bind(now + IDLE_SECONDS)
    .bind(token::fingerprint(secret))
    .bind(now)
    .fetch_optional(database)
    .await?;
    Ok(row.map(|(id, person_id)| Session { id, person_id }))
}

/// Ends the session that the token opens, with its references.
pub(crate) async fn end(database: &Database, secret: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sessions WHERE token_hash = $1")
        .bind(token::fingerprint(secret))
        .execute(database)
        .await?;
    Ok(())
}
