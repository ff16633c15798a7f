//! The population register, as far as the gateway asks it.

use super::{Party, RegisterAnswer};
use puolesta_core::language::Language;
use puolesta_core::party::{Channel, PartyKind};
use puolesta_core::personal_identity_code::PersonalIdentityCode;

/// Who somebody is, who represents whom. A code goes in to find somebody and never comes out.
pub trait People: Send + Sync {
    /// Who this is that has been identified strongly: the register's id, nobody who may not sign in.
    fn signed_in<'a>(&'a self, who: &'a Identified) -> RegisterAnswer<'a, Option<String>>;
    /// The id of somebody whom another national service names.
    fn named<'a>(
        &'a self,
        code: &'a PersonalIdentityCode,
        name: &'a str,
        kind: PartyKind,
    ) -> RegisterAnswer<'a, Option<String>>;
    /// The person with this code, compared character by character.
    fn by_code<'a>(&'a self, code: &'a PersonalIdentityCode) -> RegisterAnswer<'a, Option<Person>>;
    /// The person with this opaque id.
    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Person>>;
    /// The child that a host's context names, whoever asks.
    fn child_of<'a>(&'a self, context: &'a str) -> RegisterAnswer<'a, Option<String>>;
    /// Whom this person represents.
    fn represented_by<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Vec<Representation>>;
    /// Who represents this person.
    fn representatives_of<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Vec<Representation>>;
}

/// Somebody in the register, without the code.
#[derive(Clone)]
pub struct Person {
    /// The register's opaque id.
    pub id: String,
    /// An adult or a child.
    pub kind: PartyKind,
    /// All of them, as they are called.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// A phone number, where the authority has one.
    pub phone: Option<String>,
    /// An e-mail address, where the authority has one.
    pub email: Option<String>,
    /// How they wish to be reached.
    pub channel: Option<Channel>,
    /// The language in which they are written to.
    pub language: Language,
    /// Nobody is told anything of them, not even that they exist.
    pub non_disclosed: bool,
}

/// Somebody as a strong identification tells of them. Without `Debug`: it may hold a code.
pub struct Identified {
    /// The code; a person from abroad may have none.
    pub code: Option<PersonalIdentityCode>,
    /// Who it is in the words of whoever identified them, the same at every sign-in.
    pub subject: String,
    /// All first names.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// A phone number, where one is known.
    pub phone: Option<String>,
    /// An e-mail address, where one is known.
    pub email: Option<String>,
    /// The language in which they are written to.
    pub language: Language,
    /// Whether nobody is told anything of them.
    pub non_disclosed: bool,
}

/// In which capacity somebody represents a person without a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// A child's custodian.
    Custodian,
    /// A guardian.
    Guardian,
}

/// One who represents or is represented, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation {
    /// The other person's id.
    pub person_id: String,
    /// In which capacity.
    pub capacity: Capacity,
}

impl Person {
    /// First and last name.
    #[must_use]
    pub fn name(&self) -> String {
        // A national service may name somebody by one name.
        let name = format!("{} {}", self.first_name, self.last_name);
        name.trim().to_owned()
    }

    /// The person as a party.
    #[must_use]
    pub fn party(&self) -> Party {
        Party {
            id: self.id.clone(),
            kind: self.kind,
            name: self.name(),
        }
    }

    /// Only adults sign in; a child's custodians act for it.
    #[must_use]
    pub fn can_sign_in(&self) -> bool {
        self.kind == PartyKind::Person
    }

    /// The electronic channels by which they can be reached.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        let by_phone = self.phone.as_ref().map(|_| Channel::Sms);
        let by_email = self.email.as_ref().map(|_| Channel::Email);
        [Some(Channel::SuomiFi), by_phone, by_email]
            .into_iter()
            .flatten()
            .collect()
    }
}

impl Capacity {
    /// The name that a catalogue and the host API use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Custodian => "custodian",
            Self::Guardian => "guardian",
        }
    }
}
