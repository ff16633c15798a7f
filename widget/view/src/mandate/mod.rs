//! The mandates: which ones, where they are given, whether they are there.

mod check;
mod paper;
mod request;

use crate::field::button;
use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::problem::{at, message, sentence};
use crate::target::target_id;
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::{Mandate, MandateForm, Situation};
use puolesta_core::form_value::MandateStatus;
use puolesta_core::journey::{
    Event, Notice, Problem, Request, State, Target, can_be_requested, mandate_state,
};
use puolesta_core::mandate::link;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed};

/// What the box shows.
#[derive(Clone, PartialEq)]
struct Model {
    situation: Option<Situation>,
    problem: Option<Problem>,
    /// The kind of the principal.
    kind: Option<PartyKind>,
    is_granted: bool,
    request: Request,
    /// The themes of the mandates that can be requested from here.
    requestable: Vec<String>,
    /// The ids of the mandates about which nothing is left to do here.
    settled: Vec<(String, MandateStatus)>,
}

fn model(state: &State) -> Option<Model> {
    let asked = state.requirement()?.mandates.as_ref()?;
    let requestable = asked
        .each()
        .filter(|mandate| can_be_requested(state, mandate));
    let settled = |mandate: &Mandate| Some((mandate.id.clone(), settled(state, mandate)?));
    let is_on_behalf = state.situation == Some(Situation::OnBehalf);
    Some(Model {
        situation: state.situation,
        problem: at(&state.visible_problems(), Target::Mandate),
        kind: state
            .places()
            .first()
            .filter(|_| is_on_behalf)
            .map(|place| place.kind),
        is_granted: check::all_granted(state),
        request: state.side()?.request.clone(),
        requestable: requestable
            .filter_map(|mandate| mandate.theme.clone())
            .collect(),
        settled: asked.each().filter_map(settled).collect(),
    })
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

/// The box of the mandates; nothing where none is asked.
pub fn mandates(journey: Journey) -> AnyView {
    let model = journey.memo(model);
    dynamic(move || {
        let asked = journey.now(|state| state.requirement()?.mandates.clone());
        match (model.get(), asked) {
            (Some(model), Some(asked)) => mandate_box(journey, &asked, &model).into(),
            _ => nothing(),
        }
    })
}

fn mandate_box(journey: Journey, asked: &Mandates, model: &Model) -> Node {
    let texts = &*journey.texts();
    let error = model.problem.map(|problem| {
        message(
            texts,
            "mandate-error",
            sentence(texts, problem, model.situation),
        )
    });
    el("DIV")
        .class(if error.is_some() {
            "mandates wrong"
        } else {
            "mandates"
        })
        .part("mandate")
        .attr("id", target_id(Target::Mandate))
        .attr("tabindex", "-1")
        .children(error)
        .children(what_is_needed(journey, texts, asked, model))
        .child(check::check(journey))
        .child(copied(journey))
}

/// The mandates and how to get them; nothing any more once they are there.
fn what_is_needed(journey: Journey, texts: &Texts, asked: &Mandates, model: &Model) -> Vec<Node> {
    if model.is_granted {
        return Vec::new();
    }
    let from = match model.kind {
        Some(kind) => kind.grantor_key(),
        None => MessageKey::MandateFromOthers,
    };
    let title = several(texts, asked).map(|text| el("P").class("title").text(text));
    let groups = asked
        .groups
        .iter()
        .map(|group| group_view(journey, texts, group, model));
    let from = el("P").text(texts.get(from));
    let outcome = request::outcome(texts, model);
    title
        .into_iter()
        .chain(groups)
        .chain([from])
        .chain(outcome)
        .collect()
}

/// Whether the name is on the clipboard, for those who see; the others hear it.
fn copied(journey: Journey) -> AnyView {
    let key = journey.memo(|state| match state.notice {
        Some(Notice::Copied) => Some(MessageKey::MandateCopied),
        Some(Notice::CopyFailed) => Some(MessageKey::MandateCopyFailed),
        _ => None,
    });
    dynamic(move || {
        key.get().map_or_else(nothing, |key| {
            let text = el("P").class("notice").attr("aria-hidden", "true");
            text.text(journey.texts().get(key)).into()
        })
    })
}

/// The sentence above several groups.
fn several<'t>(texts: &'t Texts, asked: &Mandates) -> Option<&'t str> {
    let key = match asked.needed {
        Needed::All => MessageKey::MandateAll,
        Needed::Any => MessageKey::MandateAny,
    };
    (asked.groups.len() > 1).then(|| texts.get(key))
}

fn group_view(journey: Journey, texts: &Texts, group: &MandateGroup, model: &Model) -> Node {
    let bundle = group.bundle.as_ref().and_then(|name| texts.localized(name));
    let bundle = bundle.map(|(name, lang)| {
        el("P").class("title").maybe("lang", lang).text(texts.fill(
            MessageKey::MandateBundle,
            "name",
            name,
        ))
    });
    el("DIV")
        .class("group")
        .children(bundle)
        .children(group.mandates.iter().map(|mandate| match mandate.form {
            MandateForm::SuomiFi => suomi_fi(journey, texts, mandate, model),
            MandateForm::PowerOfAttorney => paper::power_of_attorney(texts, mandate),
        }))
}

