//! The form value as a function of the state.

use super::mandates::mandate_state;
use super::place::Place;
use super::place_problems::{identity_code, is_complete};
use super::problems::problems;
use super::register::party_list;
use super::state::State;
use super::typed_text::has_identity_code;
use crate::business_id::BusinessId;
use crate::catalogue::Procedure;
use crate::form_value::{
    Declaration, Field, FormValue, Mandate, Party, PartyList, Status, VERSION,
};
use crate::party::{PartyKind, Source};

/// Whether codes of typed parties stand in a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Codes {
    Included,
    Withheld,
}

/// The value for the form.
pub fn form_value(state: &State) -> FormValue {
    let requirement = state.requirement();
    let complete: Vec<&Place> = state
        .places()
        .iter()
        .filter(|place| is_complete(state, place))
        .collect();
    FormValue {
        version: VERSION,
        status: status(state),
        service: state.loaded.service.id.clone(),
        catalogue: Some(state.loaded.updated.clone()),
        lang: state.language,
        context: state.settings.context.clone(),
        situation: state.situation,
        procedure: requirement
            .map(|requirement| requirement.procedure)
            .filter(|procedure| *procedure != Procedure::NotAllowed),
        // What was confirmed is the whole list, not what is complete of it.
        party_list: party_list(state)
            .filter(|list| *list != PartyList::Confirmed || complete.len() == state.places().len()),
        parties: complete
            .iter()
            .map(|place| party(state, place, Codes::Included))
            .collect(),
        mandates: mandates(state, &complete),
        declarations: declarations(state),
    }
}

/// The value to restore the state from: the same, without any code, and with what is not complete.
pub fn restore_value(state: &State) -> FormValue {
    // Empty places too: how many others there are is an answer like any other.
    let named: Vec<&Place> = state.places().iter().collect();
    FormValue {
        party_list: party_list(state),
        parties: named
            .iter()
            .map(|place| party(state, place, Codes::Withheld))
            .collect(),
        // They count the parties of this value, not those of the form's.
        mandates: mandates(state, &named),
        ..form_value(state)
    }
}

fn status(state: &State) -> Status {
    if state.situation.is_some() && problems(state).is_empty() {
        Status::Ready
    } else {
        Status::Incomplete
    }
}

fn party(state: &State, place: &Place, codes: Codes) -> Party {
    let details = &place.details;
    let is_person = !place.is_organisation();
    let text = |text: &str| {
        Some(without_code(text))
            .filter(|text| !text.is_empty())
            .map(String::from)
    };
    let contact = |typed: &str| place.has_contact().then(|| Field(text(typed)));
    let found = place.found();
    Party {
        kind: place.kind,
        reference: found.map(|found| found.reference.clone()),
        personal_identity_code: (found.is_none() && is_person && codes == Codes::Included)
            .then(|| identity_code(state, place).ok())
            .flatten(),
        business_id: (found.is_none() && !is_person)
            .then(|| BusinessId::parse(&place.business_id).ok())
            .flatten()
            .map(|id| id.as_str().into()),
        name: found
            .map_or_else(|| without_code(&details.name), |found| &found.name)
            .into(),
        added_name: place.added_name().and_then(text),
        phone: contact(&details.phone),
        email: contact(&details.email),
        channel: place.channel(),
        source: found.map_or(Source::Typed, |found| found.source),
        answered_by: found.and_then(|found| found.answered_by),
        edited: place.is_corrected(),
    }
}

/// A text without blanks around it; nothing of a text that holds a personal identity code, which
/// also the state to restore from must never hold.
fn without_code(text: &str) -> &str {
    if has_identity_code(text) {
        ""
    } else {
        text.trim()
    }
}

fn mandates(state: &State, named: &[&Place]) -> Vec<Mandate> {
    let Some(asked) = state
        .requirement()
        .and_then(|requirement| requirement.mandates.as_ref())
    else {
        return Vec::new();
    };
    let mut mandates: Vec<Mandate> = Vec::new();
    for (party, place) in (0_u8..).zip(named) {
        for mandate in asked.each() {
            let known = mandates
                .iter()
                .any(|known| known.party == party && known.id == mandate.id);
            if known {
                continue;
            }
            let is = mandate_state(state, place, mandate);
            mandates.push(Mandate {
                id: mandate.id.clone(),
                theme: mandate.theme.clone(),
                party,
                status: is.status,
                basis: is.basis,
            });
        }
    }
    mandates
}

fn declarations(state: &State) -> Vec<Declaration> {
    let Some(situation) = state.situation else {
        return Vec::new();
    };
    state
        .loaded
        .declaration_ids(situation)
        .zip(&state.declared)
        .filter_map(|(id, at)| {
            Some(Declaration {
                id: id.into(),
                at: at.clone()?,
            })
        })
        .collect()
}

/// Whether the kind of a party asks for a personal identity code when typed by hand.
pub(super) const fn is_person(kind: PartyKind) -> bool {
    matches!(kind, PartyKind::Person | PartyKind::Child)
}
