//! The one function that changes the state.

use super::event::{Command, Event, Receipt, Target};
use super::model::{Answer, SentMatter};
use super::state::{CommentProblem, Notice, State, Trouble, Work};
use crate::host::{Failure, Reply, RequestId};

/// Takes an event and says what must be done about it.
pub fn update(state: &mut State, event: Event) -> Vec<Command> {
    match event {
        Event::LoadAsked if !state.is_busy() => {
            state.notice = Some(Notice::Loading);
            load(state)
        }
        Event::Loaded(request, reply) if state.work == Work::Loading(request) => {
            loaded(state, reply)
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
        Event::AnswerReceived(request, reply) => received(state, request, reply),
        Event::CommentTyped(text) if state.writes() => {
            state.comment = text;
            Vec::new()
        }
        Event::CommentAsked if state.hears() && state.work == Work::Idle => review(state),
        Event::CommentConfirmed if state.work == Work::Reviewing => comment(state),
        Event::CommentTakenBack if state.work == Work::Reviewing => {
            state.work = Work::Idle;
            vec![Command::Focus(Target::Comment)]
        }
        Event::SignInTold(address) => {
            state.sign_in = Some(address);
            Vec::new()
        }
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

/// A comment as long as a decision's text: a host keeps no longer one.
const LONGEST_COMMENT: usize = 4000;

fn review(state: &mut State) -> Vec<Command> {
    state.notice = None;
    state.comment_problem = comment_problem(&state.comment);
    if state.comment_problem.is_some() {
        return vec![Command::Focus(Target::Comment)];
    }
    state.work = Work::Reviewing;
    vec![Command::Focus(Target::Standing)]
}

fn comment_problem(comment: &str) -> Option<CommentProblem> {
    match comment.trim().chars().count() {
        0 => Some(CommentProblem::Empty),
        length if length > LONGEST_COMMENT => Some(CommentProblem::TooLong),
        _ => None,
    }
}

fn comment(state: &mut State) -> Vec<Command> {
    let request = new_request(state);
    state.work = Work::Commenting(request);
    state.notice = Some(Notice::Commenting);
    vec![Command::Comment(request, state.comment.trim().into())]
}

fn loaded(state: &mut State, reply: Reply<Box<SentMatter>>) -> Vec<Command> {
    let mut commands = Vec::new();
    // What the person pressed is gone. But nobody's focus is taken when a page opens.
    if state.matter.is_some() || state.trouble.is_some() {
        commands.push(Command::Focus(Target::Standing));
    }
    state.work = Work::Idle;
    if state.notice == Some(Notice::Loading) {
        state.notice = None;
    }
    state.trouble = reply.as_ref().err().copied().map(Trouble::Failed);
    if let Ok(matter) = reply
        && state.matter.replace(*matter).is_none()
    {
        commands.push(Command::TellReady);
    }
    commands
}

fn received(state: &mut State, request: RequestId, reply: Reply<Receipt>) -> Vec<Command> {
    let said = match state.work {
        Work::Sending(sent, _) if sent == request => Notice::Received,
        Work::Commenting(sent) if sent == request => Notice::Commented,
        _ => return Vec::new(),
    };
    state.notice = reply.ok().map(said);
    // What did not arrive stays written: it can be sent again.
    if state.notice == Some(Notice::Commented(Receipt::Recorded)) {
        state.comment.clear();
    }
    match reply {
        // The page shows what the host knows, not what was meant.
        Ok(_) => load(state),
        Err(failure) => {
            state.trouble = Some(match failure {
                Failure::ServerDown => Trouble::Unsure,
                known => Trouble::Failed(known),
            });
            state.work = Work::Idle;
            vec![Command::Focus(Target::Standing)]
        }
    }
}
