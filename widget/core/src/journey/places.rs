//! Places: more and fewer of them, what is typed into them, the look-up.

use super::command::{Command, Target};
use super::event::{FoundParty, LookUpAnswer, TypedField};
use super::named::may_name_others;
use super::place::{ByHand, LookUp, Place, Refusal};
use super::problems::{
    first_field, identity_code, problem_of_code, problems_of_look_up, problems_of_place,
};
use super::side::Side;
use super::state::{Notice, PlaceId, RequestId, State};
use crate::business_id::BusinessId;
use crate::party::{Channel, PartyKind};
use crate::requirement::Places;
use crate::secret::Secret;

/// Whether a place names a party completely.
pub(super) fn is_complete(state: &State, place: &Place) -> bool {
    !place.is_empty() && problems_of_place(state, place).is_empty()
}

/// Sets the number of places; filled ones are never taken away.
pub(super) fn set_count(state: &mut State, count: u8) {
    let Some(rule) = rule_of_free_list(state) else {
        return;
    };
    let count = usize::from(count.clamp(rule.min, rule.max));
    while state.places().len() < count {
        append(state, rule.kinds[0]);
    }
    while state.places().len() > count && remove_last_empty(state) {}
}

fn append(state: &mut State, kind: PartyKind) -> PlaceId {
    let place = state.new_place(kind);
    let id = place.id;
    if let Some(side) = state.side_mut() {
        side.places.push(place);
    }
    id
}

fn remove_last_empty(state: &mut State) -> bool {
    let Some(side) = state.side_mut() else {
        return false;
    };
    let last = side.places.iter().rposition(Place::is_empty);
    last.map(|index| side.places.remove(index)).is_some()
}

/// The rule of the places, where the person may name more and fewer.
fn rule_of_free_list(state: &State) -> Option<Places> {
    let is_free = may_name_others(state.side()?);
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
    state.notice = Some(Notice::PlaceAdded(state.places().len()));
    state.focus = first_target(state, id);
}

fn first_target(state: &State, id: PlaceId) -> Option<Target> {
    let place = state.place(id)?;
    Some(Target::Field(id, first_field(place)))
}

/// One place less; below the fewest that the service asks for, an empty one takes its stead.
pub(super) fn remove(state: &mut State, id: PlaceId) {
    let Some(rule) = rule_of_free_list(state) else {
        return;
    };
    let Some(side) = state.side_mut() else {
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
        if let Some(side) = state.side_mut() {
            side.places.insert(index, place);
        }
    }
    let places = state.places();
    let next = places.get(index).or(places.last()).map(|place| place.id);
    state.notice = Some(Notice::PlaceRemoved(places.len()));
    state.focus = next.map_or(Some(Target::AddParty), |id| first_target(state, id));
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
        place.refusal = None;
        if matches!(place.look_up, LookUp::Waiting(_)) {
            place.look_up = LookUp::Idle;
        }
    }
}

/// Takes how a party is reached.
pub(super) fn set_channel(state: &mut State, id: PlaceId, channel: Channel) {
    if let Some(place) = state.place_mut(id) {
        place.details.channel = Some(channel);
    }
}

/// Asks the host who it is, or shows what is wrong with the code.
pub(super) fn look_up(state: &mut State, id: PlaceId) -> Vec<Command> {
    let Some(place) = state.place(id) else {
        return Vec::new();
    };
    if matches!(
        place.look_up,
        LookUp::Waiting(_) | LookUp::Found(_) | LookUp::ByHand(ByHand::NoLookUp)
    ) {
        return Vec::new();
    }
    let wrong = problems_of_look_up(state, place);
    if !wrong.is_empty() {
        state.focus = Some(wrong[0].target);
        state
            .reported
            .retain(|problem| problem.target.place() != Some(id));
        state.reported.extend(wrong);
        return Vec::new();
    }
    ask(state, id).into_iter().collect()
}

