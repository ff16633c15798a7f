//! Drafts in the database: one for each session.

use crate::database::Database;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A page with what was filled in. Without `Debug`: the value may hold codes.
#[derive(Serialize, Deserialize)]
pub(super) struct Draft {
    /// Path and query of the page.
    pub(super) page: String,
    /// The form's own fields by name.
    pub(super) fields: Map<String, Value>,
    /// The widget's JSON text, unchanged.
    pub(super) value: String,
}

/// Keeps the draft in place of an earlier one.
pub(super) async fn keep(
    database: &Database,
    session: &Session,
    draft: &Draft,
) -> Result<(), sqlx::Error> {
    let fields = Value::Object(draft.fields.clone()).to_string();
    sqlx::query(
        "INSERT INTO drafts (session_id, page, form_fields, value) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (session_id) DO UPDATE SET page = excluded.page, \
         form_fields = excluded.form_fields, value = excluded.value",
    )
    .bind(&session.id)
    .bind(&draft.page)
    .bind(fields)
    .bind(&draft.value)
    .execute(database)
    .await?;
    Ok(())
}

/// The draft, which stays.
pub(super) async fn read(
    database: &Database,
    session: &Session,
) -> Result<Option<Draft>, sqlx::Error> {
    let sql = "SELECT page, form_fields, value FROM drafts WHERE session_id = $1";
    draft(database, session, sql).await
}

/// The draft, which is gone afterwards.
pub(super) async fn take(
    database: &Database,
    session: &Session,
) -> Result<Option<Draft>, sqlx::Error> {
    let sql = "DELETE FROM drafts WHERE session_id = $1 RETURNING page, form_fields, value";
    draft(database, session, sql).await
}

async fn draft(
    database: &Database,
    session: &Session,
    sql: &'static str,
) -> Result<Option<Draft>, sqlx::Error> {
    let row: Option<(String, String, String)> = sqlx::query_as(sql)
        .bind(&session.id)
        .fetch_optional(database)
        .await?;
    Ok(row.map(|(page, fields, value)| Draft {
        page,
        fields: serde_json::from_str(&fields).unwrap_or_default(),
        value,
    }))
}
