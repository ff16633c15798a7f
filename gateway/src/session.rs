//! Sessions of identified persons: begun by signing in, ended by signing out, by half an hour of silence
//! or by the end of a day's work. The database keeps the fingerprint of the cookie's token, never the token.

use crate::clock::Clock;
use crate::database::Database;
use crate::seal;
use crate::server_error::ServerError;
use crate::token;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};

/// Where a person signs in, on this site.
pub(crate) const SIGN_IN: &str = "/kirjaudu";

/// How long a session lives after the last call, in seconds.
pub const IDLE_SECONDS: i64 = 30 * 60;
/// How long a session lives at most, in seconds.
const LONGEST_SECONDS: i64 = 10 * 60 * 60;
/// A session that was prolonged less than so many seconds ago is not written again.
const PROLONGED_EVERY: i64 = 60;

/// From when to when a session lives, as the database has it.
pub(crate) struct Life {
    pub(crate) begun_at: i64,
    pub(crate) expires_at: i64,
}

impl Life {
    /// Until when it lives now that it is used; nothing where that is hardly later than it was.
    pub(crate) fn prolonged(&self, now: i64) -> Option<i64> {
        let until = (now + IDLE_SECONDS).min(self.begun_at + LONGEST_SECONDS);
        (until - self.expires_at >= PROLONGED_EVERY).then_some(until)
    }
}

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

/// Keeps the person's code for this session, sealed: only its token opens it.
///
/// # Errors
/// When the database does not answer or the system gives no randomness.
pub async fn keep_code(
    database: &Database,
    secret: &str,
    code: &PersonalIdentityCode,
) -> Result<(), ServerError> {
    let sealed = seal::seal(secret, code.expose_secret())?;
    sqlx::query("UPDATE sessions SET sealed_code = $1 WHERE token_hash = $2")
        .bind(sealed)
        .bind(token::fingerprint(secret))
        .execute(database)
        .await?;
    Ok(())
}

/// The person's code, where it was kept for this session.
pub(crate) async fn code_of(
    database: &Database,
    secret: &str,
) -> Result<Option<PersonalIdentityCode>, ServerError> {
    let sql = "SELECT sealed_code FROM sessions WHERE token_hash = $1";
    let sealed: Option<Option<String>> = sqlx::query_scalar(sql)
        .bind(token::fingerprint(secret))
        .fetch_optional(database)
        .await?;
    let code = sealed
        .flatten()
        .and_then(|sealed| seal::open(secret, &sealed));
    let parse = |code: String| PersonalIdentityCode::parse(&code, TemporaryCodes::Accepted).ok();
    Ok(code.and_then(parse))
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
        "INSERT INTO sessions (id, token_hash, person_id, expires_at, mandate_check, begun_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(token::random_id()?)
    .bind(token::fingerprint(&secret))
    .bind(person_id)
    .bind(now + IDLE_SECONDS)
    .bind(mandate_check.as_str())
    .bind(now)
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
    let hash = token::fingerprint(secret);
    let row: Option<(String, String, String, i64, i64)> = sqlx::query_as(
        "SELECT id, person_id, mandate_check, begun_at, expires_at FROM sessions \
         WHERE token_hash = $1 AND expires_at > $2",
    )
    .bind(&hash)
    .bind(now)
    .fetch_optional(database)
    .await?;
    let Some((id, person_id, check, begun_at, expires_at)) = row else {
        return Ok(None);
    };
    let life = Life {
        begun_at,
        expires_at,
    };
    if let Some(until) = life.prolonged(now) {
        sqlx::query("UPDATE sessions SET expires_at = $1 WHERE token_hash = $2")
            .bind(until)
            .bind(&hash)
            .execute(database)
            .await?;
    }
    Ok(Some(Session {
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

#[cfg(test)]
mod tests {
    use super::Life;

    #[test]
    fn a_session_is_written_once_a_minute_and_ends_with_the_day() {
        let life = Life {
            begun_at: 0,
            expires_at: 1800,
        };
        assert_eq!(life.prolonged(59), None);
        assert_eq!(life.prolonged(60), Some(1860));
        let old = Life {
            begun_at: 0,
            expires_at: 36_000,
        };
        assert_eq!(old.prolonged(35_000), None, "ten hours are enough");
    }
}
