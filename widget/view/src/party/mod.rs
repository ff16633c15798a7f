//! A place for one party: code and look-up, then what was found, or what is typed by hand.

mod contact;
mod kind;
mod principal;

use crate::field::{TextField, button};
use crate::journey::{Moment, Now, Reading};
use crate::link::sign_in;
use crate::node::{Node, el, live, maybe, nothing, same};
use crate::problem::message;
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::Situation;
use puolesta_core::digits::digits;
use puolesta_core::host::{Asked, Failure};
use puolesta_core::journey::{
    Action, FoundParty, Place, Problem, State, Target, TypedField, is_choice_open, may_name_others,
};
use puolesta_core::language::Language;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::{Channel, PartyKind, Source};

/// A place. It is drawn anew only when something has changed that it shows:
/// whoever types in one of twenty places waits for one.
#[component]
pub fn Party(
    /// What it draws from.
    reading: Reading,
    /// Which place it is, counted from 0.
    number: usize,
) -> Node {
    // Not a `Memo`: it would be the only one, and its machinery is more of the wasm than this comparison.
    let mut last = None;
    live(move || {
        let moment = reading.moment.try_read();
        let appearance = reading.appearance.try_read();
        let (Some(moment), Some(appearance)) = (moment, appearance) else {
            return same();
        };
        let shown = Shown::of(&moment, appearance.texts.language(), number);
        if shown == last {
            return same();
        }
        last = shown;
        reading.draw(&|now| {
            let place = now.state.places().get(number);
            maybe(place.map(|place| party(now, place, number)))
        })
    })
}

/// All of the state that a place shows.
#[derive(PartialEq)]
struct Shown {
    language: Language,
    place: Place,
    problems: Vec<Problem>,
    situation: Option<Situation>,
    principals: Vec<FoundParty>,
    is_choice_open: bool,
    can_be_removed: bool,
    sign_in: Option<String>,
}

impl Shown {
    fn of(moment: &Moment, language: Language, number: usize) -> Option<Self> {
        let state = moment.state();
        let place = state.places().get(number)?;
        let is_here = |problem: &&Problem| match problem.target {
            Target::Field(id, _) | Target::LookUp(id) => id == place.id,
            _ => false,
        };
        Some(Self {
            language,
            place: place.clone(),
            problems: moment.problems().iter().filter(is_here).copied().collect(),
            situation: state.situation,
            principals: principal::principals(state).to_vec(),
            is_choice_open: is_choice_open(state),
            can_be_removed: can_be_removed(state, place),
            sign_in: state.sign_in.clone(),
        })
    }
}

fn party(now: &Now<'_>, place: &Place, number: usize) -> Node {
    let found = place.found().is_some();
    let title = match now.state.situation {
        Some(Situation::OnBehalf) => now.texts.get(MessageKey::PrincipalTitle).into(),
        _ => numbered(now.texts, MessageKey::PartyTitle, number),
    };
    el("fieldset")
        .part("party")
        .class(if found { "party found" } else { "party" })
        .child(el("legend").text(title))
        .children(principal::principal_choice(now, place))
        .child(rest(now, place, number))
}

/// What follows the choice of the principal, once that is made.
fn rest(now: &Now<'_>, place: &Place, number: usize) -> Node {
    if is_choice_open(now.state) {
        return nothing();
    }
    let found = place.found().is_some();
    nothing()
        .children(kind::kinds(now, place))
        .children((!found).then(|| identity(now, place)))
        .children(state_line(now, place))
        .children(contact::details(now, place))
        .children(can_be_removed(now.state, place).then(|| remove_button(now, place, number)))
}

/// A text with the number of a place in it.
fn numbered(texts: &Texts, key: MessageKey, number: usize) -> String {
    texts.fill(key, "number", &digits(number as u64 + 1))
}

fn can_be_removed(state: &State, place: &Place) -> bool {
    let is_free =
        state.others().is_some_and(may_name_others) && !principal::is_chosen(state, place);
    let min = state.places_rule().map_or(0, |rule| rule.min);
    is_free && (place.found().is_some() || state.places().len() > usize::from(min))
}

/// The code with the button that looks it up.
fn identity(now: &Now<'_>, place: &Place) -> Node {
    let asks_last_name = now.state.loaded.service.lookup.last_name && !place.is_organisation();
    let last_name = asks_last_name.then(|| {
        field(
            now,
            place,
            TypedField::LastName,
            MessageKey::LastNameLabel,
            None,
        )
    });
    el("div")
        .class("identity")
        .child(code(now, place))
        .children(last_name)
        .children(look_up_button(now, place))
}

