//! Courses in which a mandate is needed: one, one of several, all of several, on paper.

use super::course::Course;
use super::samples::{ANNA, BERTTA, ROVA, organisation, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::form_value::Basis::{Custodian, Mandate, Role};
use crate::form_value::MandateStatus::{Granted, NotGranted, Requested};
use crate::host::Failure;
use crate::journey::TypedField::{BusinessId, IdentityCode, Name};
use crate::journey::{Action, Checked, Event, FoundParty};
use crate::party::{Channel, PartyKind};
use expect_test::expect;

const GRANT: &str = "avustushakemuksen_tekeminen";
const TERRACE: &str = "terassiluvan_hakeminen";
const CERTIFICATE: &str = "koulu_tai_tutkintotodistuksen_tilaaminen";
const TITLE_DOCUMENTS: &str = "lainhuudatusasiakirjojen_tilaaminen";

fn club_found() -> Course {
    Course::of("club")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova ry"))
}

fn child_found() -> Course {
    let child = FoundParty {
        kind: PartyKind::Child,
        ..person("p_child", "Cecilia Esimerkki")
    };
    Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, BERTTA)
        .finds(child)
}

#[test]
fn has_the_mandate() {
    let course = child_found()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Granted, Some(Mandate))])
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn has_not_got_the_mandate_yet_then_has() {
    let course = child_found()
        .sends()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, NotGranted, None)])
        .sends()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Requested, None)])
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Granted, Some(Mandate))]);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        sends the form
          ! focus Summary
          + problem MandateNotChecked at Mandate
        asks to check the mandates
          ! check mandates of ["p_child"]
          - problem MandateNotChecked at Mandate
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        sends the form
          ! focus Summary
          + problem MandateNotGranted at Mandate
        asks to check the mandates
          ! check mandates of ["p_child"]
          - problem MandateNotGranted at Mandate
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Requested, None)]
          + notice Requested
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn needs_no_mandate_as_the_custodian() {
    let course = child_found()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Granted, Some(Custodian))]);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Granted, Some(Custodian))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"custodian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn chairs_the_association_that_has_one_of_the_bundle_only() {
    let course = club_found().asks_mandate_check().mandates_are(
        "p_rova",
        &[(GRANT, Granted, Some(Role)), (TERRACE, NotGranted, None)],
    );
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
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova ry"
          + offers to request grant
          + offers to request terrace
          + notice Found("Rova ry")
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("avustushakemuksen_tekeminen", Granted, Some(Role)), ("terassiluvan_hakeminen", NotGranted, None)]
          + offers to request terrace
          + notice MandateNotGranted
        {"version":1,"status":"incomplete","service":"club","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"look-up"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"role"},
          {"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"not-granted","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn chairs_the_association_with_the_whole_bundle() {
    let course = club_found().asks_mandate_check().mandates_are(
        "p_rova",
        &[
            (GRANT, Granted, Some(Role)),
            (TERRACE, Granted, Some(Mandate)),
        ],
    );
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
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova ry"
          + offers to request grant
          + offers to request terrace
          + notice Found("Rova ry")
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("avustushakemuksen_tekeminen", Granted, Some(Role)), ("terassiluvan_hakeminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        {"version":1,"status":"ready","service":"club","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"look-up"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"role"},
          {"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn can_do_with_a_paper_where_one_of_two_is_enough() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova ry"))
        .asks_mandate_check()
        .mandates_are("p_rova", &[(GRANT, NotGranted, None)]);
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
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("avustushakemuksen_tekeminen", NotGranted, None)]
          + offers to request grant
          + notice MandateCheckedLater
        {"version":1,"status":"ready","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"look-up"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"not-granted","basis":null},
          {"id":"paper","theme":null,"party":0,"status":"not-checked","basis":"power-of-attorney"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn acts_for_an_estate_with_a_power_of_attorney() {
    let course = Course::of("estate")
        .chooses(OnBehalf)
        .types(1, Name, "Esimerkin kuolinpesä")
        .sends()
        .types(1, BusinessId, "2077474-1")
        .sends()
        .types(1, BusinessId, ROVA);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Estate, by hand NotOffered
        types "Esimerkin kuolinpesä" as Name in place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Estate, by hand NotOffered, name "Esimerkin kuolinpesä"
        sends the form
        types "2077474-1" as BusinessId in place 1
          ! tell step details
          ! tell change mandate 0 incomplete
          + place 1: Estate, by hand NotOffered, id "2077474-1", name "Esimerkin kuolinpesä"
        sends the form
          ! focus Summary
          + problem BusinessId(CheckDigit) at BusinessId of place 1
        types "2077474-0" as BusinessId in place 1
          ! tell step follows
          ! tell change mandate 1 ready
          - problem BusinessId(CheckDigit) at BusinessId of place 1
          + place 1: Estate, by hand NotOffered, id "2077474-0", name "Esimerkin kuolinpesä"
        {"version":1,"status":"ready","service":"estate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"estate","ref":null,"businessId":"2077474-0","name":"Esimerkin kuolinpesä","source":"typed"}],
         "mandates":[{"id":"paper","theme":null,"party":0,"status":"not-checked","basis":"power-of-attorney"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn needs_a_mandate_from_each_of_the_others() {
    let course = Course::of("building-permit")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .chooses_kind(2, PartyKind::Organisation)
        .looks_up(2, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_check()
        .mandates_are("p_anna", &[(TITLE_DOCUMENTS, Granted, Some(Mandate))])
        .sends();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + offers to request title-documents
          + notice Found("Anna Esimerkki")
        says that place 2 is Organisation
          + place 2: Organisation
        types "2077474-0" as BusinessId in place 2
          ! tell step details
          + place 2: Organisation, id "2077474-0"
        asks to look up place 2
          ! look up organisation 2077474-0
          + place 2: Organisation, asked, id "2077474-0"
          + notice LookingUp
        the host finds "Rova Oy"
          ! focus look-up of place 2
          ! tell step mandate
          ! tell change mandate 2 incomplete
          + place 2: Organisation, found p_rova, name "Rova Oy"
          + notice Found("Rova Oy")
        asks to check the mandates
          ! check mandates of ["p_anna", "p_rova"]
          + notice Checking
        the host says of p_anna: [("lainhuudatusasiakirjojen_tilaaminen", Granted, Some(Mandate))]
          + offers to request title-documents
          + notice MandateNotGranted
        sends the form
          ! focus Summary
          + problem MandateNotGranted at Mandate
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"owners","theme":null,"party":0,"status":"not-checked","basis":null},
          {"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":1,"status":"not-checked","basis":null},
          {"id":"owners","theme":null,"party":1,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn must_check_again_when_a_party_changes() {
    let course = child_found()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Granted, Some(Mandate))])
        .removes(1)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        removes place 1
          ! focus IdentityCode of place 1
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
          + notice PlaceRemoved(1)
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + offers to request certificate
          + notice Found("Anna Esimerkki")
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_by_hand_where_there_is_no_host_api() {
    let course = Course::without_api("school-certificate")
        .chooses(OnBehalf)
        .asks_look_up(1)
        .types(1, IdentityCode, ANNA)
        .types(1, Name, "Anna Esimerkki")
        .asks_mandate_check()
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child, by hand NotOffered
        asks to look up place 1
        types "010180-9026" as IdentityCode in place 1
          ! tell step details
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, by hand NotOffered, name "Anna Esimerkki"
        asks to check the mandates
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","source":"typed"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn cannot_check_the_mandate_of_somebody_who_was_not_found() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .types(1, Name, "Anna Esimerkki")
        .asks_mandate_check()
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Child, by hand NotFound
          + notice ByHand(NotFound)
        types "Anna Esimerkki" as Name in place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, by hand NotFound, name "Anna Esimerkki"
        asks to check the mandates
        sends the form
          ! focus Summary
          + problem MandateNotCheckable at Mandate
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","source":"typed"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn sends_without_a_check_because_the_server_is_down() {
    let course = child_found()
        .asks_mandate_check()
        .check_fails(Err(Failure::ServerDown))
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host answers the check: Err(ServerDown)
          ! tell step follows
          ! tell change mandate 1 ready
          + offers to request certificate
          + notice MandateCheckFailed
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_signed_out_during_the_check() {
    let course = child_found()
        .asks_mandate_check()
        .asks_mandate_check()
        .check_fails(Err(Failure::SessionEnded))
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        asks to check the mandates
        the host answers the check: Err(SessionEnded)
          + offers to request certificate
          + notice MandateCheckFailed
        sends the form
          ! focus Summary
          + problem MandateNotChecked at Mandate
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_sent_to_suomi_fi_to_choose() {
    let address = "https://www.suomi.fi/valtuudet";
    let course = child_found()
        .asks_mandate_check()
        .check_fails(Ok(Checked::Redirect(address.into())));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host answers the check: Ok(Redirect("https://www.suomi.fi/valtuudet"))
          ! redirect to https://www.suomi.fi/valtuudet
          + offers to request certificate
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn copies_the_name_of_the_mandate() {
    let name = "Koulu- tai tutkintotodistuksen tilaaminen";
    let course = child_found()
        .happens(
            "asks for a copy",
            Event::Did(Action::CopyAsked(name.into())),
        )
        .happens("the browser copies", Event::Copied(true))
        .happens("the browser refuses", Event::Copied(false));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        asks for a copy
          ! copy "Koulu- tai tutkintotodistuksen tilaaminen"
        the browser copies
          + notice Copied
        the browser refuses
          + notice CopyFailed
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_at_another_situation_while_the_check_runs() {
    let course = Course::of("building-permit")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .asks_mandate_check()
        .chooses(Together)
        .mandates_are("p_anna", &[(TITLE_DOCUMENTS, Granted, Some(Mandate))])
        .chooses(OnBehalf);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + offers to request title-documents
          + notice Found("Anna Esimerkki")
        asks to check the mandates
          ! check mandates of ["p_anna"]
          + notice Checking
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        the host says of p_anna: [("lainhuudatusasiakirjojen_tilaaminen", Granted, Some(Mandate))]
        chooses on-behalf
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
        {"version":1,"status":"ready","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_told_of_no_mandate_while_details_are_missing() {
    let course = child_found()
        .chooses_channel(1, Channel::Email)
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, NotGranted, None)]);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Child, asked
          + notice LookingUp
        the host finds "Cecilia Esimerkki"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
          + notice Found("Cecilia Esimerkki")
        wants place 1 reached by email
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-granted","basis":null}],
         "declarations":[]}
    "#]]);
}
