//! Courses in which a person leaves the page and comes back, or the page gives a value.

use super::course::Course;
use super::samples::{ANNA, BERTTA, ROVA, organisation, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::form_value::MandateStatus::Granted;
use crate::form_value::{Basis, FormValue, Party};
use crate::host::Failure;
use crate::journey::TypedField::{IdentityCode, Name, Phone};
use crate::journey::{Event, FoundParty, form_value};
use crate::party::{Channel, PartyKind, Source};
use expect_test::expect;

const TITLE_DOCUMENTS: &str = "lainhuudatusasiakirjojen_tilaaminen";

#[test]
fn comes_back_to_parties_that_were_found() {
    let by_text_message = FoundParty {
        channel: Some(Channel::Sms),
        ..person("p_bertta", "Bertta Malli")
    };
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .types(1, Phone, "040 123 4567")
        .looks_up(2, BERTTA)
        .finds(by_text_message)
        .leaves_and_comes_back();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step details
          ! tell change approval 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        types "040 123 4567" as Phone in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", phone "040 123 4567", by suomi-fi
        types "131052-9993" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 2
          ! tell step follows
          ! tell change approval 2 ready
          + place 2: Person, found p_bertta, name "Bertta Malli", by sms
          + notice Found("Bertta Malli")
        comes back
          ! tell step follows
          ! tell change approval 2 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", phone "040 123 4567", by suomi-fi
          + place 2: Person, found p_bertta, name "Bertta Malli", by sms
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":"040 123 4567","email":null,"channel":"suomi-fi","source":"look-up","edited":true},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"sms","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_and_types_the_code_again() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .types(1, Name, "Anna Esimerkki")
        .leaves_and_comes_back()
        .sends()
        .types(1, IdentityCode, ANNA);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by suomi-fi
        comes back
          ! ask whom the host names: Principals
          ! tell step details
          ! tell change none 0 incomplete
          + place 1: Person, by hand Forgotten, name "Anna Esimerkki", by suomi-fi
        sends the form
          ! focus Summary
          + problem IdentityCode(Empty) at IdentityCode of place 1
        types "010180-9026" as IdentityCode in place 1
          ! tell step follows
          ! tell change none 1 ready
          - problem IdentityCode(Empty) at IdentityCode of place 1
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_form_value_with_its_code() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .types(1, Name, "Anna Esimerkki")
        .comes_back_with_form_value();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by suomi-fi
        comes back
          ! ask whom the host names: Principals
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, by hand Forgotten, name "Anna Esimerkki", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_a_mandate_of_the_right_party() {
    let course = Course::of("housing-company")
        .chooses(Together)
        .adds()
        .adds()
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .chooses_kind(2, PartyKind::Organisation)
        .looks_up(2, ROVA)
        .finds(organisation("p_rova", "Rova Oy"))
        .asks_mandate_check()
        .mandates_are(
            "p_rova",
            &[(TITLE_DOCUMENTS, Granted, Some(Basis::Mandate))],
        )
        .leaves_and_comes_back();
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change mandate 0 ready
        adds a place
          ! focus IdentityCode of place 1
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + notice PlaceAdded(1)
        adds a place
          ! focus IdentityCode of place 2
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        says that place 2 is Organisation
          + place 2: Organisation
        types "2077474-0" as BusinessId in place 2
          + place 2: Organisation, id "2077474-0"
        asks to look up place 2
          ! look up organisation 2077474-0
          + place 2: Organisation, asked, id "2077474-0"
          + notice LookingUp
        the host finds "Rova Oy"
          ! focus look-up of place 2
          ! tell change mandate 1 incomplete
          + place 2: Organisation, found p_rova, name "Rova Oy"
          + offers to request title-documents
          + notice Found("Rova Oy")
        asks to check the mandates
          ! check mandates of ["p_rova"]
          + notice Checking
        the host says of p_rova: [("lainhuudatusasiakirjojen_tilaaminen", Granted, Some(Mandate))]
          + notice MandateNotGranted
        comes back
          ! tell step details
          ! tell change mandate 1 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Organisation, found p_rova, name "Rova Oy"
        {"version":1,"status":"incomplete","service":"housing-company","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":null,
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":"mandate"}],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_to_declarations() {
    let course = Course::of("compost")
        .chooses(Together)
        .ticks(1)
        .leaves_and_comes_back();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        ticks declaration 1
        comes back
          ! tell step parties
          ! tell change declaration 0 incomplete
        {"version":1,"status":"incomplete","service":"compost","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[{"id":"rules-known","at":"2026-11-21T10:15:00Z"}]}
    "#]]);
}

#[test]
fn comes_back_with_the_value_of_another_service() {
    let other = Course::of("waste-bin").chooses(Together).ticks(0);
    let value: FormValue = form_value(other.state());
    let course = Course::of("compost").chooses(Together).ticks(0).happens(
        "the page gives another form's value",
        Event::Restored(Box::new(value)),
    );
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        ticks declaration 0
        the page gives another form's value
          ! tell step question
          ! tell change - 0 incomplete
        {"version":1,"status":"incomplete","service":"compost","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":null,"procedure":null,"partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn comes_back_with_an_organisation_that_no_register_named() {
    let mut value = form_value(Course::of("school-certificate").chooses(Together).state());
    value.parties.push(Party {
        kind: PartyKind::Organisation,
        reference: None,
        personal_identity_code: None,
        business_id: Some(ROVA.into()),
        name: "Rova Oy".into(),
        added_name: None,
        phone: None,
        email: None,
        channel: None,
        source: Source::Register,
        answered_by: None,
        edited: false,
    });
    let course = Course::of("school-certificate").happens(
        "the page gives a forged value",
        Event::Restored(Box::new(value)),
    );
    course.check(expect![[r#"
        the page gives a forged value
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}
