//! Courses of a shared matter: declarations, notices, approvals, more and fewer places.

use super::course::Course;
use super::samples::{ANNA, BERTTA, CECILIA, DAVID, ROVA, organisation, person};
use crate::catalogue::Situation::{Alone, OnBehalf, Together};
use crate::host::Failure;
use crate::journey::Event;
use crate::journey::TypedField::{IdentityCode, Name};
use crate::party::PartyKind;
use expect_test::expect;

#[test]
fn declares_that_the_others_agree() {
    let course = Course::of("waste-bin")
        .chooses(Together)
        .sends()
        .ticks(0)
        .ticks(7);
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        sends the form
          ! focus Summary
          + problem DeclarationMissing at Declaration(0)
        ticks declaration 0
          ! tell step follows
          ! tell change declaration 0 ready
          - problem DeclarationMissing at Declaration(0)
        ticks declaration 7
        {"version":1,"status":"ready","service":"waste-bin","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[{"id":"others-agree","at":"2026-11-21T10:15:00Z"}]}
    "#]]);
}

#[test]
fn takes_one_of_two_declarations_back() {
    let course = Course::of("compost")
        .chooses(Together)
        .ticks(0)
        .ticks(1)
        .happens("takes the tick away", Event::Declared(0, None))
        .sends();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        ticks declaration 0
        ticks declaration 1
          ! tell step follows
          ! tell change declaration 0 ready
        takes the tick away
          ! tell step parties
          ! tell change declaration 0 incomplete
        sends the form
          ! focus Summary
          + problem DeclarationMissing at Declaration(0)
        {"version":1,"status":"incomplete","service":"compost","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[{"id":"rules-known","at":"2026-11-21T10:15:00Z"}]}
    "#]]);
}

#[test]
fn sends_a_notice_to_nobody() {
    let course = Course::of("tree-felling").chooses(Together);
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change notice 0 ready
        {"version":1,"status":"ready","service":"tree-felling","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"notice","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_two_people_who_approve() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
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
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_fewer_people_than_the_service_asks_for() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .sends();
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
        sends the form
          ! focus Summary
          + problem TooFewParties(2) at IdentityCode of place 2
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_two_people_whose_codes_differ_by_the_separator_alone() {
    let course = Course::without_api("shared-yard")
        .chooses(Together)
        .types(1, IdentityCode, CECILIA)
        .types(1, Name, "Cecilia Ström")
        .types(2, IdentityCode, DAVID)
        .types(2, Name, "David Ström");
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by hand NotOffered, by suomi-fi
          + place 2: Person, by hand NotOffered, by suomi-fi
        types "100190-999P" as IdentityCode in place 1
          ! tell step details
        types "Cecilia Ström" as Name in place 1
          ! tell change approval 1 incomplete
          + place 1: Person, by hand NotOffered, name "Cecilia Ström", by suomi-fi
        types "100190Y999P" as IdentityCode in place 2
        types "David Ström" as Name in place 2
          ! tell step follows
          ! tell change approval 2 ready
          + place 2: Person, by hand NotOffered, name "David Ström", by suomi-fi
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"100190-999P","name":"Cecilia Ström","phone":null,"email":null,"channel":"suomi-fi","source":"typed"},
          {"kind":"person","ref":null,"personalIdentityCode":"100190Y999P","name":"David Ström","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn changes_how_many_others_there_are() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .chooses_count(4)
        .types(3, IdentityCode, ANNA)
        .chooses_count(2)
        .chooses_count(0)
        .chooses_count(255);
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        says that there are 4 others
          + place 3: Person, by suomi-fi
          + place 4: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 3
        says that there are 2 others
        says that there are 0 others
        says that there are 255 others
          + place 3: Person, by suomi-fi
          + place 4: Person, by suomi-fi
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn adds_places_until_there_are_no_more() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .adds()
        .adds()
        .adds();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        adds a place
          ! focus IdentityCode of place 3
          + place 3: Person, by suomi-fi
          + notice PlaceAdded(3)
        adds a place
          ! focus IdentityCode of place 4
          + place 4: Person, by suomi-fi
          + notice PlaceAdded(4)
        adds a place
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn removes_places_down_to_the_fewest() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .adds()
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
        .removes(3)
        .removes(1)
        .removes(1);
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        adds a place
          ! focus IdentityCode of place 3
          + place 3: Person, by suomi-fi
          + notice PlaceAdded(3)
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        removes place 3
          ! focus IdentityCode of place 2
          + notice PlaceRemoved(2)
        removes place 1
          ! focus IdentityCode of place 1
          ! tell step parties
          + place 1: Person, by suomi-fi
        removes place 1
          ! focus IdentityCode of place 1
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn removes_the_only_place() {
    let course = Course::of("tree-felling")
        .chooses(Together)
        .adds()
        .removes(1);
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
        removes place 1
          ! focus AddParty
          ! tell step follows
          ! tell change notice 0 ready
          + notice PlaceRemoved(0)
        {"version":1,"status":"ready","service":"tree-felling","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"notice","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn says_which_parties_are_organisations() {
    let course = Course::of("building-permit")
        .chooses(Together)
        .types(1, IdentityCode, ANNA)
        .chooses_kind(1, PartyKind::Organisation)
        .looks_up(1, ROVA)
        .does_not_find(Err(Failure::NotFound))
        .chooses_kind(1, PartyKind::Estate)
        .chooses_kind(1, PartyKind::Person)
        .chooses_kind(1, PartyKind::Person);
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        says that place 1 is Organisation
          + place 1: Organisation
        types "2077474-0" as BusinessId in place 1
          + place 1: Organisation, id "2077474-0"
        asks to look up place 1
          ! look up organisation 2077474-0
          + place 1: Organisation, asked, id "2077474-0"
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Organisation, by hand NotFound, id "2077474-0"
          + notice ByHand(NotFound)
        says that place 1 is Estate
          + place 1: Estate, by hand NotOffered, id "2077474-0"
        says that place 1 is Person
          ! tell step parties
          + place 1: Person, id "2077474-0", by suomi-fi
        says that place 1 is Person
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn finds_a_party_of_a_kind_that_does_not_fit() {
    let estate = organisation("p_estate", "Esimerkin kuolinpesä");
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(estate)
        .sends();
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
        the host finds "Esimerkin kuolinpesä"
          ! focus look-up of place 1
          ! tell step details
          + place 1: Organisation, found p_estate, name "Esimerkin kuolinpesä"
          + notice Found("Esimerkin kuolinpesä")
        sends the form
          ! focus Summary
          + problem KindDoesNotFit at look-up of place 1
          + problem TooFewParties(2) at IdentityCode of place 2
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn goes_back_and_forth_and_finds_what_was_typed() {
    let course = Course::of("building-permit")
        .chooses(OnBehalf)
        .types(1, IdentityCode, ANNA)
        .chooses(Together)
        .types(2, IdentityCode, BERTTA)
        .chooses(Alone)
        .chooses(OnBehalf)
        .asks_look_up(1)
        .chooses(Together)
        .asks_look_up(2);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 2: Person, by suomi-fi
        types "131052-9993" as IdentityCode in place 2
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
        chooses on-behalf
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        chooses together
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"mandate","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}
