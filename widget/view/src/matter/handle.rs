//! What the components of a matter hold: a way to say what happened.

use puolesta_core::matter::Event;
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
