//! The journey as the components see it: signals of what they draw, and a way to say what happened.

use crate::node::{Node, nothing};
use crate::problem::sentence;
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::journey::{Action, Event, Problem, State, Target};
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

/// What every component is handed: signals, which it reads where it draws.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The state.
    pub state: RwSignal<State, LocalStorage>,
    /// The words.
    pub texts: RwSignal<Texts, LocalStorage>,
    /// Whether every control is inert.
    pub is_disabled: RwSignal<bool>,
    /// How much is drawn.
    pub extent: RwSignal<Extent>,
    /// What asks for the time when a declaration is ticked.
    pub clock: fn() -> String,
    journey: StoredValue<Journey, LocalStorage>,
    pub(crate) problems: Memo<Vec<Problem>>,
}

impl Reading {
    /// Signals that live as long as their `Owner`, which is the current one.
    pub fn new(
        journey: Journey,
        state: State,
        texts: Texts,
        is_disabled: bool,
        clock: fn() -> String,
    ) -> Self {
        let state = RwSignal::new_local(state);
        let problems = move |_: Option<&_>| {
            let shown = state.try_read();
            shown.map_or_else(Vec::new, |state| state.visible_problems())
        };
        Self {
            state,
            texts: RwSignal::new_local(texts),
            is_disabled: RwSignal::new(is_disabled),
            extent: RwSignal::new(Extent::AsPainted),
            clock,
            journey: StoredValue::new_local(journey),
            problems: Memo::new(problems),
        }
    }

    /// What is drawn from the whole state, and again whenever it has changed.
    pub fn section(
        self,
        draw: fn(&Now<'_>) -> Node,
    ) -> impl Fn() -> AnyView + Copy + Send + 'static {
        move || {
            self.state.track();
            self.draw(draw)
        }
    }

    /// Draws from the state as it is, which is not followed; words and problems are.
    #[inline(never)]
    pub fn draw(self, draw: fn(&Now<'_>) -> Node) -> AnyView {
        self.with(draw).unwrap_or_else(nothing).into_render()
    }

    /// Does something with the journey as it is now; nothing once the widget is gone.
    pub fn with<T>(self, with: impl FnOnce(&Now<'_>) -> T) -> Option<T> {
        let journey = self.journey.try_get_value()?;
        let state = self.state.try_read_untracked()?;
        let texts = self.texts.try_read()?;
        let problems = self.problems.try_get()?;
        Some(with(&Now {
            journey: &journey,
            state: &state,
            texts: &texts,
            problems,
            extent: self.extent.try_get()?,
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
    pub problems: Vec<Problem>,
    /// Whether all of it is drawn, or only what the shell paints before the program is there.
    pub extent: Extent,
    /// What asks for the time.
    pub clock: fn() -> String,
}

/// How much of the widget is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What the shell paints as well, for the program to take over.
    AsPainted,
    /// Everything.
    Whole,
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