fn ask(state: &mut State, id: PlaceId) -> Option<Command> {
    let request = RequestId(state.next_id());
    let asks_last_name = state.loaded.service.lookup.last_name;
    let place = state.place(id)?;
    let command = if place.is_organisation() {
        Command::LookUpOrganisation {
            request,
            business_id: BusinessId::parse(&place.business_id).ok()?,
        }
    } else {
        Command::LookUpPerson {
            request,
            code: identity_code(state, place).ok()?,
            last_name: asks_last_name.then(|| place.last_name.trim().into()),
        }
    };
    state.place_mut(id)?.look_up = LookUp::Waiting(request);
    state
        .reported
        .retain(|problem| problem.target.place() != Some(id));
    state.notice = Some(Notice::LookingUp);
    Some(command)
}

/// Takes the answer of a look-up, unless the place has moved on.
pub(super) fn answered(state: &mut State, request: RequestId, answer: LookUpAnswer) {
    let waits = |place: &&Place| matches!(place.look_up, LookUp::Waiting(id) if id == request);
    let mut places = state.on_behalf.places.iter().chain(&state.together.places);
    let Some(id) = places.find(waits).map(|place| place.id) else {
        return;
    };
    let by_hand = match answer {
        LookUpAnswer::Found(found) if FoundParty::is_reference(&found.reference) => {
            return take_found(state, id, found);
        }
        LookUpAnswer::Yourself => return refuse(state, id, Refusal::Yourself),
        LookUpAnswer::NotFound => ByHand::NotFound,
        LookUpAnswer::TooManyTries(seconds) => ByHand::TooManyTries(seconds),
        LookUpAnswer::SessionEnded => ByHand::SessionEnded,
        // A reference that is none is an answer that makes no sense.
        LookUpAnswer::ServerDown | LookUpAnswer::Found(_) => ByHand::ServerDown,
    };
    if let Some(place) = any_place(state, id) {
        place.look_up = LookUp::ByHand(by_hand);
    }
    announce(state, id, Notice::ByHand(by_hand));
}

/// A place of either side: an answer may come while the person looks at the other one.
fn any_place(state: &mut State, id: PlaceId) -> Option<&mut Place> {
    let mut places = state
        .on_behalf
        .places
        .iter_mut()
        .chain(&mut state.together.places);
    places.find(|place| place.id == id)
}

fn take_found(state: &mut State, id: PlaceId, found: FoundParty) {
    let sides = [&state.on_behalf, &state.together];
    let twice = sides.into_iter().any(|side| {
        let here = side.places.iter().any(|place| place.id == id);
        let known = |place: &Place| place.has_reference(&found.reference);
        here && side.places.iter().any(known)
    });
    if twice {
        return refuse(state, id, Refusal::AlreadyAdded);
    }
    announce(state, id, Notice::Found(found.name.clone()));
    let is_shown = state.place(id).is_some();
    if let Some(place) = any_place(state, id) {
        place.details.name.clone_from(&found.name);
        place.kind = found.kind;
        place.look_up = LookUp::Found(found);
        // From here on the host's reference is enough.
        place.identity_code = Secret::empty();
        place.last_name.clear();
        place.business_id.clear();
    }
    if is_shown {
        // The field that had the focus is gone.
        state.focus = Some(Target::Field(id, TypedField::Name));
    }
    outdate_check(state, id);
}

/// Says what became of a place, unless the person looks at the other situation by now.
fn announce(state: &mut State, id: PlaceId, notice: Notice) {
    if state.place(id).is_some() {
        state.notice = Some(notice);
    }
}

fn refuse(state: &mut State, id: PlaceId, refusal: Refusal) {
    state.notice = None;
    if let Some(place) = any_place(state, id) {
        place.look_up = LookUp::Idle;
        place.refusal = Some(refusal);
    }
    if let Some(problem) = state
        .place(id)
        .and_then(|place| problem_of_code(state, place))
    {
        state.focus = Some(problem.target);
        state.reported.push(problem);
    }
}

/// Another principal, another check; what is known on the other side stays.
fn outdate_check(state: &mut State, id: PlaceId) {
    let sides = [&mut state.on_behalf, &mut state.together];
    let has_place = |side: &&mut Side| side.places.iter().any(|place| place.id == id);
    if let Some(side) = sides.into_iter().find(has_place) {
        side.outdate_mandates();
    }
}
