//! What a host may say of a matter, in the words of the contract and in near ones.

use super::samples::{ASKED, DECIDED, matter};
use crate::date::Date;
use crate::json;
use crate::language::Language;
use crate::matter::{SentMatter, Status};

fn read(from: &str, to: &str) -> Option<SentMatter> {
    assert!(ASKED.contains(from), "{from}");
    json::from_str(&ASKED.replace(from, to)).ok()
}

#[test]
fn a_matter_is_read_whole() {
    let matter = matter(DECIDED);
    assert_eq!(matter.applicant, "Anna Esimerkki");
    assert_eq!(matter.deadline, Date::new(2026, 12, 5));
    assert_eq!(matter.status, Status::Decided);
    assert_eq!(matter.parties.len(), 1);
    let outcome = matter.outcome.expect("there is one");
    assert_eq!(outcome.text, "Lupa on annettu.");
    assert_eq!(outcome.on, Date::new(2026, 12, 10));
}

#[test]
fn an_applicant_may_be_a_name_alone() {
    let matter = read(r#"{"name":"Anna Esimerkki"}"#, r#""Anna Esimerkki""#);
    assert_eq!(matter.expect("reads").applicant, "Anna Esimerkki");
}

#[test]
fn a_summary_in_no_named_language_is_one_in_each() {
    let matter = read(
        r#"{"fi":"Rakentamislupa","sv":"Bygglov"}"#,
        r#""Rakentamislupa""#,
    );
    let summary = matter.expect("reads").summary;
    for language in Language::ALL {
        assert_eq!(summary.get(*language), Some(("Rakentamislupa", *language)));
    }
}

#[test]
fn a_deadline_may_be_a_time_or_missing() {
    let deadline = |to| read(r#""2026-12-05""#, to).expect("reads").deadline;
    assert_eq!(
        deadline(r#""2026-12-05T21:59:59Z""#),
        Date::new(2026, 12, 5)
    );
    assert_eq!(deadline("null"), None);
    assert_eq!(deadline(r#""soon""#), None);
}

#[test]
fn a_status_of_a_later_version_is_handled_by_hand() {
    let status = |to| read(r#""waiting""#, to).expect("reads").status;
    assert_eq!(status(r#""archived""#), Status::Manual);
    assert_eq!(status("null"), Status::Manual);
}

#[test]
fn what_makes_no_sense_is_no_matter() {
    for (from, to) in [
        (r#"{"name":"Anna Esimerkki"}"#, "7"),
        (r#"{"fi":"Rakentamislupa","sv":"Bygglov"}"#, "[]"),
        (r#""decision":"all""#, r#""decision":"most""#),
        (r#"[{"name":"Bertta Malli""#, r#"[{"name":7"#),
        (r#""mine":{"answer":null"#, r#""mine":{"answer":"perhaps""#),
        (r#""outcome":null"#, r#""outcome":"yes""#),
    ] {
        assert_eq!(read(from, to), None, "{to}");
    }
}

#[test]
fn nobody_waits_for_a_party_that_is_not_asked() {
    let text = r#"{"applicant":{"name":"A"},"summary":{"fi":"S"},"status":"waiting","decision":"all",
        "parties":[{"name":"Elsa","asked":false,"answer":null},{"name":"Petri","asked":true,"answer":null}]}"#;
    let sent: SentMatter = json::from_str(text).expect("a matter");
    assert_eq!(sent.missing(), Some(1));
    let unasked: Vec<bool> = sent.parties.iter().map(|party| party.is_unasked).collect();
    assert_eq!(unasked, [true, false]);
    let withdrawn = text.replace("waiting", "withdrawn");
    let sent: SentMatter = json::from_str(&withdrawn).expect("a matter");
    assert_eq!(sent.status, Status::Withdrawn);
}
