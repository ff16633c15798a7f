//! What a received value lacks, measured against the catalogue alone.
//!
//! The widget is `ready` exactly when nothing is found here; the receiver calls it again, because
//! the value is a claim. References and granted mandates only the host itself can check.

use super::{FormValue, Party, Status, VERSION};
use crate::catalogue::{Loaded, Mandate, PartySource, Procedure, Situation};
use crate::form_value::PartyList;
use crate::party::{PartyKind, Source};
use crate::requirement::{Acceptance, Mandates, Places, Requirement, UncheckedMandates};

#[cfg(test)]
mod tests;

/// Something that a value lacks or has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcoming {
    /// Written by another version.
    Version,
    /// About another service.
    Service,
    /// The status is not what the rest of the value gives.
    Status,
    /// Nothing says whose matter it is.
    SituationMissing,
    /// The service does not allow this situation.
    SituationNotAllowed,
    /// Another procedure than the catalogue's.
    Procedure,
    /// Fewer parties than the service asks for.
    TooFewParties,
    /// More parties than the service allows, or parties where nobody is named.
    TooManyParties,
    /// A party of a kind that does not fit; its index.
    PartyKind(usize),
    /// A party without a name; its index.
    PartyName(usize),
    /// A party without code, a found one without reference or with a code, or one of a register that
    /// the service does not have; its index.
    PartyIdentity(usize),
    /// A party that is there twice; the index of the second.
    PartyTwice(usize),
    /// What the applicant says of the register's parties is missing.
    PartyList,
    /// A declaration is missing; its index in the catalogue.
    Declaration(usize),
    /// A party's mandates are not enough; its index.
    Mandate(usize),
}

/// Everything that the value lacks; empty when it is complete.
pub fn verify(
    value: &FormValue,
    loaded: &Loaded,
    unchecked: UncheckedMandates,
) -> Vec<Shortcoming> {
    let mut found = Vec::new();
    let mut note = |wrong: bool, shortcoming| {
        if wrong {
            found.push(shortcoming);
        }
    };
    note(value.version != VERSION, Shortcoming::Version);
    note(value.service != loaded.service.id, Shortcoming::Service);
    let Some(situation) = value.situation else {
        note(true, Shortcoming::SituationMissing);
        return found;
    };
    let requirement = loaded.requirement(situation);
    if requirement.procedure == Procedure::NotAllowed {
        note(true, Shortcoming::SituationNotAllowed);
        return found;
    }
    note(
        value.procedure != Some(requirement.procedure),
        Shortcoming::Procedure,
    );
    check_parties(value, requirement, &mut found);
    check_declarations(value, loaded, situation, &mut found);
    check_mandates(value, requirement, unchecked, &mut found);
    if value.status != Status::Ready {
        found.push(Shortcoming::Status);
    }
    found
}

fn check_parties(value: &FormValue, requirement: &Requirement, found: &mut Vec<Shortcoming>) {
    let Some(places) = &requirement.places else {
        if !value.parties.is_empty() {
            found.push(Shortcoming::TooManyParties);
        }
        return;
    };
    if value.parties.len() < usize::from(places.min) {
        found.push(Shortcoming::TooFewParties);
    }
    if value.parties.len() > usize::from(places.max) {
        found.push(Shortcoming::TooManyParties);
    }
    if (places.source == PartySource::Register) != value.party_list.is_some()
        || (value.party_list == Some(PartyList::Confirmed)
            && value
                .parties
                .iter()
                .any(|party| party.source != Source::Register))
    {
        found.push(Shortcoming::PartyList);
    }
    // A host may name those for whom the person may already act, too.
    let may_be_registered =
        places.source == PartySource::Register || value.situation == Some(Situation::OnBehalf);
    for (index, party) in value.parties.iter().enumerate() {
        check_party(party, index, places, found);
        if party.source == Source::Register && !may_be_registered {
            found.push(Shortcoming::PartyIdentity(index));
        }
        if value.parties[..index]
            .iter()
            .any(|other| are_same(other, party))
        {
            found.push(Shortcoming::PartyTwice(index));
        }
    }
}

fn check_party(party: &Party, index: usize, places: &Places, found: &mut Vec<Shortcoming>) {
    if !places.fits(party.kind, party.source) {
        found.push(Shortcoming::PartyKind(index));
    }
    if party.name.trim().is_empty() {
        found.push(Shortcoming::PartyName(index));
    }
    let identified = match (party.source, party.kind) {
        (Source::LookUp | Source::Register, _) => {
            party.reference.is_some()
                && party.personal_identity_code.is_none()
                && party.business_id.is_none()
        }
        (Source::Typed, PartyKind::Person | PartyKind::Child) => {
            party.reference.is_none() && party.personal_identity_code.is_some()
        }
        (Source::Typed, PartyKind::Organisation) => {
            party.reference.is_none() && party.business_id.is_some()
        }
        // An estate often has no business id.
        (Source::Typed, PartyKind::Estate) => party.reference.is_none(),
    };
    if !identified {
        found.push(Shortcoming::PartyIdentity(index));
    }
}

fn are_same(one: &Party, other: &Party) -> bool {
    (one.reference.is_some() && one.reference == other.reference)
        || (one.personal_identity_code.is_some()
            && one.personal_identity_code == other.personal_identity_code)
        || (one.business_id.is_some() && one.business_id == other.business_id)
}

fn check_declarations(
    value: &FormValue,
    loaded: &Loaded,
    situation: Situation,
    found: &mut Vec<Shortcoming>,
) {
    for (index, id) in loaded.declaration_ids(situation).enumerate() {
        if !value.declarations.iter().any(|declared| declared.id == id) {
            found.push(Shortcoming::Declaration(index));
        }
    }
}

fn check_mandates(
    value: &FormValue,
    requirement: &Requirement,
    unchecked: UncheckedMandates,
    found: &mut Vec<Shortcoming>,
) {
    let Some(mandates) = &requirement.mandates else {
        return;
    };
    for index in 0..value.parties.len() {
        if !has_mandates(value, index, mandates, unchecked) {
            found.push(Shortcoming::Mandate(index));
        }
    }
}

fn has_mandates(
    value: &FormValue,
    party: usize,
    mandates: &Mandates,
    unchecked: UncheckedMandates,
) -> bool {
    let status = |mandate: &Mandate| {
        let mut claimed = value.mandates.iter();
        let claimed =
            claimed.find(|claimed| usize::from(claimed.party) == party && claimed.id == mandate.id);
        claimed.map(|claimed| claimed.status)
    };
    mandates.acceptance(unchecked, status) != Acceptance::Missing
}
