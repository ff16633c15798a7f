//! What the page says of the widget: once and for all, or until it says otherwise.

use crate::personal_identity_code::TemporaryCodes;

/// What the page set once and for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The host's own id of the matter.
    pub context: Option<String>,
    /// Whether the page names a host API.
    pub api: HostApi,
    /// Whether temporary and test codes are accepted.
    pub temporary_codes: TemporaryCodes,
}

/// Whether there is a host API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostApi {
    /// It looks parties up and checks mandates.
    There,
    /// Parties are typed by hand, mandates are not checked.
    Missing,
}

/// Whether an answer is compulsory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    /// The form cannot be sent without one.
    Yes,
    /// No answer is fine too; half an answer is not.
    No,
}
