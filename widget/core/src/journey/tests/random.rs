//! Random lists of events, sensible and nonsensical: the rules hold after each of them.

mod moves;
mod named;
mod strange_values;

use super::rules;
use super::samples::{SERVICES, state_with};
use crate::catalogue::Situation;
use crate::form_value::{MandateStatus, PartyList, Status};
use crate::journey::{HostApi, State, form_value, update};
use crate::party::Source;
use moves::{Move, Player};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::cell::Cell;

/// How many lists are tried; the full run asks for more.
const LISTS: &str = "PUOLESTA_RANDOM_LISTS";
const LISTS_BY_DEFAULT: u32 = 2_000;
/// In stretches of one to four moves.
const LONGEST_LIST: usize = 25;

fn number_of_lists() -> u32 {
    std::env::var(LISTS).map_or(LISTS_BY_DEFAULT, |number| {
        number
            .parse()
            .unwrap_or_else(|_| panic!("{LISTS} must be a whole number, not {number:?}"))
    })
}

#[test]
fn the_rules_hold_after_any_events() {
    let reached = Reached::default();
    let mut runner = TestRunner::new(Config {
        cases: number_of_lists(),
        failure_persistence: None,
        ..Config::default()
    });
    let lists = proptest::collection::vec(moves::any_stretch(), 0..=LONGEST_LIST)
        .prop_map(|stretches| stretches.concat());
    let course = (any_start(), lists);
    let outcome = runner.run(&course, |(start, moves)| play(start, &moves, &reached));
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    reached.check();
}

/// Where a list begins: a service, on a page whose host answers look-ups or does not.
type Start = (&'static str, HostApi);

fn any_start() -> impl Strategy<Value = Start> {
    let api = prop_oneof![3 => Just(HostApi::There), 1 => Just(HostApi::Missing)];
    let service = prop_oneof![
        2 => select(&SERVICES[..]),
        1 => select(&WITH_REGISTER[..]),
    ];
    (service, api)
}

/// They come up more often, as a list needs several moves to lead somewhere.
const WITH_REGISTER: [&str; 2] = ["school-certificate", "shared-site"];

fn play((service, api): Start, moves: &[Move], reached: &Reached) -> Result<(), TestCaseError> {
    let mut state = state_with(service, api);
    let loaded = state.loaded.clone();
    let mut player = Player::default();
    for chosen in moves {
        let event = player.event(&state, chosen);
        fail_on(rules::shows_code(&event))?;
        let typed = rules::typed_if_kept_by(&state, &event);
        let commands = update(&mut state, event);
        fail_on(rules::lost_what_was_typed(&state, typed))?;
        fail_on(rules::shows_code(&commands))?;
        fail_on(rules::broken_by_commands(&state, &commands))?;
        player.remember(&commands);
    }
    fail_on(rules::broken(&state))?;
    fail_on(rules::shows_code(&state))?;
    fail_on((state.loaded != loaded).then(|| "the catalogue changed".into()))?;
    reached.note(&state);
    Ok(())
}

fn fail_on(broken: impl IntoIterator<Item = String>) -> Result<(), TestCaseError> {
    match broken.into_iter().next() {
        Some(reason) => Err(TestCaseError::fail(reason)),
        None => Ok(()),
    }
}

/// How many lists ended where the rules have something to say; without them the test proves little.
#[derive(Default)]
struct Reached {
    ready_on_behalf: Cell<u32>,
    ready_together: Cell<u32>,
    several_parties: Cell<u32>,
    granted: Cell<u32>,
    requested: Cell<u32>,
    picked: Cell<u32>,
    confirmed: Cell<u32>,
    disputed: Cell<u32>,
}

impl Reached {
    fn note(&self, state: &State) {
        let value = form_value(state);
        let count =
            |counter: &Cell<u32>, reached: bool| counter.set(counter.get() + u32::from(reached));
        let is_ready_in =
            |situation| value.status == Status::Ready && value.situation == Some(situation);
        let has_mandate = |status| {
            let mut mandates = value.mandates.iter();
            mandates.any(|mandate| mandate.status == status)
        };
        let is_picked = value
            .parties
            .iter()
            .any(|party| party.source == Source::Register);
        let is_ready_with = |list| value.status == Status::Ready && value.party_list == Some(list);
        count(&self.ready_on_behalf, is_ready_in(Situation::OnBehalf));
        count(&self.ready_together, is_ready_in(Situation::Together));
        count(&self.several_parties, value.parties.len() > 1);
        count(&self.granted, has_mandate(MandateStatus::Granted));
        count(&self.requested, has_mandate(MandateStatus::Requested));
        count(&self.picked, is_picked && is_ready_in(Situation::OnBehalf));
        count(&self.confirmed, is_ready_with(PartyList::Confirmed));
        count(&self.disputed, is_ready_with(PartyList::Disputed));
    }

    fn check(&self) {
        let counts = [
            ("ready on behalf", &self.ready_on_behalf),
            ("ready together", &self.ready_together),
            ("several parties", &self.several_parties),
            ("a mandate granted", &self.granted),
            ("a mandate requested", &self.requested),
            ("ready for somebody picked", &self.picked),
            ("ready with a confirmed list", &self.confirmed),
            ("ready with a disputed list", &self.disputed),
        ];
        for (name, count) in counts {
            let fewest = number_of_lists() / 100;
            assert!(
                count.get() > fewest,
                "only {} lists reached: {name}",
                count.get()
            );
        }
    }
}
