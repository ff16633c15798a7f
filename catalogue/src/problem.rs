//! A problem of a catalogue: what is wrong, where, and what to write instead.

use crate::message::Message;
use crate::node::Place;

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the rule, such as `duplicate-id`; a person can look it up in the guide.
    pub rule: &'static str,
    /// Whether the catalogue can be used all the same.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong and what to write instead; it has its words in every language.
    pub message: Message,
    /// What repairs it, where that is safe to do without asking.
    pub fix: Option<Fix>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A form could not work, or would tell people something false.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// Text to put in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub place: Place,
    /// What with.
    pub text: String,
}

impl Problem {
    /// An error of a rule.
    #[must_use]
    pub const fn error(rule: &'static str, place: Place, message: Message) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            place,
            message,
            fix: None,
        }
    }

    /// A warning of a rule.
    #[must_use]
    pub fn warning(rule: &'static str, place: Place, message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, place, message)
        }
    }

    /// The same, repaired by putting `text` in the place of `place`.
    #[must_use]
    pub fn fixed_by(self, place: Place, text: String) -> Self {
        Self {
            fix: Some(Fix { place, text }),
            ..self
        }
    }
}