fn code(now: &Now<'_>, place: &Place) -> Node {
    use MessageKey as Key;
    let (name, label, hint) = match place.kind {
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
    let hint = now.texts.get(hint).into();
    field(now, place, name, label, Some(hint))
}

fn look_up_button(now: &Now<'_>, place: &Place) -> Option<Node> {
    if place.look_up == Asked::Failed(Failure::NotOffered) {
        return None;
    }
    let is_waiting = place.look_up.is_waiting();
    let key = if is_waiting {
        MessageKey::LookingUp
    } else {
        MessageKey::LookUp
    };
    let place = place.id;
    let problem = now.problem_at(Target::LookUp(place));
    let id = target_id(Target::LookUp(place));
    let error = [&*id, "-error"].concat();
    let action = Action::LookUpAsked(place);
    let button = button(now.journey, "secondary", "look-up", action)
        .message(now.texts, key)
        .attr("id", id)
        .maybe("aria-describedby", problem.as_ref().map(|_| error.clone()))
        // Not `disabled`: the button keeps the focus while the person waits.
        .holds("aria-disabled", is_waiting);
    let message = problem.map(|problem| message(now.texts, &error, problem));
    Some(el("div").class("field").children(message).child(button))
}

/// What the look-up said.
fn state_line(now: &Now<'_>, place: &Place) -> Option<Node> {
    let problem = now
        .problem_at(Target::LookUp(place.id))
        .filter(|_| place.found().is_some());
    let id = target_id(Target::LookUp(place.id));
    let (class, text) = match &place.look_up {
        Asked::Given(found) => {
            let key = match found.source {
                Source::Register => MessageKey::FoundInRegister,
                Source::LookUp | Source::Typed => MessageKey::Found,
            };
            ("success", now.texts.fill(key, "name", &found.name))
        }
        Asked::Failed(failure) => {
            let line = el("p")
                .class("notice")
                .text(by_hand_text(now.texts, *failure)?);
            return Some(sign_in(now, line, *failure));
        }
        Asked::NotAsked | Asked::Waiting(_) => return None,
    };
    let line = el("p").class(class).text(text);
    let error = problem.map(|problem| message(now.texts, &[&*id, "-error"].concat(), problem));
    // Where the focus goes when the field that had it is gone.
    let line = line
        .attr("id", id)
        .attr("tabindex", "-1")
        .part("found-name");
    Some(nothing().children(error).child(line))
}

/// What a person is told when the look-up did not find the name.
pub(crate) fn by_hand_text(texts: &Texts, failure: Failure) -> Option<String> {
    let key = failure.by_hand_key()?;
    Some(match failure {
        Failure::TooManyTries(seconds) => {
            let minutes = u64::from(seconds.div_ceil(60).max(1));
            texts.fill(key, "minutes", &digits(minutes))
        }
        _ => texts.get(key).into(),
    })
}

fn remove_button(now: &Now<'_>, place: &Place, number: usize) -> Node {
    let label = match now.state.situation {
        Some(Situation::OnBehalf) => now.texts.get(MessageKey::ClearPrincipal).into(),
        _ => numbered(now.texts, MessageKey::RemoveParty, number),
    };
    let action = Action::PlaceRemoved(place.id);
    button(now.journey, "quiet", "remove-party", action).text(label)
}

/// A text field of this place.
fn field(
    now: &Now<'_>,
    place: &Place,
    field: TypedField,
    label: MessageKey,
    hint: Option<String>,
) -> Node {
    let looks_up = matches!(
        field,
        TypedField::IdentityCode | TypedField::BusinessId | TypedField::LastName
    );
    TextField {
        place: place.id,
        field,
        label,
        hint,
        value: typed(place, field),
        looks_up,
        is_required: is_required(place, field),
    }
    .view(now)
}

/// What is known of a found party needs no filling in.
fn is_required(place: &Place, field: TypedField) -> bool {
    let is_reached_by = |channel| place.found().is_none() && place.channel() == Some(channel);
    match field {
        TypedField::IdentityCode | TypedField::LastName => true,
        TypedField::Name => place.found().is_none(),
        TypedField::BusinessId => place.kind != PartyKind::Estate,
        TypedField::Phone => is_reached_by(Channel::Sms),
        TypedField::Email => is_reached_by(Channel::Email),
    }
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
