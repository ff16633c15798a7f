//! Whom the host names by itself: those for whom the person may act, and the parties of a register,
//! which the person confirms or disputes.

use super::command::{Command, NamedList};
use super::event::{FoundParty, NamedAnswer, NamedParties};
use super::mandates::{are_asked, everyone_has_granted};
use super::place::{LookUp, Place};
use super::side::{Named, Side};
use super::state::{HostApi, Notice, RequestId, State};
use crate::catalogue::{PartySource, Procedure, Situation};
use crate::form_value::PartyList;
use crate::party::Source;
use crate::requirement::Requirement;

/// Which list the chosen situation has.
fn list_of(state: &State) -> Option<NamedList> {
    let rule = state.places_rule()?;
    match state.situation? {
        Situation::OnBehalf => Some(NamedList::Principals),
        Situation::Together => (rule.source == PartySource::Register).then_some(NamedList::Parties),
        Situation::Alone => None,
    }
}

/// Asks the host once whom it names, as soon as the situation is chosen.
pub(super) fn ask(state: &mut State) -> Option<Command> {
    let list = list_of(state)?;
    if state.settings.api == HostApi::Missing || state.side()?.named != Named::NotAsked {
        return None;
    }
    let request = RequestId(state.next_id());
    state.side_mut()?.named = Named::Waiting(request);
    Some(Command::ListNamed { request, list })
}

/// Asks the host again, when it did not answer.
pub(super) fn ask_again(state: &mut State) {
    if let Some(side) = state.side_mut()
        && matches!(side.named, Named::SessionEnded | Named::ServerDown)
    {
        side.named = Named::NotAsked;
    }
}

/// Takes the list, unless it is out of date.
pub(super) fn answered(state: &mut State, request: RequestId, answer: NamedAnswer) {
    let waiting = Named::Waiting(request);
    if state.on_behalf.named == waiting {
        state.on_behalf.named = taken(answer);
    } else if state.together.named == waiting {
        state.together.named = taken(answer);
        show_registered(state);
    }
}

fn taken(answer: NamedAnswer) -> Named {
    match answer {
        NamedAnswer::Given(parties) => Named::Given(usable(parties)),
        NamedAnswer::NotOffered => Named::NotOffered,
        NamedAnswer::SessionEnded => Named::SessionEnded,
        NamedAnswer::ServerDown => Named::ServerDown,
    }
}

/// Parties that can be told apart. Whoever cannot be shown makes the list incomplete.
fn usable(mut given: NamedParties) -> NamedParties {
    let before = given.parties.len();
    let mut seen: Vec<String> = Vec::new();
    given.parties.retain(|party| {
        let is_new = !seen.contains(&party.reference);
        seen.push(party.reference.clone());
        is_new && FoundParty::is_reference(&party.reference)
    });
    given.parties.truncate(Requirement::MOST_PLACES.into());
    given.complete &= given.parties.len() == before;
    for party in &mut given.parties {
        party.source = Source::Register;
    }
    given
}

/// The person picks one of those for whom they may act, or names another one.
pub(super) fn choose_principal(state: &mut State, index: Option<usize>) {
    if state.situation != Some(Situation::OnBehalf) {
        return;
    }
    let picked = index.and_then(|index| {
        let named = state.on_behalf.named_parties()?;
        named.parties.get(index).cloned()
    });
    if index.is_some() != picked.is_some() {
        return;
    }
    let place = match picked {
        Some(party) => Some(registered_place(state, party)),
        None => state.on_behalf.aside.pop().or_else(|| empty_place(state)),
    };
    let Some(mut place) = place else { return };
    let was_picked = state.on_behalf.places.iter().any(Place::is_registered);
    if index.is_none() && !was_picked {
        return;
    }
    // The same place with somebody else in it, so that the choice keeps the focus.
    if let Some(before) = state.on_behalf.places.first() {
        place.id = before.id;
    }
    let before = core::mem::replace(&mut state.on_behalf.places, vec![place]);
    let typed = before.into_iter().filter(|place| !place.is_registered());
    state.on_behalf.aside.extend(typed.map(Place::at_rest));
    state.on_behalf.outdate_mandates();
    let granted = are_asked(state) && everyone_has_granted(state) && index.is_some();
    state.notice = granted.then_some(Notice::MandateGranted);
}

