//! Courses in which the host names those for whom the person may already act.

use super::course::Course;
use super::samples::{BERTTA, CECILIA, ROVA, child, organisation, person};
use crate::catalogue::Situation::{Alone, OnBehalf};
use crate::form_value::Basis::{self, Custodian, Guardian, Mandate, Role};
use crate::form_value::MandateStatus::{Granted, NotGranted};
use crate::host::Failure;
use crate::journey::TypedField::{BusinessId, IdentityCode, Name, Phone};
use crate::journey::{
    Event, FoundParty, Problem, ProblemKind, is_choice_open, may_need_no_mandate, needs_no_mandate,
};
use expect_test::expect;

const TERRACE: &str = "terassiluvan_hakeminen";
const GRANT: &str = "avustushakemuksen_tekeminen";

fn may_act_for(party: FoundParty, basis: Basis) -> FoundParty {
    FoundParty {
        basis: Some(basis),
        ..party
    }
}

fn own_child() -> FoundParty {
    may_act_for(child("p_cecilia", "Cecilia Esimerkki"), Custodian)
}

fn own_club() -> FoundParty {
    may_act_for(organisation("p_rova", "Rova ry"), Role)
}

fn other_club() -> FoundParty {
    may_act_for(organisation("p_talo", "Talo ry"), Mandate)
}

