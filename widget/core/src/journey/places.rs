//! Places: more and fewer of them, and what is typed into them.

use super::named::may_name_others;
use super::notice::Notice;
use super::others::Others;
use super::place::Place;
use super::problems::problem_of_surplus;
use super::state::State;
use super::target::{PlaceId, Target, TypedField};
use crate::host::Asked;
use crate::party::{Channel, PartyKind};
use crate::requirement::Places;
use crate::secret::Secret;

/// Sets the number of places. Filled ones are never taken away: the person is told to remove some.
pub(super) fn set_count(state: &mut State, count: u8) {
    let Some(rule) = rule_of_free_list(state) else {
        return;
    };
    let count = usize::from(count.clamp(rule.min, rule.max));
    while state.places().len() < count {
        append(state, rule.kinds[0]);
    }
    while state.places().len() > count && remove_last_empty(state) {}
    if let Some(others) = state.others_mut() {
        others.said = u8::try_from(count).ok();
        others.said = others.surplus_over();
    }
    state.reported.extend(problem_of_surplus(state));
}

fn append(state: &mut State, kind: PartyKind) -> PlaceId {
    let place = state.new_place(kind);
    let id = place.id;
    if let Some(side) = state.others_mut() {
        side.places.push(place);
    }
    id
}

fn remove_last_empty(state: &mut State) -> bool {
    let Some(side) = state.others_mut() else {
        return false;
    };
    let last = side.places.iter().rposition(Place::is_empty);
    last.map(|index| side.places.remove(index)).is_some()
}

/// The rule of the places, where the person may name more and fewer.
fn rule_of_free_list(state: &State) -> Option<Places> {
    let is_free = may_name_others(state.others()?);
    state.places_rule().filter(|_| is_free).cloned()
}

/// One more place, where the service allows it.
pub(super) fn add(state: &mut State) {
    let Some(rule) = rule_of_free_list(state) else {
        return;
    };
    if state.places().len() >= usize::from(rule.max) {
        return;
    }
    let id = append(state, rule.kinds[0]);
    if let Some(others) = state.others_mut() {
        others.said = None;
    }
    state.notice = Some(Notice::PlaceAdded(state.places().len()));
    state.focus = state.place(id).map(Place::beginning);
}

/// One place less; below the fewest that the service asks for, an empty one takes its stead.
pub(super) fn remove(state: &mut State, id: PlaceId) {
    let Some(rule) = rule_of_free_list(state) else {
        return;
    };
    let Some(side) = state.others_mut() else {
        return;
    };
    let Some(index) = side.places.iter().position(|place| place.id == id) else {
        return;
    };
    side.places.remove(index);
    // What is known of the mandates of those who are left still holds.
    if side.places.iter().all(Place::is_empty) {
        side.outdate_mandates();
    }
    if side.places.len() < usize::from(rule.min) {
        let place = state.new_place(rule.kinds[0]);
        if let Some(side) = state.others_mut() {
            side.places.insert(index, place);
        }
    }
    let places = state.places();
    let next = places.get(index).or(places.last()).map(Place::beginning);
    state.notice = Some(Notice::PlaceRemoved(places.len()));
    state.focus = Some(next.unwrap_or(Target::AddParty));
}

/// Another kind of party: what was typed stays, what was found does not.
pub(super) fn set_kind(state: &mut State, id: PlaceId, kind: PartyKind) {
    let offered = state.places_rule().is_some_and(|rule| rule.accept(kind));
    let first = state.first_look_up(kind);
    let Some(place) = state
        .place_mut(id)
        .filter(|place| offered && place.kind != kind && !place.is_registered())
    else {
        return;
    };
    place.kind = kind;
    place.look_up = first;
    place.is_nobody = false;
    place.refusal = None;
    outdate_check(state, id);
}

/// Takes what was typed. A code that changes makes what the look-up said out of date.
pub(super) fn typed(state: &mut State, id: PlaceId, field: TypedField, text: Secret) {
    let Some(place) = state.place_mut(id) else {
        return;
    };
    let plain = text.expose_secret();
    match field {
        TypedField::Name => place.details.name = plain.into(),
        TypedField::Phone => place.details.phone = plain.into(),
        TypedField::Email => place.details.email = plain.into(),
        TypedField::LastName => place.last_name = plain.into(),
        TypedField::BusinessId => place.business_id = plain.into(),
        TypedField::IdentityCode => place.identity_code = text,
    }
    if matches!(
        field,
        TypedField::IdentityCode | TypedField::BusinessId | TypedField::LastName
    ) {
        place.is_nobody = false;
        place.refusal = None;
        if place.look_up.is_waiting() {
            place.look_up = Asked::NotAsked;
        }
    }
}

/// Takes how a party is reached.
pub(super) fn set_channel(state: &mut State, id: PlaceId, channel: Channel) {
    if let Some(place) = state.place_mut(id) {
        place.details.channel = Some(channel);
    }
}

/// Another principal, another check; what is known on the other side stays.
pub(super) fn outdate_check(state: &mut State, id: PlaceId) {
    let sides = [&mut state.on_behalf, &mut state.together];
    let has_place = |side: &&mut Others| side.places.iter().any(|place| place.id == id);
    if let Some(side) = sides.into_iter().find(has_place) {
        side.outdate_mandates();
    }
}
