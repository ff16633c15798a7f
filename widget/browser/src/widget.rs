//! One widget on the page, as the shell holds it.

use crate::host::Host;
use puolesta::running::Running;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A widget. The shell makes one for each element and frees it when the element is gone.
#[wasm_bindgen]
pub struct Widget(Rc<Running>);

#[wasm_bindgen]
impl Widget {
    /// Begins to load; the view stands in the container when the first question can be answered. What
    /// the shell has painted there by then is taken over, with the person's answer.
    #[wasm_bindgen(constructor)]
    pub fn new(container: HtmlElement, host: Host, attributes: Vec<String>) -> Self {
        Self(Running::open(container, Rc::new(host), attributes))
    }

    /// Takes an attribute that may change while the widget works: `lang`, `page-lang`, `required`.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        self.0.set_attribute(name, value);
    }

    /// Makes every control inert, or not.
    pub fn set_disabled(&self, disabled: bool) {
        self.0.set_disabled(disabled);
    }

    /// Takes a value back; false when the text is none.
    pub fn restore(&self, text: &str) -> bool {
        self.0.restore(text)
    }

    /// Back to the beginning.
    pub fn reset(&self) {
        self.0.reset();
    }

    /// The host's form was sent, or asked for its problems: shows all of them.
    pub fn form_sent(&self, take_focus: bool) {
        self.0.form_sent(take_focus);
    }

    /// Every problem: its sentence and the id of where to mend it, in turn.
    pub fn problems(&self) -> Vec<String> {
        self.0.problems()
    }
}
