//! The parties of a received value against the register: references, names, nobody twice, never the
//! applicant.

use super::Subject;
use crate::matter::{Reason, Refusal};
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
        let is_renamed = found.name != party.name && !party.edited;
        if !are_alike(found.kind, party.kind) || is_renamed {
            refusals.push(Refusal::at(Reason::PartyAltered, index));
        }
        Ok(Some(found.id))
    }

    /// A typed code was checked when the value was read; a business id is checked here.
    async fn typed_party(
        &self,
        party: &Party,
        index: usize,
        refusals: &mut Vec<Refusal>,
    ) -> Result<Option<String>, ServerError> {
        let registers = &self.application.registers;
        if let Some(code) = &party.personal_identity_code {
            let person = registers.people.by_code(code).await?;
            return Ok(person.map(|person| person.id));
        }
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

/// Nothing that a code says tells a child from an adult: who was added as a person may be a child.
fn are_alike(registered: PartyKind, given: PartyKind) -> bool {
    use PartyKind::{Child, Person};
    registered == given || matches!((registered, given), (Child, Person) | (Person, Child))
}
