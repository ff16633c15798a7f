//! The parties of a matter: kinds, how they are reached, where what we know of them came from.

use serde::{Deserialize, Serialize};

/// Who may be a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// An adult, or a person of any age where nothing tells them apart.
    #[default]
    Person,
    /// A person under 18, for whom custodians act.
    Child,
    /// A company, an association or another organisation with a business id.
    Organisation,
    /// The estate of a deceased person.
    Estate,
}

/// How a party wants to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Suomi.fi Messages.
    SuomiFi,
    /// A text message.
    Sms,
    /// E-mail.
    Email,
    /// A letter, for people without electronic identification.
    Paper,
}

impl Channel {
    /// All channels, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::SuomiFi, Self::Sms, Self::Email, Self::Paper];

    /// The name in form value and API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SuomiFi => "suomi-fi",
            Self::Sms => "sms",
            Self::Email => "email",
            Self::Paper => "paper",
        }
    }

    /// The channel of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.as_str() == name)
    }
}

/// Where a party in the form value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Found by code through the host API.
    LookUp,
    /// Given by a register through the host API.
    Register,
    /// Typed by hand.
    Typed,
}
