//! The parties of a register: where they stand, and what the person says of them.

use super::named::{
    asks_about_list, empty_place, list_of, may_name_others, registered_place, renew, taken,
};
use super::notice::Notice;
use super::others::Others;
use super::place::Place;
use super::replies::{FoundParty, HostList, Memory, NamedParties};
use super::state::State;
use crate::catalogue::{Procedure, Situation};
use crate::form_value::PartyList;
use crate::host::{Asked, Reply};
use crate::requirement::Requirement;

/// Takes what the register says.
pub(super) fn take(state: &mut State, reply: Reply<NamedParties>) {
    state.together.named = taken(reply);
    state.together.list = None;
    arrange(state);
    announce(state);
}

/// Says how many the register named, unless the person looks at another situation by now.
fn announce(state: &mut State) {
    let named = state.together.named_parties();
    let count = named.map_or(0, |given| given.parties.len());
    if count > 0 && state.situation == Some(Situation::Together) {
        state.notice = Some(Notice::Registered(count));
    }
}

/// The register's parties stand in the first places. Whoever else was named comes after them where
/// others may be named, and waits aside where not.
fn arrange(state: &mut State) {
    let Some(given) = state.together.named_parties().cloned() else {
        return;
    };
    let before = references(&state.together);
    let mut others = core::mem::take(&mut state.together.places);
    others.append(&mut state.together.aside);
    let mut places: Vec<Place> = Vec::new();
    for party in given.parties {
        places.push(place_of(state, party, &mut others));
    }
    others.retain(|place| !place.is_registered() && !place.is_empty());
    let room = if may_name_others(&state.together) {
        usize::from(Requirement::MOST_PLACES) - places.len()
    } else {
        0
    };
    let rest = others.split_off(room.min(others.len()));
    places.append(&mut others);
    if places.is_empty() {
        places.extend(empty_place(state, Situation::Together));
    }
    let together = &mut state.together;
    together.places = places;
    together.aside = rest.into_iter().map(Place::at_rest).collect();
    if references(together)
        .iter()
        .any(|reference| !before.contains(reference))
    {
        together.outdate_mandates();
    }
}

/// The place of a party of the register: where they stand already, or a new one.
fn place_of(state: &mut State, party: FoundParty, places: &mut Vec<Place>) -> Place {
    let mut known = places.iter();
    match known.position(|place| place.has_reference(&party.reference)) {
        Some(index) => {
            let mut place = places.remove(index);
            renew(&mut place, party);
            place
        }
        None => registered_place(state, party),
    }
}

fn references(others: &Others) -> Vec<String> {
    let found = others.places.iter().filter_map(Place::found);
    found.map(|found| found.reference.clone()).collect()
}

/// The person says whether the register's list is right.
pub(super) fn say_of_list(state: &mut State, list: PartyList) {
    let is_answer = matches!(list, PartyList::Confirmed | PartyList::Disputed);
    if !is_answer || !asks_about_list(state) || state.together.list == Some(list) {
        return;
    }
    state.notice = None;
    let is_remembered = state
        .together
        .named_parties()
        .is_some_and(|given| given.memory == Memory::Remembered);
    if list == PartyList::Confirmed && is_remembered {
        // What is left of a list is not the list: the register is asked, and the person once more.
        state.together.named = Asked::NotAsked;
        state.together.list = None;
        return;
    }
    state.together.list = Some(list);
    arrange(state);
}

/// What is known of the list of a register; `None` while that is open, or where there is none.
pub(super) fn party_list(state: &State) -> Option<PartyList> {
    if list_of(state) != Some(HostList::Parties)
        || state.requirement()?.procedure == Procedure::NotAllowed
    {
        return None;
    }
    let given = state.together.named_parties();
    match given.filter(|given| given.complete) {
        _ if state.together.named.is_waiting() => None,
        // Whom the person then names, the register does not know.
        Some(given) if given.parties.is_empty() => Some(PartyList::Disputed),
        Some(_) => state.together.list,
        _ => Some(PartyList::Incomplete),
    }
}
