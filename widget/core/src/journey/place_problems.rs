//! What is wrong in one place.

use super::place::{Place, Refusal};
use super::problem::{Problem, ProblemKind};
use super::state::State;
use super::target::{Target, TypedField};
use super::typed_text::{problem_of_email, problem_of_phone, problem_of_text};
use crate::business_id::BusinessId;
use crate::host::Asked;
use crate::party::{Channel, PartyKind};
use crate::personal_identity_code::{IdentityCodeError, PersonalIdentityCode};

/// Whether a place names a party completely.
pub(super) fn is_complete(state: &State, place: &Place) -> bool {
    !place.is_empty() && problems_of_place(state, place).is_empty()
}

/// Everything that is wrong in a place; an empty place has no problems, it is left out.
pub fn problems_of_place(state: &State, place: &Place) -> Vec<Problem> {
    if place.is_empty() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    match &place.look_up {
        Asked::Waiting(_) => {
            return vec![Problem::at(
                Target::LookUp(place.id),
                ProblemKind::LookUpUnderWay,
            )];
        }
        Asked::Given(found) => {
            let fits = state
                .places_rule()
                .is_some_and(|rule| rule.fits(found.kind, found.source));
            if !fits {
                let kind = ProblemKind::KindDoesNotFit;
                problems.push(Problem::at(Target::LookUp(place.id), kind));
            }
        }
        Asked::NotAsked => problems.extend(problems_of_look_up(state, place)),
        Asked::Failed(_) => problems.extend(problem_of_code(state, place)),
    }
    if !matches!(place.look_up, Asked::NotAsked) {
        problems.extend(problems_of_details(place));
    } else if problems.is_empty() {
        problems.push(Problem::at(
            Target::LookUp(place.id),
            ProblemKind::LookUpNotAsked,
        ));
    }
    problems
}

/// What keeps a place from being looked up.
pub(super) fn problems_of_look_up(state: &State, place: &Place) -> Vec<Problem> {
    let code = problem_of_code(state, place);
    let last_name = problem_of_last_name(state, place);
    code.into_iter().chain(last_name).collect()
}

/// What is wrong with the code of a place, as far as anyone can tell without asking the host.
pub(super) fn problem_of_code(state: &State, place: &Place) -> Option<Problem> {
    let field = match place.kind {
        PartyKind::Organisation | PartyKind::Estate => TypedField::BusinessId,
        PartyKind::Person | PartyKind::Child => TypedField::IdentityCode,
    };
    let kind = match place.refusal {
        Some(Refusal::Yourself) => Some(ProblemKind::Yourself),
        Some(Refusal::AlreadyAdded) => Some(ProblemKind::AlreadyAdded),
        None => problem_of_code_text(state, place)
            .or_else(|| is_typed_before(state, place).then_some(ProblemKind::AlreadyAdded)),
    };
    kind.map(|kind| Problem::at(Target::Field(place.id, field), kind))
}

fn problem_of_code_text(state: &State, place: &Place) -> Option<ProblemKind> {
    match place.kind {
        PartyKind::Estate if place.business_id.trim().is_empty() => None,
        PartyKind::Organisation | PartyKind::Estate => BusinessId::parse(&place.business_id)
            .err()
            .map(ProblemKind::BusinessId),
        PartyKind::Person | PartyKind::Child => identity_code(state, place)
            .err()
            .map(ProblemKind::IdentityCode),
    }
}

/// The code of a place, as far as it is typed.
pub(super) fn identity_code(
    state: &State,
    place: &Place,
) -> Result<PersonalIdentityCode, IdentityCodeError> {
    let typed = place.identity_code.expose_secret();
    PersonalIdentityCode::parse(typed, state.settings.temporary_codes)
}

/// Whether a place further up names the same party by the same code.
fn is_typed_before(state: &State, place: &Place) -> bool {
    let code = identity_code(state, place).ok();
    let business_id = BusinessId::parse(&place.business_id).ok();
    let is_organisation = place.is_organisation();
    state
        .places()
        .iter()
        .take_while(|other| other.id != place.id)
        .filter(|other| other.is_organisation() == is_organisation && other.found().is_none())
        .any(|other| {
            if is_organisation {
                business_id.is_some() && BusinessId::parse(&other.business_id).ok() == business_id
            } else {
                code.is_some() && identity_code(state, other).ok() == code
            }
        })
}

/// The last name, where the look-up asks for it.
fn problem_of_last_name(state: &State, place: &Place) -> Option<Problem> {
    if !state.loaded.service.lookup.last_name || place.is_organisation() {
        return None;
    }
    let kind = if place.last_name.trim().is_empty() {
        Some(ProblemKind::LastNameMissing)
    } else {
        problem_of_text(TypedField::LastName, &place.last_name)
    };
    kind.map(|kind| Problem::at(Target::Field(place.id, TypedField::LastName), kind))
}

fn problems_of_details(place: &Place) -> Vec<Problem> {
    let details = &place.details;
    let channel = place.channel();
    let mut problems = Vec::new();
    let mut note = |field, kind: Option<ProblemKind>| {
        problems.extend(kind.map(|kind| Problem::at(Target::Field(place.id, field), kind)));
    };
    note(
        TypedField::Name,
        if details.name.trim().is_empty() {
            place.found().is_none().then_some(ProblemKind::NameMissing)
        } else {
            problem_of_text(TypedField::Name, &details.name)
        },
    );
    if !place.has_contact() {
        return problems;
    }
    let asked = |by: Channel| {
        channel == Some(by) && !place.found().is_some_and(|found| found.is_reached_by(by))
    };
    note(
        TypedField::Phone,
        problem_of_phone(&details.phone, asked(Channel::Sms)),
    );
    note(
        TypedField::Email,
        problem_of_email(&details.email, asked(Channel::Email)),
    );
    problems
}
