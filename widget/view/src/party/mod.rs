//! A place for one party: code and look-up, then what was found, or what is typed by hand.

mod contact;
mod kind;
mod principal;

use crate::field::{TextField, button};
use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::problem::{at, sentence};
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::{Procedure, Situation};
use puolesta_core::digits::digits;
use puolesta_core::journey::{
    ByHand, Event, LookUp, Place, PlaceId, Problem, Target, TypedField, may_name_others,
};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::{PartyKind, Source};
use puolesta_core::requirement::Places;
use puolesta_core::secret::Secret;

/// What a place shows; not what is typed into it, so that typing builds nothing anew.
#[derive(Clone, PartialEq)]
struct Model {
    place: Place,
    number: usize,
    can_be_removed: bool,
    situation: Option<Situation>,
    procedure: Procedure,
    asks_last_name: bool,
    rule: Places,
    principals: Option<principal::Principals>,
    problems: Vec<Problem>,
}

/// A place, its number counted from 0.
pub fn party(journey: Journey, id: PlaceId, number: usize) -> AnyView {
    let model = journey.memo(move |state| {
        let place = state.place(id)?;
        let rule = state.places_rule()?.clone();
        let is_filled = matches!(place.look_up, LookUp::Found(_));
        let principals = principal::Principals::of(state, place);
        let is_chosen = principals.is_some() && place.is_registered();
        let is_free = may_name_others(state.side()?) && !is_chosen;
        Some(Model {
            number,
            can_be_removed: is_free && (is_filled || state.places().len() > usize::from(rule.min)),
            principals,
            situation: state.situation,
            procedure: state.requirement()?.procedure,
            asks_last_name: state.loaded.service.lookup.last_name,
            problems: state
                .visible_problems()
                .into_iter()
                .filter(|problem| problem.target.place() == Some(id))
                .collect(),
            place: without_texts(place),
            rule,
        })
    });
    dynamic(move || {
        model
            .get()
            .map_or_else(nothing, |model| fieldset(journey, &model).into())
    })
}

fn without_texts(place: &Place) -> Place {
    let mut place = place.clone();
    place.identity_code = Secret::empty();
    place.business_id.clear();
    place.last_name.clear();
    place.details.name.clear();
    place.details.phone.clear();
    place.details.email.clear();
    place
}

fn fieldset(journey: Journey, model: &Model) -> Node {
    let texts = &*journey.texts();
    let found = matches!(model.place.look_up, LookUp::Found(_));
    el("FIELDSET")
        .part("party")
        .class(if found { "party found" } else { "party" })
        .child(el("LEGEND").text(title(texts, model)))
        .children(principal::choice(journey, texts, model))
        .children(kind::kinds(journey, texts, model))
        .children((!found).then(|| identity(journey, texts, model)))
        .children(state_line(texts, model))
        .children(contact::details(journey, texts, model))
        .children(
            model
                .can_be_removed
                .then(|| remove_button(journey, texts, model)),
        )
}

fn title(texts: &Texts, model: &Model) -> String {
    if model.situation == Some(Situation::OnBehalf) {
        texts.get(MessageKey::PrincipalTitle).into()
    } else {
        texts.fill(
            MessageKey::PartyTitle,
            "number",
            &digits(model.number as u64 + 1),
        )
    }
}

/// The code with the button that looks it up.
fn identity(journey: Journey, texts: &Texts, model: &Model) -> Node {
    let asks_last_name = model.asks_last_name && !model.place.is_organisation();
    let last_name = asks_last_name.then(|| {
        field(
            journey,
            texts,
            model,
            TypedField::LastName,
            MessageKey::LastNameLabel,
            None,
        )
    });
    el("DIV")
        .class("identity")
        .child(code(journey, texts, model))
        .children(last_name)
        .children(look_up_button(journey, texts, model))
}

fn code(journey: Journey, texts: &Texts, model: &Model) -> Node {
    use MessageKey as Key;
    let (name, label, hint) = match model.place.kind {
        PartyKind::Estate => (
            TypedField::BusinessId,
            Key::BusinessIdOptionalLabel,
            Key::BusinessIdHint,
        ),
        PartyKind::Organisation => (
            TypedField::BusinessId,
            Key::BusinessIdLabel,
            Key::BusinessIdHint,
        ),
        PartyKind::Person | PartyKind::Child => (
            TypedField::IdentityCode,
            Key::IdentityCodeLabel,
            Key::IdentityCodeHint,
        ),
    };
    field(
        journey,
        texts,
        model,
        name,
        label,
        Some(texts.get(hint).into()),
    )
}

