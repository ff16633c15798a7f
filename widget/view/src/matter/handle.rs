//! What the components of a matter are handed: signals, and a way to say what happened.

use crate::texts::Texts;
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
    /// The words.
    pub texts: RwSignal<Texts, LocalStorage>,
    /// Whether every control is inert.
    pub is_disabled: RwSignal<bool>,
    pub(super) matter: StoredValue<Option<Matter>, LocalStorage>,
}

impl MatterReading {
    /// Signals that live as long as their `Owner`, which is the current one.
    pub fn new(state: State, texts: Texts, is_disabled: bool) -> Self {
        Self {
            state: RwSignal::new_local(state),
            texts: RwSignal::new_local(texts),
            is_disabled: RwSignal::new(is_disabled),
            matter: StoredValue::new_local(None),
        }
    }

    /// Who takes events from now on.
    pub fn set_matter(self, matter: Matter) {
        self.matter.try_set_value(Some(matter));
    }
}
