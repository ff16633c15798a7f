//! What a party answers.

/// What a party answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Yes.
    Approve,
    /// No.
    Decline,
}

/// An answer and its moment.
#[derive(Clone, Copy)]
pub(crate) struct GivenAnswer {
    pub(crate) answer: Answer,
    pub(crate) at: i64,
}

impl Answer {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Approve, Self::Decline]
            .into_iter()
            .find(|answer| answer.as_str() == name)
    }
}
