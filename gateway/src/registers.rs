//! The registers that the gateway asks: ports, each with whatever adapter the host gives it. Nothing
//! here knows a protocol, and nobody's code comes out of one.

mod authorizations;
mod business_register;
mod choosing;
mod chosen_mandates;
mod e_authorizations;
mod known_organisations;
mod known_persons;
mod off;
mod organisations;
mod people;
mod population_register;
mod sites;

pub use authorizations::{Asked, Authorizations, HeldRole};
pub use business_register::BusinessRegister;
pub use choosing::{Among, Begin, Begun, Choosing, Chosen, End, NoChoice, Outcome, Who};
pub use chosen_mandates::ChosenMandates;
pub use e_authorizations::{EAuthorizations, EAuthorizationsSettings};
pub use known_organisations::KnownOrganisations;
pub use known_persons::KnownPersons;
pub use off::Off;
pub use organisations::Organisations;
pub use people::{Capacity, Identified, People, Person, Representation};
pub use population_register::{PopulationRegister, PopulationRegisterSettings};
pub use sites::{Owners, Sites};

pub(crate) use chosen_mandates::Said;

use crate::server_error::ServerError;
use puolesta_core::party::PartyKind;
use std::pin::Pin;
use std::sync::Arc;

/// What a register answers, when it does.
pub type RegisterAnswer<'a, T> = Pin<Box<dyn Future<Output = Result<T, ServerError>> + Send + 'a>>;

/// All registers of a gateway.
#[derive(Clone)]
pub struct Registers {
    /// The population register.
    pub people: Arc<dyn People>,
    /// The business register.
    pub organisations: Arc<dyn Organisations>,
    /// Suomi.fi e-Authorizations.
    pub authorizations: Arc<dyn Authorizations>,
    /// Where people choose for whom they act, if they do so in a service of its own.
    pub choosing: Option<Arc<dyn Choosing>>,
    /// Who owns which site.
    pub sites: Arc<dyn Sites>,
}

/// A party as a name and a kind, whether person or organisation: what a reference stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The register's opaque id.
    pub id: String,
    /// What kind of party it is.
    pub kind: PartyKind,
    /// As the register has it.
    pub name: String,
}

/// Whether a right is a mandate's theme, which is an address, and no role.
fn is_theme(right: &str) -> bool {
    right.contains("://")
}

impl Registers {
    /// The person or organisation with this id; their ids do not overlap.
    ///
    /// # Errors
    /// When a register does not answer.
    pub async fn party(&self, id: &str) -> Result<Option<Party>, ServerError> {
        if let Some(person) = self.people.by_id(id).await? {
            return Ok(Some(person.party()));
        }
        self.organisations.by_id(id).await
    }

    /// Everybody whom this person represents, has a role in or has ever had a mandate from, by name.
    /// Those of whom nothing is told are left out.
    ///
    /// # Errors
    /// When a register does not answer.
    pub async fn parties_around(&self, person_id: &str) -> Result<Vec<Party>, ServerError> {
        let dependants = self.people.represented_by(person_id).await?;
        let roles = self.authorizations.roles_of(person_id).await?;
        let givers = self.authorizations.mandate_givers(person_id).await?;
        let dependants = dependants.into_iter().map(|each| each.person_id);
        let roles = roles.into_iter().map(|role| role.party_id);
        let mut ids: Vec<String> = dependants.chain(roles).chain(givers).collect();
        ids.sort();
        ids.dedup();
        let mut parties = Vec::new();
        for id in ids {
            parties.extend(self.told_party(&id).await?);
        }
        parties.sort_by(|one: &Party, other: &Party| one.name.cmp(&other.name));
        Ok(parties)
    }

    async fn told_party(&self, id: &str) -> Result<Option<Party>, ServerError> {
        match self.people.by_id(id).await? {
            Some(person) => Ok((!person.non_disclosed).then(|| person.party())),
            None => self.organisations.by_id(id).await,
        }
    }
}
