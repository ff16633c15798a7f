//! The mandates: which ones, where they are given, whether they are there.

mod check;
mod paper;
mod request;

use crate::field::button;
use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe, nothing};
use crate::problem::message;
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::{Mandate, MandateForm, Situation};
use puolesta_core::form_value::MandateStatus;
use puolesta_core::journey::{Action, Notice, State, Target, mandate_state};
use puolesta_core::mandate::link;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed};

/// The box of the mandates; nothing where none is asked.
#[component]
pub fn MandateBox(
    /// What it draws from.
    reading: Reading,
) -> impl IntoView {
    reading.section(|now| maybe(mandates(now)))
}

fn mandates(now: &Now<'_>) -> Option<Node> {
    let asked = now.state.requirement()?.mandates.as_ref()?;
    let problem = now.problem_at(Target::Mandate);
    let error = problem.map(|problem| message(now.texts, "mandate-error", problem));
    let class = if error.is_some() {
        "mandates wrong"
    } else {
        "mandates"
    };
    let mandates = el("div")
        .class(class)
        .part("mandate")
        .attr("id", target_id(Target::Mandate))
        .attr("tabindex", "-1")
        .children(error)
        .child(what_is_needed(now, asked))
        .children(check::check(now, asked))
        .children(copied(now));
    Some(mandates)
}

/// The mandates and how to get them; nothing any more once they are there.
fn what_is_needed(now: &Now<'_>, asked: &Mandates) -> Node {
    if check::all_granted(now.state) {
        return nothing();
    }
    let title = several(asked).map(|key| el("p").class("title").message(now.texts, key));
    let groups = asked.groups.iter().map(|group| group_view(now, group));
    nothing()
        .children(title)
        .children(groups)
        .child(el("p").message(now.texts, grantor_key(now.state)))
        .children(request::outcome(now))
}

/// What all parties have in common: everyone has given the mandate, or whoever has not is asked.
fn settled(state: &State, mandate: &Mandate) -> Option<MandateStatus> {
    use MandateStatus::{Granted, Requested};
    let named = state.places().iter().filter(|place| !place.is_empty());
    let status = |place| mandate_state(state, place, mandate).status;
    let mut common = None;
    for status in named.map(status) {
        common = match (common, status) {
            (None | Some(Granted), Granted) => Some(Granted),
            (_, Granted | Requested) => Some(Requested),
            _ => return None,
        };
    }
    common
}

fn grantor_key(state: &State) -> MessageKey {
    match (state.situation, state.places()) {
        (Some(Situation::OnBehalf), [principal, ..]) => principal.kind.grantor_key(),
        _ => MessageKey::MandateFromOthers,
    }
}

/// Whether the name is on the clipboard, for those who see; the others hear it.
fn copied(now: &Now<'_>) -> Option<Node> {
    let key = match now.state.notice {
        Some(Notice::Copied) => MessageKey::MandateCopied,
        Some(Notice::CopyFailed) => MessageKey::MandateCopyFailed,
        _ => return None,
    };
    let text = el("p").class("notice").attr("aria-hidden", "true");
    Some(text.message(now.texts, key))
}

/// The sentence above several groups.
fn several(asked: &Mandates) -> Option<MessageKey> {
    let key = match asked.needed {
        Needed::All => MessageKey::MandateAll,
        Needed::Any => MessageKey::MandateAny,
    };
    (asked.groups.len() > 1).then_some(key)
}

fn group_view(now: &Now<'_>, group: &MandateGroup) -> Node {
    let texts = now.texts;
    let bundle = group.bundle.as_ref().and_then(|name| texts.localized(name));
    let bundle = bundle.map(|(name, lang)| {
        el("p").class("title").maybe("lang", lang).text(texts.fill(
            MessageKey::MandateBundle,
            "name",
            name,
        ))
    });
    el("div")
        .class("group")
        .children(bundle)
        .children(group.mandates.iter().map(|mandate| match mandate.form {
            MandateForm::SuomiFi => suomi_fi(now, mandate),
            MandateForm::PowerOfAttorney => paper::power_of_attorney(texts, mandate),
        }))
}

