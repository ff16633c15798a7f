//! What the components of a matter hold: the state, the words, and a way to say what happened.

use crate::texts::Texts;
use leptos::prelude::{Get, RwSignal, With};
use puolesta_core::matter::{Event, State};
use send_wrapper::SendWrapper;
use std::rc::Rc;
use std::sync::Arc;

/// The matter as its components see it.
#[derive(Clone)]
pub struct Matter {
    state: RwSignal<State>,
    texts: RwSignal<Arc<Texts>>,
    say: SendWrapper<Rc<dyn Fn(Event)>>,
}

impl Matter {
    /// Ties state and words to the one who takes events.
    pub fn new(
        state: RwSignal<State>,
        texts: RwSignal<Arc<Texts>>,
        say: impl Fn(Event) + 'static,
    ) -> Self {
        Self {
            state,
            texts,
            say: SendWrapper::new(Rc::new(say)),
        }
    }

    /// Says what happened.
    pub fn say(&self, event: Event) {
        (self.say)(event);
    }

    /// The words; whoever asks is asked again when the language changes.
    pub fn texts(&self) -> Arc<Texts> {
        self.texts.get()
    }

    /// Makes something of the state; whoever asks is asked again when it changes.
    pub fn with<T>(&self, make: impl FnOnce(&State) -> T) -> T {
        self.state.with(make)
    }
}
