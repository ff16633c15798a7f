//! Where a case stands.

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseStatus {
    /// It waits for the others' answers.
    Waiting,
    /// It is being processed.
    Processing,
    /// Somebody must look at it: the widget was down, a mandate could not be checked, or somebody
    /// cannot be asked.
    Manual,
    /// The decision is made.
    Decided,
    /// Too many declined.
    Declined,
    /// Too few answered in time.
    Expired,
    /// Whoever sent it took it back.
    Withdrawn,
    /// It did not stand up to the check.
    Refused,
}

impl CaseStatus {
    pub(crate) const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Processing,
        Self::Manual,
        Self::Decided,
        Self::Declined,
        Self::Expired,
        Self::Withdrawn,
        Self::Refused,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Processing => "processing",
            Self::Manual => "manual",
            Self::Decided => "decided",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Refused => "refused",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// Whether an official may decide it now.
    pub(crate) const fn awaits_decision(self) -> bool {
        matches!(self, Self::Processing | Self::Manual)
    }
}
