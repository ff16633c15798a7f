//! What the host page is told: how far the person is, never who they are.

use crate::catalogue::{Procedure, Situation};
use crate::form_value::Status;

/// What the host page is told; no personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicEvent {
    /// `puolesta-step`.
    Step {
        /// How far the person is.
        step: Step,
        /// Whose matter it is.
        situation: Option<Situation>,
    },
    /// `puolesta-change`.
    Change {
        /// Whose matter it is.
        situation: Option<Situation>,
        /// What the service requires.
        procedure: Option<Procedure>,
        /// How many parties are named.
        parties: usize,
        /// Whether anything is missing.
        status: Status,
    },
}

/// How far the person is: the first thing that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whose matter it is.
    Question,
    /// Who the others are.
    Parties,
    /// Their details.
    Details,
    /// The mandates.
    Mandate,
    /// Nothing is open but what follows.
    Follows,
}

impl Step {
    /// The name in the event.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Parties => "parties",
            Self::Details => "details",
            Self::Mandate => "mandate",
            Self::Follows => "follows",
        }
    }
}
