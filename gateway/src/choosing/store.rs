//! A choice while the person is away: what the service calls it, and among whom they choose.

use crate::database::Database;
use crate::registers::{Among, Begun};
use crate::selection::Selection;

/// What was kept when the person left.
pub(super) struct Away {
    pub(super) among: Among,
    pub(super) session: String,
    pub(super) request_id: String,
}

const KINDS: [(&str, Among); 2] = [
    ("persons", Among::Persons),
    ("organisations", Among::Organisations),
];

/// Keeps it in place of an earlier attempt.
pub(super) async fn leave(
    database: &Database,
    selection: &Selection,
    among: Among,
    begun: &Begun,
) -> Result<(), sqlx::Error> {
    let kind = KINDS.iter().find(|(_, known)| *known == among);
    sqlx::query(
        "UPDATE selections SET kind = $1, national_session = $2, request_id = $3 WHERE id = $4",
    )
    .bind(kind.map(|(name, _)| *name))
    .bind(&begun.session)
    .bind(&begun.request_id)
    .bind(&selection.id)
    .execute(database)
    .await?;
    Ok(())
}

/// What was kept, once: two at the same moment get it one time.
pub(super) async fn take(
    database: &Database,
    selection: &Selection,
) -> Result<Option<Away>, sqlx::Error> {
    let sql = "SELECT kind, national_session, request_id FROM selections \
               WHERE id = $1 AND national_session IS NOT NULL";
    let row: Option<(String, String, String)> = sqlx::query_as(sql)
        .bind(&selection.id)
        .fetch_optional(database)
        .await?;
    let Some((kind, session, request_id)) = row else {
        return Ok(None);
    };
    let taken = sqlx::query(
        "UPDATE selections SET national_session = NULL WHERE id = $1 AND national_session = $2",
    )
    .bind(&selection.id)
    .bind(&session)
    .execute(database)
    .await?;
    let among = KINDS.iter().find(|(name, _)| *name == kind);
    let away = among.map(|(_, among)| Away {
        among: *among,
        session,
        request_id,
    });
    Ok(away.filter(|_| taken.rows_affected() == 1))
}
