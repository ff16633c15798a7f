//! Loading: what is read, what is stepped over, what is refused.

use super::{Decision, Delivery, DocumentKind, LoadError, PartySource, Procedure, Situation, load};
use crate::language::Language;
use crate::party::PartyKind;
use crate::requirement::Needed;
use proptest::prelude::*;

/// A catalogue around one service.
fn with_service(service: &str) -> String {
    format!(
        r#"{{"version":1,"updated":"2026-11-01","new":[1.5],
        "services":[{{"id":"other","name":{{}},"broken":true}},{service}],
        "mandates":[
          {{"id":"grant","form":"suomi-fi","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","name":{{"fi":"Avustus"}},"roles":["PJ"]}},
          {{"id":"paper","form":"power-of-attorney","name":{{"fi":"Valtakirja"}}}},
          {{"id":"minutes","form":"power-of-attorney","name":{{"fi":"Ote"}},"document":{{"kind":"minutes","deliver":"office"}}}}],
        "bundles":[{{"id":"both","name":{{"fi":"Kaikki"}},"mandates":["grant","paper"]}}]}}"#
    )
}

fn service(rest: &str) -> String {
    with_service(&format!(r#"{{"id":"s","name":{{"fi":"Palvelu"}},{rest}}}"#))
}

#[test]
fn one_service_is_read_with_what_it_refers_to() {
    let text = service(
        r#""alone":{"procedure":"none"},
           "onBehalf":{"procedure":"mandate","principals":["organisation"],"mandates":{"anyOf":["grant","both"]}},
           "together":{"procedure":"approval","parties":{"source":"register","kinds":["child"],"min":2,"max":40},"decision":2,"deadline":"P14D"}"#,
    );
    let loaded = load(&text, "s").expect("loads");
    assert_eq!(loaded.updated, "2026-11-01");

    let mandates = loaded
        .requirement(Situation::OnBehalf)
        .mandates
        .clone()
        .expect("mandates");
    assert_eq!(mandates.needed, Needed::Any);
    let ids: Vec<_> = mandates.each().map(|mandate| &*mandate.id).collect();
    assert_eq!(ids, ["grant", "grant", "paper"]);
    assert!(mandates.are_satisfied(|mandate| mandate.id == "grant"));
    assert!(!mandates.are_satisfied(|mandate| mandate.id == "paper"));

    let together = loaded.requirement(Situation::Together);
    let places = together.places.clone().expect("places");
    assert_eq!(
        (together.decision, places.source),
        (Decision::AtLeast(2), PartySource::Register)
    );
    assert_eq!(
        (places.min, places.max, &*places.kinds),
        (1, 20, &[PartyKind::Child][..]),
        "the register says how many there are"
    );
}

#[test]
fn a_service_has_its_own_period_and_words() {
    let text = service(
        r#""onBehalf":{"procedure":"mandate","mandates":{"allOf":["both"]},"period":"P3M"},
           "texts":{"answers":{"alone":{"fi":"Omani"}},"examples":{"onBehalf":{"fi":"Esimerkiksi äitisi"}}}"#,
    );
    let loaded = load(&text, "s").expect("loads");
    let asked = loaded.requirement(Situation::OnBehalf).mandates.as_ref();
    let periods = asked.expect("mandates").each().map(|each| &each.period);
    assert!(
        periods
            .into_iter()
            .all(|period| period.as_deref() == Some("P3M"))
    );
    let texts = &loaded.service.texts;
    let finnish =
        |text: Option<&crate::language::LocalizedText>| Some(text?.get(Language::Fi)?.0.to_owned());
    assert_eq!(
        finnish(texts.answers.of(Situation::Alone)).as_deref(),
        Some("Omani")
    );
    assert_eq!(finnish(texts.answers.of(Situation::Together)), None);
    let example = finnish(texts.examples.of(Situation::OnBehalf));
    assert_eq!(example.as_deref(), Some("Esimerkiksi äitisi"));
}

#[test]
fn a_paper_is_a_power_of_attorney_with_the_form_unless_the_catalogue_says_otherwise() {
    let text =
        service(r#""onBehalf":{"procedure":"mandate","mandates":{"allOf":["paper","minutes"]}}"#);
    let loaded = load(&text, "s").expect("loads");
    let asked = loaded.requirement(Situation::OnBehalf).mandates.as_ref();
    let papers: Vec<_> = asked
        .expect("mandates")
        .each()
        .map(|each| (each.document.kind, each.document.deliver))
        .collect();
    let expected = [
        (DocumentKind::PowerOfAttorney, Delivery::Form),
        (DocumentKind::Minutes, Delivery::Office),
    ];
    assert_eq!(papers, expected);
}

#[test]
fn every_service_of_the_sample_catalogue_loads() {
    const SAMPLE: &str = include_str!("../../../../catalogue/sample.json");
    let sample: serde_json::Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let services = sample["services"].as_array().expect("services");
    assert!(services.len() >= 15);
    let mut slice = sample.clone();
    for service in services {
        let id = service["id"].as_str().expect("an id");
        slice["services"] = [service.clone()].into_iter().collect();
        assert!(load(&slice.to_string(), id).is_ok(), "{id}");
    }
}

#[test]
fn a_situation_that_is_not_mentioned_is_not_allowed() {
    let loaded = load(&service(r#""alone":{"procedure":"none"}"#), "s").expect("loads");
    let procedure = |situation| loaded.requirement(situation).procedure;
    assert_eq!(procedure(Situation::OnBehalf), Procedure::NotAllowed);
    assert_eq!(procedure(Situation::Together), Procedure::NotAllowed);
}

#[test]
fn nobody_is_named_where_one_may_act_for_all() {
    for (procedure, named) in [
        ("none", false),
        ("declaration", false),
        ("notice", true),
        ("approval", true),
    ] {
        let text = service(&format!(r#""together":{{"procedure":"{procedure}"}}"#));
        let loaded = load(&text, "s").expect("loads");
        assert_eq!(
            loaded.requirement(Situation::Together).places.is_some(),
            named,
            "{procedure}"
        );
    }
}

#[test]
fn an_unknown_service_is_told_apart_from_a_bad_catalogue() {
    let text = service(r#""alone":{"procedure":"none"}"#);
    assert_eq!(load(&text, "nothing"), Err(LoadError::UnknownService));
    assert_eq!(load("<!doctype html>", "s"), Err(LoadError::BadCatalogue));
}

#[test]
fn what_contradicts_itself_is_a_bad_catalogue() {
    for rest in [
        r#""alone":{"procedure":"mandate"}"#,
        r#""onBehalf":{"procedure":"approval"}"#,
        r#""onBehalf":{"procedure":"mandate"}"#,
        r#""onBehalf":{"procedure":"mandate","mandates":{}}"#,
        r#""onBehalf":{"procedure":"mandate","mandates":{"anyOf":[]}}"#,
        r#""onBehalf":{"procedure":"mandate","mandates":{"anyOf":["grant"],"allOf":["paper"]}}"#,
        r#""onBehalf":{"procedure":"mandate","mandates":{"allOf":["missing"]}}"#,
        r#""together":{"procedure":"approval","parties":{"min":3,"max":2}}"#,
        r#""together":{"procedure":"approval","parties":{"max":0,"min":0}}"#,
        r#""together":{"procedure":"approval","decision":0}"#,
        r#""together":{"procedure":"approval","decision":"most"}"#,
        r#""together":{"procedure":"guess"}"#,
        r#""alone":{"procedure":"not-allowed"}"#,
    ] {
        assert_eq!(
            load(&service(rest), "s"),
            Err(LoadError::BadCatalogue),
            "{rest}"
        );
    }
}

#[test]
fn another_version_is_a_bad_catalogue() {
    let text = service(r#""alone":{"procedure":"none"}"#);
    for version in ["2", "0", "\"1\"", "null"] {
        let other = text.replace("\"version\":1", &format!("\"version\":{version}"));
        assert_eq!(load(&other, "s"), Err(LoadError::BadCatalogue), "{version}");
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = load(&text, "s");
    }

    #[test]
    fn no_cut_or_changed_catalogue_panics(at in 0usize..900, byte in any::<u8>()) {
        let whole = service(r#""alone":{"procedure":"none"},"together":{"procedure":"approval","decision":2}"#);
        let mut bytes = whole.into_bytes();
        let at = at % bytes.len();
        let _ = load(&String::from_utf8_lossy(&bytes[..at]), "s");
        bytes[at] = byte;
        let _ = load(&String::from_utf8_lossy(&bytes), "s");
    }
}
