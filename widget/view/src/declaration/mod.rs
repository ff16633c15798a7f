//! What the applicant declares.

use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::problem::{at, message, sentence};
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::journey::{Event, Problem, State, Target};
use puolesta_core::language::LocalizedText;
use puolesta_core::message_key::MessageKey;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A declaration: the catalogue's text, whether it is ticked, what is wrong.
type Statement = (Option<LocalizedText>, bool, Option<Problem>);

/// The declarations of the chosen situation; nothing where none is asked.
pub fn declarations(journey: Journey, now: fn() -> String) -> AnyView {
    let model = journey.memo(statements);
    dynamic(move || {
        let statements = model.get();
        if statements.is_empty() {
            return nothing();
        }
        let texts = journey.texts();
        let boxes = statements
            .iter()
            .enumerate()
            .map(|(index, statement)| checkbox(journey, &texts, index, statement, now));
        el("FIELDSET")
            .class("declarations")
            .child(el("LEGEND").text(texts.get(MessageKey::DeclarationTitle)))
            .children(boxes)
            .into()
    })
}

fn statements(state: &State) -> Vec<Statement> {
    let Some(situation) = state.situation else {
        return Vec::new();
    };
    let problems = state.visible_problems();
    let count = state.loaded.declaration_ids(situation).count();
    let own = &state.loaded.service.texts.declarations;
    (0..count)
        .map(|index| {
            (
                own.get(index).map(|declaration| declaration.text.clone()),
                state.declared.get(index).is_some_and(Option::is_some),
                at(&problems, Target::Declaration(index)),
            )
        })
        .collect()
}

fn checkbox(
    journey: Journey,
    texts: &Texts,
    index: usize,
    (text, is_ticked, problem): &Statement,
    now: fn() -> String,
) -> Node {
    let id = target_id(Target::Declaration(index));
    let error = [&*id, "-error"].concat();
    let (text, lang) = texts.localized_or(text.as_ref(), MessageKey::Declaration);
    let input = el("INPUT")
        .attr("type", "checkbox")
        .attr("id", id)
        .maybe("aria-describedby", problem.map(|_| error.clone()))
        .maybe("aria-invalid", problem.map(|_| "true".into()))
        .checked(*is_ticked)
        .on("change", move |event| {
            let target = event.current_target();
            let is_ticked =
                target.is_some_and(|target| target.unchecked_into::<HtmlInputElement>().checked());
            journey.say(Event::Declared(index, is_ticked.then(now)));
        });
    let label = el("LABEL")
        .class("choice")
        .part("declaration")
        .child(input)
        .child(el("SPAN").maybe("lang", lang).text(text));
    el("DIV")
        .class(if problem.is_some() { "wrong" } else { "" })
        .children(problem.map(|problem| message(texts, &error, sentence(texts, problem, None))))
        .child(label)
}
