//! The check of the mandates: the button, and what it said of each party.

use crate::field::button;
use crate::journey::Journey;
use crate::node::{Node, dynamic, el, nothing};
use crate::texts::Texts;
use leptos::prelude::AnyView;
use puolesta_core::catalogue::MandateForm;
use puolesta_core::form_value::{Basis, MandateStatus};
use puolesta_core::journey::{
    Acceptance, Check, Event, HostApi, Place, State, mandate_state, party_has_mandates,
};
use puolesta_core::message_key::MessageKey;

/// What is known of one party's mandates.
#[derive(Clone, PartialEq)]
struct Standing {
    name: String,
    acceptance: Acceptance,
    basis: Option<Basis>,
    is_requested: bool,
}

#[derive(Clone, PartialEq)]
struct Model {
    check: Check,
    is_possible: bool,
    has_found_party: bool,
    only_paper: bool,
    all_granted: bool,
    standings: Vec<Standing>,
}

/// The check; nothing where there is nothing to check.
pub(super) fn check(journey: Journey) -> AnyView {
    let model = journey.memo(model);
    dynamic(move || {
        let checked = |model: &Model| !model.only_paper || model.all_granted;
        let Some(model) = model.get().filter(checked) else {
            return nothing();
        };
        let texts = journey.texts();
        if !model.is_possible {
            return el("P")
                .text(texts.get(MessageKey::MandateCheckedLater))
                .into();
        }
        let failure = model.check.failure_key();
        el("DIV")
            .class("check")
            .children(standings(&texts, &model))
            .children(failure.map(|key| el("P").class("notice").text(texts.get(key))))
            .children((!model.all_granted).then(|| action(journey, &texts, &model)))
            .into()
    })
}

fn model(state: &State) -> Option<Model> {
    let side = state.side()?;
    let mandates = state.requirement()?.mandates.as_ref()?;
    let found = || side.places.iter().filter(|place| place.found().is_some());
    Some(Model {
        check: side.check.clone(),
        is_possible: state.settings.api == HostApi::There,
        has_found_party: found().next().is_some(),
        only_paper: mandates
            .each()
            .all(|mandate| mandate.form == MandateForm::PowerOfAttorney),
        all_granted: all_granted(state),
        standings: found().map(|place| standing(state, place)).collect(),
    })
}

/// Whether nothing is left to do about the mandates.
pub(super) fn all_granted(state: &State) -> bool {
    let places = state.places();
    let granted = |place: &Place| party_has_mandates(state, place) == Acceptance::Granted;
    let named = || places.iter().filter(|place| !place.is_empty());
    named().next().is_some() && named().all(granted)
}

fn standing(state: &State, place: &Place) -> Standing {
    let mandates = state
        .requirement()
        .and_then(|requirement| requirement.mandates.as_ref());
    let states = || {
        mandates
            .into_iter()
            .flat_map(|mandates| mandates.each())
            .map(|mandate| mandate_state(state, place, mandate))
    };
    Standing {
        name: place
            .found()
            .map(|found| found.name.clone())
            .unwrap_or_default(),
        acceptance: party_has_mandates(state, place),
        basis: states()
            .find(|is| is.status == MandateStatus::Granted)
            .and_then(|is| is.basis),
        is_requested: states().any(|is| is.status == MandateStatus::Requested),
    }
}

/// What the check said, once it said something; with the name where there are several parties.
fn standings(texts: &Texts, model: &Model) -> Vec<Node> {
    let is_checked = matches!(model.check, Check::Answered(_));
    let several = model.standings.len() > 1;
    let line = |standing: &Standing| {
        let (class, key) = match standing.acceptance {
            Acceptance::Granted => (
                "success",
                standing
                    .basis
                    .map_or(MessageKey::MandateGranted, Basis::key),
            ),
            Acceptance::CheckedLater => ("notice", MessageKey::MandateCheckedLater),
            Acceptance::Missing if standing.is_requested => {
                ("notice", MessageKey::MandateRequested)
            }
            Acceptance::Missing => ("notice warning", MessageKey::MandateNotGranted),
        };
        let name = if several {
            [&*standing.name, ": "].concat()
        } else {
            String::new()
        };
        el("P").class(class).text([&*name, texts.get(key)].concat())
    };
    let is_known = |standing: &&Standing| is_checked || standing.acceptance == Acceptance::Granted;
    model.standings.iter().filter(is_known).map(line).collect()
}

fn action(journey: Journey, texts: &Texts, model: &Model) -> Node {
    if !model.has_found_party {
        return el("P")
            .class("hint")
            .text(texts.get(MessageKey::MandateCheckNeedsParty));
    }
    let is_waiting = matches!(model.check, Check::Waiting(_));
    let key = if is_waiting {
        MessageKey::MandateChecking
    } else {
        MessageKey::MandateCheck
    };
    button(
        "secondary",
        "check-mandate",
        texts.get(key),
        journey,
        || Event::MandateCheckAsked,
    )
    .maybe("aria-disabled", is_waiting.then(|| "true".into()))
}
