//! What is announced to those who do not see the page change.

use crate::host::Failure;

/// What is announced to those who do not see the page change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The look-up is under way.
    LookingUp,
    /// A party of this name was found.
    Found(String),
    /// The party is typed by hand.
    ByHand(Failure),
    /// A place was added; how many there are.
    PlaceAdded(usize),
    /// A place was removed; how many there are.
    PlaceRemoved(usize),
    /// The register named so many parties.
    Registered(usize),
    /// The request for a mandate is under way.
    Requesting,
    /// The mandate is requested.
    Requested,
    /// Requests cannot be made from here.
    RequestNotOffered,
    /// The request was not possible.
    RequestFailed,
    /// The mandates are being checked.
    Checking,
    /// The mandates are enough.
    MandateGranted,
    /// They are not.
    MandateNotGranted,
    /// What is missing is checked by hand, later.
    MandateCheckedLater,
    /// The check was not possible.
    MandateCheckFailed,
    /// The name of the mandate is on the clipboard.
    Copied,
    /// It is not.
    CopyFailed,
}
