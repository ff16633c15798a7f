//! Courses in which a person comes back to somebody picked, a register's list or a request.

use super::course::Course;
use super::samples::{BERTTA, ROVA, child, organisation, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::form_value::Basis::{Custodian, Mandate};
use crate::form_value::MandateStatus::{Granted, NotGranted};
use crate::form_value::PartyList::{Confirmed, Disputed};
use crate::host::Failure;
use crate::journey::TypedField::{IdentityCode, Name, Phone};
use crate::journey::{Checked, FoundParty};
use expect_test::expect;

const CERTIFICATE: &str = "koulu_tai_tutkintotodistuksen_tilaaminen";
const TERRACE: &str = "terassiluvan_hakeminen";

fn own_child() -> FoundParty {
    FoundParty {
        basis: Some(Custodian),
        ..child("p_cecilia", "Cecilia Esimerkki")
    }
}

fn anna() -> FoundParty {
    person("p_anna", "Anna Esimerkki")
}

fn bertta() -> FoundParty {
    person("p_bertta", "Bertta Malli")
}

fn child_picked() -> Course {
    Course::of("school-certificate")
        .chooses(OnBehalf)
        .names(true, vec![own_child()])
        .picks(Some(0))
}

fn registered() -> Course {
    Course::of("school-certificate")
        .chooses(Together)
        .names(true, vec![anna(), bertta()])
}

#[test]
fn comes_back_to_the_child_that_was_picked() {
    let course = child_picked()
        .types(1, Phone, "040 123 4567")
        .leaves_and_comes_back()
        .names(true, vec![own_child()])
        .picks(None);
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
        comes back
          ! ask whom the host names: Principals
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
        the host names ["Cecilia Esimerkki"], all that there are
          + offers ["Cecilia Esimerkki"] to pick from
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
fn comes_back_with_the_form_value_of_somebody_picked() {
    let course = child_picked().comes_back_with_form_value();
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
        comes back
          ! ask whom the host names: Principals
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_cecilia","name":"Cecilia Esimerkki","source":"register"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"granted","basis":"custodian"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_somebody_whom_the_host_names_no_more() {
    let course = child_picked()
        .leaves_and_comes_back()
        .names(true, Vec::new())
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
        comes back
          ! ask whom the host names: Principals
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, named p_cecilia, name "Cecilia Esimerkki"
        the host names [], all that there are
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + offers [] to pick from
          + place 1: Child, found p_cecilia, name "Cecilia Esimerkki"
          + offers to request certificate
        sends the form
          ! focus Summary
          + problem MandateNotChecked at Mandate
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":"p_cecilia","name":"Cecilia Esimerkki","source":"look-up"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_before_speaking_of_the_list() {
    let course = registered()
        .types(2, Phone, "040 123 4567")
        .leaves_and_comes_back()
        .names(true, vec![anna(), bertta()]);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        types "040 123 4567" as Phone in place 2
          + place 2: Person, named p_bertta, name "Bertta Malli", phone "040 123 4567", by suomi-fi
        comes back
          ! ask whom the host names: Parties
          ! tell step details
          ! tell change approval 2 incomplete
          + waits for the register
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", phone "040 123 4567", by suomi-fi
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          + asks about the list: nothing yet
          + notice Registered(2)
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":"040 123 4567","email":null,"channel":"suomi-fi","source":"register","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_confirmed_list() {
    let course = registered()
        .types(2, Name, "Bertta Malli-Esimerkki")
        .says_of_list(Confirmed)
        .leaves_and_comes_back()
        .sends();
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        types "Bertta Malli-Esimerkki" as Name in place 2
          + place 2: Person, named p_bertta, name "Bertta Malli", added name "Bertta Malli-Esimerkki", by suomi-fi
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
        comes back
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", added name "Bertta Malli-Esimerkki", by suomi-fi
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","addedName":"Bertta Malli-Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_with_the_form_value_of_a_confirmed_list() {
    let course = registered()
        .says_of_list(Confirmed)
        .comes_back_with_form_value();
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
        comes back
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_disputed_list_and_confirms_it_after_all() {
    let course = registered()
        .says_of_list(Disputed)
        .removes(1)
        .leaves_and_comes_back()
        .says_of_list(Confirmed)
        .names(true, vec![anna(), bertta()])
        .says_of_list(Disputed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        says that the list is disputed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: disputed
        removes place 1
          ! focus look-up of place 1
          ! tell change approval 1 ready
          + place 1: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice PlaceRemoved(1)
        comes back
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: disputed
          + place 1: Person, named p_bertta, name "Bertta Malli", by suomi-fi
        says that the list is confirmed
          ! ask whom the host names: Parties
          ! tell step details
          ! tell change approval 1 incomplete
          + waits for the register
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        says that the list is disputed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: disputed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_list_that_was_not_complete() {
    let course = Course::of("school-certificate")
        .chooses(Together)
        .names(false, vec![anna()])
        .leaves_and_comes_back()
        .adds();
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki"], not all that there are
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Registered(1)
        comes back
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change approval 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_parties_typed_while_the_register_was_down() {
    let course = Course::of("school-certificate")
        .chooses(Together)
        .names_nobody(Err(Failure::ServerDown))
        .types(1, IdentityCode, BERTTA)
        .asks_look_up(1)
        .finds(bertta())
        .comes_back_with_form_value();
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers Err(ServerDown)
          + offers to ask again, after Failed(ServerDown)
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        comes back
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, found p_bertta, name "Bertta Malli", by suomi-fi
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_while_the_register_is_asked() {
    let course = Course::of("school-certificate")
        .chooses(Together)
        .leaves_and_comes_back()
        .names(true, vec![anna()]);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        comes back
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki"], all that there are
          ! tell step details
          ! tell change approval 1 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Registered(1)
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_request_and_checks_it() {
    let course = Course::of("terrace")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_request(TERRACE)
        .request_is(Ok(None))
        .leaves_and_comes_back()
        .sends()
        .asks_mandate_check()
        .mandates_are("p_rova", &[(TERRACE, Granted, Some(Mandate))]);
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
        the host answers the request: Ok(None)
          ! focus Mandate
          + request made, to be seen at None
          + notice Requested
        comes back
          ! ask whom the host names: Principals
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova Oy"
        sends the form
          ! focus Summary
          + problem MandateRequested at Mandate
        asks to check the mandates
          ! check mandates of ["p_rova"]
          - problem MandateRequested at Mandate
          + notice Checking
        the host says of p_rova: [("terassiluvan_hakeminen", Granted, Some(Mandate))]
          ! focus Mandate
          ! tell step follows
          ! tell change mandate 1 ready
          + notice MandateGranted
        {"version":1,"status":"ready","service":"terrace","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"granted","basis":"mandate"},
          {"id":"old-terrace","theme":"http://valtuusrekisteri.suomi.fi/vanha_terassilupa_esimerkki","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_while_the_request_runs() {
    let course = Course::of("terrace")
        .chooses(OnBehalf)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_check()
        .mandates_are("p_rova", &[(TERRACE, NotGranted, None)])
        .asks_mandate_request(TERRACE)
        .comes_back_with_form_value();
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
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("terassiluvan_hakeminen", NotGranted, None)]
          + offers to request terrace
          + notice MandateNotGranted
        asks to request terassiluvan_hakeminen
          ! request a mandate from ["p_rova"]
          + request under way
          + notice Requesting
        comes back
          ! ask whom the host names: Principals
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Organisation, found p_rova, name "Rova Oy"
          + offers to request terrace
        {"version":1,"status":"incomplete","service":"terrace","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"terrace","theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen","party":0,"status":"not-granted","basis":null},
          {"id":"old-terrace","theme":"http://valtuusrekisteri.suomi.fi/vanha_terassilupa_esimerkki","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_from_suomi_fi_and_checks() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, BERTTA)
        .finds(child("p_child", "Cecilia Esimerkki"))
        .asks_mandate_check()
        .check_fails(Ok(Checked::Redirect(
            "https://www.suomi.fi/valtuudet".into(),
        )))
        .leaves_and_comes_back()
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
        asks to check the mandates
          ! check mandates of ["p_child"]
          + notice Checking
        the host answers the check: Ok(Redirect("https://www.suomi.fi/valtuudet"))
          ! redirect to https://www.suomi.fi/valtuudet
          + offers to request certificate
        comes back
          ! ask whom the host names: Principals
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Child, found p_child, name "Cecilia Esimerkki"
          + offers to request certificate
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