/// A mandate that is given in Suomi.fi.
fn suomi_fi(now: &Now<'_>, mandate: &Mandate) -> Node {
    let texts = now.texts;
    let (name, _) = texts.localized(&mandate.name).unwrap_or_default();
    let box_ = el("div")
        .class("mandate-theme")
        .child(el("p").message(texts, MessageKey::MandateOne))
        .child(mandate_name(texts, mandate));
    if let Some(status) = settled(now.state, mandate) {
        let granted = (status == MandateStatus::Granted).then(|| {
            el("p")
                .class("success")
                .message(texts, MessageKey::MandateGranted)
        });
        return box_.children(granted);
    }
    if mandate.retired {
        return box_.child(el("p").message(texts, MessageKey::MandateRetired));
    }
    box_.children(description(texts, mandate))
        .children(roles(texts, mandate))
        .child(actions(now, mandate))
        .child(what_to_ask_for(texts, mandate))
        .child(steps(texts, name))
        .child(ways(texts))
}

/// The name as Suomi.fi shows it, with its language where that is another one.
fn mandate_name(texts: &Texts, mandate: &Mandate) -> Node {
    let (name, lang) = texts.localized(&mandate.name).unwrap_or_default();
    el("p").child(
        el("strong")
            .part("mandate-name")
            .class("mandate-name")
            .maybe("lang", lang)
            .text(name),
    )
}

fn description(texts: &Texts, mandate: &Mandate) -> Option<Node> {
    let (text, lang) = texts.localized(mandate.description.as_ref()?)?;
    Some(el("p").maybe("lang", lang).text(text))
}

/// Who needs no mandate.
fn roles(texts: &Texts, mandate: &Mandate) -> Option<Node> {
    let roles = texts.roles(&mandate.roles);
    let is_there = !mandate.roles.is_empty();
    is_there.then(|| el("p").text(texts.fill(MessageKey::MandateRoles, "roles", &roles)))
}

fn actions(now: &Now<'_>, mandate: &Mandate) -> Node {
    let texts = now.texts;
    let address = link(mandate, texts.language());
    let link = address
        .map(|address| new_tab(texts, &address, MessageKey::MandateLink).part("mandate-link"));
    let (name, _) = texts.localized(&mandate.name).unwrap_or_default();
    let action = Action::CopyAsked(name.into());
    let copy = button(now.journey, "quiet", "copy-mandate", action)
        .message(texts, MessageKey::MandateCopy);
    el("p")
        .class("actions")
        .children(request::request_button(now, mandate))
        .children(link)
        .child(copy)
}

/// A link that leaves the form open behind it.
pub(crate) fn new_tab(texts: &Texts, address: &str, key: MessageKey) -> Node {
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .message(texts, key)
        .child(
            el("span")
                .class("hidden")
                .text([" ", texts.get(MessageKey::NewTab)].concat()),
        )
}

/// The period and what to narrow the mandate down to.
fn what_to_ask_for(texts: &Texts, mandate: &Mandate) -> Node {
    let period = mandate
        .period
        .as_deref()
        .and_then(|period| texts.period(period));
    let period =
        period.map(|period| el("p").text(texts.fill(MessageKey::MandatePeriod, "period", &period)));
    let specifier = mandate
        .specifier
        .as_ref()
        .and_then(|text| texts.localized(text));
    let specifier = specifier.map(|(text, lang)| {
        el("p")
            .maybe("lang", lang)
            .text(texts.fill(MessageKey::MandateSpecifier, "text", text))
    });
    nothing().children(period).children(specifier)
}

fn steps(texts: &Texts, name: &str) -> Node {
    let step = |key| el("li").message(texts, key);
    let steps = el("ol")
        .child(step(MessageKey::StepIdentify))
        .child(step(MessageKey::StepRequest))
        .child(el("li").text(texts.fill(MessageKey::StepTheme, "name", name)))
        .child(step(MessageKey::StepConfirm))
        .child(step(MessageKey::StepTell));
    el("details")
        .child(el("summary").message(texts, MessageKey::StepsTitle))
        .child(steps)
}

fn ways(texts: &Texts) -> Node {
    let ways = [
        MessageKey::WayGrant,
        MessageKey::WayRequest,
        MessageKey::WayPaper,
    ];
    el("details")
        .child(el("summary").message(texts, MessageKey::WaysTitle))
        .child(el("ul").children(ways.map(|way| el("li").message(texts, way))))
}
