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
    let number = problem_of_number(state);
    let number_at = number.and_then(|problem| problem.target.place());
    let mut problems = Vec::new();
    problems.extend(number.filter(|_| number_at.is_none()));
    for place in state.places() {
        problems.extend(number.filter(|_| number_at == Some(place.id)));
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

/// Too few places are filled in. It stands at the first empty place, where it can be mended.
fn problem_of_number(state: &State) -> Option<Problem> {
    let min = state.places_rule()?.min;
    let filled = |place: &&Place| !place.is_empty();
    if state.places().iter().filter(filled).count() >= usize::from(min) {
        return None;
    }
    let empty = state.places().iter().find(|place| place.is_empty());
    let target = empty.map_or(Target::PartyCount, |place| {
        Target::Field(place.id, place.first_field())
    });
    Some(Problem::at(target, ProblemKind::TooFewParties(min)))
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
