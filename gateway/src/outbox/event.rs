//! What people are told about a matter.

use crate::matter::{Answer, CaseParty, CaseStatus};

/// Something that people are told about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event<'a> {
    /// The parties are asked to approve.
    Asked,
    /// Those who have not answered are asked once more, at this moment.
    Reminder(i64),
    /// The parties are told; nothing waits for them.
    Told,
    /// The parties are told, and may comment until a day.
    Heard,
    /// The applicant hears that the party at this position has answered.
    Answered(i64, Answer),
    /// The applicant hears that the party at this position has commented; the number of the comment.
    Commented { position: i64, number: i64 },
    /// The applicant hears that an official takes it from here.
    Manual,
    /// The same for a non-disclosed applicant, whose name has gone to nobody.
    Guarded,
    /// Enough have approved.
    Processing,
    /// Too many have declined.
    Declined,
    /// Too few have answered in time.
    Expired,
    /// Whoever sent it has taken it back.
    Withdrawn {
        /// Whether the other parties have heard of the matter.
        others_know: bool,
    },
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
            | CaseStatus::Withdrawn
            | CaseStatus::Refused => None,
        }
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Reminder(_) => "reminder",
            Self::Told => "told",
            Self::Heard => "heard",
            Self::Commented { .. } => "commented",
            Self::Answered(_, Answer::Approve) => "party-approved",
            Self::Answered(_, Answer::Decline) => "party-declined",
            Self::Manual => "manual",
            Self::Guarded => "guarded",
            Self::Processing => "processing",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Decided(_) => "decided",
        }
    }

    pub(super) const fn concerns_applicant(self) -> bool {
        !matches!(
            self,
            Self::Asked | Self::Reminder(_) | Self::Told | Self::Heard
        )
    }

    /// Whether this party hears of it from us: nobody does whom we do not know for sure.
    pub(super) const fn concerns(self, party: &CaseParty) -> bool {
        match self {
            Self::Asked => party.is_asked,
            Self::Reminder(_) => party.is_asked && party.given.is_none(),
            Self::Withdrawn { others_know } => others_know && party.is_told,
            Self::Answered(..) | Self::Commented { .. } | Self::Manual | Self::Guarded => false,
            _ => party.is_told,
        }
    }

    /// Whether it is the first thing that a party hears of the matter.
    pub(super) const fn is_first(self) -> bool {
        matches!(self, Self::Asked | Self::Told | Self::Heard)
    }
}
