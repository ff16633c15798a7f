//! Who may act for whom, as the simulator of Suomi.fi e-Authorizations is told.

use super::TestRegisters;
use puolesta_core::party::PartyKind;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use puolesta_gateway::ServerError;
use puolesta_gateway::registers::{Authorizations, Capacity, Party, People, Person};
use puolesta_simulators::Later;
use puolesta_simulators::e_authorizations::{Among, Principal, Principals};
use std::sync::Arc;

/// What the test registers say of it.
pub(crate) struct MayActFor(pub(crate) Arc<TestRegisters>);

impl Principals for MayActFor {
    fn of<'a>(&'a self, code: &'a str, among: Among) -> Later<'a, Option<Vec<Principal>>> {
        Box::pin(async move {
            let principals = self.principals(code, among).await;
            principals.unwrap_or_else(|error| {
                tracing::error!("{error}");
                None
            })
        })
    }
}

impl MayActFor {
    async fn principals(
        &self,
        code: &str,
        among: Among,
    ) -> Result<Option<Vec<Principal>>, ServerError> {
        let Ok(code) = PersonalIdentityCode::parse(code, TemporaryCodes::Accepted) else {
            return Ok(None);
        };
        let person = self.0.by_code(&code).await?;
        let Some(person) = person.filter(Person::can_sign_in) else {
            return Ok(None);
        };
        let mut principals = Vec::new();
        for party in self.0.ports().parties_around(&person.id).await? {
            let is_person = matches!(party.kind, PartyKind::Person | PartyKind::Child);
            let rights = self.rights(&person.id, &party.id).await?;
            if is_person == (among == Among::Persons) && !rights.is_empty() {
                principals.extend(self.principal(party, rights, among).await?);
            }
        }
        Ok(Some(principals))
    }

    /// Under the register's id, which is no code.
    async fn principal(
        &self,
        party: Party,
        rights: Vec<String>,
        among: Among,
    ) -> Result<Option<Principal>, ServerError> {
        let sql = match among {
            Among::Persons => "SELECT personal_identity_code FROM persons WHERE id = $1",
            Among::Organisations => "SELECT business_id FROM organisations WHERE id = $1",
        };
        let identifier: Option<String> = sqlx::query_scalar(sql)
            .bind(&party.id)
            .fetch_optional(&self.0.database)
            .await?;
        Ok(identifier.map(|identifier| Principal {
            key: party.id,
            name: party.name,
            identifier,
            rights,
            complete: true,
        }))
    }

    /// Themes that count today, roles, and the words for custody and guardianship.
    async fn rights(&self, person: &str, principal: &str) -> Result<Vec<String>, ServerError> {
        let mut rights: Vec<String> = sqlx::query_scalar(
            "SELECT DISTINCT theme FROM granted_mandates \
             WHERE principal_id = $1 AND assignee_id = $2 \
             AND valid_from <= $3 AND valid_until >= $3 AND ended_at IS NULL ORDER BY theme",
        )
        .bind(principal)
        .bind(person)
        .bind(self.0.clock.today())
        .fetch_all(&self.0.database)
        .await?;
        let roles = self.0.roles_of(person).await?.into_iter();
        let roles = roles.filter(|role| role.party_id == principal);
        rights.extend(roles.map(|role| role.role));
        let represented = self.0.represented_by(person).await?.into_iter();
        let represented = represented.filter(|one| one.person_id == principal);
        rights.extend(represented.map(|one| match one.capacity {
            Capacity::Custodian => "ALL".to_owned(),
            Capacity::Guardian => "GUARDIAN".to_owned(),
        }));
        Ok(rights)
    }
}
