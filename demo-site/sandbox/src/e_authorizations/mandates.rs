//! Mandates as the stand-in keeps them: given by a natural person, for a period, ended by the giver's
//! side.

use puolesta_gateway::Clock;
use puolesta_gateway::ServerError;
use puolesta_gateway::database::{Database, Kind};
use puolesta_gateway::registers::Asked;
use puolesta_gateway::token;
use sqlx::Executor;

/// A mandate that was given at some time.
pub(super) struct GrantedMandate {
    pub(super) id: String,
    pub(super) principal_id: String,
    pub(super) assignee_id: String,
    pub(super) theme: String,
    pub(super) valid_from: String,
    pub(super) valid_until: String,
    is_ended: bool,
}

/// What a mandate is worth on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MandateState {
    /// It counts.
    Valid,
    /// It does not count yet.
    Future,
    /// Its last day has passed.
    Expired,
    /// It was ended before its last day.
    Ended,
}

impl MandateState {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Future => "future",
            Self::Expired => "expired",
            Self::Ended => "ended",
        }
    }
}

impl GrantedMandate {
    /// What it is worth today, as `2026-11-21`.
    pub(super) fn state(&self, today: &str) -> MandateState {
        match self {
            _ if self.is_ended => MandateState::Ended,
            _ if *self.valid_until < *today => MandateState::Expired,
            _ if *self.valid_from > *today => MandateState::Future,
            _ => MandateState::Valid,
        }
    }
}

/// First and last day, both as `2026-11-21`.
pub(super) struct Validity {
    pub(super) from: String,
    pub(super) until: String,
}

/// Writes a mandate that this natural person has just given.
pub(super) async fn give<'e>(
    database: impl Executor<'e, Database = Kind>,
    asked: Asked<'_>,
    validity: &Validity,
    given_by: &str,
) -> Result<(), ServerError> {
    sqlx::query(
        "INSERT INTO granted_mandates \
         (id, principal_id, assignee_id, theme, valid_from, valid_until, given_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(token::random_id()?)
    .bind(asked.principal_id)
    .bind(asked.assignee_id)
    .bind(asked.theme)
    .bind(&validity.from)
    .bind(&validity.until)
    .bind(given_by)
    .execute(database)
    .await?;
    Ok(())
}

/// The principal of a mandate that somebody may still end.
pub(super) async fn principal_of(
    database: &Database,
    id: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT principal_id FROM granted_mandates WHERE id = $1 AND ended_at IS NULL",
    )
    .bind(id)
    .fetch_optional(database)
    .await
}

/// Ends a mandate at once.
pub(super) async fn end(database: &Database, clock: &Clock, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE granted_mandates SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(clock.now())
        .bind(id)
        .execute(database)
        .await?;
    Ok(())
}

/// What this principal has given, the last one first.
pub(super) async fn given_by(
    database: &Database,
    principal_id: &str,
) -> Result<Vec<GrantedMandate>, sqlx::Error> {
    let sql = "SELECT id, principal_id, assignee_id, theme, valid_from, valid_until, \
               ended_at FROM granted_mandates \
               WHERE principal_id = $1 ORDER BY valid_from DESC, id";
    list(database, sql, principal_id).await
}

/// What this person has been given, the last one first.
pub(super) async fn given_to(
    database: &Database,
    assignee_id: &str,
) -> Result<Vec<GrantedMandate>, sqlx::Error> {
    let sql = "SELECT id, principal_id, assignee_id, theme, valid_from, valid_until, \
               ended_at FROM granted_mandates \
               WHERE assignee_id = $1 ORDER BY valid_from DESC, id";
    list(database, sql, assignee_id).await
}

type Row = (String, String, String, String, String, String, Option<i64>);

async fn list(
    database: &Database,
    sql: &'static str,
    whose: &str,
) -> Result<Vec<GrantedMandate>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(sql).bind(whose).fetch_all(database).await?;
    let mandate =
        |(id, principal_id, assignee_id, theme, valid_from, valid_until, ended_at): Row| {
            GrantedMandate {
                id,
                principal_id,
                assignee_id,
                theme,
                valid_from,
                valid_until,
                is_ended: ended_at.is_some(),
            }
        };
    Ok(rows.into_iter().map(mandate).collect())
}
