//! Runs what the journey asks for and brings the answers back as events.

use crate::api::{event, sign_in};
use crate::fetch::{Answer, ask};
use crate::promise::{beside, kept};
use crate::surroundings::Surroundings;
use js_sys::{Function, Promise, Reflect};
use puolesta_core::catalogue::Procedure;
use puolesta_core::journey::{Command, Event, PublicEvent};
use puolesta_core::json;
use puolesta_view::target::target_id;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes what came of a command.
pub(crate) type Say = Box<dyn Fn(Event)>;

/// Runs one command, and says what came of it where that is an event.
pub(crate) fn run(around: &Surroundings, command: Command, say: Say) {
    match command {
        Command::Redirect(address) => redirect(around, &address),
        Command::Focus(target) => focus(around, target_id(target)),
        Command::Tell(event) => tell(around, event),
        Command::Copy(text) => {
            let copied = copy(&text);
            beside(async move {
                let is_copied = match copied {
                    Some(promise) => kept(promise).await.is_some(),
                    None => false,
                };
                say(Event::Copied(is_copied));
            });
        }
        _ => ask_host(around, command, say),
    }
}

fn ask_host(around: &Surroundings, command: Command, say: Say) {
    let Some(api) = around.api() else { return };
    let base = api.base.clone();
    let Some(call) = api.call(&command) else {
        return;
    };
    let go_on = move |answer: Option<Answer>| {
        let refusal = answer.as_ref();
        if let Some(address) = refusal.and_then(|refusal| sign_in(refusal, &base)) {
            say(Event::SignInTold(address));
        }
        if let Some(event) = event(&command, answer) {
            say(event);
        }
    };
    ask(call, Box::new(go_on));
}

/// Puts a text on the clipboard, where the page may.
fn copy(text: &str) -> Option<Promise> {
    let navigator = property(&web_sys::window()?.into(), "navigator")?;
    let clipboard = property(&navigator, "clipboard")?;
    let write: Function = property(&clipboard, "writeText")?.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    promise.dyn_into().ok()
}

/// A property of an object, where it has one.
fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Leaves the page, if the page agrees.
fn redirect(around: &Surroundings, address: &str) {
    #[derive(Serialize)]
    struct Detail<'a> {
        url: &'a str,
    }
    let detail = json::to_string(&Detail { url: address }).unwrap_or_default();
    if around.host.emit("puolesta-redirect", &detail)
        && let Some(window) = web_sys::window()
    {
        let _ = window.location().assign(address);
    }
}

/// Moves the focus, to the element of this id, once the page shows what has just changed.
pub(crate) fn focus(around: &Surroundings, id: String) {
    let around = around.clone();
    beside(async move {
        // One turn later, as `leptos::task::tick` would wait, but without a channel of its own in the wasm.
        kept(Promise::resolve(&JsValue::NULL)).await;
        if let Some(element) = around.element(&id) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    });
}

fn tell(around: &Surroundings, event: PublicEvent) {
    #[derive(Serialize)]
    struct StepDetail {
        step: &'static str,
        situation: Option<&'static str>,
    }
    #[derive(Serialize)]
    struct ChangeDetail {
        situation: Option<&'static str>,
        procedure: Option<&'static str>,
        parties: u32,
        status: &'static str,
    }
    let (name, detail) = match event {
        PublicEvent::Step { step, situation } => {
            let situation = situation.map(puolesta_core::catalogue::Situation::as_str);
            let detail = StepDetail {
                step: step.as_str(),
                situation,
            };
            ("puolesta-step", json::to_string(&detail))
        }
        PublicEvent::Change {
            situation,
            procedure,
            parties,
            status,
        } => {
            let detail = ChangeDetail {
                situation: situation.map(puolesta_core::catalogue::Situation::as_str),
                procedure: procedure.map(Procedure::as_str),
                parties: u32::try_from(parties).unwrap_or_default(),
                status: status.as_str(),
            };
            ("puolesta-change", json::to_string(&detail))
        }
    };
    around.host.emit(name, &detail.unwrap_or_default());
}