#[test]
fn picks_own_child_and_needs_no_check() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![own_child()])
        .picks(Some(0))
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
          + notice MandateGranted
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_cecilia","name":"Cecilia Esimerkki","source":"register"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"custodian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_the_association_that_one_chairs() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .names(true, vec![own_club(), other_club()])
        .picks(Some(0))
        .picks(Some(1))
        .picks(Some(7));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names ["Rova ry", "Talo ry"], all that there are
          + offers ["Rova ry", "Talo ry"] to pick from
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Organisation, named p_rova, name "Rova ry"
          + notice MandateGranted
        picks principal 2
          + place 1: Organisation, named p_talo, name "Talo ry"
        picks principal 8
        {"version":1,"status":"ready","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_talo","name":"Talo ry","source":"register"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"paper","theme":null,"party":0,"status":"not-checked","basis":"power-of-attorney"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_the_one_whose_guardian_one_is() {
    let anna = may_act_for(person("p_anna", "Anna Esimerkki"), Guardian);
    let course = Course::of("home-help")
        .chooses(OnBehalf)
        .names(true, vec![anna])
        .picks(Some(0));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki"], all that there are
          + offers ["Anna Esimerkki"] to pick from
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice MandateGranted
        {"version":1,"status":"ready","service":"home-help","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[{"id":"home-help","theme":"http://valtuusrekisteri.suomi.fi/kotihoidon_jarjestaminen_esimerkki","party":0,"status":"granted","basis":"guardian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_an_association_whose_chair_may_do_only_one_of_two_things() {
    let course = Course::of("club")
        .chooses(OnBehalf)
        .names(true, vec![own_club()])
        .picks(Some(0))
        .sends()
        .asks_mandate_check()
        .mandates_are(
            "p_rova",
            &[(GRANT, Granted, Some(Role)), (TERRACE, NotGranted, None)],
        );
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names ["Rova ry"], all that there are
          + offers ["Rova ry"] to pick from
        picks principal 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, named p_rova, name "Rova ry"
          + offers to request terrace
        sends the form
          ! focus Summary
          + problem MandateNotChecked at Mandate
        asks to check the mandates
          ! check mandates of ["p_rova"]
          - problem MandateNotChecked at Mandate
          + notice Checking
        the host says of p_rova: [("avustushakemuksen_tekeminen", Granted, Some(Role)), ("terassiluvan_hakeminen", NotGranted, None)]
          + offers to request terrace
          + notice MandateNotGranted
        {"version":1,"status":"incomplete","service":"club","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"register"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"role"},
          {"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"not-granted","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_somebody_and_finds_again_what_was_typed() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![own_child()])
        .types(1, IdentityCode, BERTTA)
        .picks(Some(0))
        .picks(None)
        .asks_look_up(1)
        .finds(child("p_bertta", "Bertta Malli"));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        types "131052-9993" as IdentityCode in place 1
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
          + notice MandateGranted
        picks somebody else
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_bertta, name "Bertta Malli"
          + offers to request certificate
          + notice Found("Bertta Malli")
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_bertta","name":"Bertta Malli","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_somebody_while_the_look_up_runs() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![own_child()])
        .looks_up(1, BERTTA)
        .picks(Some(0))
        .finds_late(1, child("p_bertta", "Bertta Malli"))
        .picks(None);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
          + notice MandateGranted
        the host answers request 1 late: "Bertta Malli"
        picks somebody else
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn picks_the_same_one_again_and_keeps_the_corrected_number() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![own_child()])
        .picks(Some(0))
        .types(1, Phone, "040 123 4567")
        .picks(Some(0));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
          + notice MandateGranted
        types "040 123 4567" as Phone in place 1
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki", phone "040 123 4567"
        picks principal 1
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_cecilia","name":"Cecilia Esimerkki","source":"register"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"custodian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_before_the_list_arrives_and_goes_on_typing() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .names(true, vec![other_club()])
        .finds(organisation("p_rova", "Rova ry"))
        .removes(1)
        .types(1, BusinessId, ROVA);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        types "2077474-0" as BusinessId in place 1
          + place 1: Organisation, id "2077474-0"
        asks to look up place 1
          ! look up organisation 2077474-0
          + place 1: Organisation, asked, id "2077474-0"
          + notice LookingUp
        the host names ["Talo ry"], all that there are
          + offers ["Talo ry"] to pick from
        the host finds "Rova ry"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Organisation, found p_rova, name "Rova ry"
          + offers to request grant
          + notice Found("Rova ry")
        removes place 1
          ! focus BusinessId of place 1
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
          + notice PlaceRemoved(1)
        types "2077474-0" as BusinessId in place 1
          + place 1: Organisation, id "2077474-0"
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_up_somebody_whom_the_host_names_too() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova ry"))
        .names(true, vec![own_club()])
        .picks(Some(0))
        .picks(None);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        types "2077474-0" as BusinessId in place 1
          + place 1: Organisation, id "2077474-0"
        asks to look up place 1
          ! look up organisation 2077474-0
          + place 1: Organisation, asked, id "2077474-0"
          + notice LookingUp
        the host finds "Rova ry"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Organisation, found p_rova, name "Rova ry"
          + offers to request grant
          + notice Found("Rova ry")
        the host names ["Rova ry"], all that there are
          + offers ["Rova ry"] to pick from
        picks principal 1
          + place 1: Organisation, named p_rova, name "Rova ry"
          + notice MandateGranted
        picks somebody else
          + place 1: Organisation, found p_rova, name "Rova ry"
          + offers to request grant
        {"version":1,"status":"ready","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"look-up"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"not-checked","basis":null},
          {"id":"paper","theme":null,"party":0,"status":"not-checked","basis":"power-of-attorney"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn may_act_for_nobody_yet() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .names(true, Vec::new())
        .picks(Some(0))
        .picks(None);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names [], all that there are
          + offers [] to pick from
        picks principal 1
        picks somebody else
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn meets_a_host_that_names_nobody() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .names_nobody(Err(Failure::NotOffered))
        .asks_list_again();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host answers Err(NotOffered)
        asks the host again
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_signed_out_when_the_list_is_asked() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names_nobody(Err(Failure::SessionEnded))
        .asks_list_again()
        .names(true, vec![own_child()]);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host answers Err(SessionEnded)
          + offers to ask again, after Failed(SessionEnded)
        asks the host again
          ! ask whom the host names: Principals
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn asks_for_the_list_again_when_the_server_was_down() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names_nobody(Err(Failure::ServerDown))
        .types(1, IdentityCode, CECILIA)
        .asks_list_again()
        .asks_list_again()
        .names(true, vec![own_child()])
        .names_late(1, vec![own_child(), own_child()])
        .picks(Some(0));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host answers Err(ServerDown)
          + offers to ask again, after Failed(ServerDown)
        types "100190-999P" as IdentityCode in place 1
        asks the host again
          ! ask whom the host names: Principals
        asks the host again
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
        the host answers list 1 late
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
          + notice MandateGranted
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_cecilia","name":"Cecilia Esimerkki","source":"register"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"custodian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn acts_for_somebody_where_there_is_no_host_to_name_them() {
    let course = Course::without_api("home-help")
        .chooses(OnBehalf)
        .picks(Some(0))
        .types(1, IdentityCode, BERTTA)
        .types(1, Name, "Bertta Malli");
    course.check(expect![[r#"
        chooses on-behalf
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by hand NotOffered, by suomi-fi
        picks principal 1
        types "131052-9993" as IdentityCode in place 1
          ! tell step details
        types "Bertta Malli" as Name in place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Person, by hand NotOffered, name "Bertta Malli", by suomi-fi
        {"version":1,"status":"ready","service":"home-help","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"131052-9993","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[{"id":"home-help","theme":"http://valtuusrekisteri.suomi.fi/kotihoidon_jarjestaminen_esimerkki","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_at_another_situation_when_the_list_arrives() {
    let course = Course::of("home-help")
        .chooses(OnBehalf)
        .chooses(Alone)
        .names(true, vec![may_act_for(person("p_anna", "Anna"), Mandate)])
        .chooses(OnBehalf)
        .picks(Some(0));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
        the host names ["Anna"], all that there are
        chooses on-behalf
          ! tell step parties
          ! tell change mandate 0 incomplete
          + offers ["Anna"] to pick from
          + place 1: Person, by suomi-fi
        picks principal 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Person, named p_anna, name "Anna", by suomi-fi
          + notice MandateGranted
        {"version":1,"status":"ready","service":"home-help","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[{"id":"home-help","theme":"http://valtuusrekisteri.suomi.fi/kotihoidon_jarjestaminen_esimerkki","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_offered_nobody_twice_and_nobody_without_reference() {
    let nameless = FoundParty {
        reference: "\n".into(),
        ..own_club()
    };
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .names(true, vec![own_club(), nameless, own_club(), other_club()])
        .picks(Some(1));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names ["Rova ry", "Rova ry", "Rova ry", "Talo ry"], all that there are
          + offers ["Rova ry", "Talo ry"] to pick from
        picks principal 2
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Organisation, named p_talo, name "Talo ry"
          + notice MandateGranted
        {"version":1,"status":"ready","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_talo","name":"Talo ry","source":"register"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"paper","theme":null,"party":0,"status":"not-checked","basis":"power-of-attorney"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_not_offered_somebody_of_a_kind_that_does_not_fit() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .names(true, vec![may_act_for(person("p_anna", "Anna"), Mandate)])
        .picks(Some(0))
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names ["Anna"], all that there are
          + offers [] to pick from
        picks principal 1
        sends the form
          ! focus Summary
          + problem TooFewParties(1) at BusinessId of place 1
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn starts_anew_while_the_list_is_under_way() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .happens("resets the form", Event::Reset)
        .names_late(1, vec![own_club()])
        .chooses(OnBehalf)
        .names(true, vec![other_club()]);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        resets the form
          ! tell step question
          ! tell change - 0 incomplete
        the host answers list 1 late
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        the host names ["Talo ry"], all that there are
          + offers ["Talo ry"] to pick from
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_asked_to_choose_before_anything_else() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![other_club(), own_child()]);
    assert!(is_choice_open(course.state()));
    let sent = course.sends();
    let place = &sent.state().places()[0];
    let missing = Problem {
        target: place.beginning(),
        kind: ProblemKind::TooFewParties(1),
    };
    assert_eq!(sent.state().visible_problems(), [missing]);
    let other = sent.picks(None);
    assert!(!is_choice_open(other.state()) && !may_need_no_mandate(other.state()));
}

#[test]
fn is_offered_first_those_for_whom_no_mandate_is_needed() {
    let mandate = may_act_for(person("p_bertta", "Bertta Malli"), Mandate);
    let course = Course::of("school-certificate").chooses(OnBehalf);
    assert!(
        may_need_no_mandate(course.state()),
        "the host is yet to answer"
    );
    let course = course.names(true, vec![mandate, own_child()]);
    let named = course.state().on_behalf.named_parties();
    let named = named.map_or(&[][..], |named| &named.parties);
    let names: Vec<&str> = named.iter().map(|party| &*party.name).collect();
    assert_eq!(names, ["Cecilia Esimerkki", "Bertta Malli"]);
    let free: Vec<bool> = named
        .iter()
        .map(|party| needs_no_mandate(course.state(), party))
        .collect();
    assert_eq!(free, [true, false]);
}
