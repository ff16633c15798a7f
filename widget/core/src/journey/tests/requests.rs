//! Courses in which a mandate is requested straight from the form.

use super::course::Course;
use super::samples::{ANNA, BERTTA, ROVA, TALO, child, organisation, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::form_value::Basis::Mandate;
use crate::form_value::MandateStatus::{Granted, NotGranted, Requested};
use crate::host::Failure;
use crate::journey::Checked;
use expect_test::expect;

const GRANT: &str = "avustushakemuksen_tekeminen";
const TERRACE: &str = "terassiluvan_hakeminen";
const OLD_TERRACE: &str = "vanha_terassilupa_esimerkki";
const CERTIFICATE: &str = "koulu_tai_tutkintotodistuksen_tilaaminen";
const TITLE_DOCUMENTS: &str = "lainhuudatusasiakirjojen_tilaaminen";

fn refused_child() -> Course {
    Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, BERTTA)
        .finds(child("p_child", "Cecilia Esimerkki"))
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, NotGranted, None)])
}

fn two_owners() -> Course {
    Course::of("building-permit")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .finds(person("p_bertta", "Bertta Malli"))
}

/// Anna has given the mandate, Bertta has not.
fn one_owner_refused() -> Course {
    two_owners()
        .asks_mandate_check()
        .check_fails(Ok(Checked::Mandates(vec![
            super::samples::checked("p_anna", TITLE_DOCUMENTS, Granted),
            super::samples::checked("p_bertta", TITLE_DOCUMENTS, NotGranted),
        ])))
}

