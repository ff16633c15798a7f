//! Rules that hold in every state that events can lead to.

use super::samples::CODES;
use super::targets;
use crate::form_value::verify::verify;
use crate::form_value::{Field, FormValue, MandateStatus, Party, PartyList, Status};
use crate::journey::mandates::{nobody_can_check, unchecked};
use crate::journey::place_problems::is_complete;
use crate::journey::{
    Action, Command, Event, MandateRequest, Others, State, form_value, problems, restore_value,
    update, waits_for_register,
};
use crate::json;
use crate::party::Source;
use crate::requirement::Mandates;
use core::fmt::Debug;

/// The largest value that the contract allows, in bytes.
const LARGEST_VALUE: usize = 32 * 1024;

/// The rules that a state breaks, in words.
pub(super) fn broken(state: &State) -> Vec<String> {
    let value = form_value(state);
    let mut broken = Vec::new();
    broken.extend(ready_without_reason(state, &value));
    broken.extend(incomplete_without_reason(state, &value));
    broken.extend(named_twice(&value));
    broken.extend(code_in_wrong_place(state, &value));
    broken.extend(unwritable(&value));
    broken.extend(restored_otherwise(state));
    broken.extend(restored_with_more(state));
    broken.extend(problem_nowhere(state));
    broken.extend(no_longer_ready(state, &value));
    broken.extend(otherwise_when_given_back(state, &value));
    broken.extend(confirmed_something_else(state, &value));
    broken.extend(spoke_too_early(state, &value));
    broken.extend(named_by_nobody(state));
    broken.extend(too_many_places(state));
    broken
}

/// The commands that ask for what is not there.
pub(super) fn broken_by_commands(state: &State, commands: &[Command]) -> Vec<String> {
    let focused = commands.iter().filter_map(|command| match command {
        Command::Focus(target) => Some(*target),
        _ => None,
    });
    let lost = focused
        .filter(|target| !targets::exists(state, *target))
        .map(|target| format!("the focus goes to {target:?}, which is not on the page"));
    let wanted = commands.iter().filter_map(|command| match command {
        Command::RequestMandate { wanted, .. } => Some(wanted),
        _ => None,
    });
    let needless = wanted
        .filter(|wanted| !is_sensible(state, wanted))
        .map(|wanted| format!("a request makes no sense: {wanted:?}"));
    lost.chain(needless).collect()
}

/// A request goes to parties that are there, for a mandate that is still given.
fn is_sensible(state: &State, wanted: &MandateRequest) -> bool {
    let asked = state
        .requirement()
        .and_then(|requirement| requirement.mandates.as_ref());
    let mut asked = asked.into_iter().flat_map(Mandates::each);
    let is_given =
        asked.any(|mandate| mandate.theme.as_ref() == Some(&wanted.theme) && !mandate.retired);
    let is_there = |principal: &String| {
        let mut places = state.places().iter();
        places.any(|place| place.has_reference(principal))
    };
    is_given && !wanted.principals.is_empty() && wanted.principals.iter().all(is_there)
}

/// How many places hold what was typed, before an event that must not lose any of it.
pub(super) fn typed_if_kept_by(state: &State, event: &Event) -> Option<usize> {
    let keeps = matches!(
        event,
        Event::ListReplied(..)
            | Event::Did(Action::PrincipalChosen(_))
            | Event::Did(Action::PartyListSaid(_))
    );
    keeps.then(|| typed(state))
}

fn typed(state: &State) -> usize {
    let sides = [&state.on_behalf, &state.together];
    let places = sides
        .into_iter()
        .flat_map(|side| side.places.iter().chain(&side.aside));
    places
        .filter(|place| place.found().is_none() && !place.is_empty())
        .count()
}

/// Nothing that was typed is lost.
pub(super) fn lost_what_was_typed(state: &State, before: Option<usize>) -> Option<String> {
    let now = typed(state);
    before
        .filter(|before| *before != now)
        .map(|before| format!("{before} places were typed into, now there are {now}"))
}

/// `Debug` of whatever may reach a log.
pub(super) fn shows_code(thing: &impl Debug) -> Option<String> {
    let text = format!("{thing:?}").to_ascii_uppercase();
    CODES
        .iter()
        .any(|code| text.contains(code))
        .then(|| "Debug shows a personal identity code".into())
}

