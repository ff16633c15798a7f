//! The check of the mandates: the button, and what it said of each party.

use crate::field::button;
use crate::journey::Now;
use crate::link::sign_in;
use crate::node::{Node, el};
use puolesta_core::catalogue::MandateForm;
use puolesta_core::form_value::{Basis, MandateStatus};
use puolesta_core::journey::{
    Action, HostApi, Others, Place, State, everyone_has_granted, mandate_state, party_has_mandates,
};
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::{Acceptance, Mandates};

/// The check; nothing where there is nothing to check.
pub(super) fn check(now: &Now<'_>, asked: &Mandates) -> Option<Node> {
    let side = now.state.others()?;
    let is_done = all_granted(now.state);
    let is_paper = |form| form == MandateForm::PowerOfAttorney;
    if !is_done && asked.each().all(|mandate| is_paper(mandate.form)) {
        return None;
    }
    if now.state.settings.api == HostApi::Missing {
        return Some(el("p").message(now.texts, MessageKey::MandateCheckedLater));
    }
    let failure = side.check.failure().map(|failure| {
        let sentence = el("p")
            .class("notice")
            .message(now.texts, failure.check_key());
        sign_in(now, sentence, failure)
    });
    let check = el("div")
        .class("check")
        .children(standings(now, side, asked))
        .children(failure)
        .children((!is_done).then(|| action(now, side)));
    Some(check)
}

/// Whether nothing is left to do about the mandates.
pub(super) fn all_granted(state: &State) -> bool {
    state.places().iter().any(|place| !place.is_empty()) && everyone_has_granted(state)
}

/// What the check said, once it said something; with the name where there are several parties.
fn standings(now: &Now<'_>, side: &Others, asked: &Mandates) -> Vec<Node> {
    let is_checked = side.check.given().is_some();
    let found = || side.places.iter().filter(|place| place.found().is_some());
    let several = found().count() > 1;
    let mut lines = Vec::new();
    for place in found() {
        let acceptance = party_has_mandates(now.state, place);
        if is_checked || acceptance == Acceptance::Granted {
            lines.push(standing(now, place, acceptance, asked, several));
        }
    }
    lines
}

fn standing(
    now: &Now<'_>,
    place: &Place,
    acceptance: Acceptance,
    asked: &Mandates,
    several: bool,
) -> Node {
    let (class, key) = said(now.state, place, acceptance, asked);
    let text = now.texts.get(key);
    el("p").class(class).text(match place.found() {
        Some(found) if several => [&*found.name, ": ", text].concat(),
        _ => text.into(),
    })
}

/// How it is shown and said.
fn said(
    state: &State,
    place: &Place,
    acceptance: Acceptance,
    asked: &Mandates,
) -> (&'static str, MessageKey) {
    let with = |status: MandateStatus| {
        let mut states = asked.each().map(|each| mandate_state(state, place, each));
        states.find(|is| is.status == status)
    };
    match acceptance {
        Acceptance::Granted => {
            let basis = with(MandateStatus::Granted).and_then(|is| is.basis);
            (
                "success",
                basis.map_or(MessageKey::MandateGranted, Basis::key),
            )
        }
        Acceptance::CheckedLater => ("notice", MessageKey::MandateCheckedLater),
        Acceptance::Missing if with(MandateStatus::Requested).is_some() => {
            ("notice", MessageKey::MandateRequested)
        }
        Acceptance::Missing => ("notice warning", MessageKey::MandateNotGranted),
    }
}

fn action(now: &Now<'_>, side: &Others) -> Node {
    if side.places.iter().all(|place| place.found().is_none()) {
        let needed = MessageKey::MandateCheckNeedsParty;
        return el("p").class("hint").message(now.texts, needed);
    }
    let is_waiting = side.check.is_waiting();
    let key = if is_waiting {
        MessageKey::MandateChecking
    } else {
        MessageKey::MandateCheck
    };
    let action = Action::MandateCheckAsked;
    button(now.journey, "secondary", "check-mandate", action)
        .message(now.texts, key)
        .holds("aria-disabled", is_waiting)
}
