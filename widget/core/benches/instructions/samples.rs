//! The states that are measured, all in one service of the sample municipality that takes twenty parties.

use puolesta_core::catalogue::{Situation, load};
use puolesta_core::form_value::FormValue;
use puolesta_core::host::{Failure, RequestId};
use puolesta_core::journey::{
    Action, Command, Event, FoundParty, HostApi, LookedUp, PlaceId, Required, Settings, State,
    TypedField, form_value, update,
};
use puolesta_core::language::Language;
use puolesta_core::party::{Channel, PartyKind, Source};
use puolesta_core::personal_identity_code::TemporaryCodes;
use puolesta_core::secret::Secret;
use serde_json::Value;

/// Neighbours are told, up to twenty of them.
pub(crate) const SERVICE: &str = "naapurin-kuuleminen";
const CATALOGUE: &str = include_str!("../../../../catalogue/sample.json");
const CODES: &str = include_str!("../../test-data/identity-codes.json");
const PLACES: u8 = 20;

/// The whole catalogue of the sample municipality.
pub(crate) fn catalogue() -> String {
    CATALOGUE.into()
}

/// The same with this one service and what it names.
pub(crate) fn slice() -> String {
    let mut catalogue: Value = serde_json::from_str(CATALOGUE).expect("the sample is JSON");
    keep(&mut catalogue["services"], |id| id == SERVICE);
    let service = catalogue["services"][0].to_string();
    keep(&mut catalogue["mandates"], |id| {
        service.contains(&format!("\"{id}\""))
    });
    keep(&mut catalogue["bundles"], |_| false);
    catalogue.to_string()
}

fn keep(list: &mut Value, is_wanted: impl Fn(&str) -> bool) {
    if let Some(list) = list.as_array_mut() {
        list.retain(|each| each["id"].as_str().is_some_and(&is_wanted));
    }
}

/// The state before the first answer.
pub(crate) fn beginning() -> State {
    let settings = Settings {
        context: None,
        api: HostApi::There,
        temporary_codes: TemporaryCodes::Accepted,
    };
    let loaded = load(CATALOGUE, SERVICE).expect("the sample knows the service");
    State::new(settings, loaded, Language::Fi, Required::Yes)
}

/// The person answers the question.
pub(crate) fn first_answer() -> (State, Event) {
    (
        beginning(),
        Event::Did(Action::SituationChosen(Situation::Together)),
    )
}

/// The person says that there are twenty others.
pub(crate) fn count_of_20() -> (State, Event) {
    let (mut state, event) = first_answer();
    update(&mut state, event);
    (state, Event::PartyCountChosen(PLACES))
}

fn twenty_empty() -> State {
    let (mut state, event) = count_of_20();
    update(&mut state, event);
    assert_eq!(state.places().len(), usize::from(PLACES));
    state
}

/// The person types one more character where nineteen parties have been found.
pub(crate) fn key_in_the_last_of_20() -> (State, Event) {
    let (mut state, places) = nineteen_found();
    let last = places[19];
    let mut text = code(19);
    let _ = text.pop();
    update(&mut state, typed(last, text));
    (state, typed(last, code(19)))
}

/// The person asks to look the last one up.
pub(crate) fn look_up_of_the_last_of_20() -> (State, Event) {
    let (mut state, places) = nineteen_found();
    update(&mut state, typed(places[19], code(19)));
    (state, Event::Did(Action::LookUpAsked(places[19])))
}

/// The host answers with the last one.
pub(crate) fn answer_for_the_last_of_20() -> (State, Event) {
    let (mut state, event) = look_up_of_the_last_of_20();
    let request = request_of(&update(&mut state, event));
    (state, found(request, 19))
}

/// The form is sent while all twenty codes are mistyped.
pub(crate) fn form_sent_with_20_mistakes() -> (State, Event) {
    (twenty_mistakes(), Event::FormSent { take_focus: true })
}

/// Everyone is found.
pub(crate) fn twenty_found() -> State {
    let (mut state, event) = answer_for_the_last_of_20();
    update(&mut state, event);
    state
}

fn nineteen_found() -> (State, Vec<PlaceId>) {
    let mut state = twenty_empty();
    let places = places_of(&state);
    for (index, place) in places.iter().enumerate().take(19) {
        let request = look_up(&mut state, *place, code(index));
        update(&mut state, found(request, index));
    }
    (state, places)
}

/// Nobody is found, so everyone's name is typed.
pub(crate) fn twenty_by_hand() -> State {
    let mut state = twenty_empty();
    for (index, place) in places_of(&state).into_iter().enumerate() {
        let request = look_up(&mut state, place, code(index));
        update(
            &mut state,
            Event::LookUpReplied(request, Err(Failure::NotFound)),
        );
        let name = Secret::from(format!("Naapuri {index}"));
        update(&mut state, Event::Typed(place, TypedField::Name, name));
        update(&mut state, Event::ChannelChosen(place, Channel::Paper));
    }
    state
}

/// What the form would send of them.
pub(crate) fn value_of_20_by_hand() -> FormValue {
    form_value(&twenty_by_hand())
}

/// Everyone's code lacks its last character.
pub(crate) fn twenty_mistakes() -> State {
    let mut state = twenty_empty();
    for (index, place) in places_of(&state).into_iter().enumerate() {
        let mut text = code(index);
        let _ = text.pop();
        update(&mut state, typed(place, text));
    }
    state
}

/// The same, after the form was sent.
pub(crate) fn twenty_mistakes_reported() -> State {
    let (mut state, event) = form_sent_with_20_mistakes();
    update(&mut state, event);
    assert!(state.reported.len() >= usize::from(PLACES));
    state
}

fn places_of(state: &State) -> Vec<PlaceId> {
    state.places().iter().map(|place| place.id).collect()
}

fn look_up(state: &mut State, place: PlaceId, code: String) -> RequestId {
    update(state, typed(place, code));
    request_of(&update(state, Event::Did(Action::LookUpAsked(place))))
}

fn request_of(commands: &[Command]) -> RequestId {
    let request = commands.iter().find_map(|command| match command {
        Command::LookUpPerson { request, .. } => Some(*request),
        _ => None,
    });
    request.expect("the code is valid, so the host is asked")
}

fn typed(place: PlaceId, text: String) -> Event {
    Event::Typed(place, TypedField::IdentityCode, Secret::from(text))
}

fn found(request: RequestId, index: usize) -> Event {
    let party = FoundParty {
        reference: format!("p_{index:032}"),
        kind: PartyKind::Person,
        name: format!("Naapuri {index}"),
        phone: Some("+358 ** *** 1111".into()),
        email: None,
        channels: vec![Channel::SuomiFi, Channel::Sms],
        channel: Some(Channel::SuomiFi),
        basis: None,
        answered_by: None,
        source: Source::LookUp,
    };
    Event::LookUpReplied(request, Ok(LookedUp::Found(party)))
}

/// A public test code, another one for each place.
fn code(index: usize) -> String {
    let codes: Value = serde_json::from_str(CODES).expect("the vectors are JSON");
    let codes = &codes["personal_identity_code"]["valid_temporary_900_999"];
    codes[index]
        .as_str()
        .expect("there are enough codes")
        .into()
}
