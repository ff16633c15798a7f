//! The mandates of a received value against what was really granted.

use super::Subject;
use crate::acting::Acting;
use crate::catalogue;
use crate::matter::{Reason, Refusal};
use crate::server_error::ServerError;
use puolesta_core::catalogue::{Mandate as Asked, MandateForm};
use puolesta_core::form_value::{Basis, Mandate as Claimed, MandateStatus};

/// What the check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// Everything that is needed is there.
    Confirmed,
    /// Something that is needed could not be checked here: somebody must look at it.
    ByHand,
}

impl Subject<'_> {
    /// Checks each claim anew; one that does not hold is added to the refusals.
    pub(super) async fn check_mandates(
        &self,
        party_ids: &[Option<String>],
        refusals: &mut Vec<Refusal>,
    ) -> Result<Finding, ServerError> {
        let asked = catalogue::mandates(self.service);
        let mut held: Vec<(usize, &str)> = Vec::new();
        for claimed in &self.value.mandates {
            let index = usize::from(claimed.party);
            let party_id = party_ids.get(index).and_then(Option::as_deref);
            let asked = asked.iter().find(|asked| is_about(claimed, asked));
            let holds = match (asked, party_id) {
                (Some(asked), Some(party_id)) => self.holds(asked, party_id).await?,
                _ => false,
            };
            // A no needs no proof; whether it is one too many, the catalogue's check says.
            let is_paper = is_paper(claimed, asked.copied());
            if holds {
                held.push((index, &claimed.id));
            } else if claimed.status == MandateStatus::Granted && !is_paper {
                refusals.push(Refusal::at(Reason::MandateNotGranted, index));
            }
        }
        Ok(self.finding(&held))
    }

    /// Confirmed when what is really held is enough by the catalogue, for every party.
    fn finding(&self, held: &[(usize, &str)]) -> Finding {
        let situation = self.value.situation;
        let requirement = situation.map(|situation| self.service.requirement(situation));
        let Some(mandates) = requirement.and_then(|requirement| requirement.mandates.as_ref())
        else {
            return Finding::Confirmed;
        };
        let has_enough =
            |party| mandates.are_satisfied(|mandate| held.contains(&(party, &*mandate.id)));
        if (0..self.value.parties.len()).all(has_enough) {
            Finding::Confirmed
        } else {
            Finding::ByHand
        }
    }

    async fn holds(&self, asked: &Asked, principal_id: &str) -> Result<bool, ServerError> {
        let acting = Acting {
            principal_id,
            assignee_id: &self.session.person_id,
            today: &self.application.clock.today(),
        };
        let basis = acting.basis(&self.application.registers, asked).await?;
        Ok(basis.is_some())
    }
}

fn is_about(claimed: &Claimed, asked: &Asked) -> bool {
    claimed.id == asked.id && claimed.theme == asked.theme
}

/// A signed paper is attached to the form; no register knows it.
fn is_paper(claimed: &Claimed, asked: Option<&Asked>) -> bool {
    claimed.basis == Some(Basis::PowerOfAttorney)
        && asked.is_some_and(|asked| asked.form == MandateForm::PowerOfAttorney)
}
