//! The one function that changes the state.

use super::command::Command;
use super::event::{Action, Event};
use super::notice::Notice;
use super::problems::problems;
use super::replies::NamedParties;
use super::state::State;
use super::target::Target;
use super::{look_up, mandates, named, places, principals, register, request, restore, step};
use crate::catalogue::Situation;
use crate::host::{Reply, RequestId};

/// Takes an event and says what must be done about it.
pub fn update(state: &mut State, event: Event) -> Vec<Command> {
    let is_first = state.told.is_empty();
    let mut commands = apply(state, event);
    commands.extend(named::ask(state));
    commands.extend(state.focus.take().map(Command::Focus));
    let news = step::news(state).into_iter().map(Command::Tell);
    // The first thing that is told would be the empty beginning, which everyone knows.
    commands.extend(news.filter(|_| !is_first || state.situation.is_some()));
    commands
}

fn apply(state: &mut State, event: Event) -> Vec<Command> {
    match event {
        Event::Did(action) => return act(state, action),
        Event::ListReplied(request, reply) => list_replied(state, request, reply),
        Event::PartyCountChosen(count) => places::set_count(state, count),
        Event::Typed(id, field, text) => places::typed(state, id, field, text),
        Event::ChannelChosen(id, channel) => places::set_channel(state, id, channel),
        Event::LookUpReplied(request, reply) => look_up::replied(state, request, reply),
        Event::Declared(index, at) => declare(state, index, at),
        Event::CheckReplied(request, reply) => {
            return mandates::replied(state, request, reply);
        }
        Event::RequestReplied(id, reply) => request::replied(state, id, reply),
        Event::Copied(done) => {
            state.notice = Some(if done {
                Notice::Copied
            } else {
                Notice::CopyFailed
            });
        }
        Event::FormSent { take_focus } => report(state, take_focus),
        Event::LanguageSet(language) => state.language = language,
        Event::RequiredSet(required) => state.required = required,
        Event::SignInTold(address) => state.sign_in = Some(address),
        Event::Restored(value) => restore::restore(state, &value),
        Event::Reset => state.clear_answers(),
    }
    Vec::new()
}

fn act(state: &mut State, action: Action) -> Vec<Command> {
    match action {
        Action::SituationChosen(situation) => choose(state, situation),
        Action::ListAskedAgain => named::ask_again(state),
        Action::PrincipalChosen(index) => principals::choose(state, index),
        Action::PartyListSaid(list) => register::say_of_list(state, list),
        Action::PlaceAdded => places::add(state),
        Action::PlaceRemoved(id) => places::remove(state, id),
        Action::PartyKindChosen(id, kind) => places::set_kind(state, id, kind),
        Action::LookUpAsked(id) => return look_up::look_up(state, id),
        Action::MandateCheckAsked => return mandates::check(state),
        Action::MandateRequestAsked(theme) => {
            return request::ask(state, theme).into_iter().collect();
        }
        Action::CopyAsked(text) => return vec![Command::Copy(text)],
        Action::ProblemFollowed(target) => follow(state, target),
    }
    Vec::new()
}

/// Takes whom the host names, unless the list is out of date.
fn list_replied(state: &mut State, request: RequestId, reply: Reply<NamedParties>) {
    if state.on_behalf.named.waits_for(request) {
        principals::take(state, reply);
    } else if state.together.named.waits_for(request) {
        register::take(state, reply);
    }
}

fn choose(state: &mut State, situation: Situation) {
    state.situation = Some(situation);
    state.notice = None;
}

fn declare(state: &mut State, index: usize, at: Option<String>) {
    if let Some(declared) = state.declared.get_mut(index) {
        *declared = at;
    }
}

/// Goes to a problem that is still shown; the place of another one may have left the page.
fn follow(state: &mut State, target: Target) {
    let mut shown = state.visible_problems().into_iter();
    state.focus = shown
        .any(|problem| problem.target == target)
        .then_some(target);
}

/// Shows every problem that holds now.
fn report(state: &mut State, take_focus: bool) {
    state.reported = problems(state);
    if take_focus && !state.reported.is_empty() {
        state.focus = Some(Target::Summary);
    }
}
