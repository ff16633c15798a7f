//! What the applicant declares.

use crate::field::choice;
use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe};
use crate::problem::message;
use crate::target::target_id;
use leptos::prelude::*;
use puolesta_core::journey::{Event, Target};
use puolesta_core::message_key::MessageKey;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The declarations of the chosen situation; nothing where none is asked.
#[component]
pub fn Declarations(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(declarations(now)))
}

fn declarations(now: &Now<'_>) -> Option<Node> {
    let situation = now.state.situation?;
    let count = now.state.loaded.declaration_ids(situation).count();
    if count == 0 {
        return None;
    }
    let title = MessageKey::DeclarationTitle;
    let declarations = el("fieldset")
        .class("declarations")
        .child(el("legend").message(now.texts, title))
        .children((0..count).map(|index| checkbox(now, index)));
    Some(declarations)
}

fn checkbox(now: &Now<'_>, index: usize) -> Node {
    let own = now.state.loaded.service.texts.declarations.get(index);
    let own = own.map(|declaration| &declaration.text);
    let (text, lang) = now.texts.localized_or(own, MessageKey::Declaration);
    let id = target_id(Target::Declaration(index));
    let error = [&*id, "-error"].concat();
    let problem = now.problem_at(Target::Declaration(index));
    let is_ticked = now.state.declared.get(index).is_some_and(Option::is_some);
    let (journey, clock) = (now.journey.clone(), now.clock);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", id)
        .attr("aria-required", "true")
        .maybe("aria-describedby", problem.as_ref().map(|_| error.clone()))
        .holds("aria-invalid", problem.is_some())
        .checked(is_ticked)
        .on("change", move |event| {
            let target = event.current_target();
            let is_ticked =
                target.is_some_and(|target| target.unchecked_into::<HtmlInputElement>().checked());
            journey.say(Event::Declared(index, is_ticked.then(clock)));
        });
    let label = el("span").maybe("lang", lang).text(text);
    el("div")
        .class(if problem.is_some() { "wrong" } else { "" })
        .children(problem.map(|problem| message(now.texts, &error, problem)))
        .child(choice("declaration", input, label))
}
