//! The parties of a received value against the register: references, names, nobody twice, never the
//! applicant.

use super::Subject;
use crate::case::new_party::written;
use crate::matter::{Reason, Refusal, email, is_name, phone};
use crate::{party_reference, server_error::ServerError};
use puolesta_core::business_id::BusinessId;
use puolesta_core::form_value::Party;
use puolesta_core::party::{PartyKind, Source};

impl Subject<'_> {
    /// The register's id of each party; what is wrong is added to the refusals.
    pub(super) async fn check_parties(
        &self,
        refusals: &mut Vec<Refusal>,
    ) -> Result<Vec<Option<String>>, ServerError> {
        let mut ids: Vec<Option<String>> = Vec::new();
        for (index, party) in self.value.parties.iter().enumerate() {
            check_written(party, index, refusals);
            let id = match party.source {
                Source::LookUp | Source::Register => {
                    self.found_party(party, index, refusals).await?
                }
                Source::Typed => self.typed_party(party, index, refusals).await?,
            };
            if id.as_ref() == Some(&self.session.person_id) {
                refusals.push(Refusal::at(Reason::Oneself, index));
            }
            // Also when one of the two was found and the other typed.
            if id.is_some() && ids.contains(&id) {
                refusals.push(Refusal::at(Reason::PartyTwice, index));
            }
            ids.push(id);
        }
        Ok(ids)
    }

    async fn found_party(
        &self,
        party: &Party,
        index: usize,
        refusals: &mut Vec<Refusal>,
    ) -> Result<Option<String>, ServerError> {
        let application = self.application;
        let reference = party.reference.as_deref().unwrap_or_default();
        let service = &self.value.service;
        let found = party_reference::party(application, self.session, service, reference).await?;
        let Some(found) = found else {
            refusals.push(Refusal::at(Reason::PartyUnknown, index));
            return Ok(None);
        };
        // Another name is an addition of the applicant's; the register's stays what it is.
        if !are_alike(found.kind, party.kind) {
            refusals.push(Refusal::at(Reason::PartyAltered, index));
        }
        Ok(Some(found.id))
    }

    /// A typed code was checked when the value was read, and nobody is looked up by it before the form
    /// is taken in: the answer must not tell whether it is somebody's. Business ids are public.
    async fn typed_party(
        &self,
        party: &Party,
        index: usize,
        refusals: &mut Vec<Refusal>,
    ) -> Result<Option<String>, ServerError> {
        let registers = &self.application.registers;
        let Some(business_id) = &party.business_id else {
            return Ok(None);
        };
        let Ok(business_id) = BusinessId::parse(business_id) else {
            refusals.push(Refusal::at(Reason::PartyIdentity, index));
            return Ok(None);
        };
        let organisation = registers.organisations.by_business_id(&business_id).await?;
        Ok(organisation.map(|organisation| organisation.id))
    }
}

/// What the applicant wrote of the party, before anything is shown or sent by it.
fn check_written(party: &Party, index: usize, refusals: &mut Vec<Refusal>) {
    let added = party.added_name.as_ref();
    let mut names = [&party.name].into_iter().chain(added);
    if names.any(|name| !name.trim().is_empty() && !is_name(name)) {
        refusals.push(Refusal::at(Reason::PartyNameUnusable, index));
    }
    let is_phone = written(party.phone.as_ref()).is_none_or(|text| phone(text).is_some());
    let is_email = written(party.email.as_ref()).is_none_or(|text| email(text).is_some());
    if !is_phone || !is_email {
        refusals.push(Refusal::at(Reason::PartyContact, index));
    }
}

/// Nothing that a code says tells a child from an adult: who was added as a person may be a child.
fn are_alike(registered: PartyKind, given: PartyKind) -> bool {
    use PartyKind::{Child, Person};
    registered == given || matches!((registered, given), (Child, Person) | (Person, Child))
}
