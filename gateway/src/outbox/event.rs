//! What people are told about a matter.

use crate::matter::{Answer, CaseStatus};

/// Something that people are told about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event<'a> {
    /// The parties are asked to approve.
    Asked,
    /// The parties are told; nothing waits for them.
    Told,
    /// The applicant hears that the party at this position has answered.
    Answered(i64, Answer),
    /// Enough have approved.
    Processing,
    /// Too many have declined.
    Declined,
    /// Too few have answered in time.
    Expired,
    /// The decision, with its text.
    Decided(&'a str),
}

impl Event<'_> {
    /// The event of a case that moved, where there is one. A decision has its text and is announced
    /// with it.
    pub(crate) const fn of_status(status: CaseStatus) -> Option<Self> {
        match status {
            CaseStatus::Processing => Some(Self::Processing),
            CaseStatus::Declined => Some(Self::Declined),
            CaseStatus::Expired => Some(Self::Expired),
            CaseStatus::Waiting
            | CaseStatus::Manual
            | CaseStatus::Decided
            | CaseStatus::Refused => None,
        }
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Told => "told",
            Self::Answered(_, Answer::Approve) => "party-approved",
            Self::Answered(_, Answer::Decline) => "party-declined",
            Self::Processing => "processing",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Decided(_) => "decided",
        }
    }

    pub(super) const fn concerns_applicant(self) -> bool {
        !matches!(self, Self::Asked | Self::Told)
    }

    pub(super) const fn concerns_parties(self) -> bool {
        !matches!(self, Self::Answered(..))
    }
}
