//! How well the registers know a party, seen by the person who asks. Whoever looks a party up is told
//! by this who answers for it, and by this the sent form goes its way: the two say the same.

use crate::acting::signs;
use crate::others::custodians;
use crate::registers::{Person, Registers};
use crate::server_error::ServerError;
use puolesta_core::party::PartyKind;
use puolesta_core::reach::Acquaintance;

/// Whether the name of the person who asks may go to nobody yet.
pub(crate) async fn is_guarded(registers: &Registers, asker_id: &str) -> Result<bool, ServerError> {
    let asker = registers.people.by_id(asker_id).await?;
    Ok(asker.is_some_and(|asker| asker.non_disclosed))
}

/// How well a person is known who may be told of.
pub(crate) async fn of_person(
    registers: &Registers,
    person: &Person,
    asker_id: &str,
) -> Result<Acquaintance, ServerError> {
    if is_guarded(registers, asker_id).await? {
        return Ok(Acquaintance::ForbiddenToKnow);
    }
    Ok(match other_custodians(registers, person, asker_id).await? {
        others if others.is_empty() => Acquaintance::Known,
        _ => Acquaintance::OtherCustodians,
    })
}

/// The others who have custody of a child of the person who asks. Nobody where one of them cannot be
/// told, nor where the child is none of theirs: who has custody of it is not theirs to know.
pub(crate) async fn other_custodians(
    registers: &Registers,
    child: &Person,
    asker_id: &str,
) -> Result<Vec<Person>, ServerError> {
    if child.kind != PartyKind::Child {
        return Ok(Vec::new());
    }
    let ids = custodians(registers, &child.id).await?;
    if !ids.iter().any(|id| id == asker_id) {
        return Ok(Vec::new());
    }
    let mut others = Vec::new();
    for id in ids.iter().filter(|id| *id != asker_id) {
        match registers.people.by_id(id).await? {
            Some(person) if !person.non_disclosed => others.push(person),
            _ => return Ok(Vec::new()),
        }
    }
    Ok(others)
}

/// The asker's own will is known: an organisation needs somebody else who may sign for it.
pub(crate) async fn of_organisation(
    registers: &Registers,
    organisation_id: &str,
    asker_id: &str,
) -> Result<Acquaintance, ServerError> {
    if is_guarded(registers, asker_id).await? {
        return Ok(Acquaintance::ForbiddenToKnow);
    }
    let authorizations = &registers.authorizations;
    let holders = authorizations.role_holders_of(organisation_id).await?;
    let mut holders = holders.iter();
    Ok(
        match holders.any(|holder| holder.party_id != asker_id && signs(&holder.role)) {
            true => Acquaintance::Known,
            false => Acquaintance::NoOtherSignatory,
        },
    )
}
