//! Labelled inputs, all built the same way: label, hint, error, control.

use crate::journey::{Journey, Now};
use crate::node::{Node, el, typed_text};
use crate::problem::message;
use crate::target::{field_name, target_id};
use crate::texts::Texts;
use puolesta_core::journey::{Action, Event, PlaceId, Target, TypedField};
use puolesta_core::message_key::MessageKey;
use puolesta_core::secret::Secret;

/// A text field of a place.
pub struct TextField<'f> {
    /// The place.
    pub place: PlaceId,
    /// The field.
    pub field: TypedField,
    /// Its label.
    pub label: MessageKey,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What it contains.
    pub value: &'f str,
    /// Whether Enter asks for the look-up.
    pub looks_up: bool,
    /// Whether it must be filled in.
    pub is_required: bool,
}

impl TextField<'_> {
    /// The field as it stands on the page.
    pub fn view(self, now: &Now<'_>) -> Node {
        let journey = now.journey.clone();
        let (place, field) = (self.place, self.field);
        let target = Target::Field(place, field);
        let id = target_id(target);
        let problem = now.problem_at(target);
        let typed = move |event| {
            let text = Secret::from(typed_text(&event));
            journey.say(Event::Typed(place, field, text));
        };
        let mut input = el("INPUT")
            .attr("type", input_type(field))
            .attr("id", &id)
            .part(field_name(field))
            .class(field_name(field))
            // Data about other people is none of the browser's to fill in.
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .maybe(
                "autocapitalize",
                matches!(field, TypedField::IdentityCode).then(|| "characters".into()),
            )
            .holds("aria-required", self.is_required)
            .holds("aria-invalid", problem.is_some())
            .value(self.value.into())
            .on("input", typed);
        if self.looks_up {
            let journey = now.journey.clone();
            input = input.on("keydown", move |event| {
                if is_enter(&event) {
                    event.prevent_default();
                    journey.say(Event::Did(Action::LookUpAsked(place)));
                }
            });
        }
        labelled(now.texts, &id, self.label, self.hint, problem, input)
    }
}

/// A control with label, hint and error around it.
pub fn labelled(
    texts: &Texts,
    id: &str,
    label: MessageKey,
    hint: Option<String>,
    problem: Option<String>,
    control: Node,
) -> Node {
    let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
    let describes = match (&hint, &problem) {
        (None, None) => None,
        (Some(_), None) => Some(hint_id.clone()),
        (None, Some(_)) => Some(error_id.clone()),
        (Some(_), Some(_)) => Some([&*hint_id, " ", &*error_id].concat()),
    };
    el("DIV")
        .class(match problem {
            Some(_) => "field wrong",
            None => "field",
        })
        .child(el("LABEL").attr("for", id).message(texts, label))
        .children(hint.map(|hint| el("P").class("hint").attr("id", hint_id).text(hint)))
        .children(problem.map(|problem| message(texts, &error_id, problem)))
        .child(control.maybe("aria-describedby", describes))
}

/// A button without its label, which does something here and sends no form.
pub fn button(journey: &Journey, class: &str, part: &str, action: Action) -> Node {
    el("BUTTON")
        .attr("type", "button")
        .class(class)
        .part(part)
        .on("click", journey.says(action))
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
