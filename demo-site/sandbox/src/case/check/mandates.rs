//! The mandates of a received value against what was really granted.

use super::Subject;
use crate::acting::Acting;
use crate::case::refusal::{Reason, Refusal};
use crate::catalogue;
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
        let mut finding = Finding::Confirmed;
        for claimed in &self.value.mandates {
            let index = usize::from(claimed.party);
            let party_id = party_ids.get(index).and_then(Option::as_deref);
            let asked = asked.iter().find(|asked| is_about(claimed, asked));
            let holds = match (asked, party_id) {
                (Some(asked), Some(party_id)) => self.holds(asked, party_id).await?,
                _ => false,
            };
            match claimed.status {
                _ if holds => {}
                MandateStatus::NotChecked => finding = Finding::ByHand,
                MandateStatus::Granted if is_paper(claimed, asked.copied()) => {
                    finding = Finding::ByHand;
                }
                MandateStatus::Granted => {
                    refusals.push(Refusal::at(Reason::MandateNotGranted, index));
                }
                // A no needs no proof; whether it is one too many, the catalogue's check says.
                MandateStatus::NotGranted | MandateStatus::Requested => {}
            }
        }
        Ok(finding)
    }

    async fn holds(&self, asked: &Asked, principal_id: &str) -> Result<bool, ServerError> {
        let acting = Acting {
            principal_id,
            assignee_id: &self.session.person_id,
            today: &self.application.clock.today(),
        };
        let basis = acting.basis(&self.application.database, asked).await?;
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
