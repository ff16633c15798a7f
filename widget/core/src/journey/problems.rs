//! Everything that keeps the value from being complete, and what of it is shown.

use super::mandates::{is_requested, party_has_mandates};
use super::named::{asks_about_list, waits_for_register};
use super::place::Place;
use super::place_problems::{problems_of_look_up, problems_of_place};
use super::problem::{Problem, ProblemKind};
use super::settings::Required;
use super::state::State;
use super::target::Target;
use crate::catalogue::Procedure;
use crate::host::Asked;
use crate::requirement::Acceptance;

impl State {
    /// The problems that were shown and still hold.
    pub fn visible_problems(&self) -> Vec<Problem> {
        let mut now = problems(self);
        // An empty place is left out of the value, but whoever asked to look it up is answered.
        let empty = self.places().iter().filter(|place| place.is_empty());
        now.extend(empty.flat_map(|place| problems_of_look_up(self, place)));
        self.reported
            .iter()
            .filter(|problem| now.contains(problem))
            .copied()
            .collect()
    }
}

/// Everything that keeps the value from being complete, from top to bottom of the page.
pub fn problems(state: &State) -> Vec<Problem> {
    let Some(requirement) = state.requirement() else {
        return match state.required {
            Required::Yes => vec![Problem::at(Target::Question, ProblemKind::SituationMissing)],
            Required::No => Vec::new(),
        };
    };
    if requirement.procedure == Procedure::NotAllowed {
        return vec![Problem::at(
            Target::Question,
            ProblemKind::SituationNotAllowed,
        )];
    }
    if waits_for_register(state) {
        return vec![Problem::at(
            Target::PartyList,
            ProblemKind::RegisterUnderWay,
        )];
    }
    let numbers = problems_of_number(state);
    let at = |place| move |problem: &&Problem| problem.target.place() == place;
    let mut problems: Vec<Problem> = numbers.iter().filter(at(None)).copied().collect();
    for place in state.places() {
        problems.extend(numbers.iter().filter(at(Some(place.id))));
        problems.extend(problems_of_place(state, place));
    }
    problems.extend(problem_of_list(state));
    problems.extend(problems_of_declarations(state));
    problems.extend(problem_of_mandates(state));
    problems
}

/// Nobody said whether the register's parties are the right ones.
fn problem_of_list(state: &State) -> Option<Problem> {
    let is_open = asks_about_list(state) && state.together.list.is_none();
    is_open.then_some(Problem::at(
        Target::PartyList,
        ProblemKind::PartyListMissing,
    ))
}

/// Fewer or more places are filled in than the service asks for or the person said. What is missing
/// stands at the empty places, where it can be mended.
fn problems_of_number(state: &State) -> Vec<Problem> {
    let Some(rule) = state.places_rule() else {
        return Vec::new();
    };
    let places = state.places();
    if places.len() <= usize::from(rule.min) {
        return problem_of_fewest(places, rule.min).into_iter().collect();
    }
    let said = u8::try_from(places.len()).unwrap_or(rule.max);
    let empty = (1..).zip(places).filter(|(_, place)| place.is_empty());
    let missing = empty.map(|(number, place)| {
        let kind = ProblemKind::PlaceEmpty {
            said,
            place: number,
        };
        Problem::at(place.beginning(), kind)
    });
    problem_of_surplus(state)
        .into_iter()
        .chain(missing)
        .collect()
}

/// Fewer parties than the service asks for.
fn problem_of_fewest(places: &[Place], min: u8) -> Option<Problem> {
    let filled = places.iter().filter(|place| !place.is_empty()).count();
    if filled >= usize::from(min) {
        return None;
    }
    let empty = places.iter().find(|place| place.is_empty());
    let target = empty.map_or(Target::PartyCount, Place::beginning);
    Some(Problem::at(target, ProblemKind::TooFewParties(min)))
}

/// More places are filled in than the person says there are.
pub(super) fn problem_of_surplus(state: &State) -> Option<Problem> {
    let said = state.others()?.surplus_over()?;
    Some(Problem::at(
        Target::PartyCount,
        ProblemKind::TooManyPlaces(said),
    ))
}

fn problems_of_declarations(state: &State) -> impl Iterator<Item = Problem> {
    let asked = state.situation.map_or(0, |situation| {
        state.loaded.declaration_ids(situation).count()
    });
    let missing = |index: &usize| state.declared.get(*index).is_none_or(Option::is_none);
    (0..asked)
        .filter(missing)
        .map(|index| Problem::at(Target::Declaration(index), ProblemKind::DeclarationMissing))
}

/// One problem for all parties: the check asks about all of them.
fn problem_of_mandates(state: &State) -> Option<Problem> {
    let missing = |place: &&Place| {
        !place.is_empty() && party_has_mandates(state, place) == Acceptance::Missing
    };
    let place = state.places().iter().find(missing)?;
    let kind = match &state.others()?.check {
        Asked::Waiting(_) => ProblemKind::MandateCheckUnderWay,
        Asked::Given(_) if is_requested(state, place) => ProblemKind::MandateRequested,
        Asked::Given(_) if place.found().is_some() => ProblemKind::MandateNotGranted,
        _ if place.is_by_hand() => ProblemKind::MandateNotCheckable,
        _ => ProblemKind::MandateNotChecked,
    };
    Some(Problem::at(Target::Mandate, kind))
}
