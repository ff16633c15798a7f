//! Mandates: what is known of each, whether it is enough, and the check through the host.

use super::command::Command;
use super::notice::Notice;
use super::others::Others;
use super::place::Place;
use super::replies::{Checked, CheckedMandate};
use super::settings::HostApi;
use super::state::State;
use super::target::Target;
use crate::catalogue::{Mandate, MandateForm};
use crate::form_value::{Basis, MandateStatus};
use crate::host::{Asked, Failure, Reply, RequestId};
use crate::requirement::{Acceptance, Mandates, UncheckedMandates};

/// What is known of one mandate of one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MandateState {
    /// What the check said.
    pub status: MandateStatus,
    /// Why acting is allowed, when it is.
    pub basis: Option<Basis>,
}

/// What is known of a mandate of the party in a place.
pub fn mandate_state(state: &State, place: &Place, mandate: &Mandate) -> MandateState {
    if mandate.form == MandateForm::PowerOfAttorney {
        let checked = checked(state, place, mandate);
        return checked.unwrap_or(MandateState {
            status: MandateStatus::NotChecked,
            basis: Some(Basis::PowerOfAttorney),
        });
    }
    checked(state, place, mandate).unwrap_or(MandateState {
        status: MandateStatus::NotChecked,
        basis: None,
    })
}

fn checked(state: &State, place: &Place, mandate: &Mandate) -> Option<MandateState> {
    answer(state, place, mandate).or_else(|| {
        let basis = place.found()?.basis?;
        covers(basis, mandate).then_some(MandateState {
            status: MandateStatus::Granted,
            basis: Some(basis),
        })
    })
}

/// Whether somebody with this basis needs no further word on the mandate. Which register role it is
/// the host does not say: it named only those for whom the role is enough.
pub(super) fn covers(basis: Basis, mandate: &Mandate) -> bool {
    match basis {
        Basis::Mandate => mandate.theme.is_some(),
        Basis::PowerOfAttorney => false,
        Basis::Role | Basis::Custodian | Basis::Guardian => {
            mandate.roles.iter().any(|role| role.basis() == basis)
        }
    }
}

/// What the check said, where one was made.
fn answer(state: &State, place: &Place, mandate: &Mandate) -> Option<MandateState> {
    let known = state.others()?.check.given()?;
    let principal = &place.found()?.reference;
    known
        .iter()
        .find(|answer| {
            answer.principal == *principal
                && mandate.theme.is_some()
                && answer.theme == mandate.theme
        })
        .map(|answer| MandateState {
            status: answer.status,
            basis: answer.basis,
        })
}

/// Whether the mandates of the party in a place are enough, as the one check of the value sees it.
pub fn party_has_mandates(state: &State, place: &Place) -> Acceptance {
    let Some(mandates) = asked(state) else {
        return Acceptance::Granted;
    };
    let status = |mandate: &Mandate| Some(mandate_state(state, place, mandate).status);
    mandates.acceptance(unchecked(state), status)
}

/// Whether a mandate that nobody has checked is enough now.
pub(super) fn unchecked(state: &State) -> UncheckedMandates {
    if nobody_can_check(state) {
        UncheckedMandates::Accepted
    } else {
        UncheckedMandates::Refused
    }
}

/// There is no host API, or it answered with a server error, to the check or to the look-up before.
pub(super) fn nobody_can_check(state: &State) -> bool {
    let is_down = |place: &Place| place.look_up.failure() == Some(Failure::ServerDown);
    state.settings.api == HostApi::Missing
        || state.others().is_some_and(|others| {
            others.check.failure() == Some(Failure::ServerDown) || others.places.iter().any(is_down)
        })
}

fn asked(state: &State) -> Option<&Mandates> {
    state.requirement()?.mandates.as_ref()
}

pub(super) fn are_asked(state: &State) -> bool {
    asked(state).is_some()
}

