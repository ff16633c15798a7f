//! Labelled inputs, all built the same way: label, hint, error, control.

use crate::journey::{Journey, Now};
use crate::node::{Node, el, typed_text};
use crate::problem::message;
use crate::target::{field_name, target_id};
use crate::texts::Texts;
use puolesta_core::journey::{Event, PlaceId, Target, TypedField};
use puolesta_core::secret::Secret;

/// A text field of a place.
pub struct TextField {
    /// The place.
    pub place: PlaceId,
    /// The field.
    pub field: TypedField,
    /// Its label.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// What it contains.
    pub value: String,
    /// Whether Enter asks for the look-up.
    pub looks_up: bool,
}

impl TextField {
    /// The field as it stands on the page.
    pub fn view(self, now: &Now<'_>) -> Node {
        let journey = now.journey.clone();
        let id = target_id(Target::Field(self.place, self.field));
        let ids = Described::new(&id, self.hint.is_some(), self.problem.is_some());
        let (place, field) = (self.place, self.field);
        let typed = move |event| {
            let text = Secret::from(typed_text(&event));
            journey.say(Event::Typed(place, field, text));
        };
        let mut input = el("INPUT")
            .attr("type", input_type(field))
            .attr("id", id.clone())
            .part(field_name(field))
            .class(field_name(field))
            // Data about other people is none of the browser's to fill in.
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .maybe(
                "autocapitalize",
                matches!(field, TypedField::IdentityCode).then(|| "characters".into()),
            )
            .maybe("aria-describedby", ids.list())
            .maybe("aria-invalid", self.problem.as_ref().map(|_| "true".into()))
            .value(self.value)
            .on("input", typed);
        if self.looks_up {
            let journey = now.journey.clone();
            input = input.on("keydown", move |event| {
                if is_enter(&event) {
                    event.prevent_default();
                    journey.say(Event::LookUpAsked(place));
                }
            });
        }
        labelled(now.texts, &id, self.label, self.hint, self.problem, input)
    }
}

/// A control with label, hint and error around it.
pub fn labelled(
    texts: &Texts,
    id: &str,
    label: String,
    hint: Option<String>,
    problem: Option<String>,
    control: Node,
) -> Node {
    let ids = Described::new(id, hint.is_some(), problem.is_some());
    el("DIV")
        .class(if problem.is_some() {
            "field wrong"
        } else {
            "field"
        })
        .child(el("LABEL").attr("for", id).text(label))
        .children(hint.map(|hint| {
            el("P")
                .class("hint")
                .attr("id", ids.hint.clone().unwrap_or_default())
                .text(hint)
        }))
        .children(
            problem.map(|problem| message(texts, &ids.error.clone().unwrap_or_default(), problem)),
        )
        .child(control)
}

/// The ids of what describes a control.
pub struct Described {
    hint: Option<String>,
    error: Option<String>,
}

impl Described {
    /// The ids that there are.
    pub fn new(id: &str, has_hint: bool, has_error: bool) -> Self {
        Self {
            hint: has_hint.then(|| [id, "-hint"].concat()),
            error: has_error.then(|| [id, "-error"].concat()),
        }
    }

    /// The value of `aria-describedby`.
    pub fn list(&self) -> Option<String> {
        let ids: Vec<&str> = [&self.hint, &self.error]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// A button that does something here and sends no form; `event` makes what it says.
pub fn button(
    class: &str,
    part: &str,
    label: impl AsRef<str>,
    journey: &Journey,
    event: impl Fn() -> Event + 'static,
) -> Node {
    let journey = journey.clone();
    el("BUTTON")
        .attr("type", "button")
        .class(class)
        .part(part)
        .on("click", move |_| journey.say(event()))
        .text(label)
}

/// A radio input of a group.
pub fn radio(group: &str, value: &str) -> Node {
    el("INPUT")
        .attr("type", "radio")
        .attr("name", group)
        .attr("value", value)
}

/// A radio input or a checkbox with its label after it.
pub fn choice(part: &str, input: Node, label: Node) -> Node {
    el("LABEL")
        .class("choice")
        .part(part)
        .child(input)
        .child(label)
}

fn input_type(field: TypedField) -> &'static str {
    match field {
        TypedField::Phone => "tel",
        // Not `email`: the browser would silently strip what a person typed.
        _ => "text",
    }
}

fn is_enter(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    let key = event.unchecked_ref::<web_sys::KeyboardEvent>();
    key.key() == "Enter" && !key.is_composing()
}