/// A mandate that is given in Suomi.fi.
fn suomi_fi(journey: Journey, texts: &Texts, mandate: &Mandate, model: &Model) -> Node {
    let (name, _) = texts.localized(&mandate.name).unwrap_or_default();
    let roles = (!mandate.roles.is_empty()).then(|| {
        texts.fill(
            MessageKey::MandateRoles,
            "roles",
            &texts.roles(&mandate.roles),
        )
    });
    let box_ = el("DIV")
        .class("mandate-theme")
        .child(el("P").text(texts.get(MessageKey::MandateOne)))
        .child(mandate_name(texts, mandate));
    let mut settled = model.settled.iter();
    if let Some((_, status)) = settled.find(|(id, _)| *id == mandate.id) {
        let granted = (*status == MandateStatus::Granted).then(|| {
            el("P")
                .class("success")
                .text(texts.get(MessageKey::MandateGranted))
        });
        return box_.children(granted);
    }
    if mandate.retired {
        return box_.child(el("P").text(texts.get(MessageKey::MandateRetired)));
    }
    box_.children(description(texts, mandate))
        .children(roles.map(|roles| el("P").text(roles)))
        .child(actions(journey, texts, mandate, model))
        .children(what_to_ask_for(texts, mandate))
        .child(steps(texts, name))
        .child(ways(texts))
}

/// The name as Suomi.fi shows it, with its language where that is another one.
fn mandate_name(texts: &Texts, mandate: &Mandate) -> Node {
    let (name, lang) = texts.localized(&mandate.name).unwrap_or_default();
    el("P").child(
        el("STRONG")
            .part("mandate-name")
            .class("mandate-name")
            .maybe("lang", lang)
            .text(name),
    )
}

fn description(texts: &Texts, mandate: &Mandate) -> Option<Node> {
    let (text, lang) = texts.localized(mandate.description.as_ref()?)?;
    Some(el("P").maybe("lang", lang).text(text))
}

fn actions(journey: Journey, texts: &Texts, mandate: &Mandate, model: &Model) -> Node {
    let address = link(mandate, texts.language());
    let link = address.map(|address| {
        new_tab(texts, address, texts.get(MessageKey::MandateLink)).part("mandate-link")
    });
    let (name, _) = texts.localized(&mandate.name).unwrap_or_default();
    let name = String::from(name);
    let copy = button(
        "quiet",
        "copy-mandate",
        texts.get(MessageKey::MandateCopy),
        journey,
        move || Event::CopyAsked(name.clone()),
    );
    el("P")
        .class("actions")
        .children(request::request_button(journey, texts, model, mandate))
        .children(link)
        .child(copy)
}

/// A link that leaves the form open behind it.
pub(crate) fn new_tab(texts: &Texts, address: String, text: &str) -> Node {
    el("A")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(text)
        .child(
            el("SPAN")
                .class("hidden")
                .text([" ", texts.get(MessageKey::NewTab)].concat()),
        )
}

/// The period and what to narrow the mandate down to.
fn what_to_ask_for(texts: &Texts, mandate: &Mandate) -> Vec<Node> {
    let period = mandate
        .period
        .as_deref()
        .and_then(|period| texts.period(period));
    let period =
        period.map(|period| el("P").text(texts.fill(MessageKey::MandatePeriod, "period", &period)));
    let specifier = mandate
        .specifier
        .as_ref()
        .and_then(|text| texts.localized(text));
    let specifier = specifier.map(|(text, lang)| {
        el("P")
            .maybe("lang", lang)
            .text(texts.fill(MessageKey::MandateSpecifier, "text", text))
    });
    period.into_iter().chain(specifier).collect()
}

fn steps(texts: &Texts, name: &str) -> Node {
    let steps = [
        texts.get(MessageKey::StepIdentify).into(),
        texts.get(MessageKey::StepRequest).into(),
        texts.fill(MessageKey::StepTheme, "name", name),
        texts.get(MessageKey::StepConfirm).into(),
        texts.get(MessageKey::StepTell).into(),
    ];
    el("DETAILS")
        .child(el("SUMMARY").text(texts.get(MessageKey::StepsTitle)))
        .child(el("OL").children(steps.map(|step: String| el("LI").text(step))))
}

fn ways(texts: &Texts) -> Node {
    let ways = [
        MessageKey::WayGrant,
        MessageKey::WayRequest,
        MessageKey::WayPaper,
    ];
    el("DETAILS")
        .child(el("SUMMARY").text(texts.get(MessageKey::WaysTitle)))
        .child(el("UL").children(ways.map(|way| el("LI").text(texts.get(way)))))
}
