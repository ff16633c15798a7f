//! Who is around a running widget: the custom element's shell, or the component `<Puolesta/>`.

use js_sys::Promise;
use puolesta_core::language::Language;
use web_sys::Element;

/// What a running widget asks of those around it, and tells them.
pub trait Shell {
    /// The texts of a language, as the build makes them.
    fn locale(&self, language: Language) -> Promise;

    /// The text of the catalogue, or of the slice of this service.
    fn catalogue(&self) -> Promise;

    /// The form's view of the state has changed; `anchor` is where the first thing that is missing can be mended.
    fn changed(&self, form: &FormState, anchor: Option<Element>, by_user: bool);

    /// Something happened that the page may want to know; false when the page prevented what follows.
    fn emit(&self, name: &str, detail: &str) -> bool;

    /// The widget cannot work, for the reason that the code names.
    fn failed(&self, code: &str);
}

/// The state as the form sees it.
#[derive(Default, PartialEq, Eq)]
pub struct FormState {
    /// The value.
    pub value: String,
    /// What to restore the state from; no code in it.
    pub restore: String,
    /// The sentence of what is missing first; empty when nothing is.
    pub message: String,
    /// Whether nothing was answered at all.
    pub is_missing: bool,
    /// The id of the element where it can be mended.
    pub anchor: Option<String>,
}
