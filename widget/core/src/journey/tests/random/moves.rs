//! What a random list consists of: moves that name places and requests by number, so that a list
//! makes sense in any state and can be made shorter.

use super::super::samples::{ANNA, BERTTA, CECILIA, DAVID, OWN, ROVA, TALO, organisation, person};
use super::named::{self, List};
use super::strange_values::{STRANGE_VALUES, strange_value};
use crate::catalogue::Situation;
use crate::form_value::{Basis, MandateStatus, PartyList};
use crate::host::{Asked, Failure, Reply, RequestId};
use crate::journey::{
    Action, Checked, CheckedMandate, Command, Event, FoundParty, LookedUp, NamedParties, PlaceId,
    Required, State, Target, TypedField, form_value, restore_value,
};
use crate::language::Language;
use crate::party::{Channel, PartyKind};
use crate::secret::Secret;
use proptest::prelude::*;
use proptest::sample::select;

/// One of several things, counted from the first; the one after the last is nonsense.
pub(super) type Pick = usize;

/// A move in a random list.
#[derive(Clone, Debug)]
pub(super) enum Move {
    Choose(Situation),
    Count(u8),
    Add,
    Remove(Pick),
    Kind(Pick, PartyKind),
    Type(Pick, TypedField, Pick),
    TypeCode(Pick, Pick),
    Channel(Pick, Channel),
    LookUp(Pick),
    Find(Pick, Pick),
    FailToFind(Pick, Reply<LookedUp>),
    Declare(Pick, bool),
    CheckMandates,
    Grant(Pick),
    AnswerMandates(Pick, Vec<Option<MandateStatus>>),
    FailToCheck(Pick, Reply<Checked>),
    Name(Pick, List),
    FailToName(Pick, Reply<NamedParties>),
    AskNamedAgain,
    PickPrincipal(Option<Pick>),
    SayOfList(PartyList),
    RequestMandate(Pick),
    AnswerRequest(Pick, Reply<Option<String>>),
    Copy,
    Copied(bool),
    Follow(Pick),
    FollowStale(Target),
    Send(bool),
    Language(Language),
    Required(Required),
    RestoreOwn,
    RestoreFormValue,
    RestoreStrange(Pick),
    Reset,
}

const FIELDS: [TypedField; 6] = [
    TypedField::IdentityCode,
    TypedField::BusinessId,
    TypedField::LastName,
    TypedField::Name,
    TypedField::Phone,
    TypedField::Email,
];

/// A few moves: any one at all, or several that together lead somewhere.
pub(super) fn any_stretch() -> impl Strategy<Value = Vec<Move>> {
    prop_oneof![
        6 => any_move().prop_map(|chosen| vec![chosen]),
        3 => finding(),
        2 => naming_by_hand(),
        1 => acting_on_behalf(),
        1 => finding_two(),
        2 => Just(vec![Move::CheckMandates, Move::Grant(0)]),
        4 => named::picking(),
        4 => named::speaking_of_the_list(),
        4 => named::requesting(),
        1 => Just(vec![Move::Declare(0, true), Move::Declare(1, true)]),
    ]
}

fn finding() -> impl Strategy<Value = Vec<Move>> {
    let place_code_party = (0usize..3, 0usize..8, 0usize..FOUND);
    place_code_party.prop_map(|(place, code, party)| find(place, code, party))
}

pub(super) fn find(place: Pick, code: Pick, party: Pick) -> Vec<Move> {
    vec![
        Move::TypeCode(place, code),
        Move::LookUp(place),
        Move::Find(0, party),
    ]
}

fn acting_on_behalf() -> impl Strategy<Value = Vec<Move>> {
    (1usize..6).prop_map(|party| {
        let mut moves = find(0, 0, party);
        moves.insert(0, Move::Choose(Situation::OnBehalf));
        moves.extend([Move::CheckMandates, Move::Grant(0)]);
        moves
    })
}

fn finding_two() -> impl Strategy<Value = Vec<Move>> {
    (0usize..3, 3usize..6).prop_map(|(one, other)| {
        let choice = vec![Move::Choose(Situation::Together), Move::Count(2)];
        [choice, find(0, 0, one), find(1, 1, other)].concat()
    })
}

