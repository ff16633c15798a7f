//! A place for one party: what is typed into it, and who was found.

use super::event::FoundParty;
use super::state::{PlaceId, RequestId};
use crate::party::{Channel, PartyKind, Source};
use crate::secret::Secret;
use core::fmt;

/// A place for one party. `Debug` shows nothing that a person typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// The kind of party.
    pub kind: PartyKind,
    /// The personal identity code as typed; forgotten as soon as the party is found.
    pub identity_code: Secret,
    /// The business id as typed.
    pub business_id: String,
    /// The last name as typed, where the look-up asks for it.
    pub last_name: String,
    /// How far the look-up is.
    pub look_up: LookUp,
    /// Why the code was refused, until another one is typed.
    pub refusal: Option<Refusal>,
    /// Name and contact details, as typed or corrected.
    pub details: Details,
}

/// How far the look-up of a party is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp {
    /// Not asked for.
    Idle,
    /// Waiting for the answer.
    Waiting(RequestId),
    /// Found.
    Found(FoundParty),
    /// Not found by look-up: the details are typed.
    ByHand(ByHand),
}

/// Why a party is typed by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// There is no look-up for this.
    NoLookUp,
    /// The page gave the party back as it was typed; it can still be looked up.
    TypedBefore,
    /// Nobody was found; the same for unknown and non-disclosed people.
    NotFound,
    /// Too many tries; the seconds until the next one.
    TooManyTries(u32),
    /// The sign-in has ended.
    SessionEnded,
    /// The look-up does not answer.
    ServerDown,
}

/// Why a code is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is the person's own.
    Yourself,
    /// That party stands in another place already.
    AlreadyAdded,
}

/// Name and contact details, as typed or corrected.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The name.
    pub name: String,
    /// The telephone number; of a found party only when corrected.
    pub phone: String,
    /// The e-mail address; of a found party only when corrected.
    pub email: String,
    /// How the party is reached.
    pub channel: Option<Channel>,
}

impl Details {
    pub(super) const fn empty() -> Self {
        Self {
            name: String::new(),
            phone: String::new(),
            email: String::new(),
            channel: None,
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Place")
            .field("id", &self.id)
            .field("kind", &self.kind)
            .field("look_up", &self.look_up)
            .field("refusal", &self.refusal)
            .finish_non_exhaustive()
    }
}

impl Place {
    /// Whether nothing was typed and nobody found: such a place is left out.
    pub fn is_empty(&self) -> bool {
        !matches!(self.look_up, LookUp::Found(_) | LookUp::Waiting(_))
            && self.identity_code.is_blank()
            && [
                &self.business_id,
                &self.last_name,
                &self.details.name,
                &self.details.phone,
                &self.details.email,
            ]
            .into_iter()
            .all(|text| text.trim().is_empty())
    }

    /// The party that was found.
    pub const fn found(&self) -> Option<&FoundParty> {
        match &self.look_up {
            LookUp::Found(found) => Some(found),
            _ => None,
        }
    }

    /// Whether the host named the party by itself.
    pub fn is_registered(&self) -> bool {
        self.found()
            .is_some_and(|found| found.source == Source::Register)
    }

    pub(super) fn has_reference(&self, reference: &str) -> bool {
        self.found()
            .is_some_and(|found| found.reference == reference)
    }

    /// The place as it is when it leaves the page: nobody waits for an answer any more.
    pub(super) fn at_rest(mut self) -> Self {
        if matches!(self.look_up, LookUp::Waiting(_)) {
            self.look_up = LookUp::Idle;
        }
        self
    }

    /// Whether the party is named by a business id rather than by a personal identity code.
    pub const fn is_organisation(&self) -> bool {
        matches!(self.kind, PartyKind::Organisation | PartyKind::Estate)
    }

    /// How the party is reached: as chosen, as it wishes, or by Suomi.fi Messages. Organisations and
    /// estates are reached in the authority's own ways.
    pub fn channel(&self) -> Option<Channel> {
        if self.is_organisation() {
            return None;
        }
        let wish = self.found().and_then(|found| found.channel);
        self.details.channel.or(wish).or(Some(Channel::SuomiFi))
    }

    /// Whether the applicant changed something of what was found.
    pub fn is_corrected(&self) -> bool {
        self.found().is_some_and(|found| {
            self.details.name.trim() != found.name
                || !self.details.phone.trim().is_empty()
                || !self.details.email.trim().is_empty()
                || self
                    .details
                    .channel
                    .is_some_and(|channel| Some(channel) != found.channel)
        })
    }
}
