//! One request, built so that nothing the page did to `Object.prototype` can change it.

use gloo_net::http::{Request, Response};
use js_sys::{Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, Headers, RequestCache, RequestCredentials, RequestInit};

/// How long an answer may take, in milliseconds. After that the person types by hand.
const PATIENCE: i32 = 20_000;

/// Fetches a file.
///
/// # Errors
/// When there is no answer.
pub(crate) async fn get(address: &str) -> Result<Response, JsValue> {
    let init = null_prototype();
    send(address, &init).await
}

/// Posts JSON to the host API, with the page's session: the answer and its text.
///
/// # Errors
/// When there is no answer.
pub(crate) async fn post(address: &str, body: &str) -> Result<(Response, String), JsValue> {
    let (init, headers) = to_host()?;
    headers.append("Content-Type", "application/json")?;
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    from_host(address, &init).await
}

/// Asks the host API for something, with the page's session: the answer and its text.
///
/// # Errors
/// When there is no answer.
pub(crate) async fn get_from_host(address: &str) -> Result<(Response, String), JsValue> {
    let (init, _) = to_host()?;
    from_host(address, &init).await
}

async fn from_host(address: &str, init: &RequestInit) -> Result<(Response, String), JsValue> {
    let response = send(address, init).await?;
    let text = response.text().await.map_err(|_| JsValue::NULL)?;
    Ok((response, text))
}

/// What every request to the host API says.
fn to_host() -> Result<(RequestInit, Headers), JsValue> {
    let headers = Headers::new()?;
    headers.append("X-Puolesta", "1")?;
    let init = null_prototype();
    init.set_headers(&headers);
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::Include);
    Ok((init, headers))
}

fn null_prototype() -> RequestInit {
    Object::<JsValue>::create(JsValue::NULL.unchecked_ref()).unchecked_into()
}

async fn send(address: &str, init: &RequestInit) -> Result<Response, JsValue> {
    let patience = Patience::begin()?;
    init.set_signal(Some(&patience.controller.signal()));
    let request = web_sys::Request::new_with_str_and_init(address, init)?;
    let answer = Request::from(request).send().await;
    answer.map_err(|_| JsValue::NULL)
}

/// Ends a request that takes too long; stops counting when it is dropped.
struct Patience {
    controller: AbortController,
    timer: i32,
    _on_time: Closure<dyn FnMut()>,
}

impl Patience {
    fn begin() -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let aborted = controller.clone();
        let fired = Rc::new(Cell::new(false));
        let on_time = Closure::new(move || {
            if !fired.replace(true) {
                aborted.abort();
            }
        });
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            on_time.as_ref().unchecked_ref(),
            PATIENCE,
        )?;
        Ok(Self {
            controller,
            timer,
            _on_time: on_time,
        })
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
    }
}

/// A property of an object, where it has one.
pub(crate) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
