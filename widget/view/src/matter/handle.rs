//! What the components of a matter are handed: signals, and a way to say what happened.

use crate::appearance::AppearanceSignal;
use leptos::prelude::*;
use puolesta_core::matter::{Event, State};
use std::rc::Rc;

/// The one who takes events.
#[derive(Clone)]
pub struct Matter(Rc<dyn Fn(Event)>);

impl Matter {
    /// Whoever takes events.
    pub fn new(dispatch: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(dispatch))
    }

    /// Says what happened.
    pub fn say(&self, event: Event) {
        (self.0)(event);
    }
}

/// The signals of a matter, which its component reads where it draws.
#[derive(Clone, Copy)]
pub struct MatterReading {
    /// The state.
    pub state: RwSignal<State, LocalStorage>,
    /// How the widget appears.
    pub appearance: AppearanceSignal,
}

impl MatterReading {
    /// Signals that live as long as their `Owner`, which is the current one.
    pub fn new(state: State, appearance: AppearanceSignal) -> Self {
        Self {
            state: RwSignal::new_local(state),
            appearance,
        }
    }
}
