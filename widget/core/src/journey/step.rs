//! How far the person is, and what of it the page does not know yet.

use super::mandates::{all_have_mandates, are_asked};
use super::place_problems::problems_of_place;
use super::problem::Problem;
use super::problems::problems;
use super::public_event::{PublicEvent, Step};
use super::state::State;
use super::value::form_value;
use crate::form_value::FormValue;

/// How far the person is.
pub fn step(state: &State) -> Step {
    if state.situation.is_none() {
        return Step::Question;
    }
    let left = problems(state);
    if left.is_empty() {
        return Step::Follows;
    }
    let mut places = state.places().iter().filter(|place| !place.is_empty());
    let people_are_complete = state
        .places()
        .iter()
        .all(|place| problems_of_place(state, place).is_empty())
        && !left.iter().any(Problem::is_about_number);
    if people_are_complete && are_asked(state) && !all_have_mandates(state) {
        Step::Mandate
    } else if places.any(|place| place.found().is_some() || place.is_by_hand()) {
        Step::Details
    } else {
        Step::Parties
    }
}

/// The public events that the state has and the page does not know yet.
pub(super) fn news(state: &mut State) -> Vec<PublicEvent> {
    let FormValue {
        situation,
        procedure,
        parties,
        status,
        ..
    } = form_value(state);
    let now = [
        PublicEvent::Step {
            step: step(state),
            situation,
        },
        PublicEvent::Change {
            situation,
            procedure,
            parties: parties.len(),
            status,
        },
    ];
    let news = now
        .into_iter()
        .filter(|event| !state.told.contains(event))
        .collect();
    state.told = now.to_vec();
    news
}
