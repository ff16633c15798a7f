//! The one function that changes the state.

use super::case::Answer;
use super::event::{Command, Event, LoadAnswer, Receipt, Target};
use super::state::{Failure, Notice, State, Work};
use crate::journey::RequestId;

/// Takes an event and says what must be done about it.
pub fn update(state: &mut State, event: Event) -> Vec<Command> {
    match event {
        Event::LoadAsked if !state.is_busy() => {
            state.notice = Some(Notice::Loading);
            load(state)
        }
        Event::Loaded(request, answer) if state.work == Work::Loading(request) => {
            loaded(state, answer)
        }
        Event::Approved if state.asks() && state.work == Work::Idle => send(state, Answer::Approve),
        Event::DeclineAsked if state.asks() && state.work == Work::Idle => {
            state.notice = None;
            state.work = Work::Confirming;
            vec![Command::Focus(Target::Standing)]
        }
        Event::DeclineConfirmed if state.work == Work::Confirming => send(state, Answer::Decline),
        Event::DeclineTakenBack if state.work == Work::Confirming => {
            state.work = Work::Idle;
            vec![Command::Focus(Target::Decline)]
        }
        Event::AnswerReceived(request, receipt) => received(state, request, receipt),
        // Too late, or a second press on a button that has done its work.
        _ => Vec::new(),
    }
}

fn new_request(state: &mut State) -> RequestId {
    state.requests += 1;
    RequestId(state.requests)
}

fn load(state: &mut State) -> Vec<Command> {
    let request = new_request(state);
    state.work = Work::Loading(request);
    vec![Command::Load(request)]
}

fn send(state: &mut State, answer: Answer) -> Vec<Command> {
    let request = new_request(state);
    state.work = Work::Sending(request, answer);
    state.notice = Some(Notice::Sending);
    vec![Command::Send(request, answer)]
}

fn loaded(state: &mut State, answer: LoadAnswer) -> Vec<Command> {
    let is_first = state.case.is_none() && state.failure.is_none();
    let was_shown = state.case.is_some();
    state.work = Work::Idle;
    state.notice = state.notice.filter(|notice| *notice != Notice::Loading);
    match answer {
        LoadAnswer::Case(case) => {
            state.failure = None;
            state.case = Some(*case);
        }
        LoadAnswer::NotFound => state.failure = Some(Failure::NotFound),
        LoadAnswer::SessionEnded => state.failure = Some(Failure::SessionEnded),
        LoadAnswer::ServerDown => state.failure = Some(Failure::ServerDown),
    }
    let ready = (state.case.is_some() && !was_shown).then_some(Command::TellReady);
    // What the person pressed is gone. But nobody's focus is taken when a page opens.
    let focus = (!is_first).then_some(Command::Focus(Target::Standing));
    ready.into_iter().chain(focus).collect()
}

fn received(state: &mut State, request: RequestId, receipt: Receipt) -> Vec<Command> {
    if !matches!(state.work, Work::Sending(sent, _) if sent == request) {
        return Vec::new();
    }
    let (notice, failure) = match receipt {
        Receipt::Recorded => (Some(Notice::Recorded), None),
        Receipt::AlreadyAnswered => (Some(Notice::AlreadyAnswered), None),
        Receipt::Closed => (Some(Notice::Closed), None),
        Receipt::NotFound => (None, Some(Failure::NotFound)),
        Receipt::SessionEnded => (None, Some(Failure::SessionEnded)),
        Receipt::ServerDown => (None, Some(Failure::Unsure)),
    };
    state.notice = notice;
    state.failure = failure;
    if failure.is_none() {
        // The page shows what the host knows, not what was meant.
        return load(state);
    }
    state.work = Work::Idle;
    vec![Command::Focus(Target::Standing)]
}
