//! The request for a mandate, straight from the form, where the host offers it.

use super::command::{Command, Target};
use super::event::{CheckedMandate, MandateRequest, RequestAnswer};
use super::mandates::{Acceptance, mandate_state, party_has_mandates};
use super::side::{Check, Request, Side};
use super::state::{HostApi, Notice, RequestId, State};
use crate::catalogue::{Mandate, MandateForm};
use crate::form_value::MandateStatus;

/// Whether the mandate can be requested from here, as far as anyone knows. While a check is under way
/// nobody knows.
pub fn can_be_requested(state: &State, mandate: &Mandate) -> bool {
    let is_offered = state.side().is_some_and(|side| {
        !matches!(side.request, Request::NotOffered) && !matches!(side.check, Check::Waiting(_))
    });
    is_offered
        && state.settings.api == HostApi::There
        && mandate.form == MandateForm::SuomiFi
        && !mandate.retired
        && mandate.theme.is_some()
        && !asked_of(state, mandate).is_empty()
}

/// The references of those who have neither given the mandate nor been asked for it.
fn asked_of(state: &State, mandate: &Mandate) -> Vec<String> {
    use MandateStatus::{Granted, Requested};
    let lacking = state.places().iter().filter(|place| {
        let status = mandate_state(state, place, mandate).status;
        party_has_mandates(state, place) != Acceptance::Granted
            && !matches!(status, Granted | Requested)
    });
    lacking
        .filter_map(|place| Some(place.found()?.reference.clone()))
        .collect()
}

/// Asks the host to send the request to everyone who has not given the mandate of that theme.
pub(super) fn ask(state: &mut State, theme: String) -> Option<Command> {
    let wanted = wanted(state, theme)?;
    let request = RequestId(state.next_id());
    state.side_mut()?.request = Request::Waiting(request, wanted.clone());
    state.notice = Some(Notice::Requesting);
    Some(Command::RequestMandate { request, wanted })
}

fn wanted(state: &State, theme: String) -> Option<MandateRequest> {
    let mut asked = state.requirement()?.mandates.as_ref()?.each();
    let mandate = asked.find(|mandate| mandate.theme.as_ref() == Some(&theme))?;
    if state.side()?.is_busy() || !can_be_requested(state, mandate) {
        return None;
    }
    let principals = asked_of(state, mandate);
    Some(MandateRequest { principals, theme })
}

/// Takes the answer, unless it is out of date.
pub(super) fn answered(state: &mut State, request: RequestId, answer: RequestAnswer) {
    let is_shown = state.side().is_some_and(|side| waits(side, request));
    let mut sides = [&mut state.on_behalf, &mut state.together].into_iter();
    let Some(side) = sides.find(|side| waits(side, request)) else {
        return;
    };
    let Request::Waiting(_, wanted) = core::mem::take(&mut side.request) else {
        return;
    };
    let notice = match answer {
        RequestAnswer::Made(link) => {
            note(side, &wanted);
            // One address cannot lead to the requests of several people.
            let link = link.filter(|_| wanted.principals.len() == 1);
            side.request = Request::Made(wanted.theme, link);
            Notice::Requested
        }
        RequestAnswer::NotOffered => {
            side.request = Request::NotOffered;
            Notice::RequestNotOffered
        }
        RequestAnswer::SessionEnded => {
            side.request = Request::SessionEnded;
            Notice::RequestFailed
        }
        RequestAnswer::ServerDown => {
            side.request = Request::ServerDown;
            Notice::RequestFailed
        }
    };
    if is_shown {
        if notice == Notice::Requested {
            // The button that had the focus is gone.
            state.focus = Some(Target::Mandate);
        }
        state.notice = Some(notice);
    }
}

fn waits(side: &Side, request: RequestId) -> bool {
    matches!(&side.request, Request::Waiting(id, _) if *id == request)
}

/// From now on each of them is known to be asked, until a check says more.
fn note(side: &mut Side, wanted: &MandateRequest) {
    let mut answers = match core::mem::take(&mut side.check) {
        Check::Answered(answers) => answers,
        _ => Vec::new(),
    };
    answers.retain(|answer| {
        answer.theme.as_ref() != Some(&wanted.theme)
            || !wanted.principals.contains(&answer.principal)
    });
    let asked = wanted.principals.iter().map(|principal| CheckedMandate {
        principal: principal.clone(),
        theme: Some(wanted.theme.clone()),
        status: MandateStatus::Requested,
        basis: None,
    });
    answers.extend(asked);
    side.check = Check::Answered(answers);
}
