//! What belongs to one situation with others: the places, whom the host names, the mandates.

use super::place::Place;
use super::replies::{CheckedMandate, MandateRequest, NamedParties};
use crate::form_value::PartyList;
use crate::host::{Asked, Failure};

/// The others of one situation, kept while the person looks at another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// The places, in the order in which they stand on the page.
    pub places: Vec<Place>,
    /// How many the person said there are, where more places than that are filled in.
    pub said: Option<u8>,
    /// Whether the person said that they act for somebody else than those whom the host named.
    pub somebody_else: bool,
    /// Places that what the person chose leaves out; they come back when the person changes it.
    pub aside: Vec<Place>,
    /// Whom the host names by itself: those for whom one may act, or the parties of a register.
    pub named: Asked<NamedParties>,
    /// What the person says of the parties of a register.
    pub list: Option<PartyList>,
    /// The check of the mandates.
    pub check: Asked<Vec<CheckedMandate>>,
    /// The request for a mandate; where it can be seen once it is made, if the host says so.
    pub request: Asked<Option<String>>,
    /// What was last requested, while [`Others::request`] speaks of it.
    pub wanted: Option<MandateRequest>,
}

impl Others {
    /// The parties that the host named; none while it did not.
    pub const fn named_parties(&self) -> Option<&NamedParties> {
        self.named.given()
    }

    /// How many the person said there are, while more places than that stand here.
    pub fn surplus_over(&self) -> Option<u8> {
        self.said
            .filter(|said| self.places.len() > usize::from(*said))
    }

    /// Whether a reply about the mandates is awaited.
    pub const fn is_busy(&self) -> bool {
        self.check.is_waiting() || self.request.is_waiting()
    }

    /// Forgets what is known of the mandates, because the principals are others now.
    pub(super) fn outdate_mandates(&mut self) {
        self.check = Asked::NotAsked;
        self.forget_request();
    }

    /// Forgets what came of the request, except that the host makes none.
    pub(super) fn forget_request(&mut self) {
        if self.request != Asked::Failed(Failure::NotOffered) {
            self.request = Asked::NotAsked;
            self.wanted = None;
        }
    }
}
