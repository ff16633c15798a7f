//! Tells the shell when the program has come to an end, so that no form waits for it.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static CALLBACK: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Calls back once when the program panics; after that no export may be called.
#[wasm_bindgen]
pub fn on_trap(callback: js_sys::Function) {
    CALLBACK.set(Some(callback));
    std::panic::set_hook(Box::new(|_| {
        if let Some(callback) = CALLBACK.take() {
            let _ = callback.call0(&JsValue::NULL);
        }
    }));
}
