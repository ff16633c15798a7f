//! A person's own cases: those that they sent, those in which they are a party, and those in which they
//! speak for a party.

use super::deadline::expire_overdue;
use super::page::{Page, Place};
use super::remind::pause_left;
use crate::acting::signs;
use crate::application::Application;
use crate::clock::Clock;
use crate::database::Connection;
use crate::matter::{CaseParty, CaseStatus, Comment, GivenAnswer, Matter};
use crate::server_error::ServerError;

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

    /// What the person can do about it now.
    pub(crate) fn actions(&self, clock: &Clock) -> Vec<Action> {
        let matter = &self.matter;
        let is_applicant = self.is_applicant();
        let waits_for_them = self.parties().any(|own| {
            let mut awaited = matter.awaited();
            awaited.any(|party| party.position == own.position)
        });
        let today = clock.today();
        let is_heard = || self.parties().any(|own| matter.hears(own, &today));
        let can = |action: &Action| match action {
            Action::Answer => !is_applicant && waits_for_them,
            Action::Comment => !is_applicant && is_heard(),
            Action::Withdraw => is_applicant && matter.may_be_withdrawn(),
            Action::Remind => {
                is_applicant && waits_for_them && pause_left(matter, clock.now()).is_none()
            }
        };
        let mut actions = vec![
            Action::Answer,
            Action::Comment,
            Action::Withdraw,
            Action::Remind,
        ];
        actions.retain(can);
        actions
    }

    /// The person's own answer: none yet while one of their places is open.
    pub(crate) fn given(&self) -> Option<GivenAnswer> {
        let mut given = self.parties().map(|party| party.given);
        let first = given.next().flatten()?;
        given.all(|given| given.is_some()).then_some(first)
    }

    /// What the person said: whoever speaks for several parties says it for all of them.
    pub(crate) fn said(&self) -> &[Comment] {
        let said = self.parties().map(|party| &party.comments[..]);
        said.max_by_key(|comments| comments.len())
            .unwrap_or_default()
    }
}

/// What one person can do about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Approve or decline.
    Answer,
    /// Say something of it.
    Comment,
    /// Take it back.
    Withdraw,
    /// Ask those once more who have not answered.
    Remind,
}

impl Action {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Comment => "comment",
            Self::Withdraw => "withdraw",
            Self::Remind => "remind",
        }
    }
}

/// The case of that id, for the applicant and the parties only.
pub(crate) async fn own_case(
    application: &Application,
    person_id: &str,
    id: &str,
) -> Result<Option<Own>, ServerError> {
    expire_overdue(application).await?;
    let selves = selves(application, person_id).await?;
    let mut connection = application.database.acquire().await?;
    Ok(load(&mut connection, &selves, id).await?)
}

/// A page of own cases, the newest first, and how to ask for the next one.
pub(crate) async fn own_cases(
    application: &Application,
    person_id: &str,
    page: &Page,
) -> Result<(Vec<Own>, Option<String>), ServerError> {
    expire_overdue(application).await?;
    let selves = selves(application, person_id).await?;
    let mut connection = application.database.acquire().await?;
    let mut ids: Vec<Place> = Vec::new();
    for party_id in selves.ids() {
        ids.extend(ids_of(&mut connection, &selves, party_id, page).await?);
    }
    ids.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    ids.dedup();
    let next = page.cut(&mut ids);
    let mut cases = Vec::new();
    for (_, id) in ids {
        cases.extend(load(&mut connection, &selves, &id).await?);
    }
    Ok((cases, next))
}

/// The places that this person may answer in; none for the applicant, whose will is known and counts
/// for no other party.
pub(super) async fn answerable(
    application: &Application,
    case_id: &str,
    person_id: &str,
) -> Result<Vec<i64>, ServerError> {
    let selves = selves(application, person_id).await?;
    let mut connection = application.database.acquire().await?;
    let own = load(&mut connection, &selves, case_id).await?;
    Ok(own.and_then(|own| own.positions).unwrap_or_default())
}

/// A person and the organisations for which they may sign.
struct Selves {
    person_id: String,
    organisation_ids: Vec<String>,
}

impl Selves {
    fn ids(&self) -> impl Iterator<Item = &String> {
        [&self.person_id].into_iter().chain(&self.organisation_ids)
    }
}

async fn selves(application: &Application, person_id: &str) -> Result<Selves, ServerError> {
    let authorizations = &application.registers.authorizations;
    let roles = authorizations.roles_of(person_id).await?;
    Ok(Selves {
        person_id: person_id.into(),
        organisation_ids: roles
            .into_iter()
            .filter(|role| signs(&role.role))
            .map(|role| role.party_id)
            .collect(),
    })
}

/// The cases that the person sent, and those in which this one of their selves is a party.
async fn ids_of(
    connection: &mut Connection,
    selves: &Selves,
    party_id: &str,
    page: &Page,
) -> Result<Vec<Place>, sqlx::Error> {
    let (at, id) = &page.after;
    sqlx::query_as(
        "SELECT received_at, id FROM cases WHERE status <> $3 AND (applicant_id = $1 OR id IN ( \
         SELECT case_id FROM case_parties WHERE party_id = $2)) \
         AND (received_at < $4 OR (received_at = $4 AND id > $5)) \
         ORDER BY received_at DESC, id LIMIT $6",
    )
    .bind(&selves.person_id)
    .bind(party_id)
    .bind(CaseStatus::Refused.as_str())
    .bind(at)
    .bind(id)
    // One more tells that there are more.
    .bind(page.limit + 1)
    .fetch_all(connection)
    .await
}

async fn load(
    connection: &mut Connection,
    selves: &Selves,
    id: &str,
) -> Result<Option<Own>, sqlx::Error> {
    let Some(matter) = Matter::load(connection, id).await? else {
        return Ok(None);
    };
    if matter.applicant_id == selves.person_id {
        let positions = None;
        return Ok(Some(Own { matter, positions }));
    }
    let is_theirs = |party: &&CaseParty| {
        let party_id = party.party_id.as_ref();
        party_id.is_some_and(|party_id| selves.ids().any(|id| id == party_id))
    };
    let theirs = matter.parties.iter().filter(is_theirs);
    let positions: Vec<i64> = theirs.map(|party| party.position).collect();
    Ok((!positions.is_empty()).then_some(Own {
        matter,
        positions: Some(positions),
    }))
}
