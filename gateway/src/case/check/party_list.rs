//! The parties of a received value against those that a register gives: nobody is left out quietly.

use super::Subject;
use crate::matter::{Reason, Refusal};
use crate::others::told_others;
use crate::server_error::ServerError;
use puolesta_core::catalogue::{PartySource, Situation};
use puolesta_core::form_value::PartyList;

/// What the check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// As far as anybody knows, these are all parties.
    Whole,
    /// The register does not know everybody; the applicant has added to it.
    Partial,
    /// The register and the applicant do not agree: somebody must look at it.
    ByHand,
}

impl Subject<'_> {
    /// Compares with what the register says today. A confirmed list that is not the register's is added
    /// to the refusals.
    pub(super) async fn check_party_list(
        &self,
        party_ids: &[Option<String>],
        refusals: &mut Vec<Refusal>,
    ) -> Result<Finding, ServerError> {
        let together = self.service.requirement(Situation::Together);
        let places = together.places.as_ref();
        let places = places.filter(|places| places.source == PartySource::Register);
        let (Some(Situation::Together), Some(places)) = (self.value.situation, places) else {
            return Ok(Finding::Whole);
        };
        let person_id = &self.session.person_id;
        let context = self.value.context.as_deref();
        let registers = &self.application.registers;
        let known = told_others(registers, person_id, self.service, places, context).await?;
        let has = |id: &String| party_ids.iter().flatten().any(|party| party == id);
        let has_all = known.as_ref().is_none_or(|known| known.ids.iter().all(has));
        let is_complete = known.as_ref().is_some_and(|known| known.is_complete);
        let is_the_same = known.is_some_and(|known| known.ids.len() == party_ids.len());
        Ok(match self.value.party_list {
            Some(PartyList::Confirmed) if has_all && is_complete && is_the_same => Finding::Whole,
            Some(PartyList::Confirmed) => {
                refusals.push(Refusal::whole(Reason::PartyList));
                Finding::ByHand
            }
            Some(PartyList::Incomplete) if has_all => Finding::Partial,
            _ => Finding::ByHand,
        })
    }
}
