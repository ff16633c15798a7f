//! A person's own cases: those that they sent, those in which they are a party, and those in which they
//! speak for a party.

use super::deadline::expire_overdue;
use super::matter::{CaseParty, GivenAnswer, Matter};
use super::status::CaseStatus;
use crate::application::Application;
use crate::database::Connection;

/// A case as one person may see it.
pub(crate) struct Own {
    pub(crate) matter: Matter,
    /// The places in the list for which the person answers; none for the applicant.
    positions: Option<Vec<i64>>,
}

impl Own {
    /// Whether the person sent it.
    pub(crate) const fn is_applicant(&self) -> bool {
        self.positions.is_none()
    }

    /// The parties that the person sees: all for the applicant, else only those it answers for.
    pub(crate) fn parties(&self) -> impl Iterator<Item = &CaseParty> {
        let is_seen = |party: &&CaseParty| match &self.positions {
            Some(positions) => positions.contains(&party.position),
            None => true,
        };
        self.matter.parties.iter().filter(is_seen)
    }

    /// The person's own answer: none yet while one of their places is open.
    pub(crate) fn given(&self) -> Option<GivenAnswer> {
        let mut given = self.parties().map(|party| party.given);
        let first = given.next().flatten()?;
        given.all(|given| given.is_some()).then_some(first)
    }
}

/// The case of that id, for the applicant and the parties only.
pub(crate) async fn own_case(
    application: &Application,
    person_id: &str,
    id: &str,
) -> Result<Option<Own>, sqlx::Error> {
    expire_overdue(application).await?;
    let mut connection = application.database.acquire().await?;
    load(&mut connection, person_id, id).await
}

/// All own cases, the newest first.
pub(crate) async fn own_cases(
    application: &Application,
    person_id: &str,
) -> Result<Vec<Own>, sqlx::Error> {
    expire_overdue(application).await?;
    let mut connection = application.database.acquire().await?;
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM cases WHERE status <> $2 AND (applicant_id = $1 OR id IN ( \
         SELECT case_id FROM case_parties WHERE party_id = $1 OR party_id IN ( \
         SELECT organisation_id FROM register_roles WHERE person_id = $1))) \
         ORDER BY received_at DESC, id",
    )
    .bind(person_id)
    .bind(CaseStatus::Refused.as_str())
    .fetch_all(&mut *connection)
    .await?;
    let mut cases = Vec::new();
    for id in ids {
        cases.extend(load(&mut connection, person_id, &id).await?);
    }
    Ok(cases)
}

async fn load(
    connection: &mut Connection,
    person_id: &str,
    id: &str,
) -> Result<Option<Own>, sqlx::Error> {
    let Some(matter) = Matter::load(connection, id).await? else {
        return Ok(None);
    };
    if matter.applicant_id == person_id {
        let positions = None;
        return Ok(Some(Own { matter, positions }));
    }
    let positions = positions(connection, id, person_id).await?;
    Ok((!positions.is_empty()).then_some(Own {
        matter,
        positions: Some(positions),
    }))
}

/// The places that this person may answer in; none for the applicant, whose will is known and counts
/// for no other party.
pub(super) async fn answerable(
    application: &Application,
    case_id: &str,
    person_id: &str,
) -> Result<Vec<i64>, sqlx::Error> {
    let mut connection = application.database.acquire().await?;
    let own = load(&mut connection, person_id, case_id).await?;
    Ok(own.and_then(|own| own.positions).unwrap_or_default())
}

/// The places in the case for which this person answers: their own, and those of the organisations in
/// which they hold a role.
async fn positions(
    connection: &mut Connection,
    case_id: &str,
    person_id: &str,
) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT position FROM case_parties WHERE case_id = $1 AND (party_id = $2 OR party_id IN ( \
         SELECT organisation_id FROM register_roles WHERE person_id = $2)) ORDER BY position",
    )
    .bind(case_id)
    .bind(person_id)
    .fetch_all(connection)
    .await
}