fn ready_without_reason(state: &State, value: &FormValue) -> Option<String> {
    let lacks = verify(value, &state.loaded, unchecked(state));
    (lacks.is_empty() != (value.status == Status::Ready))
        .then(|| format!("{:?}, but the value lacks {lacks:?}", value.status))
}

/// A place that is half filled in keeps the value from being ready, though it is not part of it.
fn incomplete_without_reason(state: &State, value: &FormValue) -> Option<String> {
    let is_surplus = state
        .others()
        .is_some_and(|others| others.surplus_over().is_some());
    let half_filled = is_surplus
        || state
            .places()
            .iter()
            .any(|place| place.is_empty() || !is_complete(state, place));
    let as_ready = FormValue {
        status: Status::Ready,
        ..value.clone()
    };
    let lacks_nothing = verify(&as_ready, &state.loaded, unchecked(state)).is_empty();
    (!half_filled && lacks_nothing && value.status != Status::Ready).then(|| {
        format!(
            "nothing is missing, and yet there are problems: {:?}",
            problems(state)
        )
    })
}

fn named_twice(value: &FormValue) -> Option<String> {
    let parties = &value.parties;
    let twice = (1..parties.len()).find(|last| {
        parties[..*last]
            .iter()
            .any(|other| same(&other.reference, &parties[*last].reference))
            || parties[..*last].iter().any(|other| {
                same(
                    &other.personal_identity_code,
                    &parties[*last].personal_identity_code,
                )
            })
            || parties[..*last]
                .iter()
                .any(|other| same(&other.business_id, &parties[*last].business_id))
    });
    twice.map(|index| format!("party {index} is there twice"))
}

fn same<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_some() && one == other
}

/// A code stands in the value of a typed party alone.
fn code_in_wrong_place(state: &State, value: &FormValue) -> Option<String> {
    let has_code = |party: &Party| party.personal_identity_code.is_some();
    let misplaced = value.parties.iter().any(|party| {
        has_code(party) && (party.source != Source::Typed || party.reference.is_some())
    });
    let restored = restore_value(state);
    let wrong = misplaced
        || restored.parties.iter().any(has_code)
        || json::to_string(&restored)
            .is_ok_and(|text| CODES.iter().any(|code| text.contains(code)));
    wrong.then(|| "a personal identity code stands where none may".into())
}

fn unwritable(value: &FormValue) -> Option<String> {
    let Ok(text) = json::to_string(value) else {
        return Some("the value cannot be written".into());
    };
    if text.len() > LARGEST_VALUE {
        return Some(format!("the value has {} bytes", text.len()));
    }
    if serde_json::to_string(value).ok().as_ref() != Some(&text) {
        return Some("serde_json writes another value".into());
    }
    let expected = Some(without_explicit_nulls(value.clone()));
    let read = json::from_str::<FormValue>(&text).ok();
    (read != expected).then(|| "the value reads otherwise than it was written".into())
}

/// An explicit null and an absent field read the same.
fn without_explicit_nulls(mut value: FormValue) -> FormValue {
    for party in &mut value.parties {
        for field in [&mut party.phone, &mut party.email] {
            field.take_if(|field| *field == Field(None));
        }
    }
    value
}

/// Restoring once and restoring again give the same.
fn restored_otherwise(state: &State) -> Option<String> {
    let once = restored(state, restore_value(state));
    let again = restored(&once, restore_value(&once));
    let values = |state: &State| (form_value(state), restore_value(state));
    (values(&once) != values(&again)).then(|| {
        format!(
            "restored once: {:?}, twice: {:?}",
            values(&once),
            values(&again)
        )
    })
}

/// What comes back was there before: parties, and what is known of the mandates of each.
fn restored_with_more(state: &State) -> Option<String> {
    let before = restore_value(state);
    let after = restore_value(&restored(state, before.clone()));
    let known = parties_with_mandates(&before);
    parties_with_mandates(&after)
        .into_iter()
        .find(|party| !is_nobody(&party.0) && !known.contains(party))
        .map(|party| format!("after restoring there is {party:?}, before there was {known:?}"))
}

