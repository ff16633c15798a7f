//! Courses in which the page has its say: sent, reset, not compulsory, another language, no codes.

use super::course::Course;
use super::samples::{ANNA, BERTTA, person};
use crate::catalogue::Situation::{Alone, Together};
use crate::host::Failure;
use crate::journey::TypedField::{IdentityCode, Name};
use crate::journey::{Action, Event, PlaceId, Required, Target, TypedField, problems};
use crate::language::Language;
use expect_test::expect;

#[test]
fn sends_the_form_without_any_answer() {
    let course = Course::of("pool-card").sends().chooses(Alone);
    course.check(expect![[r#"
        sends the form
          ! focus Summary
          + problem SituationMissing at Question
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
          - problem SituationMissing at Question
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"alone","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn sends_everything_empty_and_mends_one_after_the_other() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .types(1, IdentityCode, "0101")
        .types(2, IdentityCode, "0101")
        .sends()
        .happens(
            "follows the first problem",
            Event::Did(Action::ProblemFollowed(Target::Field(
                PlaceId(1),
                TypedField::IdentityCode,
            ))),
        )
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .does_not_find(Err(Failure::NotFound))
        .sends()
        .types(2, Name, "Bertta Malli")
        .sends();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        types "0101" as IdentityCode in place 1
        types "0101" as IdentityCode in place 2
        sends the form
          ! focus Summary
          + problem IdentityCode(Length) at IdentityCode of place 1
          + problem IdentityCode(Length) at IdentityCode of place 2
        follows the first problem
          ! focus IdentityCode of place 1
        types "010180-9026" as IdentityCode in place 1
          - problem IdentityCode(Length) at IdentityCode of place 1
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
          - problem IdentityCode(Length) at IdentityCode of place 2
        asks to look up place 2
          ! look up person None
          + place 2: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          + place 2: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        sends the form
          ! focus Summary
          + problem NameMissing at Name of place 2
        types "Bertta Malli" as Name in place 2
          ! tell step follows
          ! tell change approval 2 ready
          - problem NameMissing at Name of place 2
          + place 2: Person, by hand NotFound, name "Bertta Malli", by suomi-fi
        sends the form
        {"version":1,"status":"ready","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[{"kind":"person","ref":"p_anna","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"look-up"},
          {"kind":"person","ref":null,"personalIdentityCode":"131052-9993","name":"Bertta Malli","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn follows_a_problem_whose_place_is_gone() {
    let course = Course::of("shared-yard").chooses(Together).happens(
        "follows a problem of nowhere",
        Event::Did(Action::ProblemFollowed(Target::Field(
            PlaceId(99),
            TypedField::Name,
        ))),
    );
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        follows a problem of nowhere
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn sends_a_form_that_checks_itself() {
    let course = Course::of("waste-bin").chooses(Together).happens(
        "the page asks for the problems and keeps the focus",
        Event::FormSent { take_focus: false },
    );
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        the page asks for the problems and keeps the focus
          + problem DeclarationMissing at Declaration(0)
        {"version":1,"status":"incomplete","service":"waste-bin","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn need_not_answer_but_not_by_halves() {
    let course = Course::of("waste-bin")
        .happens("the page wants no answer", Event::RequiredSet(Required::No))
        .sends();
    assert_eq!(problems(course.state()), []);
    let course = course.chooses(Together);
    assert_eq!(problems(course.state()).len(), 1);
    let course = course.sends();
    course.check(expect![[r#"
        the page wants no answer
        sends the form
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        sends the form
          ! focus Summary
          + problem DeclarationMissing at Declaration(0)
        {"version":1,"status":"incomplete","service":"waste-bin","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn reads_on_in_another_language() {
    let course = Course::of("waste-bin").chooses(Together).ticks(0).happens(
        "the page turns to Swedish",
        Event::LanguageSet(Language::Sv),
    );
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change declaration 0 incomplete
        ticks declaration 0
          ! tell step follows
          ! tell change declaration 0 ready
        the page turns to Swedish
        {"version":1,"status":"ready","service":"waste-bin","catalogue":"2026-11-01","lang":"sv","context":null,
         "situation":"together","procedure":"declaration","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[{"id":"others-agree","at":"2026-11-21T10:15:00Z"}]}
    "#]]);
}

#[test]
fn starts_again() {
    let course = Course::of("shared-yard")
        .chooses(Together)
        .looks_up(1, ANNA)
        .finds(person("p_anna", "Anna Esimerkki"))
        .looks_up(2, BERTTA)
        .sends()
        .happens("resets the form", Event::Reset)
        .finds_late(2, person("p_bertta", "Bertta Malli"))
        .chooses(Together);
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
        sends the form
          ! focus Summary
          + problem LookUpUnderWay at look-up of place 2
        resets the form
          ! tell step question
          ! tell change - 0 incomplete
          - problem LookUpUnderWay at look-up of place 2
        the host answers request 2 late: "Bertta Malli"
        chooses together
          ! tell step parties
          ! tell change approval 0 incomplete
          + place 1: Person, by suomi-fi
          + place 2: Person, by suomi-fi
        {"version":1,"status":"incomplete","service":"shared-yard","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"approval","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}
