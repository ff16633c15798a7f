//! Random lists of events, sensible and nonsensical: the rules hold after each of them.

use super::samples::{ALL, ASKED, HEARD, found};
use crate::host::{Failure, RequestId};
use crate::matter::{Command, Event, Mode, Notice, Receipt, SentMatter, State, Work, update};
use proptest::prelude::*;
use proptest::sample::select;
use std::cell::Cell;

const LISTS: u32 = 2_000;
const LONGEST_LIST: usize = 60;

/// The rule that a step broke, if it broke one.
pub(super) fn broken(before: &State, after: &State, commands: &[Command]) -> Option<&'static str> {
    let sends = |command: &&Command| matches!(command, Command::Send(..) | Command::Comment(..));
    let sent = commands.iter().filter(sends).count();
    let requests = commands
        .iter()
        .filter(|command| sends(command) || matches!(command, Command::Load(_)));
    let rules = [
        (requests.count() > 1, "two requests at once"),
        (
            sent > 0 && before.is_busy(),
            "an answer while one is awaited",
        ),
        (
            sent > 0 && !before.asks() && !before.hears(),
            "an answer that nobody asked for",
        ),
        (
            sent > 0 && before.mode == Mode::Status,
            "an answer in mode status",
        ),
        (
            after.work == Work::Confirming && !after.asks(),
            "a second question without the first",
        ),
        (
            after.work == Work::Reviewing && (!after.hears() || after.comment.trim().is_empty()),
            "a comment shown once more that is none",
        ),
        (
            before.hears() && after.comment.len() < before.comment.len() && !may_shorten(after),
            "a comment that is lost",
        ),
        (
            after.is_busy() && after.work == before.work && !commands.is_empty(),
            "something done for nothing",
        ),
    ];
    let broken = rules.into_iter().find(|(is_broken, _)| *is_broken);
    broken.map(|(_, rule)| rule)
}

/// Whether the comment may be shorter than before: the person writes, or the host has it.
fn may_shorten(after: &State) -> bool {
    after.writes() || after.notice == Some(Notice::Commented(Receipt::Recorded))
}

/// An event, or an answer to the request that is `back` requests ago.
#[derive(Clone, Debug)]
enum Move {
    Person(Event),
    Load(u32, Result<Box<SentMatter>, Failure>),
    Receipt(u32, Result<Receipt, Failure>),
}

const FAILURES: [Failure; 3] = [
    Failure::NotFound,
    Failure::SessionEnded,
    Failure::ServerDown,
];

fn any_move() -> impl Strategy<Value = Move> {
    let person = select(vec![
        Event::LoadAsked,
        Event::Approved,
        Event::Approved,
        Event::DeclineAsked,
        Event::DeclineConfirmed,
        Event::DeclineTakenBack,
        Event::CommentTyped("Liian korkea.".into()),
        Event::CommentTyped(" ".into()),
        Event::CommentAsked,
        Event::CommentAsked,
        Event::CommentConfirmed,
        Event::CommentTakenBack,
        Event::SignInTold("/kirjaudu".into()),
    ]);
    let mut answers = FAILURES.map(Err).to_vec();
    answers.extend(ALL.map(found));
    // Mostly matters that ask for an answer, because the others have little to say.
    answers.extend(std::iter::repeat_n(found(ASKED), 20));
    answers.extend(std::iter::repeat_n(found(HEARD), 10));
    let mut receipts = FAILURES.map(Err).to_vec();
    receipts.extend([Receipt::Recorded, Receipt::AlreadyAnswered, Receipt::Closed].map(Ok));
    let back = prop_oneof![9 => Just(0), 1 => 1..4_u32];
    prop_oneof![
        3 => person.prop_map(Move::Person),
        3 => (back.clone(), select(answers)).prop_map(|(back, answer)| Move::Load(back, answer)),
        1 => (back, select(receipts)).prop_map(|(back, receipt)| Move::Receipt(back, receipt)),
    ]
}

fn event_of(chosen: Move, requests: u32) -> Event {
    let request = |back| RequestId(requests.saturating_sub(back));
    match chosen {
        Move::Person(event) => event,
        Move::Load(back, answer) => Event::Loaded(request(back), answer),
        Move::Receipt(back, receipt) => Event::AnswerReceived(request(back), receipt),
    }
}

#[test]
fn the_rules_hold_after_any_events() {
    let sent = Cell::new(0_u32);
    let modes = select(vec![Mode::Approve, Mode::Status]);
    let course = (
        modes,
        proptest::collection::vec(any_move(), 0..=LONGEST_LIST),
    );
    let config = ProptestConfig {
        cases: LISTS,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |((mode, moves) in course)| {
        let mut state = State::new(mode);
        update(&mut state, Event::LoadAsked);
        for chosen in moves {
            let before = state.clone();
            let event = event_of(chosen, state.requests);
            let commands = update(&mut state, event);
            prop_assert_eq!(broken(&before, &state, &commands), None);
            let is_sending = matches!(state.work, Work::Sending(..) | Work::Commenting(_));
            sent.set(sent.get() + u32::from(is_sending && !before.is_busy()));
        }
    });
    assert!(
        sent.get() > LISTS / 5,
        "only {} answers were sent",
        sent.get()
    );
}
