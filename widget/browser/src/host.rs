//! What the shell offers to the program.

use js_sys::Promise;
use puolesta::shell::{FormState, Shell};
use puolesta_core::language::Language;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A plain object of functions, one for each element on the page.
    #[derive(Clone)]
    pub type Host;

    /// The texts of a language, as JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn locale(this: &Host, language: &str) -> Promise;

    /// The text of the catalogue, or of the slice of this service.
    #[wasm_bindgen(method)]
    pub(crate) fn catalogue(this: &Host) -> Promise;

    /// The value has changed: value, state to restore from, sentence and anchor of what is missing.
    #[wasm_bindgen(method)]
    pub(crate) fn changed(
        this: &Host,
        value: &str,
        state: &str,
        message: &str,
        is_missing: bool,
        anchor: Option<Element>,
        by_user: bool,
    );

    /// Fires an event on the element; false when the page prevented what follows.
    #[wasm_bindgen(method)]
    pub(crate) fn emit(this: &Host, name: &str, detail: &str) -> bool;

    /// The widget cannot work, for the reason that the code names.
    #[wasm_bindgen(method)]
    pub(crate) fn failed(this: &Host, code: &str);
}

impl Shell for Host {
    fn locale(&self, language: Language) -> Promise {
        Self::locale(self, language.as_str())
    }

    fn catalogue(&self) -> Promise {
        Self::catalogue(self)
    }

    fn changed(&self, form: &FormState, anchor: Option<Element>, by_user: bool) {
        Self::changed(
            self,
            &form.value,
            &form.restore,
            &form.message,
            form.is_missing,
            anchor,
            by_user,
        );
    }

    fn emit(&self, name: &str, detail: &str) -> bool {
        Self::emit(self, name, detail)
    }

    fn failed(&self, code: &str) {
        Self::failed(self, code);
    }
}