fn naming_by_hand() -> impl Strategy<Value = Vec<Move>> {
    (0usize..3, 0usize..8, select(failed_look_ups())).prop_map(|(place, code, answer)| {
        vec![
            Move::TypeCode(place, code),
            Move::LookUp(place),
            Move::FailToFind(0, answer),
            Move::Type(place, TypedField::Name, 0),
        ]
    })
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        6 => by_hand(),
        4 => typing(),
        5 => answers(),
        2 => by_page(),
    ]
}

fn by_hand() -> impl Strategy<Value = Move> {
    let place = || 0usize..4;
    prop_oneof![
        6 => select(Situation::ALL).prop_map(Move::Choose),
        1 => any::<u8>().prop_map(Move::Count),
        2 => (0u8..5).prop_map(Move::Count),
        2 => Just(Move::Add),
        1 => place().prop_map(Move::Remove),
        1 => (place(), select(&KINDS[..])).prop_map(|(place, kind)| Move::Kind(place, kind)),
        1 => (place(), select(Channel::ALL)).prop_map(|(place, channel)| Move::Channel(place, channel)),
        9 => place().prop_map(Move::LookUp),
        2 => (0usize..3, any::<bool>()).prop_map(|(index, tick)| Move::Declare(index, tick)),
        4 => Just(Move::CheckMandates),
        6 => named::by_person(),
        1 => Just(Move::Copy),
        1 => (0usize..6).prop_map(Move::Follow),
        1 => stale_target().prop_map(Move::FollowStale),
        2 => any::<bool>().prop_map(Move::Send),
    ]
}

const KINDS: [PartyKind; 4] = [
    PartyKind::Person,
    PartyKind::Child,
    PartyKind::Organisation,
    PartyKind::Estate,
];

fn typing() -> impl Strategy<Value = Move> {
    (0usize..4, select(&FIELDS[..]), 0usize..8)
        .prop_map(|(place, field, text)| Move::Type(place, field, text))
}

fn answers() -> impl Strategy<Value = Move> {
    let request = || 0usize..4;
    let status = proptest::option::of(select(
        &[
            MandateStatus::Granted,
            MandateStatus::NotGranted,
            MandateStatus::Requested,
            MandateStatus::NotChecked,
        ][..],
    ));
    prop_oneof![
        6 => (request(), 0usize..FOUND).prop_map(|(request, party)| Move::Find(request, party)),
        3 => (request(), select(failed_look_ups())).prop_map(|(request, answer)| Move::FailToFind(request, answer)),
        3 => request().prop_map(Move::Grant),
        2 => (request(), proptest::collection::vec(status, 0..6)).prop_map(|(request, statuses)| Move::AnswerMandates(request, statuses)),
        1 => (request(), select(failed_checks())).prop_map(|(request, answer)| Move::FailToCheck(request, answer)),
        4 => named::answers(),
        1 => any::<bool>().prop_map(Move::Copied),
    ]
}

fn by_page() -> impl Strategy<Value = Move> {
    prop_oneof![
        select(Language::ALL).prop_map(Move::Language),
        select(&[Required::Yes, Required::No][..]).prop_map(Move::Required),
        Just(Move::RestoreOwn),
        Just(Move::RestoreFormValue),
        (0..STRANGE_VALUES).prop_map(Move::RestoreStrange),
        Just(Move::Reset),
    ]
}

fn stale_target() -> impl Strategy<Value = Target> {
    let place = || (0u32..30).prop_map(PlaceId);
    prop_oneof![
        Just(Target::Summary),
        Just(Target::AddParty),
        Just(Target::Mandate),
        (0usize..3).prop_map(Target::Declaration),
        (place(), select(&FIELDS[..])).prop_map(|(id, field)| Target::Field(id, field)),
        place().prop_map(Target::LookUp),
    ]
}

fn failed_look_ups() -> Vec<Reply<LookedUp>> {
    vec![
        Err(Failure::NotFound),
        Ok(LookedUp::Yourself),
        Err(Failure::TooManyTries(60)),
        Err(Failure::SessionEnded),
        Err(Failure::ServerDown),
    ]
}

fn failed_checks() -> Vec<Reply<Checked>> {
    vec![
        Ok(Checked::Redirect("https://www.suomi.fi/valtuudet".into())),
        Err(Failure::SessionEnded),
        Err(Failure::ServerDown),
    ]
}

const FOUND: usize = 9;

