//! How many look-ups a person has: hits and misses alike, over all of that person's sessions.
//!
//! Counting the person covers the session too, and signing out and in again gives no new tries.

use crate::clock::Clock;
use crate::configuration::LookUpRules;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::token;

/// Whether a look-up may go on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Allowance {
    /// It may, and is counted.
    Granted,
    /// Not before so many seconds have gone by.
    LockedFor(i64),
}

/// Counts one look-up. A refused one is not counted, so that asking again does not lengthen the wait.
pub(crate) async fn count(
    database: &Database,
    clock: &Clock,
    rules: &LookUpRules,
    person_id: &str,
) -> Result<Allowance, ServerError> {
    let now = clock.now();
    let window_start = now - rules.window_seconds;
    forget_older(database, person_id, window_start).await?;
    // Written first and counted after: look-ups at the same time see each other.
    let id = token::random_id()?;
    sqlx::query("INSERT INTO look_ups (id, person_id, at) VALUES ($1, $2, $3)")
        .bind(&id)
        .bind(person_id)
        .bind(now)
        .execute(database)
        .await?;
    let (number, oldest): (i64, i64) =
        sqlx::query_as("SELECT COUNT(*), MIN(at) FROM look_ups WHERE person_id = $1")
            .bind(person_id)
            .fetch_one(database)
            .await?;
    if number <= rules.limit {
        return Ok(Allowance::Granted);
    }
    sqlx::query("DELETE FROM look_ups WHERE id = $1")
        .bind(&id)
        .execute(database)
        .await?;
    let seconds = oldest + rules.window_seconds - now;
    Ok(Allowance::LockedFor(seconds.max(1)))
}

async fn forget_older(
    database: &Database,
    person_id: &str,
    window_start: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM look_ups WHERE person_id = $1 AND at <= $2")
        .bind(person_id)
        .bind(window_start)
        .execute(database)
        .await?;
    Ok(())
}
