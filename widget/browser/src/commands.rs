//! Runs what the journey asks for and brings the answers back as events.

use crate::api::{Api, Question};
use crate::fetch::property;
use crate::widget::{Inner, Origin};
use puolesta_core::catalogue::Procedure;
use puolesta_core::journey::{Command, Event, PublicEvent};
use puolesta_core::json;
use puolesta_view::target::target_id;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Runs one command. Its answer has the same origin as the event that asked for it.
pub(crate) fn run(inner: &Rc<Inner>, command: Command, origin: Origin) {
    match command {
        Command::Redirect(address) => redirect(inner, &address),
        Command::Focus(target) => focus(inner, target_id(target)),
        Command::Tell(event) => tell(inner, event),
        _ => {
            let inner = Rc::clone(inner);
            spawn_local(async move {
                if let Some(event) = answer(inner.api(), command).await {
                    inner.dispatch(event, origin);
                }
            });
        }
    }
}

/// Waits for what came of a command; nothing where nobody answers.
async fn answer(api: Option<Api>, command: Command) -> Option<Event> {
    Some(match command {
        Command::LookUpPerson {
            request,
            code,
            last_name,
        } => {
            let question = Question::Person(&code, last_name.as_deref());
            Event::LookUpAnswered(request, api?.look_up(question).await)
        }
        Command::LookUpOrganisation {
            request,
            business_id,
        } => {
            let question = Question::Organisation(&business_id);
            Event::LookUpAnswered(request, api?.look_up(question).await)
        }
        Command::CheckMandates {
            request,
            principals,
        } => Event::MandatesAnswered(request, api?.check_mandates(&principals).await),
        Command::ListNamed { request, list } => {
            Event::NamedAnswered(request, api?.list_named(list).await)
        }
        Command::RequestMandate { request, wanted } => {
            Event::MandateRequestAnswered(request, api?.request_mandate(&wanted).await)
        }
        Command::Copy(text) => Event::Copied(copy(&text).await),
        Command::Redirect(_) | Command::Focus(_) | Command::Tell(_) => return None,
    })
}

/// Puts a text on the clipboard, where the page may.
async fn copy(text: &str) -> bool {
    let write = || -> Option<js_sys::Promise> {
        let navigator = property(&web_sys::window()?.into(), "navigator")?;
        let clipboard = property(&navigator, "clipboard")?;
        let write: js_sys::Function = property(&clipboard, "writeText")?.dyn_into().ok()?;
        let promise = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
        promise.dyn_into().ok()
    };
    match write() {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Leaves the page, if the page agrees.
fn redirect(inner: &Inner, address: &str) {
    #[derive(Serialize)]
    struct Detail<'a> {
        url: &'a str,
    }
    let detail = json::to_string(&Detail { url: address }).unwrap_or_default();
    if inner.host.emit("puolesta-redirect", &detail)
        && let Some(window) = web_sys::window()
    {
        let _ = window.location().assign(address);
    }
}

/// Moves the focus, to the element of this id, once the page shows what has just changed.
pub(crate) fn focus(inner: &Rc<Inner>, id: String) {
    let inner = Rc::clone(inner);
    spawn_local(async move {
        leptos::task::tick().await;
        if let Some(element) = inner.element(&id) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    });
}

fn tell(inner: &Inner, event: PublicEvent) {
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
    inner.host.emit(name, &detail.unwrap_or_default());
}
