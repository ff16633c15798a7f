//! The journey as the components see it: signals of what they draw, and a way to say what happened.

use crate::appearance::{AppearanceSignal, Extent};
use crate::node::{Node, live, nothing};
use crate::problem::sentence;
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::journey::{Action, Command, Event, Problem, State, Target, update};
use std::rc::Rc;

/// The one who takes events.
#[derive(Clone)]
pub struct Journey(Rc<dyn Fn(Event)>);

impl Journey {
    /// Whoever takes events.
    pub fn new(dispatch: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(dispatch))
    }

    /// Says what happened.
    #[inline(never)]
    pub fn say(&self, event: Event) {
        (self.0)(event);
    }

    /// What an element does that says always the same: one handler for all of them.
    pub fn says(&self, action: Action) -> impl Fn(web_sys::Event) + use<> {
        let journey = self.clone();
        move |_| journey.say(Event::Did(action.clone()))
    }
}

/// The journey at a moment: its state, and the problems that are shown with it.
pub struct Moment {
    journey: Journey,
    state: State,
    problems: Vec<Problem>,
}

impl Moment {
    /// The state.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The problems that are shown.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The moment after an event, and what must be done about it.
    pub fn update(&mut self, event: Event) -> Vec<Command> {
        let commands = update(&mut self.state, event);
        self.problems = self.state.visible_problems();
        commands
    }
}

/// What every component is handed: signals, which it reads where it draws.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The journey.
    pub moment: RwSignal<Moment, LocalStorage>,
    /// How the widget appears.
    pub appearance: AppearanceSignal,
    /// What asks for the time when a declaration is ticked.
    pub clock: fn() -> String,
}

impl Reading {
    /// Signals that live as long as their `Owner`, which is the current one.
    pub fn new(
        journey: Journey,
        state: State,
        appearance: AppearanceSignal,
        clock: fn() -> String,
    ) -> Self {
        let moment = Moment {
            journey,
            problems: state.visible_problems(),
            state,
        };
        Self {
            moment: RwSignal::new_local(moment),
            appearance,
            clock,
        }
    }

    /// What is drawn from the whole state, and again whenever it has changed.
    pub fn section(self, draw: fn(&Now<'_>) -> Node) -> Node {
        live(move || {
            self.moment.track();
            self.draw(&draw)
        })
    }

    /// Draws from the journey as it is, which is not followed; how the widget appears is.
    #[inline(never)]
    pub fn draw(self, draw: &dyn Fn(&Now<'_>) -> Node) -> Node {
        self.with(draw).unwrap_or_else(nothing)
    }

    fn with(self, draw: &dyn Fn(&Now<'_>) -> Node) -> Option<Node> {
        let moment = self.moment.try_read_untracked()?;
        let appearance = self.appearance.try_read()?;
        Some(draw(&Now {
            journey: &moment.journey,
            state: &moment.state,
            texts: &appearance.texts,
            problems: &moment.problems,
            extent: appearance.extent,
            clock: self.clock,
        }))
    }
}

/// The journey as it is now: what a component draws from.
pub struct Now<'n> {
    /// Takes what happens.
    pub journey: &'n Journey,
    /// The state.
    pub state: &'n State,
    /// The words.
    pub texts: &'n Texts,
    /// The problems that are shown.
    pub problems: &'n [Problem],
    /// Whether all of it is drawn, or only what the shell paints before the program is there.
    pub extent: Extent,
    /// What asks for the time.
    pub clock: fn() -> String,
}

impl Now<'_> {
    /// The problem that stands at a target, in words.
    #[inline(never)]
    pub fn problem_at(&self, target: Target) -> Option<String> {
        let mut problems = self.problems.iter();
        let problem = problems.find(|problem| problem.target == target)?;
        Some(sentence(self.texts, *problem, self.state))
    }

    /// Whether a problem stands there.
    pub fn has_problem_at(&self, target: Target) -> bool {
        let mut problems = self.problems.iter();
        problems.any(|problem| problem.target == target)
    }
}
