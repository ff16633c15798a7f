//! The one function that changes the state.

use super::case::{Answer, Case};
use super::event::{Command, Event, Receipt, Target};
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

fn loaded(state: &mut State, answer: Result<Box<Case>, Failure>) -> Vec<Command> {
    let mut commands = Vec::new();
    // What the person pressed is gone. But nobody's focus is taken when a page opens.
    if state.case.is_some() || state.failure.is_some() {
        commands.push(Command::Focus(Target::Standing));
    }
    state.work = Work::Idle;
    if state.notice == Some(Notice::Loading) {
        state.notice = None;
    }
    state.failure = answer.as_ref().err().copied();
    if let Ok(case) = answer
        && state.case.replace(*case).is_none()
    {
        commands.push(Command::TellReady);
    }
    commands
}

fn received(
    state: &mut State,
    request: RequestId,
    answer: Result<Receipt, Failure>,
) -> Vec<Command> {
    if !matches!(state.work, Work::Sending(sent, _) if sent == request) {
        return Vec::new();
    }
    state.notice = answer.ok().map(Notice::Received);
    match answer {
        // The page shows what the host knows, not what was meant.
        Ok(_) => load(state),
        Err(failure) => {
            state.failure = Some(match failure {
                Failure::ServerDown => Failure::Unsure,
                known => known,
            });
            state.work = Work::Idle;
            vec![Command::Focus(Target::Standing)]
        }
    }
}