/// An empty place: it takes the stead of whoever does not fit here any more.
fn is_nobody(party: &Party) -> bool {
    let text = |field: &Option<Field>| field.as_ref().and_then(|field| field.0.as_ref()).is_some();
    party.reference.is_none()
        && party.business_id.is_none()
        && party.name.is_empty()
        && !text(&party.phone)
        && !text(&party.email)
}

/// A correction of which nothing may come back is none.
fn parties_with_mandates(value: &FormValue) -> Vec<(Party, Vec<(&str, MandateStatus)>)> {
    let named = |party: &Party| Party {
        edited: party.edited
            && (party.added_name.is_some() || party.phone.is_some() || party.email.is_some()),
        ..party.clone()
    };
    let of_party = |index: usize| {
        let mandates = value.mandates.iter();
        mandates
            .filter(move |mandate| usize::from(mandate.party) == index)
            .map(|mandate| (&*mandate.id, mandate.status))
            .collect()
    };
    value
        .parties
        .iter()
        .enumerate()
        .map(|(index, party)| (named(party), of_party(index)))
        .collect()
}

fn restored(state: &State, value: FormValue) -> State {
    let mut restored = state.clone();
    update(&mut restored, Event::Restored(Box::new(value)));
    restored
}

fn problem_nowhere(state: &State) -> Option<String> {
    problems(state)
        .into_iter()
        .chain(state.visible_problems())
        .find(|problem| !targets::exists(state, problem.target))
        .map(|problem| format!("{problem:?} is about what is not on the page"))
}

/// A value that was ready is ready when the page gives it back.
fn no_longer_ready(state: &State, value: &FormValue) -> Option<String> {
    let restored = restored(state, value.clone());
    let is_checkable = !nobody_can_check(state);
    (is_checkable && value.status == Status::Ready && form_value(&restored).status != Status::Ready)
        .then(|| format!("no longer ready: {:?}", problems(&restored)))
}

/// A ready value that the page gives back comes out as it went in.
fn otherwise_when_given_back(state: &State, value: &FormValue) -> Option<String> {
    let again = form_value(&restored(state, value.clone()));
    let is_ready = value.status == Status::Ready && !nobody_can_check(state);
    (is_ready && again != *value).then(|| format!("given back {value:?}, came out {again:?}"))
}

/// Whoever confirms a list confirms all of it and nobody else.
fn confirmed_something_else(state: &State, value: &FormValue) -> Option<String> {
    if value.party_list != Some(PartyList::Confirmed) {
        return None;
    }
    let given = state.together.named_parties();
    let given: Vec<_> = given
        .into_iter()
        .flat_map(|given| &given.parties)
        .map(|party| Some(party.reference.clone()))
        .collect();
    let named: Vec<_> = value
        .parties
        .iter()
        .map(|party| party.reference.clone())
        .collect();
    let registered = |party: &Party| party.source == Source::Register;
    let is_right = !given.is_empty() && given == named && value.parties.iter().all(registered);
    (!is_right).then(|| format!("confirmed {given:?}, named {named:?}"))
}

/// While the register is asked, nothing is ready and nothing said of its list.
fn spoke_too_early(state: &State, value: &FormValue) -> Option<String> {
    let is_early = value.status == Status::Ready || value.party_list.is_some();
    (waits_for_register(state) && is_early)
        .then(|| format!("{:?} before the register answered", value.status))
}

/// Whoever stands there as named by the host was named by it.
fn named_by_nobody(state: &State) -> Option<String> {
    let sides = [&state.on_behalf, &state.together];
    let strangers = |side: &Others| {
        let given = side.named_parties()?;
        let mut registered = side.places.iter().filter(|place| place.is_registered());
        registered
            .find(|place| {
                let mut named = given.parties.iter();
                !named.any(|party| place.has_reference(&party.reference))
            })
            .map(|place| format!("the host did not name {place:?}"))
    };
    sides.into_iter().find_map(strangers)
}

fn too_many_places(state: &State) -> Option<String> {
    let most = usize::from(state.places_rule()?.max);
    let now = state.places().len();
    (now > most).then(|| format!("{now} places, at most {most} may be"))
}