fn empty_place(state: &mut State) -> Option<Place> {
    let kind = *state.places_rule()?.kinds.first()?;
    Some(state.new_place(kind))
}

fn registered_place(state: &mut State, party: FoundParty) -> Place {
    let mut place = state.new_place(party.kind);
    place.details.name.clone_from(&party.name);
    place.look_up = LookUp::Found(party);
    place
}

/// The register's parties stand in the places; what was typed comes after them, where the person
/// says that the register does not know everybody.
fn show_registered(state: &mut State) {
    let Some(given) = state.together.named_parties().cloned() else {
        return;
    };
    if given.parties.is_empty() {
        return;
    }
    let mut before = core::mem::take(&mut state.together.places);
    before.append(&mut state.together.aside);
    let known = before.iter().filter(|place| place.is_registered()).count();
    let mut places = Vec::new();
    for party in given.parties {
        let same = |place: &Place| place.is_registered() && place.has_reference(&party.reference);
        let kept = before.iter().position(same);
        places.push(match kept {
            Some(index) => before.remove(index),
            None => registered_place(state, party),
        });
    }
    let is_news = known != places.len() || before.iter().any(Place::is_registered);
    before.retain(|place| !place.is_registered() && !place.is_empty());
    let side = &mut state.together;
    side.aside = before.into_iter().map(Place::at_rest).collect();
    side.places = places;
    if is_news {
        side.list = None;
    }
    side.outdate_mandates();
    take_aside_back(state);
    state.notice = Some(Notice::Registered(state.together.places.len()));
}

/// The person says whether the register's list is right.
pub(super) fn say_of_list(state: &mut State, list: PartyList) {
    if !asks_about_list(state) {
        return;
    }
    state.together.list = Some(list);
    if list == PartyList::Confirmed {
        show_registered(state);
        state.together.list = Some(list);
    } else {
        take_aside_back(state);
    }
    state.notice = None;
}

/// Whether others than the register's may be named.
pub fn may_name_others(side: &Side) -> bool {
    side.named_parties().is_none_or(|given| {
        given.parties.is_empty() || !given.complete || side.list == Some(PartyList::Disputed)
    })
}

fn take_aside_back(state: &mut State) {
    let side = &mut state.together;
    if !may_name_others(side) {
        return;
    }
    for place in core::mem::take(&mut side.aside) {
        let is_there = place.found().is_some_and(|found| {
            side.places
                .iter()
                .any(|other| other.has_reference(&found.reference))
        });
        if !is_there && side.places.len() < Requirement::MOST_PLACES.into() {
            side.places.push(place);
        }
    }
}

/// Whether the person is asked if the register's list is right.
pub fn asks_about_list(state: &State) -> bool {
    list_of(state) == Some(NamedList::Parties)
        && state
            .together
            .named_parties()
            .is_some_and(|given| given.complete && !given.parties.is_empty())
}

/// Whether the list of a register is under way, and the places with it.
pub fn waits_for_register(state: &State) -> bool {
    list_of(state) == Some(NamedList::Parties) && matches!(state.together.named, Named::Waiting(_))
}

/// What is known of the list of a register; `None` while that is open, or where there is none.
pub(super) fn party_list(state: &State) -> Option<PartyList> {
    if list_of(state) != Some(NamedList::Parties)
        || state.requirement()?.procedure == Procedure::NotAllowed
    {
        return None;
    }
    match &state.together.named {
        Named::Waiting(_) => None,
        Named::Given(given) if given.complete && given.parties.is_empty() => {
            Some(PartyList::Disputed)
        }
        Named::Given(given) if given.complete => state.together.list,
        _ => Some(PartyList::Incomplete),
    }
}
