//! The journey as the components see it: what they draw, and a way to say what happened.

use crate::problem::sentence;
use crate::texts::Texts;
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

/// The journey as it is now: what every component draws from.
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
}

/// How much of the widget is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What the shell paints as well, for the program to take over.
    AsPainted,
    /// Everything.
    Whole,
}

impl<'n> Now<'n> {
    /// The journey with everything that is drawn from the state.
    pub fn new(journey: &'n Journey, state: &'n State, texts: &'n Texts) -> Self {
        Self {
            journey,
            state,
            texts,
            problems: state.visible_problems(),
            extent: Extent::Whole,
        }
    }

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
