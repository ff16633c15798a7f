//! The services, people and organisations of the tests. All codes are public test codes.

use crate::catalogue::{Loaded, load};
use crate::form_value::{Basis, MandateStatus};
use crate::journey::{CheckedMandate, FoundParty, HostApi, Required, Settings, State};
use crate::language::Language;
use crate::party::{Channel, PartyKind, Source};
use crate::personal_identity_code::TemporaryCodes;

const CATALOGUE: &str = include_str!("../../../test-data/catalogue.json");

/// The services of the catalogue.
pub(super) const SERVICES: [&str; 14] = [
    "grant",
    "club",
    "school-certificate",
    "building-permit",
    "estate",
    "pool-card",
    "waste-bin",
    "compost",
    "tree-felling",
    "shared-yard",
    "housing-company",
    "shared-site",
    "home-help",
    "terrace",
];

pub(super) const ANNA: &str = "010180-9026";
pub(super) const BERTTA: &str = "131052-9993";
pub(super) const CECILIA: &str = "100190-999P";
/// Another person than Cecilia: only the separator tells.
pub(super) const DAVID: &str = "100190Y999P";
pub(super) const OWN: &str = "210281-9988";

/// Every code that a test may type.
pub(super) const CODES: [&str; 5] = [ANNA, BERTTA, CECILIA, DAVID, OWN];

pub(super) const ROVA: &str = "2077474-0";
pub(super) const TALO: &str = "0737546-2";

/// A service of the catalogue.
pub(super) fn service(id: &str) -> Loaded {
    load(CATALOGUE, id).expect("the catalogue of the tests knows the service")
}

/// The state before the first answer.
pub(super) fn state_with(service_id: &str, api: HostApi) -> State {
    let settings = Settings {
        context: None,
        api,
        temporary_codes: TemporaryCodes::Accepted,
    };
    State::new(settings, service(service_id), Language::Fi, Required::Yes)
}

/// A person as the host gives them: reached by Suomi.fi Messages, by text message if they wish.
pub(super) fn person(reference: &str, name: &str) -> FoundParty {
    FoundParty {
        reference: reference.into(),
        kind: PartyKind::Person,
        name: name.into(),
        phone: Some("+358 ** *** 1111".into()),
        email: None,
        channels: vec![Channel::SuomiFi, Channel::Sms],
        channel: Some(Channel::SuomiFi),
        basis: None,
        answered_by: None,
        source: Source::LookUp,
    }
}

/// A child as the host gives it.
pub(super) fn child(reference: &str, name: &str) -> FoundParty {
    FoundParty {
        kind: PartyKind::Child,
        ..person(reference, name)
    }
}

/// An organisation as the host gives it.
pub(super) fn organisation(reference: &str, name: &str) -> FoundParty {
    FoundParty {
        kind: PartyKind::Organisation,
        phone: None,
        channels: Vec::new(),
        channel: None,
        ..person(reference, name)
    }
}

/// What the host says of one mandate; the theme by its last part.
pub(super) fn checked(principal: &str, theme: &str, status: MandateStatus) -> CheckedMandate {
    CheckedMandate {
        principal: principal.into(),
        theme: Some(format!("http://valtuusrekisteri.suomi.fi/{theme}")),
        status,
        basis: (status == MandateStatus::Granted).then_some(Basis::Mandate),
    }
}
