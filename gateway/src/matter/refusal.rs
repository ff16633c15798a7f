//! Why a value is refused: one word for machines and pages, and the place that it is about.

use puolesta_core::form_value::verify::Shortcoming;
use serde::{Deserialize, Serialize};

/// One reason. It repeats nothing of what the value says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The reason.
    pub what: Reason,
    /// Which of the others, counted from 1, or which declaration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
}

/// A reason for a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Larger than the 32 KB of the contract.
    TooLarge,
    /// No JSON of the contract's shape, or a code in it that is none.
    Unreadable,
    /// A version that this host does not know.
    Version,
    /// The catalogue does not know the service.
    UnknownService,
    /// Another service than the form's.
    OtherService,
    /// Not complete, or a status that the rest does not bear out.
    Incomplete,
    /// Nothing says whose matter it is.
    NoSituation,
    /// The service does not allow the situation.
    SituationNotAllowed,
    /// Another procedure than the catalogue's.
    OtherProcedure,
    /// Too few parties.
    TooFewParties,
    /// Too many parties.
    TooManyParties,
    /// A party of a kind that does not fit.
    PartyKind,
    /// A party without a name.
    PartyName,
    /// A name with characters that nobody sees, or too long.
    PartyNameUnusable,
    /// A phone number or an e-mail address that is none.
    PartyContact,
    /// A party without what identifies it, or with too much of it.
    PartyIdentity,
    /// A reference that is not of this session and service.
    PartyUnknown,
    /// A party that is not what its reference stands for.
    PartyAltered,
    /// A party that is there twice.
    PartyTwice,
    /// The applicant as a party.
    Oneself,
    /// A word on the register's list of parties is missing.
    PartyList,
    /// A declaration is missing.
    Declaration,
    /// The mandates of a party are not enough.
    MandateMissing,
    /// A mandate that the value says is granted and that is not.
    MandateNotGranted,
}

impl Reason {
    /// Every reason.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 24] = [
        Self::TooLarge,
        Self::Unreadable,
        Self::Version,
        Self::UnknownService,
        Self::OtherService,
        Self::Incomplete,
        Self::NoSituation,
        Self::SituationNotAllowed,
        Self::OtherProcedure,
        Self::TooFewParties,
        Self::TooManyParties,
        Self::PartyKind,
        Self::PartyName,
        Self::PartyNameUnusable,
        Self::PartyContact,
        Self::PartyIdentity,
        Self::PartyUnknown,
        Self::PartyAltered,
        Self::PartyTwice,
        Self::Oneself,
        Self::PartyList,
        Self::Declaration,
        Self::MandateMissing,
        Self::MandateNotGranted,
    ];
}

impl Refusal {
    /// A reason that concerns the whole value.
    pub(crate) const fn whole(what: Reason) -> Self {
        Self { what, place: None }
    }

    /// A reason that concerns the party at this index.
    pub(crate) const fn at(what: Reason, index: usize) -> Self {
        Self {
            what,
            place: Some(index + 1),
        }
    }
}

impl From<Shortcoming> for Refusal {
    fn from(shortcoming: Shortcoming) -> Self {
        match shortcoming {
            Shortcoming::Version => Self::whole(Reason::Version),
            Shortcoming::Service => Self::whole(Reason::OtherService),
            Shortcoming::Status => Self::whole(Reason::Incomplete),
            Shortcoming::SituationMissing => Self::whole(Reason::NoSituation),
            Shortcoming::SituationNotAllowed => Self::whole(Reason::SituationNotAllowed),
            Shortcoming::Procedure => Self::whole(Reason::OtherProcedure),
            Shortcoming::TooFewParties => Self::whole(Reason::TooFewParties),
            Shortcoming::TooManyParties => Self::whole(Reason::TooManyParties),
            Shortcoming::PartyKind(index) => Self::at(Reason::PartyKind, index),
            Shortcoming::PartyName(index) => Self::at(Reason::PartyName, index),
            Shortcoming::PartyIdentity(index) => Self::at(Reason::PartyIdentity, index),
            Shortcoming::PartyTwice(index) => Self::at(Reason::PartyTwice, index),
            Shortcoming::PartyList => Self::whole(Reason::PartyList),
            Shortcoming::Declaration(index) => Self::at(Reason::Declaration, index),
            Shortcoming::Mandate(index) => Self::at(Reason::MandateMissing, index),
        }
    }
}
