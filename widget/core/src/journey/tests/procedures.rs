//! One course per procedure of a shared matter, as far as the form goes, and the ways without
//! electronic identification.

use super::course::Course;
use super::samples::{ANNA, BERTTA, CECILIA, person};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::host::Failure;
use crate::journey::TypedField::{IdentityCode, LastName, Name, Phone};
use crate::party::{Channel, PartyKind};
use expect_test::expect;

#[test]
fn handles_a_shared_matter_alone_and_names_nobody() {
    let course = Course::of("pool-card").chooses(Together).adds().sends();
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change none 0 ready
        adds a place
        sends the form
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn declares_for_neighbours_of_whom_one_is_named() {
    let course = Course::of("compost")
        .chooses(Together)
        .chooses_count(1)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .ticks(0)
        .ticks(1);
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        says that there are 1 others
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step details
          ! tell change declaration 1 incomplete
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        ticks declaration 0
        ticks declaration 1
          ! tell step follows
          ! tell change declaration 1 ready
        {"version":1,"status":"ready","service":"compost","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[{"id":"neighbours-agree","at":"2026-11-21T10:15:00Z"},
          {"id":"rules-known","at":"2026-11-21T10:15:00Z"}]}
    "#]]);
}

#[test]
fn says_who_is_to_be_told() {
    let course = Course::of("tree-felling")
        .chooses(Together)
        .chooses_count(1)
        .types(1, IdentityCode, ANNA)
        .types(1, LastName, "Esimerkki")
        .asks_look_up(1)
        .finds(person("p_anna", "Anna Esimerkki"))
        .chooses_channel(1, Channel::Sms);
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change notice 0 ready
        says that there are 1 others
          ! tell step parties
          ! tell change notice 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        types "Esimerkki" as LastName in place 1
          + place 1: Person, last name "Esimerkki", by suomi-fi
        asks to look up place 1
          ! look up person Some("Esimerkki")
          + place 1: Person, asked, last name "Esimerkki", by suomi-fi
          + notice LookingUp
        the host finds "Anna Esimerkki"
          ! focus look-up of place 1
          ! tell step follows
          ! tell change notice 1 ready
          + place 1: Person, found p_anna, name "Anna Esimerkki", by suomi-fi
          + notice Found("Anna Esimerkki")
        wants place 1 reached by sms
          + place 1: Person, found p_anna, name "Anna Esimerkki", by sms
        {"version":1,"status":"ready","service":"tree-felling","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"notice","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"sms","source":"look-up","edited":true}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_three_of_whom_two_must_approve() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .chooses_count(3)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .finds(person("p_bertta", "Bertta Malli"))
        .looks_up(3, CECILIA)
        .finds(person("p_cecilia", "Cecilia Ström"));
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        says that there are 3 others
          + place 3: Person, by suomi-fi
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
          ! tell change approval 2 incomplete
          + place 2: Person, found p_bertta, name "Bertta Malli", by suomi-fi
          + notice Found("Bertta Malli")
        types "100190-999P" as IdentityCode in place 3
        asks to look up place 3
          ! look up person None
          + place 3: Person, asked, by suomi-fi
          + notice LookingUp
        the host finds "Cecilia Ström"
          ! focus look-up of place 3
          ! tell step follows
          ! tell change approval 3 ready
          + place 3: Person, found p_cecilia, name "Cecilia Ström", by suomi-fi
          + notice Found("Cecilia Ström")
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":"p_bertta","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":"p_cecilia","name":"Cecilia Ström","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn names_somebody_who_is_reached_on_paper_alone() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .does_not_find(Err(Failure::NotFound))
        .types(2, Name, "Bertta Malli")
        .types(2, Phone, "")
        .chooses_channel(2, Channel::Paper)
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
        types "131052-9993" as IdentityCode in place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          + place 2: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Bertta Malli" as Name in place 2
          ! tell step follows
          ! tell change approval 2 ready
          + place 2: Person, by hand NotFound, name "Bertta Malli", by suomi-fi
        types "" as Phone in place 2
        wants place 2 reached by paper
          + place 2: Person, by hand NotFound, name "Bertta Malli", by paper
        sends the form
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":null,"personalIdentityCode":"131052-9993","name":"Bertta Malli","phone":null,"email":null,"channel":"paper","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn cannot_act_for_an_estate_that_nobody_can_check() {
    let course = Course::of("building-permit")
        .chooses(OnBehalf)
        .chooses_kind(1, PartyKind::Estate)
        .types(1, Name, "Esimerkin kuolinpesä")
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change mandate 0 incomplete
          + place 1: Person, by suomi-fi
        says that place 1 is Estate
          + place 1: Estate, by hand NotOffered
        types "Esimerkin kuolinpesä" as Name in place 1
          ! tell step mandate
          ! tell change mandate 1 incomplete
          + place 1: Estate, by hand NotOffered, name "Esimerkin kuolinpesä"
        sends the form
          ! focus Summary
          + problem MandateNotCheckable at Mandate
        {"version":1,"status":"incomplete","service":"building-permit","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"mandate","partyList":null,
         "parties":[{"kind":"estate","ref":null,"name":"Esimerkin kuolinpesä","source":"typed"}],
         "mandates":[{"id":"title-documents","theme":"http://valtuusrekisteri.suomi.fi/lainhuudatusasiakirjojen_tilaaminen","party":0,"status":"not-checked","basis":null}],
         "declarations":[]}
    "#]]);
}
