//! Officials: who they are, what they may do, their sessions, and what each has read and done. Nobody
//! else sees the desk or the messages.

use crate::clock::Clock;
use crate::database::{Connection, Database};
use crate::server_error::ServerError;
use crate::session::{IDLE_SECONDS, Life};
use crate::token;

/// What an official may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Reads matters and messages.
    Reader,
    /// Decides too, and records what came by letter.
    Handler,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 2] = [Self::Reader, Self::Handler];

    /// The role's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Handler => "handler",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Somebody who works with matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// The sign-in's own id of the person; no personal identity code.
    pub id: String,
    /// As colleagues know them.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// What an official did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Opened the matter on the desk.
    Read,
    /// Read its messages.
    ReadMessages,
    /// Recorded an answer that came by letter.
    Recorded,
    /// Made the decision.
    Decided,
}

impl Act {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 4] = [
        Self::Read,
        Self::ReadMessages,
        Self::Recorded,
        Self::Decided,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::ReadMessages => "read-messages",
            Self::Recorded => "recorded",
            Self::Decided => "decided",
        }
    }
}

/// One line of who read and did what.
pub(crate) struct ActLine {
    pub(crate) at: i64,
    pub(crate) name: String,
    pub(crate) what: String,
}

/// Begins an official's session and returns the token for its cookie. Whatever has expired goes.
///
/// # Errors
/// When the database does not answer or the system gives no randomness.
pub async fn begin(
    database: &Database,
    clock: &Clock,
    official: &Official,
) -> Result<String, ServerError> {
    let now = clock.now();
    sqlx::query("DELETE FROM official_sessions WHERE expires_at <= $1")
        .bind(now)
        .execute(database)
        .await?;
    let secret = token::random_secret()?;
    sqlx::query(
        "INSERT INTO official_sessions \
         (id, token_hash, official_id, name, role, begun_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(token::random_id()?)
    .bind(token::fingerprint(&secret))
    .bind(&official.id)
    .bind(&official.name)
    .bind(official.role.as_str())
    .bind(now)
    .bind(now + IDLE_SECONDS)
    .execute(database)
    .await?;
    Ok(secret)
}

/// The official whose session the token opens, kept alive by this very question.
pub(crate) async fn of_token(
    database: &Database,
    clock: &Clock,
    secret: &str,
) -> Result<Option<Official>, sqlx::Error> {
    let now = clock.now();
    let hash = token::fingerprint(secret);
    let row: Option<(String, String, String, i64, i64)> = sqlx::query_as(
        "SELECT official_id, name, role, begun_at, expires_at FROM official_sessions \
         WHERE token_hash = $1 AND expires_at > $2",
    )
    .bind(&hash)
    .bind(now)
    .fetch_optional(database)
    .await?;
    let Some((id, name, role, begun_at, expires_at)) = row else {
        return Ok(None);
    };
    let life = Life {
        begun_at,
        expires_at,
    };
    if let Some(until) = life.prolonged(now) {
        sqlx::query("UPDATE official_sessions SET expires_at = $1 WHERE token_hash = $2")
            .bind(until)
            .bind(&hash)
            .execute(database)
            .await?;
    }
    Ok(Role::from_name(&role).map(|role| Official { id, name, role }))
}

/// Ends the session that the token opens.
///
/// # Errors
/// When the database does not answer.
pub async fn end(database: &Database, secret: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM official_sessions WHERE token_hash = $1")
        .bind(token::fingerprint(secret))
        .execute(database)
        .await?;
    Ok(())
}

/// Writes down who did what in a matter.
pub(crate) async fn write_down(
    connection: &mut Connection,
    official: &Official,
    case_id: &str,
    at: i64,
    act: Act,
) -> Result<(), ServerError> {
    sqlx::query(
        "INSERT INTO official_acts (id, at, official_id, name, case_id, what) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(token::random_id()?)
    .bind(at)
    .bind(&official.id)
    .bind(&official.name)
    .bind(case_id)
    .bind(act.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// How many lines the desk shows.
const MOST_LINES: i64 = 100;

/// Who read a matter and did what in it, the newest first.
pub(crate) async fn acts_in(
    connection: &mut Connection,
    case_id: &str,
) -> Result<Vec<ActLine>, sqlx::Error> {
    let rows: Vec<(i64, String, String)> = sqlx::query_as(
        "SELECT at, name, what FROM official_acts WHERE case_id = $1 \
         ORDER BY at DESC, id LIMIT $2",
    )
    .bind(case_id)
    .bind(MOST_LINES)
    .fetch_all(connection)
    .await?;
    let line = |(at, name, what)| ActLine { at, name, what };
    Ok(rows.into_iter().map(line).collect())
}
