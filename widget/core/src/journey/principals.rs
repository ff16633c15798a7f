//! Those for whom the person may already act: the person picks one of them, or names somebody else.

use super::mandates::{are_asked, covers, everyone_has_granted};
use super::named::{empty_place, registered_place, renew, taken};
use super::notice::Notice;
use super::place::Place;
use super::replies::{FoundParty, NamedParties};
use super::state::State;
use crate::catalogue::Situation;
use crate::form_value::Basis;
use crate::host::{Asked, Reply};
use crate::party::Source;

/// Whether the host named those for whom the person may act, and the person has picked none of them and
/// nobody else yet. Nothing is asked of the principal and no mandate is required before.
pub fn is_choice_open(state: &State) -> bool {
    let others = &state.on_behalf;
    let named = others.named_parties();
    state.situation == Some(Situation::OnBehalf)
        && named.is_some_and(|named| !named.parties.is_empty())
        && !others.somebody_else
        && others.places.iter().all(Place::is_empty)
}

/// Whether it may still turn out that no mandate is needed: the host is yet to say for whom the person
/// may act, or the person is yet to choose.
pub fn may_need_no_mandate(state: &State) -> bool {
    let is_asked = state.on_behalf.named.is_waiting();
    let is_empty = state.on_behalf.places.iter().all(Place::is_empty);
    let is_on_behalf = state.situation == Some(Situation::OnBehalf);
    (is_on_behalf && is_asked && is_empty) || is_choice_open(state)
}

/// Whether the basis on which the host named somebody is enough, without any mandate.
pub fn needs_no_mandate(state: &State, party: &FoundParty) -> bool {
    let requirement = state.loaded.requirement(Situation::OnBehalf);
    party.basis.is_some_and(|basis| {
        let mandates = requirement.mandates.as_ref();
        basis != Basis::Mandate
            && mandates.is_some_and(|asked| asked.are_satisfied(|each| covers(basis, each)))
    })
}

/// Those for whom one may act already are never all: somebody else can always be named.
pub(super) fn take(state: &mut State, reply: Reply<NamedParties>) {
    let rule = state
        .loaded
        .requirement(Situation::OnBehalf)
        .places
        .as_ref();
    let others = &mut state.on_behalf;
    others.named = taken(reply);
    let Asked::Given(given) = &mut others.named else {
        return;
    };
    given.complete = false;
    let fits = |party: &FoundParty| rule.is_some_and(|rule| rule.accept(party.kind));
    given.parties.retain(fits);
    // Whoever needs no mandate sees first that it is so.
    given
        .parties
        .sort_by_key(|party| party.basis.is_none_or(|basis| basis == Basis::Mandate));
    let Some(place) = others.places.iter_mut().find(|place| place.is_registered()) else {
        return;
    };
    let mut parties = given.parties.iter();
    match parties.find(|party| place.has_reference(&party.reference)) {
        Some(party) => renew(place, party.clone()),
        // The host no longer says that one may act for them: that is to be checked.
        None => {
            if let Asked::Given(found) = &mut place.look_up {
                found.source = Source::LookUp;
                found.basis = None;
            }
            others.outdate_mandates();
        }
    }
}

/// The person picks one of those for whom they may act, or names another one.
pub(super) fn choose(state: &mut State, index: Option<usize>) {
    if state.situation != Some(Situation::OnBehalf) {
        return;
    }
    let place = match index {
        Some(index) => picked(state, index),
        None => somebody_else(state),
    };
    state.on_behalf.somebody_else = index.is_none();
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
