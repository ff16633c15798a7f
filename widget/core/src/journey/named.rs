//! Whom the host names by itself: those for whom the person may act, and the parties of a register,
//! which the person confirms or disputes.

use super::command::{Command, NamedList};
use super::event::{FoundParty, NamedAnswer, NamedParties};
use super::mandates::{are_asked, everyone_has_granted};
use super::place::{Details, LookUp, Place};
use super::side::{Named, Side};
use super::state::{HostApi, Notice, RequestId, State};
use crate::catalogue::{PartySource, Procedure, Situation};
use crate::form_value::PartyList;
use crate::party::Source;
use crate::requirement::Requirement;

/// Which list the chosen situation has.
pub(super) fn list_of(state: &State) -> Option<NamedList> {
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
    if state.settings.api == HostApi::Missing || !matches!(state.side()?.named, Named::NotAsked) {
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
    let waits = |side: &Side| matches!(side.named, Named::Waiting(id) if id == request);
    if waits(&state.on_behalf) {
        take_principals(state, answer);
    } else if waits(&state.together) {
        state.together.named = taken(answer);
        state.together.list = None;
        arrange(state);
        announce(state);
    }
}

/// Those for whom one may act already are never all: somebody else can always be named.
fn take_principals(state: &mut State, answer: NamedAnswer) {
    let rule = state
        .loaded
        .requirement(Situation::OnBehalf)
        .places
        .as_ref();
    let side = &mut state.on_behalf;
    side.named = taken(answer);
    let Named::Given(given) = &mut side.named else {
        return;
    };
    given.complete = false;
    let fits = |party: &FoundParty| rule.is_some_and(|rule| rule.accept(party.kind));
    given.parties.retain(fits);
    let Some(place) = side.places.iter_mut().find(|place| place.is_registered()) else {
        return;
    };
    let mut parties = given.parties.iter();
    match parties.find(|party| place.has_reference(&party.reference)) {
        Some(party) => renew(place, party.clone()),
        // The host no longer says that one may act for them: that is to be checked.
        None => {
            if let LookUp::Found(found) = &mut place.look_up {
                found.source = Source::LookUp;
                found.basis = None;
            }
            side.outdate_mandates();
        }
    }
}

/// Says how many the register named, unless the person looks at another situation by now.
fn announce(state: &mut State) {
    let named = state.together.named_parties();
    let count = named.map_or(0, |given| given.parties.len());
    if count > 0 && state.situation == Some(Situation::Together) {
        state.notice = Some(Notice::Registered(count));
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
    let place = match index {
        Some(index) => picked(state, index),
        None => somebody_else(state),
    };
    let Some(mut place) = place else { return };
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

/// The place of the one who is picked, unless they stand there already.
fn picked(state: &mut State, index: usize) -> Option<Place> {
    let party = state.on_behalf.named_parties()?.parties.get(index)?.clone();
    let is_there = |place: &Place| place.is_registered() && place.has_reference(&party.reference);
    if state.on_behalf.places.iter().any(is_there) {
        return None;
    }
    Some(registered_place(state, party))
}

/// What was typed before, or an empty place; nothing where nobody is picked.
fn somebody_else(state: &mut State) -> Option<Place> {
    if !state.on_behalf.places.iter().any(Place::is_registered) {
        return None;
    }
    let typed = state.on_behalf.aside.pop();
    typed.or_else(|| empty_place(state, Situation::OnBehalf))
}

fn empty_place(state: &mut State, situation: Situation) -> Option<Place> {
    let rule = state.loaded.requirement(situation).places.as_ref()?;
    let kind = *rule.kinds.first()?;
    Some(state.new_place(kind))
}

fn registered_place(state: &mut State, party: FoundParty) -> Place {
    let mut place = state.new_place(party.kind);
    place.details.name.clone_from(&party.name);
    place.look_up = LookUp::Found(party);
    place
}

/// The host's newest word on the party in a place; what the person corrected stays.
fn renew(place: &mut Place, party: FoundParty) {
    if !place.is_corrected() {
        place.details = Details {
            name: party.name.clone(),
            ..Details::empty()
        };
    }
    place.kind = party.kind;
    place.look_up = LookUp::Found(party);
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
    let side = &mut state.together;
    side.places = places;
    side.aside = rest.into_iter().map(Place::at_rest).collect();
    if references(side)
        .iter()
        .any(|reference| !before.contains(reference))
    {
        side.outdate_mandates();
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

fn references(side: &Side) -> Vec<String> {
    let found = side.places.iter().filter_map(Place::found);
    found.map(|found| found.reference.clone()).collect()
}

/// The person says whether the register's list is right.
pub(super) fn say_of_list(state: &mut State, list: PartyList) {
    let is_answer = matches!(list, PartyList::Confirmed | PartyList::Disputed);
    if !is_answer || !asks_about_list(state) || state.together.list == Some(list) {
        return;
    }
    state.notice = None;
    if list == PartyList::Confirmed && matches!(state.together.named, Named::Remembered(_)) {
        // What is left of a list is not the list: the register is asked, and the person once more.
        state.together.named = Named::NotAsked;
        state.together.list = None;
        return;
    }
    state.together.list = Some(list);
    arrange(state);
}

/// Whether others than the register's may be named.
pub fn may_name_others(side: &Side) -> bool {
    side.named_parties().is_none_or(|given| {
        given.parties.is_empty() || !given.complete || side.list == Some(PartyList::Disputed)
    })
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
    let given = state.together.named_parties();
    match (&state.together.named, given.filter(|given| given.complete)) {
        (Named::Waiting(_), _) => None,
        // Whom the person then names, the register does not know.
        (_, Some(given)) if given.parties.is_empty() => Some(PartyList::Disputed),
        (_, Some(_)) => state.together.list,
        _ => Some(PartyList::Incomplete),
    }
}
