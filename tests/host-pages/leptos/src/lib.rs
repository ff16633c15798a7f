//! A vendor's form in a page of Leptos, with the widget as a component.

use leptos::ev::SubmitEvent;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use puolesta::{Problem, Puolesta};
use wasm_bindgen::prelude::wasm_bindgen;

/// The form: what it would send stands below it once it was sent.
#[component]
fn Form() -> impl IntoView {
    let value = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<Problem>::new());
    let tries = RwSignal::new(0);
    let sent = RwSignal::new(String::new());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if errors.read().is_empty() {
            sent.set(value.get());
        } else {
            tries.update(|tries| *tries += 1);
        }
    };
    view! {
        <form on:submit=send>
            <Puolesta service="avustus" catalogue="/catalogue.json" value errors sent=tries/>
            <p id="errors">{move || errors.read().len()}</p>
            <button>"Lähetä"</button>
        </form>
        <output>{sent}</output>
    }
}

/// Begins when the page has loaded the program.
#[wasm_bindgen(start)]
pub fn start() {
    mount_to_body(Form);
}
