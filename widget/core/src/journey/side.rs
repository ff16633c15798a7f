//! What belongs to one situation with others: the places, whom the host names, the mandates.

use super::event::{CheckedMandate, MandateRequest, NamedParties};
use super::place::Place;
use super::state::RequestId;
use crate::form_value::PartyList;

/// What belongs to one situation, kept while the person looks at another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The places, in the order in which they stand on the page.
    pub places: Vec<Place>,
    /// Places that what the person chose leaves out; they come back when the person changes it.
    pub aside: Vec<Place>,
    /// Whom the host names by itself: those for whom one may act, or the parties of a register.
    pub named: Named,
    /// What the person says of the parties of a register.
    pub list: Option<PartyList>,
    /// The check of the mandates.
    pub check: Check,
    /// The request for a mandate.
    pub request: Request,
}

/// Whom the host names by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Named {
    /// Not asked, or nobody to ask.
    #[default]
    NotAsked,
    /// Waiting for the answer.
    Waiting(RequestId),
    /// These.
    Given(NamedParties),
    /// These are left of what the host named when the person spoke of it, before the page ended.
    Remembered(NamedParties),
    /// The host names nobody.
    NotOffered,
    /// The sign-in has ended.
    SessionEnded,
    /// The host does not answer.
    ServerDown,
}

/// The check of the mandates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Check {
    /// Not asked for, or out of date.
    #[default]
    NotAsked,
    /// Waiting for the answer.
    Waiting(RequestId),
    /// What the host said.
    Answered(Vec<CheckedMandate>),
    /// The sign-in has ended.
    SessionEnded,
    /// The host does not answer.
    ServerDown,
}

/// The request for a mandate, made from the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Request {
    /// Not made, or out of date.
    #[default]
    NotMade,
    /// Waiting for the answer.
    Waiting(RequestId, MandateRequest),
    /// Made for this theme; where it can be seen, if the host says so.
    Made(String, Option<String>),
    /// This host makes no requests.
    NotOffered,
    /// The sign-in has ended.
    SessionEnded,
    /// The host does not answer.
    ServerDown,
}

impl Side {
    /// The parties that the host named; none while it did not.
    pub const fn named_parties(&self) -> Option<&NamedParties> {
        match &self.named {
            Named::Given(parties) | Named::Remembered(parties) => Some(parties),
            _ => None,
        }
    }

    /// Whether an answer about the mandates is under way.
    pub const fn is_busy(&self) -> bool {
        matches!(self.check, Check::Waiting(_)) || matches!(self.request, Request::Waiting(..))
    }

    /// Another principal, another check and another request.
    pub(super) fn outdate_mandates(&mut self) {
        self.check = Check::NotAsked;
        if !matches!(self.request, Request::NotOffered) {
            self.request = Request::NotMade;
        }
    }
}
