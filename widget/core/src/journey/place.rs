//! A place for one party: what is typed into it, and who was found.

use super::replies::FoundParty;
use super::target::{PlaceId, Target, TypedField};
use crate::host::Asked;
use crate::party::{Channel, PartyKind, Source};
use crate::reach::{Acquaintance, Hindrance, hindrance};
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
    /// The look-up; where it failed, the party is typed by hand.
    pub look_up: Asked<FoundParty>,
    /// Whether the host has found nobody by the code as it stands: it would say the same again.
    pub is_nobody: bool,
    /// Why the code was refused, until another one is typed.
    pub refusal: Option<Refusal>,
    /// Name and contact details, as typed or corrected.
    pub details: Details,
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
    /// The name; of a found party only when corrected.
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
        !matches!(self.look_up, Asked::Given(_) | Asked::Waiting(_))
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
        self.look_up.given()
    }

    /// The party's name: a fact where it was found, else as typed.
    pub fn name(&self) -> &str {
        self.found()
            .map_or(self.details.name.trim(), |found| &found.name)
    }

    /// What the applicant wrote beside the name that was found.
    pub fn added_name(&self) -> Option<&str> {
        let added = self.details.name.trim();
        let found = self.found()?;
        (!added.is_empty() && added != found.name).then_some(added)
    }

    /// Whether the party is typed by hand.
    pub const fn is_by_hand(&self) -> bool {
        self.look_up.failure().is_some()
    }

    /// How well the party is known, as far as a widget can tell.
    pub fn acquaintance(&self) -> Acquaintance {
        match self.found() {
            Some(found) => Acquaintance::of_found(found.kind, found.answered_by),
            None => Acquaintance::Typed,
        }
    }

    /// Why no message can ask or tell the party; nothing while nobody is named.
    pub fn hindrance(&self) -> Option<Hindrance> {
        let is_named = self.found().is_some() || (self.is_by_hand() && !self.is_empty());
        hindrance(self.kind, self.acquaintance()).filter(|_| is_named)
    }

    /// Where the place begins: what was found, or the first field.
    pub const fn beginning(&self) -> Target {
        let field = match (&self.look_up, self.kind) {
            (Asked::Given(_), _) => return Target::LookUp(self.id),
            (_, PartyKind::Estate) => TypedField::Name,
            (_, PartyKind::Organisation) => TypedField::BusinessId,
            _ => TypedField::IdentityCode,
        };
        Target::Field(self.id, field)
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
        if self.look_up.is_waiting() {
            self.look_up = Asked::NotAsked;
        }
        self
    }

    /// Whether the party is named by a business id rather than by a personal identity code.
    pub const fn is_organisation(&self) -> bool {
        matches!(self.kind, PartyKind::Organisation | PartyKind::Estate)
    }

    /// Whether the party is asked how it is reached. Organisations and estates are reached in the
    /// authority's own ways, children through their custodians.
    pub const fn has_contact(&self) -> bool {
        matches!(self.kind, PartyKind::Person)
    }

    /// How the party is reached: as chosen, as it wishes, or by Suomi.fi Messages.
    pub fn channel(&self) -> Option<Channel> {
        if !self.has_contact() {
            return None;
        }
        let wish = self.found().and_then(|found| found.channel);
        self.details.channel.or(wish).or(Some(Channel::SuomiFi))
    }

    /// Whether the applicant changed something of what was found.
    pub fn is_corrected(&self) -> bool {
        self.found().is_some_and(|found| {
            let Details {
                phone,
                email,
                channel,
                ..
            } = &self.details;
            let is_reached_otherwise = !phone.trim().is_empty()
                || !email.trim().is_empty()
                || channel.is_some_and(|channel| Some(channel) != found.channel);
            self.added_name().is_some() || (self.has_contact() && is_reached_otherwise)
        })
    }
}
