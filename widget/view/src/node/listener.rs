//! A listener whose handler can be another one after each drawing.

use super::Handler;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// A listener on an element, removed when this is dropped.
pub(super) struct Listener {
    pub(super) name: &'static str,
    handler: Rc<RefCell<Handler>>,
    _remover: RemoveEventHandler<Element>,
}

impl Listener {
    pub(super) fn new(element: &Element, name: &'static str, handler: Handler) -> Self {
        let handler = Rc::new(RefCell::new(handler));
        let current = Rc::clone(&handler);
        let callback = Box::new(move |event: JsValue| {
            // Cloned first: the handler may replace itself.
            let handler = current.borrow().clone();
            handler(event.unchecked_into());
        });
        Self {
            name,
            handler,
            _remover: Rndr::add_event_listener(element, name, callback),
        }
    }

    pub(super) fn replace(&self, handler: Handler) {
        self.handler.replace(handler);
    }
}
