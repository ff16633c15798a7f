//! Whether one may act for another in a matter, and on what basis. The reason for a no is never told.

use crate::registers::{Asked, Capacity, Party, Registers};
use crate::server_error::ServerError;
use puolesta_core::catalogue::{Loaded, Mandate, Procedure, Situation};
use puolesta_core::form_value;
use puolesta_core::requirement::Mandates;
use puolesta_core::role::{RegisterRole, Role};
use serde::Serialize;

/// On what basis somebody may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A granted mandate that is valid today.
    Mandate,
    /// A role in a register.
    Role,
    /// A child's custodian.
    Custodian,
    /// A guardian.
    Guardian,
}

impl From<Basis> for form_value::Basis {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Mandate => Self::Mandate,
            Basis::Role => Self::Role,
            Basis::Custodian => Self::Custodian,
            Basis::Guardian => Self::Guardian,
        }
    }
}

impl From<Capacity> for Basis {
    fn from(capacity: Capacity) -> Self {
        match capacity {
            Capacity::Custodian => Self::Custodian,
            Capacity::Guardian => Self::Guardian,
        }
    }
}

/// Whether whoever holds this role may bind the organisation.
#[must_use]
pub fn signs(role: &str) -> bool {
    RegisterRole::SIGNING
        .iter()
        .any(|signing| signing.as_str() == role)
}

/// Who asks to act for whom, on which day (`2026-11-21`).
pub struct Acting<'a> {
    /// For whom.
    pub principal_id: &'a str,
    /// Who would act.
    pub assignee_id: &'a str,
    /// On which day.
    pub today: &'a str,
}

impl Acting<'_> {
    /// The basis on which everything is there that the catalogue asks for, bundles whole; the first
    /// one where several mandates are needed.
    async fn basis_of_all(
        &self,
        registers: &Registers,
        mandates: &Mandates,
    ) -> Result<Option<Basis>, ServerError> {
        let mut known: Vec<(&str, Basis)> = Vec::new();
        for mandate in mandates.each() {
            if let Some(basis) = self.basis(registers, mandate).await? {
                known.push((&mandate.id, basis));
            }
        }
        let basis = |mandate: &Mandate| {
            let of_mandate = known.iter().find(|(id, _)| *id == mandate.id);
            of_mandate.map(|(_, basis)| *basis)
        };
        if !mandates.are_satisfied(|mandate| basis(mandate).is_some()) {
            return Ok(None);
        }
        let mut groups = mandates.groups.iter();
        let complete = groups.find(|group| group.mandates.iter().all(|one| basis(one).is_some()));
        Ok(complete.and_then(|group| group.mandates.first().and_then(basis)))
    }

    /// The basis on which one represents another in whatever no mandate is asked for.
    ///
    /// # Errors
    /// When a register does not answer.
    pub async fn representation(
        &self,
        registers: &Registers,
    ) -> Result<Option<Basis>, ServerError> {
        for role in RegisterRole::SIGNING {
            if self.has_role(registers, role.as_str()).await? {
                return Ok(Some(Basis::Role));
            }
        }
        for capacity in [Capacity::Custodian, Capacity::Guardian] {
            if self.represents(registers, capacity).await? {
                return Ok(Some(capacity.into()));
            }
        }
        Ok(None)
    }

    /// The first basis that there is for this mandate.
    ///
    /// # Errors
    /// When a register does not answer.
    pub async fn basis(
        &self,
        registers: &Registers,
        mandate: &Mandate,
    ) -> Result<Option<Basis>, ServerError> {
        if let Some(theme) = &mandate.theme
            && self.has_mandate(registers, theme).await?
        {
            return Ok(Some(Basis::Mandate));
        }
        for role in &mandate.roles {
            let (basis, holds) = match role {
                Role::Custodian => {
                    let holds = self.represents(registers, Capacity::Custodian).await?;
                    (Basis::Custodian, holds)
                }
                Role::Guardian => {
                    let holds = self.represents(registers, Capacity::Guardian).await?;
                    (Basis::Guardian, holds)
                }
                _ => (Basis::Role, self.has_role(registers, role.code()).await?),
            };
            if holds {
                return Ok(Some(basis));
            }
        }
        Ok(None)
    }

    async fn has_mandate(&self, registers: &Registers, theme: &str) -> Result<bool, ServerError> {
        let asked = Asked {
            assignee_id: self.assignee_id,
            principal_id: self.principal_id,
            theme,
        };
        registers
            .authorizations
            .has_mandate(asked, self.today)
            .await
    }

    async fn has_role(&self, registers: &Registers, role: &str) -> Result<bool, ServerError> {
        let held = registers.authorizations.roles_of(self.assignee_id).await?;
        let is_it = |one: &crate::registers::HeldRole| {
            one.party_id == self.principal_id && one.role == role
        };
        Ok(held.iter().any(is_it))
    }

    async fn represents(
        &self,
        registers: &Registers,
        capacity: Capacity,
    ) -> Result<bool, ServerError> {
        let represented = registers.people.represented_by(self.assignee_id).await?;
        Ok(represented
            .iter()
            .any(|one| one.person_id == self.principal_id && one.capacity == capacity))
    }
}

/// One for whom a person may act, and why.
pub struct Principal {
    /// For whom.
    pub party: Party,
    /// Why.
    pub basis: Basis,
}

/// Everybody of the service's kinds for whom nothing more is needed, by name. A matter about one child
/// is no other principal's.
///
/// # Errors
/// When a register does not answer.
pub async fn principals(
    registers: &Registers,
    assignee_id: &str,
    today: &str,
    service: &Loaded,
    context: Option<&str>,
) -> Result<Vec<Principal>, ServerError> {
    let requirement = service.requirement(Situation::OnBehalf);
    let Some(places) = &requirement.places else {
        return Ok(Vec::new());
    };
    let child = match context {
        Some(context) => registers.people.child_of(context).await?,
        None => None,
    };
    let mut principals = Vec::new();
    for party in registers.parties_around(assignee_id).await? {
        // The register tells children from adults, so here the kind must be the very one.
        let is_other = child.as_ref().is_some_and(|child| *child != party.id);
        if is_other || !places.kinds.contains(&party.kind) {
            continue;
        }
        let acting = Acting {
            principal_id: &party.id,
            assignee_id,
            today,
        };
        let basis = match (requirement.procedure, &requirement.mandates) {
            (Procedure::Mandate, Some(mandates)) => {
                acting.basis_of_all(registers, mandates).await?
            }
            _ => acting.representation(registers).await?,
        };
        principals.extend(basis.map(|basis| Principal { party, basis }));
    }
    Ok(principals)
}
