//! Sessions of identified persons: begun by signing in, ended by signing out or by half an hour of
//! silence. The database keeps the fingerprint of the cookie's token, never the token.

use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::token;

/// How long a session lives after the last call, in seconds.
pub const IDLE_SECONDS: i64 = 30 * 60;

/// How the mandates of a session are checked, as the person chose when they signed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MandateCheck {
    /// The registers are asked at once.
    #[default]
    Direct,
    /// The person goes to the stand-in and chooses there for whom they act.
    Redirect,
}

impl MandateCheck {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Direct, Self::Redirect];

    /// The name of the way.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Redirect => "redirect",
        }
    }

    /// The check of that name; the direct one for any other.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|check| check.as_str() == name).unwrap_or_default()
    }
}

/// An identified person's session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Names the session inside the server.
    pub id: String,
    /// The person, by the register's opaque id.
    pub person_id: String,
    /// How its mandates are checked.
    pub mandate_check: MandateCheck,
}

/// Begins a session and returns the token for its cookie. Whatever has expired goes.
pub async fn begin(
    database: &Database,
    clock: &Clock,
    person_id: &str,
    mandate_check: MandateCheck,
) -> Result<String, ServerError> {
    let now = clock.now();
    sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
        .bind(now)
        .execute(database)
        .await?;
    let secret = token::random_secret()?;
    sqlx::query(
        "INSERT INTO sessions (id, token_hash, person_id, expires_at, mandate_check) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(token::random_id()?)
    .bind(token::fingerprint(&secret))
    .bind(person_id)
    .bind(now + IDLE_SECONDS)
    .bind(mandate_check.as_str())
    .execute(database)
    .await?;
    Ok(secret)
}

/// The session that the token opens, kept alive by this very question; `None` when there is none.
pub async fn of_token(
    database: &Database,
    clock: &Clock,
    secret: &str,
) -> Result<Option<Session>, sqlx::Error> {
    let now = clock.now();
    let row: Option<(String, String, String)> = sqlx::query_as(
        "UPDATE sessions SET expires_at = $1 WHERE token_hash = $2 AND expires_at > $3 \
         RETURNING id, person_id, mandate_check",
    )
    .bind(now + IDLE_SECONDS)
    .bind(token::fingerprint(secret))
    .bind(now)
    .fetch_optional(database)
    .await?;
    Ok(row.map(|(id, person_id, check)| Session {
        id,
        person_id,
        mandate_check: MandateCheck::from_name(&check),
    }))
}

/// Ends the session that the token opens, with its references.
pub async fn end(database: &Database, secret: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sessions WHERE token_hash = $1")
        .bind(token::fingerprint(secret))
        .execute(database)
        .await?;
    Ok(())
}
