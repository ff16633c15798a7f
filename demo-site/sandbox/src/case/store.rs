//! Stores a case, and reads it for the one who sent it.

use super::check::Verdict;
use super::refusal::Refusal;
use super::{CaseStatus, SentForm};
use crate::application::Application;
use crate::database::Database;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::token;

/// A case as its applicant may see it.
pub(crate) struct StoredCase {
    pub(crate) id: String,
    pub(crate) status: CaseStatus,
    /// Seconds since 1970, UTC.
    pub(crate) received_at: i64,
    /// The value to the letter; none when it was refused.
    pub(crate) value: Option<String>,
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) refusals: Vec<Refusal>,
}

/// Stores the form with its verdict, and returns the id of the case.
pub(super) async fn insert(
    application: &Application,
    session: &Session,
    form: &SentForm,
    verdict: &Verdict,
) -> Result<String, ServerError> {
    let id = token::random_id()?;
    // A refused value may hold anything, also codes of people who have nothing to do with it.
    let (service, status, value, refusals, party_ids) = match verdict {
        Verdict::Accepted(accepted) => (
            Some(&accepted.service),
            accepted.status,
            Some(&form.value),
            &[][..],
            &accepted.party_ids[..],
        ),
        Verdict::Refused(refusals) => (None, CaseStatus::Refused, None, &refusals[..], &[][..]),
    };
    let mut transaction = application.database.begin().await?;
    sqlx::query(
        "INSERT INTO cases (id, applicant_id, service, status, received_at, value, form_fields, \
         refusals) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&session.person_id)
    .bind(service)
    .bind(status.as_str())
    .bind(application.clock.now())
    .bind(value)
    .bind(json(&form.fields))
    .bind(json(refusals))
    .execute(&mut *transaction)
    .await?;
    for (position, party_id) in (0_i64..).zip(party_ids) {
        sqlx::query("INSERT INTO case_parties (case_id, position, party_id) VALUES ($1, $2, $3)")
            .bind(&id)
            .bind(position)
            .bind(party_id)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(id)
}

/// The case of that id, if this person sent it.
pub(crate) async fn find(
    database: &Database,
    applicant_id: &str,
    id: &str,
) -> Result<Option<StoredCase>, sqlx::Error> {
    let row: Option<(String, i64, Option<String>, String, String)> = sqlx::query_as(
        "SELECT status, received_at, value, form_fields, refusals FROM cases \
         WHERE id = $1 AND applicant_id = $2",
    )
    .bind(id)
    .bind(applicant_id)
    .fetch_optional(database)
    .await?;
    Ok(row.map(
        |(status, received_at, value, fields, refusals)| StoredCase {
            id: id.into(),
            status: CaseStatus::from_name(&status).unwrap_or(CaseStatus::Manual),
            received_at,
            value,
            fields: serde_json::from_str(&fields).unwrap_or_default(),
            refusals: serde_json::from_str(&refusals).unwrap_or_default(),
        },
    ))
}

/// Texts and plain enums always have a JSON form.
fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
