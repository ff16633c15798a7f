//! One request, built so that nothing the page did to `Object.prototype` can change it.

use crate::promise::{beside, kept};
use js_sys::Object;
use puolesta_core::digits::number;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    AbortController, Headers, Request, RequestCache, RequestCredentials, RequestInit, Response,
};

/// How long an answer may take, in milliseconds. After that the person types by hand.
const PATIENCE: i32 = 20_000;

/// A request to the host API, with the page's session.
pub(crate) enum Call {
    /// Something is asked for.
    Get(String),
    /// JSON is sent: address and body.
    Post(String, String),
}

/// What came back.
pub(crate) struct Fetched {
    /// The status of HTTP.
    pub(crate) status: u16,
    /// How many seconds to wait before asking again, where the answer says so.
    pub(crate) retry_after: Option<u32>,
    /// The body.
    pub(crate) text: String,
}

/// Asks, and goes on with the answer; with nothing when there is none.
pub(crate) fn ask(call: Call, go_on: Box<dyn FnOnce(Option<Fetched>)>) {
    beside(async move { go_on(answer(call).await) });
}

async fn answer(call: Call) -> Option<Fetched> {
    let patience = Patience::begin().ok()?;
    let request = request(&call, &patience.controller).ok()?;
    let response = kept(web_sys::window()?.fetch_with_request(&request)).await?;
    let response: Response = response.dyn_into().ok()?;
    let text = kept(response.text().ok()?).await?;
    Some(Fetched {
        status: response.status(),
        retry_after: retry_after(&response),
        text: text.as_string()?,
    })
}

fn retry_after(response: &Response) -> Option<u32> {
    number(&response.headers().get("Retry-After").ok()??)
}

fn request(call: &Call, controller: &AbortController) -> Result<Request, JsValue> {
    let init: RequestInit =
        Object::<JsValue>::create(JsValue::NULL.unchecked_ref()).unchecked_into();
    init.set_signal(Some(&controller.signal()));
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::Include);
    let headers = Headers::new()?;
    headers.append("X-Puolesta", "1")?;
    let (Call::Get(address) | Call::Post(address, _)) = call;
    if let Call::Post(_, body) = call {
        headers.append("Content-Type", "application/json")?;
        init.set_method("POST");
        init.set_body(&JsValue::from_str(body));
    }
    init.set_headers(&headers);
    Request::new_with_str_and_init(address, &init)
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
