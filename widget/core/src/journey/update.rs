//! The one function that changes the state.

use super::command::{Command, Target};
use super::event::{Action, Event};
use super::problems::problems;
use super::state::{Notice, State};
use super::{mandates, named, places, request, restore, step};
use crate::catalogue::Situation;

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
        Event::NamedAnswered(request, answer) => named::answered(state, request, answer),
        Event::PartyCountChosen(count) => places::set_count(state, count),
        Event::Typed(id, field, text) => places::typed(state, id, field, text),
        Event::ChannelChosen(id, channel) => places::set_channel(state, id, channel),
        Event::LookUpAnswered(request, answer) => places::answered(state, request, answer),
        Event::Declared(index, at) => declare(state, index, at),
        Event::MandatesAnswered(request, answer) => {
            return mandates::answered(state, request, answer);
        }
        Event::MandateRequestAnswered(id, answer) => request::answered(state, id, answer),
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
        Event::Restored(value) => restore::restore(state, &value),
        Event::Reset => state.clear_answers(),
    }
    Vec::new()
}

fn act(state: &mut State, action: Action) -> Vec<Command> {
    match action {
        Action::SituationChosen(situation) => choose(state, situation),
        Action::NamedAskedAgain => named::ask_again(state),
        Action::PrincipalChosen(index) => named::choose_principal(state, index),
        Action::PartyListSaid(list) => named::say_of_list(state, list),
        Action::PlaceAdded => places::add(state),
        Action::PlaceRemoved(id) => places::remove(state, id),
        Action::PartyKindChosen(id, kind) => places::set_kind(state, id, kind),
        Action::LookUpAsked(id) => return places::look_up(state, id),
        Action::MandateCheckAsked => return mandates::check(state),
        Action::MandateRequestAsked(theme) => {
            return request::ask(state, theme).into_iter().collect();
        }
        Action::CopyAsked(text) => return vec![Command::Copy(text)],
        Action::ProblemFollowed(target) => follow(state, target),
    }
    Vec::new()
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