#[test]
fn requests_the_mandate_and_checks_until_it_is_given() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Ok(None))
        .sends()
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Requested, None)])
        .asks_mandate_check()
        .mandates_are("p_child", &[(CERTIFICATE, Granted, Some(Mandate))])
        .asks_mandate_request(CERTIFICATE);
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        sends the form
          ! focus Summary
          + problem MandateRequested at Mandate
        asks to check the mandates
          ! check mandates of ["p_child"]
          - problem MandateRequested at Mandate
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Requested, None)]
          + problem MandateRequested at Mandate
          + notice Requested
        asks to check the mandates
          ! check mandates of ["p_child"]
          - problem MandateRequested at Mandate
          + notice Checking
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn requests_without_a_check_and_is_shown_where_the_request_is() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, BERTTA)
        .finds(child("p_child", "Cecilia Esimerkki"))
        .asks_mandate_request(CERTIFICATE)
        .request_is(Ok(Some("https://www.suomi.fi/valtuudet".into())));
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
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(Some("https://www.suomi.fi/valtuudet"))
          ! focus Mandate
          + request made, to be seen at Some("https://www.suomi.fi/valtuudet")
          + notice Requested
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn meets_a_host_that_makes_no_requests() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Err(Failure::NotOffered))
        .asks_mandate_request(CERTIFICATE);
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Err(NotOffered)
          + request Failed(NotOffered)
          + notice RequestNotOffered
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-granted","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_signed_out_during_the_request() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Err(Failure::SessionEnded))
        .asks_mandate_request(CERTIFICATE)
        .request_is(Ok(None));
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Err(SessionEnded)
          + request Failed(SessionEnded)
          + notice RequestFailed
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn requests_again_when_the_server_was_down() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Err(Failure::ServerDown))
        .sends()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Ok(None));
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Err(ServerDown)
          + request Failed(ServerDown)
          + notice RequestFailed
        sends the form
          ! focus Summary
          + problem MandateNotGranted at Mandate
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          - problem MandateNotGranted at Mandate
          + request made, to be seen at None
          + notice Requested
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn requests_it_of_the_one_who_has_not_given_it() {
    let course = one_owner_refused()
        .sends()
        .asks_mandate_request(TITLE_DOCUMENTS)
        .request_is(Ok(None))
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
        types "131052-9993" as IdentityCode in place 2
          ! tell step details
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 2
          ! tell step mandate
          ! tell change mandate 2 incomplete
          + place 2: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        asks to check the mandates
          ! check mandates of ["p_anna", "p_bertta"]
          + notice Checking
        the host answers the check: Ok(Mandates([CheckedMandate { principal: "p_anna", theme: Some("http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen"), status: Granted, basis: Some(Mandate) }, CheckedMandate { principal: "p_bertta", theme: Some("http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen"), status: NotGranted, basis: None }]))
          + offers to request title-documents
          + notice MandateNotGranted
        sends the form
          ! focus Summary
          + problem MandateNotGranted at Mandate
        asks to request lainhuudatusasiakirjojen_tilaaminen
          ! request a mandate from ["p_bertta"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          - problem MandateNotGranted at Mandate
          + request made, to be seen at None
          + notice Requested
        sends the form
          ! focus Summary
          + problem MandateRequested at Mandate
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"owners","theme":null,"party":0,"status":"not-checked","basis":null},
          {"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":1,"status":"requested","basis":null},
          {"id":"owners","theme":null,"party":1,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn requests_it_of_both_at_once() {
    let course = two_owners()
        .asks_mandate_request(TITLE_DOCUMENTS)
        .request_is(Ok(None))
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
        types "131052-9993" as IdentityCode in place 2
          ! tell step details
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 2
          ! tell step mandate
          ! tell change mandate 2 incomplete
          + place 2: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        asks to request lainhuudatusasiakirjojen_tilaaminen
          ! request a mandate from ["p_anna", "p_bertta"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        asks to check the mandates
          ! check mandates of ["p_anna", "p_bertta"]
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
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"owners","theme":null,"party":0,"status":"not-checked","basis":null},
          {"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":1,"status":"not-checked","basis":null},
          {"id":"owners","theme":null,"party":1,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn asks_for_one_thing_at_a_time() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .asks_mandate_check()
        .asks_mandate_request(CERTIFICATE)
        .request_is(Ok(None))
        .asks_mandate_check()
        .asks_mandate_request(CERTIFICATE)
        .mandates_are("p_child", &[(CERTIFICATE, Requested, None)]);
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        asks to check the mandates
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", Requested, None)]
          + notice Requested
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn acts_on_a_retired_mandate_but_cannot_request_it() {
    let course = Course::of("terrace")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_request(OLD_TERRACE)
        .asks_mandate_check()
        .mandates_are(
            "p_rova",
            &[
                (TERRACE, NotGranted, None),
                (OLD_TERRACE, Granted, Some(Mandate)),
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
        the host finds "Rova Oy"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova Oy"
          + offers to request terrace
          + notice Found("Rova Oy")
        asks to request vanha_terassilupa_esimerkki
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("terassiluvan_hakeminen", NotGranted, None), ("vanha_terassilupa_esimerkki", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        {"version":1,"status":"ready","service":"terrace","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"not-granted","basis":null},
          {"id":"old-terrace","theme":"http://valtuusrekisteri.suomi.fi/vanha_terassilupa_esimerkki","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn requests_each_mandate_of_a_bundle() {
    let course = Course::of("club")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova ry"))
        .asks_mandate_request(GRANT)
        .request_is(Ok(None))
        .asks_mandate_request(TERRACE)
        .request_is(Ok(None))
        .asks_mandate_check()
        .mandates_are(
            "p_rova",
            &[(GRANT, Granted, Some(Mandate)), (TERRACE, Requested, None)],
        )
        .sends();
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
        asks to request avustushakemuksen_tekeminen
          ! request a mandate from ["p_rova"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        asks to request terassiluvan_hakeminen
          ! request a mandate from ["p_rova"]
          + request under way
          + notice Requesting
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("avustushakemuksen_tekeminen", Granted, Some(Mandate)), ("terassiluvan_hakeminen", Requested, None)]
          + notice Requested
        sends the form
          ! focus Summary
          + problem MandateRequested at Mandate
        {"version":1,"status":"incomplete","service":"club","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova ry","source":"look-up"}],
         "mandates":[{"id":"grant","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_another_principal_while_the_request_runs() {
    let course = Course::of("terrace")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_request(TERRACE)
        .removes(1)
        .request_is_late(2, Ok(None))
        .looks_up(1, TALO)
        .finds(organisation("p_talo", "Talo Oy"));
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
        the host finds "Rova Oy"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova Oy"
          + offers to request terrace
          + notice Found("Rova Oy")
        asks to request terassiluvan_hakeminen
          ! request a mandate from ["p_rova"]
          + request under way
          + notice Requesting
        removes place 1
          ! focus BusinessId of place 1
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
          + notice PlaceRemoved(1)
        the host answers request 2 late: Ok(None)
        types "0737546-2" as BusinessId in place 1
          + place 1: Organisation, id "0737546-2"
        asks to look up place 1
          ! look up organisation 0737546-2
          + place 1: Organisation, asked, id "0737546-2"
          + notice LookingUp
        the host finds "Talo Oy"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_talo, name "Talo Oy"
          + offers to request terrace
          + notice Found("Talo Oy")
        {"version":1,"status":"incomplete","service":"terrace","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_talo","name":"Talo Oy","source":"look-up"}],
         "mandates":[{"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"not-checked","basis":null},
          {"id":"old-terrace","theme":"http://valtuusrekisteri.suomi.fi/vanha_terassilupa_esimerkki","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_at_another_situation_while_the_request_runs() {
    let course = refused_child()
        .asks_mandate_request(CERTIFICATE)
        .chooses(Together)
        .request_is_late(3, Ok(None))
        .chooses(OnBehalf);
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to request koulu_tai_tutkintotodistuksen_tilaaminen
          ! request a mandate from ["p_child"]
          + request under way
          + notice Requesting
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers request 3 late: Ok(None)
        chooses on-behalf
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + request made, to be seen at None
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"requested","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn has_nobody_to_request_it_of() {
    let course = Course::of("terrace")
        .chooses(OnBehalf)
        .asks_mandate_request(TERRACE)
        .asks_mandate_request("something_else");
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        asks to request terassiluvan_hakeminen
        asks to request something_else
        {"version":1,"status":"incomplete","service":"terrace","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn goes_to_suomi_fi_only_while_looking_at_it() {
    let course = refused_child()
        .asks_mandate_check()
        .chooses(Together)
        .check_fails(Ok(Checked::Redirect(
            "https://www.suomi.fi/valtuudet".into(),
        )))
        .chooses(OnBehalf);
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
        the host says of p_child: [("koulu_tai_tutkintotodistuksen_tilaaminen", NotGranted, None)]
          + offers to request certificate
          + notice MandateNotGranted
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers the check: Ok(Redirect("https://www.suomi.fi/valtuudet"))
        chooses on-behalf
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_child","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn keeps_the_check_while_somebody_is_looked_up_for_another_situation() {
    let course = Course::of("building-permit")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .asks_mandate_check()
        .mandates_are("p_anna", &[(TITLE_DOCUMENTS, Granted, Some(Mandate))])
        .chooses(Together)
        .looks_up(1, BERTTA)
        .finds(person("p_bertta", "Bertta Malli"))
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
        the host says of p_anna: [("lainhuudatusasiakirjojen_tilaaminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + offers to request title-documents
          + notice Found("Bertta Malli")
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