/// What a host may find, also what makes little sense.
fn found(which: Pick) -> FoundParty {
    let anna = || person("p_anna", "Anna Esimerkki");
    match which {
        0 | 1 => anna(),
        2 => FoundParty {
            channel: Some(Channel::Sms),
            ..person("p_bertta", "Bertta Malli")
        },
        3 => FoundParty {
            kind: PartyKind::Child,
            channel: None,
            ..person("p_cecilia", "Cecilia Ström")
        },
        4 => organisation("p_rova", "Rova Oy"),
        5 => FoundParty {
            kind: PartyKind::Estate,
            ..organisation("p_estate", "Esimerkin kuolinpesä")
        },
        6 => FoundParty {
            channel: Some(Channel::Email),
            ..person("p_david", "  David\u{7}")
        },
        7 => person("", ""),
        _ => person(&"r".repeat(40_000), &"N".repeat(10_000)),
    }
}

/// Texts of the tests; a personal identity code may land in a field that is not made for it.
fn text(field: TypedField, which: Pick) -> String {
    let long = "Ä".repeat(10_000);
    let texts: [&str; 8] = match field {
        TypedField::IdentityCode => [
            ANNA,
            BERTTA,
            CECILIA,
            DAVID,
            OWN,
            " 010180-902y ",
            "äääää",
            "",
        ],
        TypedField::BusinessId => [ROVA, ROVA, TALO, " 112038-9 ", "2077474-1", "", &long, "\0"],
        TypedField::Phone => [
            "+358 40 123 4567",
            "112",
            "040-1234567",
            "",
            "++",
            "\u{202e}",
            &long,
            "(09) 12345",
        ],
        TypedField::Email => [
            "anna@example.fi",
            "anna",
            "@",
            "",
            "a@b.c d",
            "å@ä.ö",
            &long,
            "a@@b.c",
        ],
        TypedField::LastName | TypedField::Name => [
            "Anna Esimerkki",
            "Bertta",
            "",
            "  ",
            "\"\\\u{1}",
            "😀",
            &long,
            "Anna 010180-9026",
        ],
    };
    texts[which % texts.len()].into()
}

/// Turns moves into events; remembers the requests, so that answers fit them, late ones too.
#[derive(Default)]
pub(super) struct Player {
    requests: Vec<RequestId>,
    lists: Vec<RequestId>,
    principals: Vec<String>,
}

impl Player {
    pub(super) fn remember(&mut self, commands: &[Command]) {
        for command in commands {
            match command {
                Command::LookUpPerson { request, .. }
                | Command::LookUpOrganisation { request, .. } => self.requests.push(*request),
                Command::ListNamed { request, .. } => self.lists.push(*request),
                Command::RequestMandate { request, .. } => self.requests.push(*request),
                Command::CheckMandates {
                    request,
                    principals,
                } => {
                    self.requests.push(*request);
                    self.principals.clone_from(principals);
                }
                _ => {}
            }
        }
    }

    /// The first is the last request; further ones are older, then come requests of nobody.
    fn request(&self, pick: Pick) -> RequestId {
        let picked = self.requests.iter().rev().nth(pick);
        picked.copied().unwrap_or(RequestId(u32::MAX))
    }

    /// The first is what the chosen situation waits for; further ones are any list that was asked.
    fn list(&self, state: &State, pick: Pick) -> RequestId {
        match state.others().map(|side| &side.named) {
            Some(Asked::Waiting(request)) if pick == 0 => *request,
            _ => {
                let picked = self.lists.iter().rev().nth(pick);
                picked.copied().unwrap_or(RequestId(u32::MAX))
            }
        }
    }

