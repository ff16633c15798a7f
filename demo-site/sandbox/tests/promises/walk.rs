//! Every service of the sample, walked: what the widget says in three languages is what the host does.
//! That `explain` says the same as the widget, `tests/catalogue/round-trip.test.mjs` holds.

use crate::claims::{Sent, in_order};
use crate::facts::Facts;
use crate::says_nothing_else;
use crate::support::{
    AINO, ELSA, ERIK, HELMI, Host, LEENA, MAIJA, Person, ROVA, YOUTH_CLUB, repository,
};
use crate::visit::Visit;
use puolesta_core::catalogue::{Loaded, Procedure, Situation, load};
use puolesta_core::follows::sentences;
use puolesta_core::journey::way;
use puolesta_core::language::Language;
use puolesta_core::party::PartyKind;
use serde_json::Value;
use std::fs;

/// Whoever is named, by kind, as many as a service may ask for; with the last name.
const PERSONS: [(&str, &str); 4] = [
    (AINO.1, "Koivula"),
    (ERIK.1, "Sandberg"),
    (HELMI.1, "Järvinen"),
    (LEENA.1, "Hakala"),
];
const ORGANISATIONS: [&str; 2] = [ROVA, YOUTH_CLUB];

#[tokio::test]
async fn every_service_of_the_sample_does_what_it_says() {
    let file = repository().join("catalogue/sample.json");
    let text = fs::read_to_string(&file).expect("the sample");
    let sample: Value = serde_json::from_str(&text).expect("JSON");
    let services = sample["services"].as_array().expect("services");
    assert!(services.len() >= 82);
    let (mut sent, mut refused) = (0, 0);
    for service in services {
        let host = Host::start_with(|configuration| {
            configuration.gateway.catalogue.clone_from(&file);
            configuration.gateway.look_ups.limit = 1000;
        })
        .await;
        let id = service["id"].as_str().expect("an id");
        let loaded = load(&text, id).expect("a service");
        let maija = host.sign_in(MAIJA).await;
        for situation in Situation::ALL {
            match walk(&host, &maija, &sample, id, &loaded, *situation).await {
                Course::Sent => sent += 1,
                Course::Refused => refused += 1,
                Course::NotAllowed => {}
            }
        }
    }
    assert!(sent >= 100 && refused > 0, "{sent} sent, {refused} refused");
}

/// What came of a situation.
enum Course {
    Sent,
    Refused,
    NotAllowed,
}

async fn walk(
    host: &Host,
    maija: &Person<'_>,
    sample: &Value,
    service: &str,
    loaded: &Loaded,
    situation: Situation,
) -> Course {
    let requirement = loaded.requirement(situation);
    if requirement.procedure == Procedure::NotAllowed {
        return Course::NotAllowed;
    }
    let mut visit = Visit::begin(maija, sample, service);
    visit.choose(situation).await;
    if let Some(places) = &requirement.places {
        let kind = places.kinds[0];
        for place in 0..usize::from(places.min.max(1)) {
            let (code, last_name) = named(kind, place);
            if visit.state.places()[place].found().is_none() {
                visit.name_in(place, kind, code, last_name).await;
            }
        }
    }
    visit.declare_and_check().await;
    let value = visit.value();
    if value["status"] != "ready" {
        let answer = maija.hand_in(&value).await;
        assert!(
            answer.status.is_client_error(),
            "{service}: {}",
            answer.text()
        );
        return Course::Refused;
    }
    let facts = Facts::of(host, maija, &value).await;
    let promised = sentences(requirement, way(&visit.state));
    let sent = Sent {
        host,
        applicant: maija,
        value: &value,
        facts: &facts,
    };
    if !promised.is_empty() {
        for language in Language::ALL {
            says_nothing_else(&visit, *language, &promised, &facts);
        }
    }
    for sentence in &in_order(&promised) {
        assert!(
            sent.keeps(*sentence).await,
            "{service}, {situation:?}: {sentence:?} is not kept; the matter is {}, sent: {:?}",
            facts.status,
            facts.sent
        );
    }
    Course::Sent
}

fn named(kind: PartyKind, place: usize) -> (&'static str, &'static str) {
    match kind {
        PartyKind::Person => PERSONS[place],
        PartyKind::Child => (ELSA.1, "Lahtinen"),
        PartyKind::Organisation => (ORGANISATIONS[place], ""),
        PartyKind::Estate => ("", ""),
    }
}
