//! Values that no widget wrote: forged, out of date, far too large.

use super::super::samples::{ANNA, BERTTA, ROVA};
use crate::catalogue::Situation;
use crate::form_value::{
    Basis, Declaration, Field, FormValue, Mandate, MandateStatus, Party, PartyList, Status,
};
use crate::journey::{State, form_value};
use crate::party::{Channel, PartyKind, Source};
use crate::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};

/// How many there are.
pub(super) const STRANGE_VALUES: usize = 11;

/// One of the strange values, for the service of the state.
pub(super) fn strange_value(state: &State, which: usize) -> FormValue {
    let own = form_value(state);
    let with = |situation, parties| FormValue {
        situation: Some(situation),
        parties,
        status: Status::Ready,
        ..form_value(state)
    };
    match which {
        0 => FormValue {
            service: "another".into(),
            ..with(Situation::Together, vec![typed(ANNA)])
        },
        1 => with(Situation::Together, vec![found("p_anna"); 30]),
        2 => with(
            Situation::Together,
            vec![typed(ANNA), typed(ANNA), typed(BERTTA)],
        ),
        3 => with(
            Situation::Together,
            vec![forged(), organisation(), organisation()],
        ),
        4 => FormValue {
            mandates: vec![mandate(0), mandate(0), mandate(200)],
            declarations: vec![declaration("others-agree"), declaration("unknown")],
            ..with(Situation::OnBehalf, vec![found("p_rova"), found("p_anna")])
        },
        5 => with(
            Situation::Together,
            vec![found(&"r".repeat(40_000)), found("")],
        ),
        6 => with(Situation::OnBehalf, vec![typed(ANNA)]),
        7 => FormValue {
            party_list: Some(PartyList::Confirmed),
            ..with(
                Situation::Together,
                vec![registered("p_anna"), registered("p_rova"), typed(BERTTA)],
            )
        },
        8 => FormValue {
            party_list: Some(PartyList::Confirmed),
            ..with(Situation::Together, vec![registered("p_nobody"); 3])
        },
        9 => FormValue {
            party_list: Some(PartyList::Disputed),
            mandates: vec![mandate(0)],
            ..with(Situation::OnBehalf, vec![registered("p_rova")])
        },
        _ => FormValue {
            party_list: Some(PartyList::Confirmed),
            procedure: None,
            status: Status::Unavailable,
            ..own
        },
    }
}

fn found(reference: &str) -> Party {
    Party {
        kind: PartyKind::Person,
        reference: Some(reference.into()),
        personal_identity_code: None,
        business_id: None,
        name: "Anna Esimerkki".into(),
        added_name: None,
        phone: Some(Field(None)),
        email: Some(Field(None)),
        channel: Some(Channel::Sms),
        source: Source::LookUp,
        answered_by: None,
        edited: false,
    }
}

fn registered(reference: &str) -> Party {
    Party {
        source: Source::Register,
        ..found(reference)
    }
}

fn typed(code: &str) -> Party {
    Party {
        reference: None,
        personal_identity_code: PersonalIdentityCode::parse(code, TemporaryCodes::Accepted).ok(),
        source: Source::Typed,
        channel: None,
        ..found("")
    }
}

/// Found, and yet with a code and a business id.
fn forged() -> Party {
    Party {
        reference: Some("p_forged".into()),
        business_id: Some(ROVA.into()),
        edited: true,
        ..typed(BERTTA)
    }
}

fn organisation() -> Party {
    Party {
        kind: PartyKind::Organisation,
        reference: None,
        business_id: Some("no business id".into()),
        source: Source::Register,
        ..found("")
    }
}

fn mandate(party: u8) -> Mandate {
    Mandate {
        id: "grant".into(),
        theme: Some("http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen".into()),
        party,
        status: MandateStatus::Granted,
        basis: Some(Basis::Role),
    }
}

fn declaration(id: &str) -> Declaration {
    Declaration {
        id: id.into(),
        at: "2026-11-21T10:15:00Z".into(),
    }
}
