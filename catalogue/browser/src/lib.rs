//! The checker for a page in a browser: a catalogue's text goes in, what is wrong with it comes out.
//!
//! Nothing is fetched: of what a catalogue extends the page hands over the text, if it has it.

use js_sys::Function;
use puolesta_catalogue::catalogue::{Catalogue, Files};
use puolesta_catalogue::check;
use puolesta_catalogue::day::Date;
use puolesta_catalogue::languages::{self, Language};
use puolesta_catalogue::message::Cause;
use puolesta_catalogue::problem_list;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Every problem of a catalogue, as the JSON text of `puolesta-catalogue check --format json`.
///
/// `name` is the file's name, which says whether it may hold comments (`.jsonc`); `today` a day such
/// as `2026-11-21`; `read`, when given, is asked for the text of a file that the catalogue extends and
/// answers `undefined` when it does not have it; `language` is `fi`, `sv` or `en`, else it is English.
///
/// # Errors
/// When `today` is no day.
#[wasm_bindgen]
pub fn check(
    name: &str,
    text: &str,
    today: &str,
    read: Option<Function>,
    language: Option<String>,
) -> Result<String, JsValue> {
    let language = language.and_then(|name| languages::named(&name));
    let today = Date::from_iso(today).ok_or("today is not a day such as 2026-11-21")?;
    let catalogue = Catalogue::read(name, text.as_bytes(), &Page { read });
    let problems = check::check(&catalogue, today);
    Ok(problem_list::json(
        [(&catalogue, problems.as_slice())],
        language.unwrap_or(Language::En),
    ))
}

/// The files that a page holds.
struct Page {
    read: Option<Function>,
}

impl Files for Page {
    fn extended(&self, name: &str, _: &str) -> Result<Vec<u8>, Cause> {
        let read = self.read.as_ref();
        let answer = read.and_then(|read| read.call1(&JsValue::NULL, &name.into()).ok());
        let text = answer.and_then(|answer| answer.as_string());
        text.map(String::into_bytes).ok_or(Cause::NotOnThisPage)
    }
}
