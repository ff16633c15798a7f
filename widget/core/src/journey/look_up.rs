//! The look-up: the one request that turns a code into a party.

use super::command::Command;
use super::notice::Notice;
use super::place::{Place, Refusal};
use super::place_problems::{identity_code, problem_of_code, problems_of_look_up};
use super::places::outdate_check;
use super::replies::{FoundParty, LookedUp};
use super::state::State;
use super::target::{PlaceId, Target};
use crate::business_id::BusinessId;
use crate::host::{Asked, Failure, Reply, RequestId};
use crate::secret::Secret;

/// Asks the host who it is, or shows what is wrong with the code.
pub(super) fn look_up(state: &mut State, id: PlaceId) -> Vec<Command> {
    let Some(place) = state.place(id) else {
        return Vec::new();
    };
    if matches!(
        place.look_up,
        Asked::Waiting(_) | Asked::Given(_) | Asked::Failed(Failure::NotOffered)
    ) {
        return Vec::new();
    }
    if place.is_nobody {
        state.notice = Some(Notice::ByHand(Failure::NotFound));
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
    let request = state.new_request();
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
    state.place_mut(id)?.look_up = Asked::Waiting(request);
    state
        .reported
        .retain(|problem| problem.target.place() != Some(id));
    state.notice = Some(Notice::LookingUp);
    Some(command)
}

/// Takes the reply to a look-up, unless the place has moved on.
pub(super) fn replied(state: &mut State, request: RequestId, reply: Reply<LookedUp>) {
    let waits = |place: &&Place| place.look_up.waits_for(request);
    let mut places = state.on_behalf.places.iter().chain(&state.together.places);
    let Some(id) = places.find(waits).map(|place| place.id) else {
        return;
    };
    let failure = match reply {
        Ok(LookedUp::Found(found)) if found.is_usable() => {
            return take_found(state, id, found);
        }
        Ok(LookedUp::Yourself) => return refuse(state, id, Refusal::Yourself),
        Ok(LookedUp::Found(_)) => Failure::ServerDown,
        Err(failure) => failure,
    };
    if let Some(place) = any_place(state, id) {
        place.look_up = Asked::Failed(failure);
        place.is_nobody = failure == Failure::NotFound;
    }
    announce(state, id, Notice::ByHand(failure));
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
        // What was typed before is no correction of what was found.
        place.details.name.clear();
        place.kind = found.kind;
        place.look_up = Asked::Given(found);
        // From here on the host's reference is enough.
        place.identity_code = Secret::empty();
        place.last_name.clear();
        place.business_id.clear();
    }
    if is_shown {
        // The field that had the focus is gone.
        state.focus = Some(Target::LookUp(id));
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
        place.look_up = Asked::NotAsked;
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
