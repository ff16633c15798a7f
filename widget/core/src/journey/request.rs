//! The request for a mandate, straight from the form, where the host offers it.

use super::command::Command;
use super::mandates::{mandate_state, party_has_mandates};
use super::notice::Notice;
use super::others::Others;
use super::replies::{CheckedMandate, MandateRequest};
use super::settings::HostApi;
use super::state::State;
use super::target::Target;
use crate::catalogue::{Mandate, MandateForm};
use crate::form_value::MandateStatus;
use crate::host::{Asked, Failure, Reply, RequestId};
use crate::requirement::Acceptance;

/// Whether the mandate can be requested from here, as far as anyone knows. While a check is under way
/// nobody knows.
pub fn can_be_requested(state: &State, mandate: &Mandate) -> bool {
    let is_offered = state.others().is_some_and(|others| {
        others.request.failure() != Some(Failure::NotOffered) && !others.check.is_waiting()
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
    let request = state.new_request();
    let others = state.others_mut()?;
    others.request = Asked::Waiting(request);
    others.wanted = Some(wanted.clone());
    state.notice = Some(Notice::Requesting);
    Some(Command::RequestMandate { request, wanted })
}

fn wanted(state: &State, theme: String) -> Option<MandateRequest> {
    let mut asked = state.requirement()?.mandates.as_ref()?.each();
    let mandate = asked.find(|mandate| mandate.theme.as_ref() == Some(&theme))?;
    if state.others()?.is_busy() || !can_be_requested(state, mandate) {
        return None;
    }
    let principals = asked_of(state, mandate);
    Some(MandateRequest { principals, theme })
}

/// Takes the reply, unless it is out of date.
pub(super) fn replied(state: &mut State, request: RequestId, reply: Reply<Option<String>>) {
    let waits = |others: &Others| others.request.waits_for(request);
    let is_shown = state.others().is_some_and(waits);
    let mut all = [&mut state.on_behalf, &mut state.together].into_iter();
    let Some(others) = all.find(|others| waits(others)) else {
        return;
    };
    let notice = match &reply {
        Ok(_) => Notice::Requested,
        Err(Failure::NotOffered) => Notice::RequestNotOffered,
        Err(_) => Notice::RequestFailed,
    };
    others.request = reply.into();
    note_request(others);
    if is_shown {
        if notice == Notice::Requested {
            // The button that had the focus is gone.
            state.focus = Some(Target::Mandate);
        }
        state.notice = Some(notice);
    }
}

/// From now on each of them is known to be asked, until a check says more.
fn note_request(others: &mut Others) {
    let (Asked::Given(link), Some(wanted)) = (&mut others.request, &others.wanted) else {
        return;
    };
    // One address cannot lead to the requests of several people.
    link.take_if(|_| wanted.principals.len() != 1);
    let mut known = match core::mem::take(&mut others.check) {
        Asked::Given(known) => known,
        _ => Vec::new(),
    };
    known.retain(|mandate| {
        mandate.theme.as_ref() != Some(&wanted.theme)
            || !wanted.principals.contains(&mandate.principal)
    });
    let asked = wanted.principals.iter().map(|principal| CheckedMandate {
        principal: principal.clone(),
        theme: Some(wanted.theme.clone()),
        status: MandateStatus::Requested,
        basis: None,
    });
    known.extend(asked);
    others.check = Asked::Given(known);
}
