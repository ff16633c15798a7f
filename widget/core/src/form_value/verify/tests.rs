//! Values that somebody made by hand: each is refused for what is wrong with it and nothing else.

use super::Shortcoming::{
    self, Mandate, PartyIdentity, PartyKind, PartyList, PartyTwice, SituationNotAllowed,
    TooFewParties, TooManyParties,
};
use super::{UncheckedMandates, verify};
use crate::catalogue::load;
use crate::form_value::FormValue;
use crate::json;

const CATALOGUE: &str = include_str!("../../../test-data/catalogue.json");

const ANNA: &str = r#"{"kind":"person","ref":"p_anna","name":"Anna","source":"register"}"#;
const BERTTA: &str = r#"{"kind":"person","ref":"p_bertta","name":"Bertta","source":"look-up"}"#;
const TYPED: &str = r#"{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Cecilia","source":"typed"}"#;
const COMPANY: &str =
    r#"{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"register"}"#;

/// A ready value of a shared matter whose parties a register names, all three of them approving.
fn approval(party_list: &str, parties: &[&str]) -> String {
    ready("school-certificate", "approval", party_list, parties, "")
}

fn ready(
    service: &str,
    procedure: &str,
    party_list: &str,
    parties: &[&str],
    mandates: &str,
) -> String {
    let parties = parties.join(",");
    format!(
        r#"{{"version":1,"status":"ready","service":"{service}","catalogue":null,"lang":"fi","context":null,"situation":"together","procedure":"{procedure}","partyList":{party_list},"parties":[{parties}],"mandates":[{mandates}],"declarations":[]}}"#
    )
}

#[track_caller]
fn check(text: &str, expected: &[Shortcoming]) {
    let value: FormValue = json::from_str(text).expect("the value is read");
    let loaded = load(CATALOGUE, &value.service).expect("the catalogue knows the service");
    assert_eq!(
        verify(&value, &loaded, UncheckedMandates::Refused),
        expected
    );
}

#[test]
fn sends_a_confirmed_a_disputed_and_an_incomplete_list() {
    check(&approval("\"confirmed\"", &[ANNA]), &[]);
    check(&approval("\"disputed\"", &[ANNA, BERTTA, TYPED]), &[]);
    check(&approval("\"disputed\"", &[TYPED]), &[]);
    check(&approval("\"incomplete\"", &[BERTTA]), &[]);
}

#[test]
fn calls_a_list_confirmed_that_names_others_than_the_register() {
    check(&approval("\"confirmed\"", &[ANNA, BERTTA]), &[PartyList]);
    check(&approval("\"confirmed\"", &[ANNA, TYPED]), &[PartyList]);
}

#[test]
fn confirms_a_list_of_nobody() {
    check(&approval("\"confirmed\"", &[]), &[TooFewParties]);
}

#[test]
fn says_nothing_of_the_list() {
    check(&approval("null", &[ANNA]), &[PartyList]);
}

#[test]
fn speaks_of_a_list_where_no_register_is_asked() {
    let parties = [BERTTA, TYPED];
    check(&ready("shared-yard", "approval", "null", &parties, ""), &[]);
    let text = ready("shared-yard", "approval", "\"confirmed\"", &parties, "");
    check(&text, &[PartyList]);
    let text = ready("shared-yard", "approval", "\"disputed\"", &parties, "");
    check(&text, &[PartyList]);
}

#[test]
fn names_a_party_of_a_register_that_the_service_does_not_have() {
    let text = ready("shared-yard", "approval", "null", &[ANNA, BERTTA], "");
    check(&text, &[PartyIdentity(0)]);
}

#[test]
fn names_the_same_party_twice() {
    let text = approval("\"confirmed\"", &[ANNA, ANNA]);
    check(&text, &[PartyTwice(1)]);
    let looked_up = ANNA.replace("register", "look-up");
    let text = approval("\"disputed\"", &[ANNA, &looked_up]);
    check(&text, &[PartyTwice(1)]);
    check(&approval("\"disputed\"", &[TYPED, TYPED]), &[PartyTwice(1)]);
}

#[test]
fn claims_that_the_register_named_somebody_without_a_reference() {
    let nobody = ANNA.replace("\"p_anna\"", "null");
    check(&approval("\"confirmed\"", &[&nobody]), &[PartyIdentity(0)]);
    let typed = TYPED.replace("typed", "register");
    check(&approval("\"confirmed\"", &[&typed]), &[PartyIdentity(0)]);
}

#[test]
fn names_a_company_where_people_are_asked() {
    // Whom the register names, nobody can turn away.
    check(&approval("\"confirmed\"", &[ANNA, COMPANY]), &[]);
    let looked_up = COMPANY.replace("register", "look-up");
    let text = approval("\"disputed\"", &[ANNA, &looked_up]);
    check(&text, &[PartyKind(1)]);
}

#[test]
fn names_more_people_than_any_register() {
    let people: Vec<String> = (0..21)
        .map(|number| ANNA.replace("p_anna", &format!("p_{number}")))
        .collect();
    let people: Vec<&str> = people.iter().map(|person| &**person).collect();
    check(&approval("\"confirmed\"", &people), &[TooManyParties]);
    check(&approval("\"confirmed\"", &people[..20]), &[]);
}

#[test]
fn has_a_mandate_from_one_owner_of_two() {
    let mandate = |party: u8, status: &str| {
        format!(
            r#"{{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":{party},"status":"{status}","basis":null}}"#
        )
    };
    let owners = |second: &str| {
        let mandates = [mandate(0, "granted"), mandate(1, second)].join(",");
        ready(
            "shared-site",
            "mandate",
            "\"confirmed\"",
            &[ANNA, COMPANY],
            &mandates,
        )
    };
    check(&owners("granted"), &[]);
    check(&owners("requested"), &[Mandate(1)]);
    check(&owners("not-granted"), &[Mandate(1)]);
    check(&owners("not-checked"), &[Mandate(1)]);
}

#[test]
fn shares_a_matter_where_nothing_is_shared() {
    let text = ready("home-help", "approval", "\"confirmed\"", &[ANNA], "");
    check(&text, &[SituationNotAllowed]);
}
