//! What every component holds: the state, the words, and a way to say what happened.

use crate::part::Part;
use crate::texts::Texts;
use leptos::prelude::{Get, LocalStorage, RwSignal, StoredValue, With, WithUntracked, WithValue};
use puolesta_core::journey::{Event, State};
use std::sync::Arc;

/// The journey as the components see it.
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
    pub fn say(self, event: Event) {
        self.dispatch.with_value(|dispatch| dispatch(event));
    }

    /// The words; whoever asks is asked again when the language changes.
    pub fn texts(self) -> Arc<Texts> {
        self.texts.get()
    }

    /// A part of the state; whoever asks is asked again only when that part changes.
    pub fn memo<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Part<T> {
        let state = self.state;
        Part::new(move || state.with(&part))
    }

    /// A part of the state as it is now.
    pub fn now<T>(self, part: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(part)
    }
}