    pub(super) fn event(&self, state: &State, chosen: &Move) -> Event {
        let place = |pick: Pick| nth_place(state, pick);
        match chosen.clone() {
            Move::Choose(situation) => Event::Did(Action::SituationChosen(situation)),
            Move::Count(count) => Event::PartyCountChosen(count),
            Move::Add => Event::Did(Action::PlaceAdded),
            Move::Remove(pick) => Event::Did(Action::PlaceRemoved(place(pick))),
            Move::Kind(pick, kind) => Event::Did(Action::PartyKindChosen(place(pick), kind)),
            Move::Type(pick, field, which) => {
                Event::Typed(place(pick), field, Secret::from(text(field, which)))
            }
            Move::TypeCode(pick, which) => {
                let field = code_field(state, place(pick));
                Event::Typed(place(pick), field, Secret::from(text(field, which)))
            }
            Move::Channel(pick, channel) => Event::ChannelChosen(place(pick), channel),
            Move::LookUp(pick) => Event::Did(Action::LookUpAsked(place(pick))),
            Move::Declare(index, tick) => {
                Event::Declared(index, tick.then(|| "2026-11-21T10:15:00Z".into()))
            }
            Move::CheckMandates => Event::Did(Action::MandateCheckAsked),
            Move::AskNamedAgain => Event::Did(Action::ListAskedAgain),
            Move::PickPrincipal(pick) => Event::Did(Action::PrincipalChosen(pick)),
            Move::SayOfList(list) => Event::Did(Action::PartyListSaid(list)),
            Move::RequestMandate(pick) => {
                Event::Did(Action::MandateRequestAsked(named::theme(state, pick)))
            }
            Move::Copy => Event::Did(Action::CopyAsked("Avustushakemuksen tekeminen".into())),
            Move::Copied(done) => Event::Copied(done),
            Move::FollowStale(target) => Event::Did(Action::ProblemFollowed(target)),
            Move::Send(take_focus) => Event::FormSent { take_focus },
            Move::Language(language) => Event::LanguageSet(language),
            Move::Required(required) => Event::RequiredSet(required),
            Move::Reset => Event::Reset,
            answer_or_restore => self.answer_or_restore(state, answer_or_restore),
        }
    }

    fn answer_or_restore(&self, state: &State, chosen: Move) -> Event {
        let restored = |value| Event::Restored(Box::new(value));
        match chosen {
            Move::Find(request, party) => {
                Event::LookUpReplied(self.request(request), Ok(LookedUp::Found(found(party))))
            }
            Move::FailToFind(request, answer) => {
                Event::LookUpReplied(self.request(request), answer)
            }
            Move::Grant(request) => {
                let granted = [Some(MandateStatus::Granted)];
                Event::CheckReplied(self.request(request), self.mandates(state, &granted))
            }
            Move::AnswerMandates(request, statuses) => {
                Event::CheckReplied(self.request(request), self.mandates(state, &statuses))
            }
            Move::FailToCheck(request, answer) => {
                Event::CheckReplied(self.request(request), answer)
            }
            Move::Name(list, given) => {
                let given = Ok(named::parties(&given));
                Event::ListReplied(self.list(state, list), given)
            }
            Move::FailToName(list, answer) => Event::ListReplied(self.list(state, list), answer),
            Move::AnswerRequest(request, answer) => {
                Event::RequestReplied(self.request(request), answer)
            }
            Move::Follow(pick) => {
                let shown = state
                    .visible_problems()
                    .get(pick)
                    .map(|problem| problem.target);
                Event::Did(Action::ProblemFollowed(shown.unwrap_or(Target::Question)))
            }
            Move::RestoreFormValue => restored(form_value(state)),
            Move::RestoreStrange(which) => restored(strange_value(state, which)),
            _ => restored(restore_value(state)),
        }
    }

    /// An answer about every principal and mandate, with the statuses in turn.
    fn mandates(&self, state: &State, statuses: &[Option<MandateStatus>]) -> Reply<Checked> {
        let asked = state
            .requirement()
            .and_then(|requirement| requirement.mandates.as_ref());
        let themes = || {
            asked
                .into_iter()
                .flat_map(|asked| asked.each())
                .map(|mandate| &mandate.theme)
        };
        let pairs = self
            .principals
            .iter()
            .flat_map(|principal| themes().map(move |theme| (principal, theme)));
        let answers =
            pairs
                .zip(statuses.iter().cycle())
                .filter_map(|((principal, theme), status)| {
                    Some(CheckedMandate {
                        principal: principal.clone(),
                        theme: theme.clone(),
                        status: (*status)?,
                        basis: (*status == Some(MandateStatus::Granted)).then_some(Basis::Mandate),
                    })
                });
        Ok(Checked::Mandates(answers.collect()))
    }
}

fn code_field(state: &State, id: PlaceId) -> TypedField {
    match state.place(id) {
        Some(place) if place.is_organisation() => TypedField::BusinessId,
        _ => TypedField::IdentityCode,
    }
}

/// A place of the chosen situation, then one of the other side, then nonsense.
fn nth_place(state: &State, pick: Pick) -> PlaceId {
    let here = state.places().iter();
    let elsewhere = state.on_behalf.places.iter().chain(&state.together.places);
    here.chain(elsewhere)
        .nth(pick)
        .map_or(PlaceId(u32::MAX), |place| place.id)
}
