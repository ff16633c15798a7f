//! A party of a value that stands, as the case keeps it: who it is in the register, how it is reached,
//! and whether anybody can answer for it.

use crate::matter::{Contact, ReachedBy, Ways, email, phone};
use crate::reach;
use crate::registers::{Person, Registers};
use crate::server_error::ServerError;
use puolesta_core::form_value::{Field, Party};
use puolesta_core::language::Language;
use puolesta_core::party::{Channel, PartyKind};
use puolesta_core::personal_identity_code::PersonalIdentityCode;
use puolesta_core::reach::{Acquaintance, Hindrance, hindrance};

/// A party that is about to be stored.
pub(super) struct NewParty {
    pub(super) party_id: Option<String>,
    /// Whom a reference means that nobody but an official may follow now.
    pub(super) registered_id: Option<String>,
    /// The typed code, for the look-up after the form is taken in.
    pub(super) code: Option<PersonalIdentityCode>,
    /// The register's name; the typed one where no register was asked.
    pub(super) name: String,
    /// What the applicant wrote beside the register's name.
    pub(super) added_name: Option<String>,
    pub(super) kind: PartyKind,
    pub(super) contact: Contact,
    /// A number or address that the applicant gave, for one further notice.
    pub(super) extra: Option<ReachedBy>,
    /// Whether we know whom we write to, and they can read it for themselves: they hear the decision.
    pub(super) can_be_told: bool,
    /// What keeps it from being asked or told when the form is sent; the widget says the same.
    pub(super) hindrance: Option<Hindrance>,
    /// Who answers for a child, beside the applicant.
    pub(super) custodians: Vec<Person>,
}

impl NewParty {
    /// Takes what the value says of the party, and what the register knows under this id.
    pub(super) async fn of(
        registers: &Registers,
        party: &Party,
        party_id: Option<&str>,
        applicant_id: &str,
    ) -> Result<Self, ServerError> {
        let Some(id) = party_id else {
            return Ok(Self::typed(party));
        };
        if let Some(person) = registers.people.by_id(id).await? {
            // Unknown and non-disclosed people have the same fate: an official sees to them.
            if person.non_disclosed {
                return Ok(Self::typed(party));
            }
            let acquaintance = reach::of_person(registers, &person, applicant_id).await?;
            let custodians = reach::other_custodians(registers, &person, applicant_id).await?;
            return Ok(Self {
                hindrance: hindrance(person.kind, acquaintance),
                custodians,
                ..Self::person(party, person)
            });
        }
        match registers.organisations.by_id(id).await? {
            Some(found) => {
                let acquaintance = reach::of_organisation(registers, id, applicant_id).await?;
                Ok(Self::organisation(party, id, found.name, acquaintance))
            }
            None => Ok(Self::typed(party)),
        }
    }

    /// The same for officials only: nobody is told and nobody sees the case.
    pub(super) fn hidden(self) -> Self {
        Self {
            party_id: None,
            registered_id: self.party_id,
            extra: None,
            can_be_told: false,
            hindrance: hindrance(self.kind, Acquaintance::ForbiddenToKnow),
            ..self
        }
    }

    /// Nobody whom we know: only an official finds out who it is and writes to them.
    fn typed(party: &Party) -> Self {
        let is_identified = party.personal_identity_code.is_some() || party.business_id.is_some();
        let ways = Ways {
            wish: party.channel,
            is_identified,
            phone: written_phone(party),
            email: written_email(party),
        };
        Self {
            party_id: None,
            registered_id: None,
            code: party.personal_identity_code.clone(),
            name: party.name.trim().into(),
            added_name: None,
            kind: party.kind,
            contact: contact(&ways, Language::default()),
            extra: None,
            can_be_told: false,
            hindrance: hindrance(party.kind, Acquaintance::Typed),
            custodians: Vec::new(),
        }
    }

    /// Somebody of the register is reached by the register's own numbers and addresses: what the
    /// applicant wrote of them gets one further notice and is never the only way.
    fn person(party: &Party, person: Person) -> Self {
        let ways = Ways {
            wish: party.channel.or(person.channel),
            is_identified: true,
            phone: person.phone.clone(),
            email: person.email.clone(),
        };
        let contact = contact(&ways, person.language);
        let name = person.name();
        // A child reads no messages of ours and is not asked.
        let is_adult = person.kind == PartyKind::Person;
        Self {
            extra: extra(party, &contact).filter(|_| is_adult),
            added_name: added(party, &name),
            party_id: Some(person.id),
            registered_id: None,
            code: None,
            name,
            kind: person.kind,
            contact,
            can_be_told: is_adult,
            hindrance: hindrance(person.kind, Acquaintance::Known),
            custodians: Vec::new(),
        }
    }

    /// One who has custody of a child in the matter: asked and told in the child's stead, by the
    /// register's word alone.
    pub(super) fn custodian(person: Person) -> Self {
        let ways = Ways {
            wish: person.channel,
            is_identified: true,
            phone: person.phone.clone(),
            email: person.email.clone(),
        };
        Self {
            name: person.name(),
            kind: person.kind,
            contact: contact(&ways, person.language),
            party_id: Some(person.id),
            registered_id: None,
            code: None,
            added_name: None,
            extra: None,
            can_be_told: true,
            hindrance: None,
            custodians: Vec::new(),
        }
    }

    fn organisation(party: &Party, id: &str, name: String, acquaintance: Acquaintance) -> Self {
        let ways = Ways {
            // Where its post is read.
            wish: Some(Channel::SuomiFi),
            is_identified: true,
            phone: None,
            email: None,
        };
        Self {
            party_id: Some(id.into()),
            registered_id: None,
            code: None,
            added_name: added(party, &name),
            name,
            kind: party.kind,
            contact: contact(&ways, Language::default()),
            extra: None,
            can_be_told: true,
            hindrance: hindrance(party.kind, acquaintance),
            custodians: Vec::new(),
        }
    }
}

/// What the applicant wrote beside the register's name, or in its place: an addition all the same.
fn added(party: &Party, name: &str) -> Option<String> {
    let written = party.added_name.as_ref().unwrap_or(&party.name).trim();
    (!written.is_empty() && written != name).then(|| written.into())
}

fn contact(ways: &Ways, language: Language) -> Contact {
    Contact {
        channel: ways.best(),
        language,
    }
}

/// The number or address that the applicant wrote, unless it is the one that is used anyway.
fn extra(party: &Party, contact: &Contact) -> Option<ReachedBy> {
    let by_phone = written_phone(party).map(ReachedBy::Sms);
    let by_email = written_email(party).map(ReachedBy::Email);
    let wished = match party.channel {
        Some(Channel::Email) => by_email.or(by_phone),
        _ => by_phone.or(by_email),
    };
    wished.filter(|extra| *extra != contact.channel)
}

fn written_phone(party: &Party) -> Option<String> {
    written(party.phone.as_ref()).and_then(phone)
}

fn written_email(party: &Party) -> Option<String> {
    written(party.email.as_ref()).and_then(email)
}

/// What stands in a field; nothing for blanks.
pub(super) fn written(field: Option<&Field>) -> Option<&str> {
    let text = field.and_then(|field| field.0.as_deref());
    text.map(str::trim).filter(|text| !text.is_empty())
}
