//! A party as the host API tells of it: name, reference, and contact details behind a mask.

use super::error::ApiError;
use crate::application::Application;
use crate::registers::{Party, Person};
use crate::session::Session;
use crate::{masking, party_reference, reach};
use puolesta_core::party::{AnsweredBy, Channel, PartyKind};
use serde::Serialize;

/// Somebody from the register, for one session and service.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PartyAnswer {
    #[serde(rename = "ref")]
    reference: String,
    kind: PartyKind,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    channels: Vec<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<Channel>,
    /// Who answers for the party, where it is not the party itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_by: Option<AnsweredBy>,
}

/// Who may be told of, to whom: every answer of the session has the same reference for a party.
pub(super) struct Telling<'a> {
    pub(super) application: &'a Application,
    pub(super) session: &'a Session,
    pub(super) service: &'a str,
}

impl Telling<'_> {
    pub(super) async fn person(&self, person: Person) -> Result<PartyAnswer, ApiError> {
        let registers = &self.application.registers;
        let known = reach::of_person(registers, &person, &self.session.person_id).await?;
        Ok(PartyAnswer {
            reference: self.reference(&person.id).await?,
            answered_by: known.answered_by(person.kind),
            kind: person.kind,
            name: person.name(),
            phone: person.phone.as_deref().map(masking::phone),
            email: person.email.as_deref().map(masking::email),
            channels: person.channels(),
            channel: person.channel,
        })
    }

    /// An organisation: its contact details are not the register's.
    pub(super) async fn organisation(&self, party: Party) -> Result<PartyAnswer, ApiError> {
        let registers = &self.application.registers;
        let known = reach::of_organisation(registers, &party.id, &self.session.person_id).await?;
        Ok(PartyAnswer {
            reference: self.reference(&party.id).await?,
            answered_by: known.answered_by(party.kind),
            kind: party.kind,
            name: party.name,
            phone: None,
            email: None,
            channels: Vec::new(),
            channel: None,
        })
    }

    pub(super) async fn reference(&self, party_id: &str) -> Result<String, ApiError> {
        let database = &self.application.database;
        Ok(party_reference::of_party(database, self.session, self.service, party_id).await?)
    }
}
