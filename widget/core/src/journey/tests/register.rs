//! Courses of a shared matter whose parties a register names: confirmed, disputed, incomplete.

use super::course::Course;
use super::samples::{ANNA, BERTTA, CECILIA, ROVA, organisation, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::form_value::MandateStatus::Granted;
use crate::form_value::PartyList::{Confirmed, Disputed, Incomplete};
use crate::host::Failure;
use crate::journey::TypedField::{Email, IdentityCode, Name};
use crate::journey::{Event, FoundParty};
use crate::party::{Channel, PartyKind};
use expect_test::expect;

const TITLE_DOCUMENTS: &str = "lainhuudatusasiakirjojen_tilaaminen";

fn anna() -> FoundParty {
    person("p_anna", "Anna Esimerkki")
}

fn bertta() -> FoundParty {
    person("p_bertta", "Bertta Malli")
}

fn asked() -> Course {
    Course::of("school-certificate").chooses(Together)
}

#[test]
fn confirms_the_parties_of_the_register() {
    let course = asked()
        .sends()
        .names(true, vec![anna(), bertta()])
        .sends()
        .says_of_list(Confirmed)
        .sends();
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        sends the form
          ! focus Summary
          + problem RegisterUnderWay at PartyList
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          - problem RegisterUnderWay at PartyList
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice Registered(2)
        sends the form
          ! focus Summary
          + problem PartyListMissing at PartyList
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          - problem PartyListMissing at PartyList
          + asks about the list: confirmed
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn disputes_the_register_and_names_somebody_else() {
    let course = asked()
        .names(true, vec![anna(), bertta()])
        .adds()
        .removes(1)
        .says_of_list(Disputed)
        .removes(1)
        .adds()
        .looks_up(2, CECILIA)
        .finds(person("p_cecilia", "Cecilia Ström"));
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
        adds a place
        removes place 1
        says that the list is disputed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: disputed
        removes place 1
          ! focus look-up of place 1
          ! tell change approval 1 ready
          + place 1: Person, named p_bertta, name "Bertta Malli", by suomi-fi
          + notice PlaceRemoved(1)
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change approval 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "100190-999P" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Cecilia Ström"
          ! focus look-up of place 2
          ! tell step follows
          ! tell change approval 2 ready
          + place 2: Person, found p_cecilia, name "Cecilia Ström", by suomi-fi
          + notice Found("Cecilia Ström")
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_cecilia","name":"Cecilia Ström","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn confirms_after_all_and_disputes_again() {
    let course = asked()
        .names(true, vec![anna(), bertta()])
        .says_of_list(Disputed)
        .removes(1)
        .adds()
        .types(2, IdentityCode, CECILIA)
        .says_of_list(Confirmed)
        .says_of_list(Disputed)
        .says_of_list(Incomplete);
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
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change approval 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "100190-999P" as IdentityCode in place 2
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", by suomi-fi
        says that the list is disputed
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: disputed
          + place 3: Person, by suomi-fi
        says that the list is incomplete
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn confirms_again_what_is_confirmed() {
    let course = asked()
        .names(true, vec![anna()])
        .says_of_list(Confirmed)
        .types(1, Name, "Anna Esimerkki-Malli")
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
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
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: confirmed
        types "Anna Esimerkki-Malli" as Name in place 1
          + place 1: Person, named p_anna, name "Anna Esimerkki", added name "Anna Esimerkki-Malli", by suomi-fi
        says that the list is confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","addedName":"Anna Esimerkki-Malli","phone":null,"email":null,"channel":"suomi-fi","source":"register","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn adds_to_a_register_that_is_not_complete() {
    let course = asked()
        .names(false, vec![anna()])
        .says_of_list(Confirmed)
        .adds()
        .looks_up(2, BERTTA)
        .finds(bertta());
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
        says that the list is confirmed
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change approval 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "131052-9993" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 2
          ! tell step follows
          ! tell change approval 2 ready
          + place 2: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_the_others_where_the_register_knows_nobody() {
    let course = asked()
        .names(true, Vec::new())
        .sends()
        .looks_up(1, BERTTA)
        .finds(bertta());
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names [], all that there are
        sends the form
          ! focus Summary
          + problem TooFewParties(1) at IdentityCode of place 1
        types "131052-9993" as IdentityCode in place 1
          - problem TooFewParties(1) at IdentityCode of place 1
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
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_the_others_where_no_register_is_offered() {
    let course = asked()
        .names_nobody(Err(Failure::NotOffered))
        .asks_list_again()
        .looks_up(1, BERTTA)
        .finds(bertta());
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers Err(NotOffered)
        asks the host again
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
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_the_others_where_there_is_no_host() {
    let course = Course::without_api("school-certificate")
        .chooses(Together)
        .types(1, IdentityCode, BERTTA)
        .types(1, Name, "Bertta Malli");
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by hand NotOffered, by suomi-fi
        types "131052-9993" as IdentityCode in place 1
          ! tell step details
        types "Bertta Malli" as Name in place 1
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, by hand NotOffered, name "Bertta Malli", by suomi-fi
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"131052-9993","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_the_others_by_hand_and_asks_the_register_again() {
    let course = asked()
        .names_nobody(Err(Failure::ServerDown))
        .types(1, IdentityCode, CECILIA)
        .asks_look_up(1)
        .does_not_find(Err(Failure::ServerDown))
        .types(1, Name, "Cecilia Ström")
        .asks_list_again()
        .names(true, vec![anna()])
        .says_of_list(Disputed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers Err(ServerDown)
          + offers to ask again, after Failed(ServerDown)
        types "100190-999P" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(ServerDown)
          ! tell step details
          + place 1: Person, by hand ServerDown, by suomi-fi
          + notice ByHand(ServerDown)
        types "Cecilia Ström" as Name in place 1
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, by hand ServerDown, name "Cecilia Ström", by suomi-fi
        asks the host again
          ! ask whom the host names: Parties
          ! tell step details
          ! tell change approval 1 incomplete
          + waits for the register
        the host names ["Anna Esimerkki"], all that there are
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Registered(1)
        says that the list is disputed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: disputed
          + place 2: Person, by hand ServerDown, name "Cecilia Ström", by suomi-fi
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":null,"personalIdentityCode":"100190-999P","name":"Cecilia Ström","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_signed_out_when_the_register_is_asked() {
    let course = asked()
        .names_nobody(Err(Failure::SessionEnded))
        .sends()
        .asks_list_again()
        .names(true, vec![anna()])
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers Err(SessionEnded)
          + offers to ask again, after Failed(SessionEnded)
        sends the form
          ! focus Summary
          + problem TooFewParties(1) at IdentityCode of place 1
        asks the host again
          ! ask whom the host names: Parties
          - problem TooFewParties(1) at IdentityCode of place 1
          + waits for the register
        the host names ["Anna Esimerkki"], all that there are
          ! tell step details
          ! tell change approval 1 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Registered(1)
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn cannot_turn_away_a_party_of_a_kind_that_the_service_does_not_name() {
    let course = asked()
        .names(true, vec![anna(), organisation("p_rova", "Rova Oy")])
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Rova Oy"], all that there are
          ! tell step details
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Organisation, named p_rova, name "Rova Oy"
          + notice Registered(2)
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn cannot_change_what_kind_of_party_the_register_names() {
    let course = asked()
        .names(true, vec![anna()])
        .says_of_list(Confirmed)
        .chooses_kind(1, PartyKind::Child);
    course.check(expect![[r#"
        chooses together
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
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: confirmed
        says that place 1 is Child
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_told_of_a_list_in_which_not_everybody_can_be_shown() {
    let nobody = FoundParty {
        reference: String::new(),
        ..anna()
    };
    let course = asked()
        .names(true, vec![anna(), anna(), nobody])
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Anna Esimerkki", "Anna Esimerkki"], all that there are
          ! tell step follows
          ! tell change approval 1 ready
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Registered(1)
        says that the list is confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"incomplete",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn corrects_the_details_of_a_party_of_the_register() {
    let course = asked()
        .names(true, vec![anna()])
        .says_of_list(Confirmed)
        .chooses_channel(1, Channel::Email)
        .sends()
        .types(1, Email, "anna@example.fi");
    course.check(expect![[r#"
        chooses together
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
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: confirmed
        wants place 1 reached by email
          ! tell step details
          ! tell change approval 0 incomplete
          + place 1: Person, named p_anna, name "Anna Esimerkki", by email
        sends the form
          ! focus Summary
          + problem EmailMissing at Email of place 1
        types "anna@example.fi" as Email in place 1
          ! tell step follows
          ! tell change approval 1 ready
          - problem EmailMissing at Email of place 1
          + place 1: Person, named p_anna, name "Anna Esimerkki", email "anna@example.fi", by email
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":"anna@example.fi","channel":"email","source":"register","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_up_somebody_who_stands_in_the_register() {
    let course = asked()
        .names(true, vec![anna()])
        .says_of_list(Disputed)
        .adds()
        .looks_up(2, ANNA)
        .finds(anna());
    course.check(expect![[r#"
        chooses together
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
        says that the list is disputed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: disputed
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change approval 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "010180-9026" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus IdentityCode of place 2
          + place 2: Person, by suomi-fi
          + problem AlreadyAdded at IdentityCode of place 2
        {"version":1,"status":"incomplete","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn corrects_somebody_whom_the_register_names_afterwards() {
    let course = asked()
        .names_nobody(Err(Failure::ServerDown))
        .looks_up(1, BERTTA)
        .finds(bertta())
        .types(1, Name, "Bertta Malli-Esimerkki")
        .asks_list_again()
        .names(true, vec![anna(), bertta()])
        .says_of_list(Confirmed);
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
        types "Bertta Malli-Esimerkki" as Name in place 1
          + place 1: Person, found p_bertta, name "Bertta Malli", added name "Bertta Malli-Esimerkki", by suomi-fi
        asks the host again
          ! ask whom the host names: Parties
          ! tell step details
          ! tell change approval 1 incomplete
          + waits for the register
        the host names ["Anna Esimerkki", "Bertta Malli"], all that there are
          ! tell change approval 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Person, named p_bertta, name "Bertta Malli", added name "Bertta Malli-Esimerkki", by suomi-fi
          + notice Registered(2)
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 2 ready
          + asks about the list: confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","addedName":"Bertta Malli-Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_at_another_situation_while_the_register_is_asked() {
    let course = asked()
        .chooses(OnBehalf)
        .names_late(1, vec![anna()])
        .chooses(Together)
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Child
        the host answers list 1 late
        chooses together
          ! tell step details
          ! tell change approval 1 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
        says that the list is confirmed
          ! tell step follows
          ! tell change approval 1 ready
          + asks about the list: confirmed
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn starts_anew_while_the_register_is_asked() {
    let course = asked()
        .happens("resets the form", Event::Reset)
        .names_late(1, vec![anna()])
        .chooses(Together);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change approval 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        resets the form
          ! tell step question
          ! tell change - 0 incomplete
        the host answers list 1 late
        chooses together
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

#[test]
fn needs_mandates_from_the_owners_that_the_register_names() {
    let rova = organisation("p_rova", "Rova Oy");
    let course = Course::of("shared-site")
        .chooses(Together)
        .names(true, vec![anna(), rova])
        .asks_mandate_check()
        .mandates_are("p_anna", &[(TITLE_DOCUMENTS, Granted, None)])
        .says_of_list(Confirmed)
        .says_of_list(Disputed)
        .removes(2);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change mandate 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki", "Rova Oy"], all that there are
          ! tell step mandate
          ! tell change mandate 2 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + place 2: Organisation, named p_rova, name "Rova Oy"
          + offers to request title-documents
          + notice Registered(2)
        asks to check the mandates
          ! check mandates of ["p_anna", "p_rova"]
          + notice Checking
        the host says of p_anna: [("lainhuudatusasiakirjojen_tilaaminen", Granted, None)]
          + offers to request title-documents
          + notice MandateNotGranted
        says that the list is confirmed
          + asks about the list: confirmed
        says that the list is disputed
          + asks about the list: disputed
        removes place 2
          ! focus look-up of place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + notice PlaceRemoved(1)
        {"version":1,"status":"ready","service":"shared-site","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":"disputed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"granted","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn adds_an_owner_after_the_check() {
    let course = Course::of("shared-site")
        .chooses(Together)
        .names(true, vec![anna()])
        .asks_mandate_check()
        .mandates_are("p_anna", &[(TITLE_DOCUMENTS, Granted, None)])
        .says_of_list(Disputed)
        .adds()
        .looks_up(2, BERTTA)
        .finds(bertta())
        .sends()
        .says_of_list(Confirmed);
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change mandate 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host names ["Anna Esimerkki"], all that there are
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + asks about the list: nothing yet
          + place 1: Person, named p_anna, name "Anna Esimerkki", by suomi-fi
          + offers to request title-documents
          + notice Registered(1)
        asks to check the mandates
          ! check mandates of ["p_anna"]
          + notice Checking
        the host says of p_anna: [("lainhuudatusasiakirjojen_tilaaminen", Granted, None)]
          ! focus Mandate
          ! tell step details
          + notice MandateGranted
        says that the list is disputed
          ! tell step follows
          ! tell change mandate 1 ready
          + asks about the list: disputed
        adds a place
          ! focus IdentityCode of place 2
          ! tell step details
          ! tell change mandate 1 incomplete
          + place 2: Person, by suomi-fi
          + notice PlaceAdded(2)
        types "131052-9993" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Bertta Malli"
          ! focus look-up of place 2
          ! tell step mandate
          ! tell change mandate 2 incomplete
          + place 2: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + offers to request title-documents
          + notice Found("Bertta Malli")
        sends the form
          ! focus Summary
          + problem MandateNotChecked at Mandate
        says that the list is confirmed
          ! tell change mandate 1 incomplete
          + asks about the list: confirmed
        {"version":1,"status":"incomplete","service":"shared-site","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":"confirmed",
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"register"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_an_owner_who_is_an_organisation() {
    let course = Course::of("shared-site")
        .chooses(Together)
        .names_nobody(Err(Failure::NotOffered))
        .chooses_kind(1, PartyKind::Organisation)
        .looks_up(1, ROVA)
        .finds(organisation("p_rova", "Rova Oy"));
    course.check(expect![[r#"
        chooses together
          ! ask whom the host names: Parties
          ! tell step parties
          ! tell change mandate 0 incomplete
          + waits for the register
          + place 1: Person, by suomi-fi
        the host answers Err(NotOffered)
        says that place 1 is Organisation
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
          + offers to request title-documents
          + notice Found("Rova Oy")
        {"version":1,"status":"incomplete","service":"shared-site","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":"incomplete",
         "parties":[{"kind":"organisation","ref":"p_rova","name":"Rova Oy","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}
