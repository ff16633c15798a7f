//! Courses around the look-up of one party, whatever the host answers.

use super::course::Course;
use super::samples::{ANNA, BERTTA, OWN, TALO, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::host::Failure;
use crate::journey::TypedField::{IdentityCode, LastName, Name};
use crate::journey::{Action, Command, Event, LookedUp, Notice, update};
use crate::secret::Secret;
use expect_test::expect;

#[test]
fn finds_the_one_for_whom_they_act() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"));
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
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn mistypes_the_code_then_mends_it() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .asks_look_up(1)
        .looks_up(1, "010180-9027")
        .looks_up(1, " 010180-902y")
        .looks_up(1, " 010180-9026 ")
        .finds(person("p_anna", "Anna Esimerkki"));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        asks to look up place 1
          ! focus IdentityCode of place 1
          + problem IdentityCode(Empty) at IdentityCode of place 1
        types "010180-9027" as IdentityCode in place 1
          - problem IdentityCode(Empty) at IdentityCode of place 1
        asks to look up place 1
          ! focus IdentityCode of place 1
          + problem IdentityCode(CheckCharacter) at IdentityCode of place 1
        types " 010180-902y" as IdentityCode in place 1
        asks to look up place 1
          ! focus IdentityCode of place 1
        types " 010180-9026 " as IdentityCode in place 1
          - problem IdentityCode(CheckCharacter) at IdentityCode of place 1
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
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_not_found_and_typed_by_hand() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .sends()
        .types(1, Name, "Anna Esimerkki");
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
        sends the form
          ! focus Summary
          + problem NameMissing at Name of place 1
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change none 1 ready
          - problem NameMissing at Name of place 1
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn tries_another_code_after_nobody_was_found() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, BERTTA)
        .does_not_find(Err(Failure::NotFound))
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "131052-9993" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          ! tell step parties
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_themself() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, OWN)
        .does_not_find(Ok(LookedUp::Yourself))
        .types(1, IdentityCode, ANNA);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "210281-9988" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Ok(Yourself)
          ! focus IdentityCode of place 1
          + place 1: Person, by suomi-fi
          + problem Yourself at IdentityCode of place 1
        types "010180-9026" as IdentityCode in place 1
          - problem Yourself at IdentityCode of place 1
        {"version":1,"status":"incomplete","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_the_same_code_twice() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .types(1, Name, "Anna Esimerkki")
        .looks_up(2, ANNA);
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
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Anna Esimerkki" as Name in place 1
          ! tell change approval 1 incomplete
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by suomi-fi
        types "010180-9026" as IdentityCode in place 2
        asks to look up place 2
          ! focus IdentityCode of place 2
          + problem AlreadyAdded at IdentityCode of place 2
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn finds_the_same_party_twice() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .finds(person("p_bertta", "Bertta Malli"));
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
        types "010180-9026" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus IdentityCode of place 2
          + place 2: Person, by suomi-fi
          + problem AlreadyAdded at IdentityCode of place 2
        types "131052-9993" as IdentityCode in place 2
          - problem AlreadyAdded at IdentityCode of place 2
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
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn tries_too_often() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::TooManyTries(60)))
        .types(1, Name, "Anna Esimerkki");
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
        the host answers Err(TooManyTries(60))
          ! tell step details
          + place 1: Person, by hand TooManyTries(60), by suomi-fi
          + notice ByHand(TooManyTries(60))
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, by hand TooManyTries(60), name "Anna Esimerkki", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn is_no_longer_signed_in() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::SessionEnded))
        .asks_look_up(1)
        .finds(person("p_anna", "Anna Esimerkki"));
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
        the host answers Err(SessionEnded)
          ! tell step details
          + place 1: Person, by hand SessionEnded, by suomi-fi
          + notice ByHand(SessionEnded)
        asks to look up place 1
          ! look up person None
          ! tell step parties
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_by_hand_while_the_server_is_down() {
    let course = Course::of("school-certificate")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::ServerDown))
        .types(1, Name, "Anna Esimerkki")
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
        the host answers Err(ServerDown)
          ! tell step details
          + place 1: Child, by hand ServerDown
          + notice ByHand(ServerDown)
        types "Anna Esimerkki" as Name in place 1
          ! tell step follows
          ! tell change mandate 1 ready
          + place 1: Child, by hand ServerDown, name "Anna Esimerkki"
        sends the form
        {"version":1,"status":"ready","service":"school-certificate","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"child","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","source":"typed"}],
         "mandates":[{"id":"certificate","theme":"http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn gets_a_reference_that_is_none() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .finds(person(&"r".repeat(129), "Anna Esimerkki"));
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
          ! tell step details
          + place 1: Person, by hand ServerDown, by suomi-fi
          + notice ByHand(ServerDown)
        {"version":1,"status":"incomplete","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn changes_the_code_before_the_answer_comes() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .looks_up(1, BERTTA)
        .finds_late(1, person("p_anna", "Anna Esimerkki"))
        .finds_late(2, person("p_bertta", "Bertta Malli"));
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
        types "131052-9993" as IdentityCode in place 1
          + place 1: Person, by suomi-fi
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
        the host answers request 1 late: "Anna Esimerkki"
        the host answers request 2 late: "Bertta Malli"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn removes_the_place_before_the_answer_comes() {
    let course = Course::of("tree-felling")
        .chooses(Together)
        .adds()
        .types(1, LastName, "Esimerkki")
        .looks_up(1, ANNA)
        .removes(1)
        .finds_late(1, person("p_anna", "Anna Esimerkki"));
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change notice 0 ready
        adds a place
          ! focus IdentityCode of place 1
          ! tell step parties
          ! tell change notice 0 incomplete
          + place 1: Person, by suomi-fi
          + notice PlaceAdded(1)
        types "Esimerkki" as LastName in place 1
          + place 1: Person, last name "Esimerkki", by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person Some("Esimerkki")
          + place 1: Person, asked, last name "Esimerkki", by suomi-fi
          + notice LookingUp
        removes place 1
          ! focus AddParty
          ! tell step follows
          ! tell change notice 0 ready
          + notice PlaceRemoved(0)
        the host answers request 1 late: "Anna Esimerkki"
        {"version":1,"status":"ready","service":"tree-felling","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"notice","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn looks_at_another_situation_when_the_answer_comes() {
    let course = Course::of("building-permit")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .chooses(Together)
        .finds(person("p_anna", "Anna Esimerkki"))
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
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        the host finds "Anna Esimerkki"
        chooses on-behalf
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + offers to request title-documents
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}

#[test]
fn must_give_the_last_name_too() {
    let course = Course::of("tree-felling")
        .chooses(Together)
        .adds()
        .looks_up(1, ANNA)
        .types(1, LastName, " Esimerkki ")
        .asks_look_up(1)
        .finds(person("p_anna", "Anna Esimerkki"));
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change notice 0 ready
        adds a place
          ! focus IdentityCode of place 1
          ! tell step parties
          ! tell change notice 0 incomplete
          + place 1: Person, by suomi-fi
          + notice PlaceAdded(1)
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! focus LastName of place 1
          + problem LastNameMissing at LastName of place 1
        types " Esimerkki " as LastName in place 1
          - problem LastNameMissing at LastName of place 1
          + place 1: Person, last name " Esimerkki ", by suomi-fi
        asks to look up place 1
          ! look up person Some("Esimerkki")
          + place 1: Person, asked, last name " Esimerkki ", by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change notice 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        {"version":1,"status":"ready","service":"tree-felling","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"notice","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn mistypes_a_business_id() {
    let course = Course::of("grant")
        .chooses(OnBehalf)
        .looks_up(1, "0737546-1")
        .looks_up(1, TALO)
        .does_not_find(Err(Failure::NotFound));
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Organisation
        types "0737546-1" as BusinessId in place 1
          + place 1: Organisation, id "0737546-1"
        asks to look up place 1
          ! focus BusinessId of place 1
          + problem BusinessId(CheckDigit) at BusinessId of place 1
        types "0737546-2" as BusinessId in place 1
          - problem BusinessId(CheckDigit) at BusinessId of place 1
          + place 1: Organisation, id "0737546-2"
        asks to look up place 1
          ! look up organisation 0737546-2
          + place 1: Organisation, asked, id "0737546-2"
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Organisation, by hand NotFound, id "0737546-2"
          + notice ByHand(NotFound)
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn asks_no_second_time_about_a_code_of_nobody() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound));
    let place = course.state().places()[0].id;
    let again = Event::Did(Action::LookUpAsked(place));
    let mut state = course.state().clone();
    assert_eq!(update(&mut state, again.clone()), []);
    assert_eq!(state.notice, Some(Notice::ByHand(Failure::NotFound)));
    assert_eq!(state.places()[0].look_up.failure(), Some(Failure::NotFound));
    let other = Event::Typed(place, IdentityCode, Secret::from(String::from(BERTTA)));
    update(&mut state, other);
    assert!(
        matches!(
            update(&mut state, again)[..],
            [Command::LookUpPerson { .. }, ..]
        ),
        "another code is another question"
    );
}
