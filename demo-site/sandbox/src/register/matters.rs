//! Matters that a register knows: whose child, whose site, and who belongs to it beside the person
//! who asks. Only those who are part of a matter are told anything of it.

use crate::database::Database;
use puolesta_core::catalogue::Loaded;
use puolesta_core::party::PartyKind;

/// What the matters of a service are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Matters {
    /// A child; its custodians are the parties.
    Children,
    /// A site; its owners are the parties.
    Sites,
}

/// Who belongs to a matter beside the person who asks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Others {
    /// The register's ids of persons and organisations.
    pub(crate) ids: Vec<String>,
    /// Whether the register names everybody.
    pub(crate) is_complete: bool,
}

impl Matters {
    /// A service in which one acts for children is about a child, any other about a site.
    pub(crate) fn of(service: &Loaded) -> Self {
        if service
            .service
            .on_behalf
            .principals
            .contains(&PartyKind::Child)
        {
            Self::Children
        } else {
            Self::Sites
        }
    }

    /// The others in the matter of this context; `None` where it is no matter of this person.
    pub(crate) async fn others(
        self,
        database: &Database,
        person_id: &str,
        context: Option<&str>,
    ) -> Result<Option<Others>, sqlx::Error> {
        match (self, context) {
            (Self::Children, _) => other_custodians(database, person_id, context).await,
            (Self::Sites, Some(context)) => other_owners(database, person_id, context).await,
            // Nothing says which site, and people own several.
            (Self::Sites, None) => Ok(None),
        }
    }
}

/// The child that a context names, whoever asks.
pub(crate) async fn child_of(
    database: &Database,
    context: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT child_id FROM child_matters WHERE context = $1")
        .bind(context)
        .fetch_optional(database)
        .await
}

/// Without a context all children of the person are meant.
async fn other_custodians(
    database: &Database,
    person_id: &str,
    context: Option<&str>,
) -> Result<Option<Others>, sqlx::Error> {
    let named = match context {
        Some(context) => Some(child_of(database, context).await?.unwrap_or_default()),
        None => None,
    };
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT every.representative_id FROM representatives AS own \
         JOIN representatives AS every \
         ON every.principal_id = own.principal_id AND every.capacity = own.capacity \
         WHERE own.representative_id = $1 AND own.capacity = 'custodian' \
         AND ($2 IS NULL OR own.principal_id = $2) ORDER BY every.representative_id",
    )
    .bind(person_id)
    .bind(named)
    .fetch_all(database)
    .await?;
    Ok(beside(person_id, rows, true))
}

async fn other_owners(
    database: &Database,
    person_id: &str,
    context: &str,
) -> Result<Option<Others>, sqlx::Error> {
    let owners: Vec<String> =
        sqlx::query_scalar("SELECT owner_id FROM site_owners WHERE context = $1 ORDER BY owner_id")
            .bind(context)
            .fetch_all(database)
            .await?;
    let names_all: Option<bool> =
        sqlx::query_scalar("SELECT names_all_owners FROM sites WHERE context = $1")
            .bind(context)
            .fetch_optional(database)
            .await?;
    Ok(beside(person_id, owners, names_all.unwrap_or(false)))
}

/// Everybody but the person who asks, who must be among them.
fn beside(person_id: &str, everybody: Vec<String>, is_complete: bool) -> Option<Others> {
    let is_theirs = everybody.iter().any(|id| id == person_id);
    let others = everybody.into_iter().filter(|id| id != person_id);
    is_theirs.then(|| Others {
        ids: others.collect(),
        is_complete,
    })
}
