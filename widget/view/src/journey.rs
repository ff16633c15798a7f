//! The journey as the components see it: what they draw, and a way to say what happened.

use crate::problem::sentence;
use crate::texts::Texts;
use leptos::prelude::{Get, LocalStorage, RwSignal, StoredValue, With, WithValue};
use puolesta_core::journey::{Event, Problem, State, Target};
use std::sync::Arc;

/// State and words, and the one who takes events.
#[derive(Clone, Copy)]
pub struct Journey {
    state: RwSignal<State>,
    texts: RwSignal<Arc<Texts>>,
    dispatch: StoredValue<Box<dyn Fn(Event)>, LocalStorage>,
}

impl Journey {
    /// Ties state and words to the one who takes events.
    pub fn new(
        state: RwSignal<State>,
        texts: RwSignal<Arc<Texts>>,
        dispatch: impl Fn(Event) + 'static,
    ) -> Self {
        Self {
            state,
            texts,
            dispatch: StoredValue::new_local(Box::new(dispatch)),
        }
    }

    /// Says what happened.
    #[inline(never)]
    pub fn say(self, event: Event) {
        self.dispatch.with_value(|dispatch| dispatch(event));
    }

    /// The journey as it is now; whoever draws it is asked again when state or words change.
    pub fn draw<T>(self, draw: impl FnOnce(&Now<'_>) -> T) -> T {
        let texts = self.texts.get();
        self.state.with(|state| {
            draw(&Now {
                journey: self,
                state,
                texts: &texts,
                problems: state.visible_problems(),
            })
        })
    }
}

/// The journey as it is now: what every component draws from.
pub struct Now<'n> {
    /// Takes what happens.
    pub journey: Journey,
    /// The state.
    pub state: &'n State,
    /// The words.
    pub texts: &'n Texts,
    /// The problems that are shown.
    pub problems: Vec<Problem>,
}

impl Now<'_> {
    /// The problem that stands at a target, in words.
    #[inline(never)]
    pub fn problem_at(&self, target: Target) -> Option<String> {
        let mut problems = self.problems.iter();
        let problem = problems.find(|problem| problem.target == target)?;
        Some(sentence(self.texts, *problem, self.state.situation))
    }

    /// Whether a problem stands there.
    pub fn has_problem_at(&self, target: Target) -> bool {
        let mut problems = self.problems.iter();
        problems.any(|problem| problem.target == target)
    }
}