pub(super) fn all_have_mandates(state: &State) -> bool {
    state
        .places()
        .iter()
        .filter(|place| !place.is_empty())
        .all(|place| party_has_mandates(state, place) != Acceptance::Missing)
}

/// Asks the host about every party that it knows.
pub(super) fn check(state: &mut State) -> Vec<Command> {
    let principals: Vec<String> = state
        .places()
        .iter()
        .filter_map(|place| Some(place.found()?.reference.clone()))
        .collect();
    let is_busy = state.others().is_some_and(Others::is_busy);
    let is_possible = are_asked(state) && state.settings.api == HostApi::There;
    if principals.is_empty() || is_busy || !is_possible {
        return Vec::new();
    }
    let request = state.new_request();
    state.notice = Some(Notice::Checking);
    if let Some(others) = state.others_mut() {
        others.check = Asked::Waiting(request);
    }
    vec![Command::CheckMandates {
        request,
        principals,
    }]
}

/// Takes the reply to a check, unless it is out of date.
pub(super) fn replied(
    state: &mut State,
    request: RequestId,
    reply: Reply<Checked>,
) -> Vec<Command> {
    let waits = |others: &Others| others.check.waits_for(request);
    let is_shown = state.others().is_some_and(waits);
    let all = [&mut state.on_behalf, &mut state.together];
    let Some(others) = all.into_iter().find(|others| waits(others)) else {
        return Vec::new();
    };
    others.check = match reply {
        Ok(Checked::Mandates(mandates)) => {
            if says_more_than_the_request(others, &mandates) {
                others.forget_request();
            }
            Asked::Given(mandates)
        }
        Err(failure) => Asked::Failed(failure),
        Ok(Checked::Redirect(address)) => {
            others.check = Asked::NotAsked;
            if !is_shown {
                // Whoever looks at another situation by now is not taken away from it.
                return Vec::new();
            }
            state.notice = None;
            return vec![Command::Redirect(address)];
        }
    };
    if is_shown {
        let notice = notice(state);
        if notice == Notice::MandateGranted {
            // Nothing is left to check: the button that had the focus is gone.
            state.focus = Some(Target::Mandate);
        }
        state.notice = Some(notice);
    }
    Vec::new()
}

/// What came of a request is told until a check says more.
fn says_more_than_the_request(others: &Others, known: &[CheckedMandate]) -> bool {
    let Some(wanted) = &others.wanted else {
        return false;
    };
    let waits = known.iter().any(|mandate| {
        mandate.theme.as_ref() == Some(&wanted.theme) && mandate.status == MandateStatus::Requested
    });
    match &others.request {
        Asked::Given(_) => !waits,
        Asked::Failed(_) => true,
        Asked::NotAsked | Asked::Waiting(_) => false,
    }
}

fn notice(state: &State) -> Notice {
    match state.others().and_then(|others| others.check.given()) {
        None => Notice::MandateCheckFailed,
        Some(_) if everyone_has_granted(state) => Notice::MandateGranted,
        Some(_) if all_have_mandates(state) => Notice::MandateCheckedLater,
        Some(_) if someone_is_asked(state) => Notice::Requested,
        Some(_) => Notice::MandateNotGranted,
    }
}

/// Whether a mandate of one of the parties is requested.
fn someone_is_asked(state: &State) -> bool {
    state
        .places()
        .iter()
        .any(|place| is_requested(state, place))
}

/// Whether a mandate of the party in a place is requested.
pub(super) fn is_requested(state: &State, place: &Place) -> bool {
    asked(state).is_some_and(|asked| {
        let status = |mandate| mandate_state(state, place, mandate).status;
        asked
            .each()
            .any(|mandate| status(mandate) == MandateStatus::Requested)
    })
}

/// Whether nobody who is named has a mandate still to give.
pub fn everyone_has_granted(state: &State) -> bool {
    state
        .places()
        .iter()
        .filter(|place| !place.is_empty())
        .all(|place| party_has_mandates(state, place) == Acceptance::Granted)
}
