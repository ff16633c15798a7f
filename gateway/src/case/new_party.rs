//! A party of a value that stands, as the case keeps it: who it is in the register, how it is reached,
//! and whether anybody can answer for it.

use crate::matter::{Contact, Ways};
use crate::registers::{Person, Registers};
use crate::server_error::ServerError;
use puolesta_core::form_value::{Field, Party};
use puolesta_core::language::Language;
use puolesta_core::party::{Channel, PartyKind};

/// A party that is about to be stored.
pub(super) struct NewParty {
    pub(super) party_id: Option<String>,
    pub(super) name: String,
    pub(super) kind: PartyKind,
    pub(super) contact: Contact,
    /// Whether somebody can sign in, or send a letter back, and answer.
    pub(super) can_answer: bool,
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
            return Ok(Self::unknown(party));
        };
        match registers.people.by_id(id).await? {
            // Unknown and non-disclosed people have the same fate: an official sees to them.
            Some(person) if person.non_disclosed => Ok(Self::unknown(party)),
            Some(person) => Ok(Self::person(party, id, person)),
            None => {
                let can_answer = has_other_role_holder(registers, id, applicant_id).await?;
                Ok(Self::organisation(party, id, can_answer))
            }
        }
    }

    fn unknown(party: &Party) -> Self {
        let is_identified = party.personal_identity_code.is_some() || party.business_id.is_some();
        let ways = typed_ways(party, is_identified);
        Self {
            party_id: None,
            name: name(party),
            kind: party.kind,
            contact: contact(&ways, Language::default()),
            can_answer: false,
        }
    }

    fn person(party: &Party, id: &str, person: Person) -> Self {
        let typed = typed_ways(party, true);
        let ways = Ways {
            wish: typed.wish.or(person.channel),
            is_identified: true,
            phone: typed.phone.or(person.phone),
            email: typed.email.or(person.email),
        };
        Self {
            party_id: Some(id.into()),
            name: name(party),
            kind: person.kind,
            contact: contact(&ways, person.language),
            // A child is not asked.
            can_answer: person.kind == PartyKind::Person,
        }
    }

    fn organisation(party: &Party, id: &str, can_answer: bool) -> Self {
        Self {
            party_id: Some(id.into()),
            name: name(party),
            kind: party.kind,
            contact: contact(&typed_ways(party, true), Language::default()),
            can_answer,
        }
    }
}

fn name(party: &Party) -> String {
    party.name.trim().into()
}

fn contact(ways: &Ways, language: Language) -> Contact {
    Contact {
        channel: ways.best(),
        language,
    }
}

fn typed_ways(party: &Party, is_identified: bool) -> Ways {
    let typed = |field: &Option<Field>| {
        let text = field.as_ref().and_then(|field| field.0.as_deref());
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(String::from)
    };
    Ways {
        // An organisation without a wish is written to where its post is read.
        wish: party.channel.or(match party.kind {
            PartyKind::Organisation | PartyKind::Estate => Some(Channel::SuomiFi),
            PartyKind::Person | PartyKind::Child => None,
        }),
        is_identified,
        phone: typed(&party.phone),
        email: typed(&party.email),
    }
}

/// The applicant's own will is known: an organisation needs somebody else who speaks for it.
async fn has_other_role_holder(
    registers: &Registers,
    organisation_id: &str,
    applicant_id: &str,
) -> Result<bool, ServerError> {
    let holders = registers
        .authorizations
        .role_holders_of(organisation_id)
        .await?;
    Ok(holders.iter().any(|holder| holder.party_id != applicant_id))
}
