//! The others in a matter that a register knows: a child's other custodians, a site's other owners.
//! Only those who are part of a matter are told anything of it, and nobody of whom nothing may be told.

use crate::registers::{Capacity, Registers};
use crate::server_error::ServerError;
use puolesta_core::catalogue::Loaded;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::Places;

/// Who belongs to a matter beside the person who asks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Others {
    /// The register's ids of persons and organisations.
    pub(crate) ids: Vec<String>,
    /// Whether the register names everybody.
    pub(crate) is_complete: bool,
}

/// The others in the matter of this context who may be told of and for whom the service has places.
/// Whoever is left out makes the list incomplete. `None` where it is no matter of this person.
pub(crate) async fn told_others(
    registers: &Registers,
    person_id: &str,
    service: &Loaded,
    places: &Places,
    context: Option<&str>,
) -> Result<Option<Others>, ServerError> {
    let Some(others) = others(registers, person_id, service, context).await? else {
        return Ok(None);
    };
    let mut told = Others {
        ids: Vec::new(),
        is_complete: others.is_complete,
    };
    for id in others.ids {
        if is_told(registers, places, &id).await? {
            told.ids.push(id);
        } else {
            told.is_complete = false;
        }
    }
    Ok(Some(told))
}

/// Nothing of who is non-disclosed, or of a kind that the service has no place for.
async fn is_told(registers: &Registers, places: &Places, id: &str) -> Result<bool, ServerError> {
    if let Some(person) = registers.people.by_id(id).await? {
        return Ok(!person.non_disclosed && places.accept(person.kind));
    }
    let organisation = registers.organisations.by_id(id).await?;
    Ok(organisation.is_some_and(|party| places.accept(party.kind)))
}

/// A service in which one acts for children is about a child, any other about a site.
async fn others(
    registers: &Registers,
    person_id: &str,
    service: &Loaded,
    context: Option<&str>,
) -> Result<Option<Others>, ServerError> {
    let principals = &service.service.on_behalf.principals;
    match context {
        _ if principals.contains(&PartyKind::Child) => {
            other_custodians(registers, person_id, context).await
        }
        Some(context) => {
            let owners = registers.sites.owners(context).await?;
            Ok(beside(person_id, owners.ids, owners.names_all))
        }
        // Nothing says which site, and people own several.
        None => Ok(None),
    }
}

/// Without a context all children of the person are meant.
async fn other_custodians(
    registers: &Registers,
    person_id: &str,
    context: Option<&str>,
) -> Result<Option<Others>, ServerError> {
    let named = match context {
        Some(context) => Some(
            registers
                .people
                .child_of(context)
                .await?
                .unwrap_or_default(),
        ),
        None => None,
    };
    let mut everybody = Vec::new();
    for child in registers.people.represented_by(person_id).await? {
        let is_meant = named.as_ref().is_none_or(|named| *named == child.person_id);
        if child.capacity == Capacity::Custodian && is_meant {
            everybody.extend(custodians(registers, &child.person_id).await?);
        }
    }
    everybody.sort();
    everybody.dedup();
    Ok(beside(person_id, everybody, true))
}

/// The custodians of a child, by their ids.
pub(crate) async fn custodians(
    registers: &Registers,
    child_id: &str,
) -> Result<Vec<String>, ServerError> {
    let representatives = registers.people.representatives_of(child_id).await?;
    let custodians = representatives
        .into_iter()
        .filter(|each| each.capacity == Capacity::Custodian);
    Ok(custodians.map(|each| each.person_id).collect())
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