fn look_up_button(journey: Journey, texts: &Texts, model: &Model) -> Option<Node> {
    let place = &model.place;
    if place.look_up == LookUp::ByHand(ByHand::NoLookUp) {
        return None;
    }
    let is_waiting = matches!(place.look_up, LookUp::Waiting(_));
    let key = if is_waiting {
        MessageKey::LookingUp
    } else {
        MessageKey::LookUp
    };
    let place = place.id;
    let problem = problem_at(texts, model, Target::LookUp(place));
    let id = target_id(Target::LookUp(place));
    let error = [&*id, "-error"].concat();
    let button = button("secondary", "look-up", texts.get(key), journey, move || {
        Event::LookUpAsked(place)
    })
    .attr("id", id)
    .maybe("aria-describedby", problem.as_ref().map(|_| error.clone()))
    // Not `disabled`: the button keeps the focus while the person waits.
    .maybe("aria-disabled", is_waiting.then(|| "true".into()));
    let message = problem.map(|problem| crate::problem::message(texts, &error, problem));
    Some(el("DIV").class("field").children(message).child(button))
}

/// What the look-up said.
fn state_line(texts: &Texts, model: &Model) -> Option<Node> {
    match &model.place.look_up {
        // The choice says already who it is.
        LookUp::Found(_) if model.principals.is_some() && model.place.is_registered() => None,
        // A name that the applicant corrected before is not known any more.
        LookUp::Found(found) if found.name.is_empty() => None,
        LookUp::Found(found) => {
            let key = match found.source {
                Source::Register => MessageKey::FoundInRegister,
                Source::LookUp | Source::Typed => MessageKey::Found,
            };
            let text = texts.fill(key, "name", &found.name);
            Some(el("P").class("success").text(text))
        }
        LookUp::ByHand(by_hand) => {
            by_hand_text(texts, *by_hand).map(|text| el("P").class("notice").text(text))
        }
        LookUp::Idle | LookUp::Waiting(_) => None,
    }
}

/// What a person is told when the look-up did not find the name.
pub(crate) fn by_hand_text(texts: &Texts, by_hand: ByHand) -> Option<String> {
    let key = by_hand.key()?;
    Some(match by_hand {
        ByHand::TooManyTries(seconds) => {
            let minutes = u64::from(seconds.div_ceil(60).max(1));
            texts.fill(key, "minutes", &digits(minutes))
        }
        _ => texts.get(key).into(),
    })
}

fn remove_button(journey: Journey, texts: &Texts, model: &Model) -> Node {
    let place = model.place.id;
    let label = if model.situation == Some(Situation::OnBehalf) {
        texts.get(MessageKey::ClearPrincipal).into()
    } else {
        texts.fill(
            MessageKey::RemoveParty,
            "number",
            &digits(model.number as u64 + 1),
        )
    };
    button("quiet", "remove-party", label, journey, move || {
        Event::PlaceRemoved(place)
    })
}

/// A text field of this place.
fn field(
    journey: Journey,
    texts: &Texts,
    model: &Model,
    field: TypedField,
    label: MessageKey,
    hint: Option<String>,
) -> Node {
    let id = model.place.id;
    let value = journey.now(|state| state.place(id).map(|place| typed(place, field).into()));
    TextField {
        place: id,
        field,
        label: texts.get(label).into(),
        hint,
        problem: problem_at(texts, model, Target::Field(id, field)),
        value: value.unwrap_or_default(),
        looks_up: matches!(
            field,
            TypedField::IdentityCode | TypedField::BusinessId | TypedField::LastName
        ),
    }
    .view(journey, texts)
}

fn typed(place: &Place, field: TypedField) -> &str {
    match field {
        TypedField::IdentityCode => place.identity_code.expose_secret(),
        TypedField::BusinessId => &place.business_id,
        TypedField::LastName => &place.last_name,
        TypedField::Name => &place.details.name,
        TypedField::Phone => &place.details.phone,
        TypedField::Email => &place.details.email,
    }
}

fn problem_at(texts: &Texts, model: &Model, target: Target) -> Option<String> {
    at(&model.problems, target).map(|problem| sentence(texts, problem, model.situation))
}
