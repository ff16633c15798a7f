//! A problem: what keeps the value from being complete, and where to mend it.

use super::target::Target;
use crate::business_id::BusinessIdError;
use crate::personal_identity_code::IdentityCodeError;

/// A problem and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where to mend it.
    pub target: Target,
    /// What it is.
    pub kind: ProblemKind,
}

/// What a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing says whose matter it is.
    SituationMissing,
    /// The service does not allow this situation.
    SituationNotAllowed,
    /// The register has not answered yet.
    RegisterUnderWay,
    /// Nothing says whether the register's parties are the right ones.
    PartyListMissing,
    /// Fewer parties than the service asks for; the number asked for.
    TooFewParties(u8),
    /// The personal identity code is wrong.
    IdentityCode(IdentityCodeError),
    /// The business id is wrong.
    BusinessId(BusinessIdError),
    /// The code is the person's own.
    Yourself,
    /// That party stands in another place already.
    AlreadyAdded,
    /// The last name is missing.
    LastNameMissing,
    /// The code is typed but not looked up.
    LookUpNotAsked,
    /// The look-up is under way.
    LookUpUnderWay,
    /// The party found is of a kind that does not fit here.
    KindDoesNotFit,
    /// The name is missing.
    NameMissing,
    /// The telephone number is missing, though it is how the party is reached.
    PhoneMissing,
    /// That is no telephone number.
    PhoneForm,
    /// The e-mail address is missing, though it is how the party is reached.
    EmailMissing,
    /// That is no e-mail address.
    EmailForm,
    /// The text is too long or has characters that no one can see.
    Text,
    /// A personal identity code stands in a field that is not made for it.
    CodeInText,
    /// A declaration is not ticked.
    DeclarationMissing,
    /// The mandates have not been checked.
    MandateNotChecked,
    /// The mandates are being checked.
    MandateCheckUnderWay,
    /// The mandates are not enough.
    MandateNotGranted,
    /// The mandates are requested, and nobody knows yet whether they are given.
    MandateRequested,
    /// The mandates cannot be checked, because the party was not found.
    MandateNotCheckable,
}

impl Problem {
    pub(super) const fn at(target: Target, kind: ProblemKind) -> Self {
        Self { target, kind }
    }

    /// Whether it is about the number of parties.
    pub(super) fn is_about_number(&self) -> bool {
        self.target == Target::PartyCount
    }
}

impl ProblemKind {
    /// The number that the sentence names.
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::TooFewParties(number) => Some(number),
            _ => None,
        }
    }
}
