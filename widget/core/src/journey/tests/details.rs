//! Courses in which details are typed and corrected.

use super::course::Course;
use super::samples::{ANNA, person};
use crate::catalogue::Situation::OnBehalf;
use crate::host::Failure;
use crate::journey::FoundParty;
use crate::journey::TypedField::{Email, IdentityCode, Name, Phone};
use crate::party::Channel;
use expect_test::expect;

fn anna_found() -> Course {
    Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
}

fn anna_by_hand() -> Course {
    Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .types(1, Name, "Anna Esimerkki")
}

#[test]
fn corrects_a_name_that_was_found() {
    let course =
        anna_found()
            .types(1, Name, "Anna Esimerkki-Malli")
            .types(1, Phone, "+358 40 123 4567");
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        types "Anna Esimerkki-Malli" as Name in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna Esimerkki-Malli", by suomi-fi
        types "+358 40 123 4567" as Phone in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna Esimerkki-Malli", phone "+358 40 123 4567", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","addedName":"Anna Esimerkki-Malli","phone":"+358 40 123 4567","email":null,"channel":"suomi-fi","source":"look-up","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn takes_a_correction_back() {
    let course = anna_found()
        .types(1, Name, "Anna")
        .types(1, Name, "Anna Esimerkki")
        .chooses_channel(1, Channel::Paper)
        .chooses_channel(1, Channel::SuomiFi);
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        types "Anna" as Name in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna", by suomi-fi
        types "Anna Esimerkki" as Name in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna Esimerkki", by suomi-fi
        wants place 1 reached by paper
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna Esimerkki", by paper
        wants place 1 reached by suomi-fi
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name "Anna Esimerkki", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn clears_a_name_that_was_found() {
    let course = anna_found().types(1, Name, " ").sends();
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        types " " as Name in place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", added name " ", by suomi-fi
        sends the form
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn wants_a_text_message_to_a_number_that_the_host_knows() {
    let course = anna_found().chooses_channel(1, Channel::Sms).sends();
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        wants place 1 reached by sms
          + place 1: Person, found p_anna, name "Anna Esimerkki", by sms
        sends the form
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"sms","source":"look-up","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn wants_an_email_to_an_address_that_nobody_knows() {
    let course = anna_found()
        .chooses_channel(1, Channel::Email)
        .sends()
        .types(1, Email, "anna")
        .sends()
        .types(1, Email, "anna@example.fi");
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        wants place 1 reached by email
          ! tell step details
          ! tell change none 0 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by email
        sends the form
          ! focus Summary
          + problem EmailMissing at Email of place 1
        types "anna" as Email in place 1
          - problem EmailMissing at Email of place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", email "anna", by email
        sends the form
          ! focus Summary
          + problem EmailForm at Email of place 1
        types "anna@example.fi" as Email in place 1
          ! tell step follows
          ! tell change none 1 ready
          - problem EmailForm at Email of place 1
          + place 1: Person, found p_anna, name "Anna Esimerkki", email "anna@example.fi", by email
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":"anna@example.fi","channel":"email","source":"look-up","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn wants_a_text_message_but_gives_no_number() {
    let course = anna_by_hand()
        .chooses_channel(1, Channel::Sms)
        .sends()
        .types(1, Phone, "numero")
        .sends()
        .types(1, Phone, "040 123 4567");
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
        wants place 1 reached by sms
          ! tell step details
          ! tell change none 0 incomplete
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by sms
        sends the form
          ! focus Summary
          + problem PhoneMissing at Phone of place 1
        types "numero" as Phone in place 1
          - problem PhoneMissing at Phone of place 1
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", phone "numero", by sms
        sends the form
          ! focus Summary
          + problem PhoneForm at Phone of place 1
        types "040 123 4567" as Phone in place 1
          ! tell step follows
          ! tell change none 1 ready
          - problem PhoneForm at Phone of place 1
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", phone "040 123 4567", by sms
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":"040 123 4567","email":null,"channel":"sms","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn leaves_a_wish_for_letters_as_it_is() {
    let wishes_letters = FoundParty {
        channel: Some(Channel::Paper),
        ..person("p_anna", "Anna Esimerkki")
    };
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(wishes_letters);
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
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by paper
          + notice Found("Anna Esimerkki")
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"paper","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn empties_a_place_again() {
    let course = anna_by_hand()
        .types(1, IdentityCode, "")
        .types(1, Name, "")
        .sends();
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
        types "" as IdentityCode in place 1
          ! tell step details
          ! tell change none 0 incomplete
        types "" as Name in place 1
          ! tell step parties
          + place 1: Person, by hand NotFound, by suomi-fi
        sends the form
          ! focus Summary
          + problem TooFewParties(1) at IdentityCode of place 1
        {"version":1,"status":"incomplete","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}
