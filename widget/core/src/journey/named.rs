//! Whom the host names by itself: which list there is, when it is asked for, what of it can be used.

use super::command::Command;
use super::others::Others;
use super::place::{Details, Place};
use super::replies::{FoundParty, HostList, NamedParties};
use super::settings::HostApi;
use super::state::State;
use crate::catalogue::{PartySource, Situation};
use crate::form_value::PartyList;
use crate::host::{Asked, Failure, Reply};
use crate::party::Source;
use crate::requirement::Requirement;

/// Which list the chosen situation has.
pub(super) fn list_of(state: &State) -> Option<HostList> {
    let rule = state.places_rule()?;
    match state.situation? {
        Situation::OnBehalf => Some(HostList::Principals),
        Situation::Together => (rule.source == PartySource::Register).then_some(HostList::Parties),
        Situation::Alone => None,
    }
}

/// Asks the host once whom it names, as soon as the situation is chosen.
pub(super) fn ask(state: &mut State) -> Option<Command> {
    let list = list_of(state)?;
    if state.settings.api == HostApi::Missing || state.others()?.named != Asked::NotAsked {
        return None;
    }
    let request = state.new_request();
    state.others_mut()?.named = Asked::Waiting(request);
    Some(Command::ListNamed { request, list })
}

/// Asks the host again, when it did not answer.
pub(super) fn ask_again(state: &mut State) {
    if let Some(others) = state.others_mut()
        && can_be_asked_again(&others.named)
    {
        others.named = Asked::NotAsked;
    }
}

/// Whether the host might name parties if it were asked once more.
pub const fn can_be_asked_again(named: &Asked<NamedParties>) -> bool {
    matches!(
        named.failure(),
        Some(Failure::SessionEnded | Failure::ServerDown)
    )
}

/// What of a reply can be used.
pub(super) fn taken(reply: Reply<NamedParties>) -> Asked<NamedParties> {
    reply.map(usable).into()
}

/// Parties that can be told apart. Whoever cannot be shown makes the list incomplete.
fn usable(mut given: NamedParties) -> NamedParties {
    let before = given.parties.len();
    let mut seen: Vec<String> = Vec::new();
    given.parties.retain(|party| {
        let is_new = !seen.contains(&party.reference);
        seen.push(party.reference.clone());
        is_new && party.is_usable()
    });
    given.parties.truncate(Requirement::MOST_PLACES.into());
    given.complete &= given.parties.len() == before;
    for party in &mut given.parties {
        party.source = Source::Register;
    }
    given
}

/// Whether others than the register's may be named.
pub fn may_name_others(others: &Others) -> bool {
    others.named_parties().is_none_or(|given| {
        given.parties.is_empty() || !given.complete || others.list == Some(PartyList::Disputed)
    })
}

/// Whether the person is asked if the register's list is right.
pub fn asks_about_list(state: &State) -> bool {
    list_of(state) == Some(HostList::Parties)
        && state
            .together
            .named_parties()
            .is_some_and(|given| given.complete && !given.parties.is_empty())
}

/// Whether the list of a register is under way, and the places with it.
pub fn waits_for_register(state: &State) -> bool {
    list_of(state) == Some(HostList::Parties) && state.together.named.is_waiting()
}

/// An empty place of the kind that the situation asks for first.
pub(super) fn empty_place(state: &mut State, situation: Situation) -> Option<Place> {
    let rule = state.loaded.requirement(situation).places.as_ref()?;
    let kind = *rule.kinds.first()?;
    Some(state.new_place(kind))
}

/// The place of a party that the host named.
pub(super) fn registered_place(state: &mut State, party: FoundParty) -> Place {
    let mut place = state.new_place(party.kind);
    place.look_up = Asked::Given(party);
    place
}

/// The host's newest word on the party in a place; what the person corrected stays.
pub(super) fn renew(place: &mut Place, party: FoundParty) {
    if !place.is_corrected() {
        place.details = Details::empty();
    }
    place.kind = party.kind;
    place.look_up = Asked::Given(party);
}
