//! Moves about those whom the host names by itself, and about requests for mandates.

use super::super::samples::{organisation, person};
use super::moves::{Move, Pick, find};
use crate::catalogue::Situation;
use crate::form_value::{Basis, PartyList};
use crate::host::Failure;
use crate::journey::{FoundParty, Memory, NamedParties, State};
use crate::party::{Channel, PartyKind};
use proptest::prelude::*;
use proptest::sample::select;

/// A list that a host may give: which, whether it is complete, and why one may act.
#[derive(Clone, Debug)]
pub(super) struct List {
    which: Pick,
    complete: bool,
    basis: Option<Basis>,
}

const LISTS: usize = 8;

const BASES: [Basis; 5] = [
    Basis::Mandate,
    Basis::Role,
    Basis::Custodian,
    Basis::Guardian,
    Basis::PowerOfAttorney,
];

fn any_list() -> impl Strategy<Value = List> {
    let basis = proptest::option::weighted(0.8, select(&BASES[..]));
    let complete = prop_oneof![3 => Just(true), 1 => Just(false)];
    (0usize..LISTS, complete, basis).prop_map(|(which, complete, basis)| List {
        which,
        complete,
        basis,
    })
}

/// The list itself.
pub(super) fn parties(list: &List) -> NamedParties {
    let mut parties = parties_of(list.which);
    for party in &mut parties {
        party.basis = list.basis;
    }
    NamedParties {
        parties,
        complete: list.complete,
        memory: Memory::Fresh,
    }
}

/// The references are those that a look-up may find too.
fn parties_of(which: Pick) -> Vec<FoundParty> {
    let anna = || person("p_anna", "Anna Esimerkki");
    let child = || FoundParty {
        kind: PartyKind::Child,
        channel: None,
        ..person("p_cecilia", "Cecilia Ström")
    };
    let rova = || organisation("p_rova", "Rova Oy");
    match which {
        0 => vec![anna()],
        1 => vec![child(), rova(), anna()],
        2 => vec![rova(), person("p_bertta", "Bertta Malli"), child()],
        3 => vec![
            anna(),
            person("", "Nobody"),
            rova(),
            anna(),
            person("\n", "X"),
        ],
        4 => (0..30).map(numbered).collect(),
        5 => vec![
            FoundParty {
                kind: PartyKind::Estate,
                ..organisation("p_estate", "Esimerkin kuolinpesä")
            },
            FoundParty {
                channel: Some(Channel::Email),
                ..person("p_david", "  David\u{7}")
            },
        ],
        6 => vec![
            person(&"r".repeat(128), &"\"".repeat(120)),
            person("p_long", &"N".repeat(10_000)),
            person("p_empty", ""),
        ],
        _ => Vec::new(),
    }
}

fn numbered(number: usize) -> FoundParty {
    let reference = format!("p_{number:0>126}");
    person(&reference, &"Ö".repeat(120))
}

/// The theme of a mandate that the service asks for, and then one of nobody.
pub(super) fn theme(state: &State, pick: Pick) -> String {
    let asked = state
        .requirement()
        .and_then(|requirement| requirement.mandates.as_ref());
    let mut themes = asked
        .into_iter()
        .flat_map(|asked| asked.each())
        .filter_map(|mandate| mandate.theme.clone());
    themes.nth(pick).unwrap_or_else(|| "no theme".into())
}

pub(super) fn by_person() -> impl Strategy<Value = Move> {
    let list = select(
        &[
            PartyList::Confirmed,
            PartyList::Disputed,
            PartyList::Incomplete,
        ][..],
    );
    prop_oneof![
        2 => proptest::option::weighted(0.7, 0usize..4).prop_map(Move::PickPrincipal),
        2 => list.prop_map(Move::SayOfList),
        1 => Just(Move::AskNamedAgain),
        2 => (0usize..3).prop_map(Move::RequestMandate),
    ]
}

pub(super) fn answers() -> impl Strategy<Value = Move> {
    let request = || 0usize..4;
    let failed = vec![
        Err(Failure::NotOffered),
        Err(Failure::SessionEnded),
        Err(Failure::ServerDown),
    ];
    let outcomes = vec![
        Ok(None),
        Ok(Some("https://www.suomi.fi/valtuudet".into())),
        Err(Failure::NotOffered),
        Err(Failure::SessionEnded),
        Err(Failure::ServerDown),
    ];
    prop_oneof![
        4 => (request(), any_list()).prop_map(|(list, given)| Move::Name(list, given)),
        2 => (request(), select(failed)).prop_map(|(list, answer)| Move::FailToName(list, answer)),
        3 => (request(), select(outcomes)).prop_map(|(request, answer)| Move::AnswerRequest(request, answer)),
    ]
}

/// Somebody is picked, then perhaps somebody else.
pub(super) fn picking() -> impl Strategy<Value = Vec<Move>> {
    let pick = || proptest::option::weighted(0.8, 0usize..2);
    let sensible = (1usize..3, select(&BASES[..4])).prop_map(|(which, basis)| List {
        which,
        complete: true,
        basis: Some(basis),
    });
    let given = prop_oneof![3 => sensible, 1 => any_list()];
    (given, pick(), proptest::option::of(pick())).prop_map(|(list, first, then)| {
        let mut moves = vec![
            Move::Choose(Situation::OnBehalf),
            Move::Name(0, list),
            Move::PickPrincipal(first),
        ];
        moves.extend(then.map(Move::PickPrincipal));
        moves
    })
}

/// The list of a register is confirmed, or disputed, perhaps with somebody more in it.
pub(super) fn speaking_of_the_list() -> impl Strategy<Value = Vec<Move>> {
    let sensible = (0usize..3).prop_map(|which| List {
        which,
        complete: true,
        basis: None,
    });
    let given = prop_oneof![3 => sensible, 1 => any_list()];
    let list = select(&[PartyList::Confirmed, PartyList::Disputed][..]);
    let more = proptest::option::of(0usize..4);
    (given, list, more, any::<bool>()).prop_map(|(given, list, more, checks)| {
        let mut moves = vec![
            Move::Choose(Situation::Together),
            Move::Name(0, given),
            Move::SayOfList(list),
        ];
        if let Some(party) = more.filter(|_| list == PartyList::Disputed) {
            moves.push(Move::Add);
            moves.extend(find(3, 0, party));
        }
        if checks {
            moves.extend([Move::CheckMandates, Move::Grant(0)]);
        }
        moves
    })
}

/// A mandate is requested of whoever is there, or of somebody who is looked up for it.
pub(super) fn requesting() -> impl Strategy<Value = Vec<Move>> {
    let looked_up = proptest::option::weighted(0.7, 1usize..6);
    (0usize..2, looked_up).prop_map(|(theme, party)| {
        let mut moves = Vec::new();
        if let Some(party) = party {
            moves.push(Move::Choose(Situation::OnBehalf));
            moves.push(Move::Remove(0));
            moves.extend(find(0, 0, party));
        }
        moves.extend([
            Move::RequestMandate(theme),
            Move::AnswerRequest(0, Ok(None)),
        ]);
        moves
    })
}
