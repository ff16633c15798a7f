//! Waiting for promises: everyone who waits waits for the same kind of future, which is in the wasm once.

use js_sys::Promise;
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What a promise is kept with; nothing when it is broken. Heard from now on, not only when somebody waits.
pub(crate) fn kept(promise: Promise) -> Pin<Box<dyn Future<Output = Option<JsValue>>>> {
    let promise = JsFuture::from(promise);
    Box::pin(async move { promise.await.ok() })
}

/// Goes on beside what happens now.
pub(crate) fn beside(future: impl Future<Output = ()> + 'static) {
    spawn(Box::pin(future));
}

#[inline(never)]
fn spawn(future: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(future);
}
