//! Stands in for the crate `wasm-streams`, which Leptos links for its server functions.
//!
//! The real one exports three classes to JavaScript, so that neither compiler nor bundler can tell
//! that a widget without server functions never makes one: 10 KB of wasm. Here are only the names
//! that have to be there for `server_fn` to compile; streaming a server function's body ends the
//! program, as any error of the program does.

use futures_core::stream::LocalBoxStream;
use wasm_bindgen::JsValue;

/// What a server function that streams would be told.
const NO_SERVER_FUNCTIONS: &str = "a widget has no server functions";

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// A stream of the browser, as it is.
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would feed a stream of the browser.
    ///
    /// # Panics
    /// Always.
    pub fn from_stream<S>(_: S) -> Self {
        panic!("{NO_SERVER_FUNCTIONS}")
    }

    /// Would read a stream of the browser.
    ///
    /// # Panics
    /// Always.
    pub fn into_stream(self) -> LocalBoxStream<'static, Result<JsValue, JsValue>> {
        panic!("{NO_SERVER_FUNCTIONS}")
    }
}
