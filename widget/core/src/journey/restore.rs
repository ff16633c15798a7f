//! The state out of a value that the page gives back.

use super::named::list_of;
use super::others::Others;
use super::place::{Details, Place};
use super::places::set_count;
use super::replies::{CheckedMandate, FoundParty, HostList, Memory, NamedParties};
use super::state::State;
use super::value::is_person;
use crate::catalogue::Situation;
use crate::form_value::{Field, FormValue, MandateStatus, Party, PartyList};
use crate::host::{Asked, Failure};
use crate::party::Source;
use crate::secret::Secret;

/// Takes back what a value says, as far as the service still knows it. Never says more than the
/// value: a code that was withheld must be typed again.
pub(super) fn restore(state: &mut State, value: &FormValue) {
    state.clear_answers();
    if value.service != state.loaded.service.id {
        return;
    }
    state.situation = value.situation;
    let Some(situation) = value.situation else {
        return;
    };
    restore_places(state, value);
    restore_declarations(state, value, situation);
}

fn restore_places(state: &mut State, value: &FormValue) {
    let Some(rule) = state.places_rule().cloned() else {
        return;
    };
    let mut places: Vec<Place> = Vec::new();
    for party in value.parties.iter().take(usize::from(rule.max)) {
        let place = place(state, party);
        let is_known = |found: &FoundParty| {
            places
                .iter()
                .any(|other| other.has_reference(&found.reference))
        };
        let is_twice = place.found().is_some_and(is_known);
        // Without a reference nobody comes from a register, whatever the value says.
        let source = place.found().map_or(Source::Typed, |found| found.source);
        if rule.fits(place.kind, source)
            && !is_twice
            && place.found().is_none_or(FoundParty::is_usable)
        {
            places.push(place);
        }
    }
    let check = check(value);
    let list = value
        .party_list
        .filter(|_| list_of(state) == Some(HostList::Parties));
    if let Some(others) = state.others_mut() {
        others.places = places;
        others.check = check;
        restore_list(others, list);
    }
    set_count(
        state,
        u8::try_from(state.places().len()).unwrap_or(rule.max),
    );
}

/// The register's list as it was when the person spoke about it; without a word it is asked anew.
fn restore_list(others: &mut Others, list: Option<PartyList>) {
    let is_whole = !others.places.is_empty() && others.places.iter().all(Place::is_registered);
    let Some(list) = list.filter(|list| *list != PartyList::Confirmed || is_whole) else {
        return;
    };
    let registered = others.places.iter().filter(|place| place.is_registered());
    let parties = registered.filter_map(|place| place.found().cloned());
    others.named = Asked::Given(NamedParties {
        parties: parties.collect(),
        complete: list != PartyList::Incomplete,
        memory: Memory::Remembered,
    });
    others.list = (list != PartyList::Incomplete).then_some(list);
}

fn place(state: &mut State, party: &Party) -> Place {
    let mut place = state.new_place(party.kind);
    let text = |field: &Option<Field>| field.clone().and_then(|field| field.0).unwrap_or_default();
    place.details = Details {
        name: match &party.reference {
            Some(_) => party.added_name.clone().unwrap_or_default(),
            None => party.name.clone(),
        },
        phone: text(&party.phone),
        email: text(&party.email),
        channel: party.channel,
    };
    place.look_up = match &party.reference {
        Some(reference) => Asked::Given(FoundParty {
            reference: reference.clone(),
            kind: party.kind,
            name: party.name.clone(),
            phone: None,
            email: None,
            // Masked contact details are in no value; whoever knows the party knows them.
            channels: party.channel.into_iter().collect(),
            channel: party.channel.filter(|_| !party.edited),
            // It stands in the mandates, until the host names the party again.
            basis: None,
            answered_by: party.answered_by,
            source: match (party.source, list_of(state)) {
                (Source::Register, Some(_)) => Source::Register,
                _ => Source::LookUp,
            },
        }),
        None => match state.first_look_up(party.kind) {
            Asked::NotAsked => Asked::Failed(Failure::Forgotten),
            by_hand => by_hand,
        },
    };
    if let Some(code) = party
        .personal_identity_code
        .as_ref()
        .filter(|_| party.reference.is_none() && is_person(party.kind))
    {
        place.identity_code = Secret::from(String::from(code.expose_secret()));
    }
    if party.reference.is_none() {
        place.business_id = party.business_id.clone().unwrap_or_default();
    }
    if place.is_empty() {
        // Of somebody who was only a code, nothing came back: the place begins anew.
        place.look_up = state.first_look_up(party.kind);
    }
    place
}

/// What was known of the mandates, as far as the parties have references.
fn check(value: &FormValue) -> Asked<Vec<CheckedMandate>> {
    let answers: Vec<CheckedMandate> = value
        .mandates
        .iter()
        .filter_map(|mandate| {
            let party = value.parties.get(usize::from(mandate.party))?;
            Some(CheckedMandate {
                principal: party.reference.clone()?,
                theme: mandate.theme.clone(),
                status: mandate.status,
                basis: mandate.basis,
            })
        })
        .filter(|answer| answer.basis.is_some() || answer.status != MandateStatus::NotChecked)
        .collect();
    if answers.is_empty() {
        Asked::NotAsked
    } else {
        Asked::Given(answers)
    }
}

fn restore_declarations(state: &mut State, value: &FormValue, situation: Situation) {
    state.declared = state
        .loaded
        .declaration_ids(situation)
        .map(|id| {
            let declared = value.declarations.iter().find(|declared| declared.id == id);
            declared.map(|declared| declared.at.clone())
        })
        .collect();
}
