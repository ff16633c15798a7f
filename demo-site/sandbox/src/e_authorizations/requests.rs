//! Requests for a mandate: asked once, then settled by the principal's side or withdrawn.

use super::mandates::{self, Validity};
use puolesta_gateway::Clock;
use puolesta_gateway::ServerError;
use puolesta_gateway::database::{Database, Kind};
use puolesta_gateway::registers::Asked;
use puolesta_gateway::token;
use sqlx::Executor;

/// Asks, and returns the id of the request; while one waits, asking again is the same request.
pub(crate) async fn request(
    database: &Database,
    asked: Asked<'_>,
    at: i64,
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
    .bind(at)
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

/// A request, whatever has become of it.
pub(super) struct Request {
    pub(super) id: String,
    pub(super) assignee_id: String,
    pub(super) principal_id: String,
    pub(super) theme: String,
    /// Seconds since 1970, UTC.
    pub(super) requested_at: i64,
    pub(super) state: RequestState,
}

impl Request {
    pub(super) fn asked(&self) -> Asked<'_> {
        Asked {
            assignee_id: &self.assignee_id,
            principal_id: &self.principal_id,
            theme: &self.theme,
        }
    }
}

/// What has become of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RequestState {
    /// Nobody has answered.
    Waiting,
    /// The principal's side gave the mandate.
    Granted,
    /// The principal's side said no.
    Declined,
    /// Whoever asked took it back.
    Withdrawn,
}

impl RequestState {
    const ALL: [Self; 4] = [
        Self::Waiting,
        Self::Granted,
        Self::Declined,
        Self::Withdrawn,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Granted => "granted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn from_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        let known = all.find(|state| state.as_str() == name);
        known.unwrap_or(Self::Withdrawn)
    }
}

/// Settles a request that still waits; whether it did. `by` is the natural person who settles it.
pub(super) async fn settle<'e>(
    database: impl Executor<'e, Database = Kind>,
    clock: &Clock,
    id: &str,
    state: RequestState,
    by: &str,
) -> Result<bool, sqlx::Error> {
    let settled = sqlx::query(
        "UPDATE mandate_requests SET state = $1, settled_by = $2, settled_at = $3 \
         WHERE id = $4 AND state = 'waiting'",
    )
    .bind(state.as_str())
    .bind(by)
    .bind(clock.now())
    .bind(id)
    .execute(database)
    .await?;
    Ok(settled.rows_affected() == 1)
}

/// Gives the mandate that was asked for, if the request still waits.
pub(super) async fn grant(
    database: &Database,
    clock: &Clock,
    request: &Request,
    validity: &Validity,
    by: &str,
) -> Result<(), ServerError> {
    let mut transaction = database.begin().await?;
    let granted = RequestState::Granted;
    if settle(&mut *transaction, clock, &request.id, granted, by).await? {
        mandates::give(&mut *transaction, request.asked(), validity, by).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// The request of that id, whoever asks.
pub(super) async fn find(database: &Database, id: &str) -> Result<Option<Request>, sqlx::Error> {
    let sql = "SELECT id, assignee_id, principal_id, theme, requested_at, state \
               FROM mandate_requests WHERE id = $1";
    Ok(list(database, sql, id).await?.pop())
}

/// What this principal was asked for, the last one first.
pub(super) async fn sent_to(
    database: &Database,
    principal_id: &str,
) -> Result<Vec<Request>, sqlx::Error> {
    let sql = "SELECT id, assignee_id, principal_id, theme, requested_at, state \
               FROM mandate_requests WHERE principal_id = $1 ORDER BY requested_at DESC, id";
    list(database, sql, principal_id).await
}

/// What this person asked for, the last one first.
pub(super) async fn sent_by(
    database: &Database,
    assignee_id: &str,
) -> Result<Vec<Request>, sqlx::Error> {
    let sql = "SELECT id, assignee_id, principal_id, theme, requested_at, state \
               FROM mandate_requests WHERE assignee_id = $1 ORDER BY requested_at DESC, id";
    list(database, sql, assignee_id).await
}

type Row = (String, String, String, String, i64, String);

async fn list(
    database: &Database,
    sql: &'static str,
    key: &str,
) -> Result<Vec<Request>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(sql).bind(key).fetch_all(database).await?;
    let request = |(id, assignee_id, principal_id, theme, requested_at, state): Row| Request {
        id,
        assignee_id,
        principal_id,
        theme,
        requested_at,
        state: RequestState::from_name(&state),
    };
    Ok(rows.into_iter().map(request).collect())
}
