//! What the host gives to a journey: parties, lists of them, what it knows of mandates.

use super::target::TypedField;
use super::typed_text::problem_of_text;
use crate::form_value::{Basis, MandateStatus};
use crate::json::{FromJson, Members, Value};
use crate::party::{AnsweredBy, Channel, PartyKind, Source};

/// What a look-up gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookedUp {
    /// The party with that code.
    Found(FoundParty),
    /// The code is the person's own.
    Yourself,
}

/// A party as the host API gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundParty {
    /// The host's reference.
    pub reference: String,
    /// What kind of party.
    pub kind: PartyKind,
    /// The name.
    pub name: String,
    /// The telephone number, masked.
    pub phone: Option<String>,
    /// The e-mail address, masked.
    pub email: Option<String>,
    /// How the party can be reached.
    pub channels: Vec<Channel>,
    /// How the party wants to be reached.
    pub channel: Option<Channel>,
    /// Why the person may act for the party, where the host said so by itself.
    pub basis: Option<Basis>,
    /// Who answers for the party, where it is not the party itself.
    pub answered_by: Option<AnsweredBy>,
    /// Whether the person found the party or the host named it.
    pub source: Source,
}

impl FromJson for FoundParty {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            reference: members.field("ref"),
            kind: members.field("kind"),
            name: members.field("name"),
            phone: members.optional("phone"),
            email: members.optional("email"),
            channels: members.or_default("channels"),
            channel: members.optional("channel"),
            basis: members.optional("basis"),
            answered_by: members.optional("answeredBy"),
            source: Source::LookUp,
        })
    }
}

impl FoundParty {
    /// Longest reference in bytes; a limit of this widget, so that the value stays small.
    const LONGEST_REFERENCE: usize = 128;

    /// Whether the host knows the telephone number or the e-mail address that this takes.
    pub(super) fn is_reached_by(&self, channel: Channel) -> bool {
        self.channels.contains(&channel)
            || match channel {
                Channel::Sms => self.phone.is_some(),
                Channel::Email => self.email.is_some(),
                Channel::SuomiFi | Channel::Paper => true,
            }
    }

    /// Whether the party can be told apart and shown: a reply without that makes no sense.
    pub(super) fn is_usable(&self) -> bool {
        Self::is_reference(&self.reference)
            && !self.name.trim().is_empty()
            && problem_of_text(TypedField::Name, &self.name).is_none()
    }

    /// Whether a text can be a reference: there, short and printable.
    fn is_reference(text: &str) -> bool {
        (1..=Self::LONGEST_REFERENCE).contains(&text.len()) && !text.chars().any(char::is_control)
    }
}

/// Whom a host can name by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostList {
    /// Those for whom the person may already act.
    Principals,
    /// The other parties that a register knows.
    Parties,
}

/// Parties that the host names by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedParties {
    /// The parties.
    pub parties: Vec<FoundParty>,
    /// Whether these are all.
    pub complete: bool,
    /// Whether the host said so on this page.
    pub memory: Memory,
}

/// Since when something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// The host said it on this page.
    Fresh,
    /// It is what a value kept of what the host said before the page ended.
    Remembered,
}

/// A mandate that is asked of principals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRequest {
    /// The references of the principals.
    pub principals: Vec<String>,
    /// The URI of the theme.
    pub theme: String,
}

/// What a check of mandates gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// What is known of each mandate.
    Mandates(Vec<CheckedMandate>),
    /// The page of Suomi.fi on which the person must choose.
    Redirect(String),
}

/// What the host says of one mandate of one principal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedMandate {
    /// The reference of the principal.
    pub principal: String,
    /// The URI of the theme.
    pub theme: Option<String>,
    /// What the check said.
    pub status: MandateStatus,
    /// Why acting is allowed, when it is.
    pub basis: Option<Basis>,
}

impl FromJson for CheckedMandate {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            status: value.field("status")?,
            principal: members.field("principal"),
            theme: members.optional("theme"),
            basis: members.optional("basis"),
        })
    }
}
