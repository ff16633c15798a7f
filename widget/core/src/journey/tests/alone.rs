//! Courses in which a person handles only their own matter, or one where nobody is named.

use super::course::Course;
use crate::catalogue::Situation::{Alone, OnBehalf, Together};
use expect_test::expect;

#[test]
fn handles_only_their_own_matter() {
    let course = Course::of("pool-card").chooses(Alone);
    course.check(expect![[r#"
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"alone","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn may_not_handle_it_alone() {
    let course = Course::of("grant").chooses(Alone).sends();
    course.check(expect![[r#"
        chooses alone
          ! tell step parties
          ! tell change - 0 incomplete
        sends the form
          ! focus Summary
          + problem SituationNotAllowed at Question
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"alone","procedure":null,"partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn may_not_handle_it_together() {
    let course = Course::of("grant").chooses(Together).sends();
    course.check(expect![[r#"
        chooses together
          ! tell step parties
          ! tell change - 0 incomplete
        sends the form
          ! focus Summary
          + problem SituationNotAllowed at Question
        {"version":1,"status":"incomplete","service":"grant","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":null,"partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn handles_a_shared_matter_where_one_may_act_for_all() {
    let course = Course::of("pool-card").chooses(Together);
    course.check(expect![[r#"
        chooses together
          ! tell step follows
          ! tell change none 0 ready
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"together","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn thinks_again_about_whose_matter_it_is() {
    let course = Course::of("pool-card")
        .chooses(Alone)
        .chooses(Together)
        .chooses(OnBehalf)
        .chooses(Alone);
    course.check(expect![[r#"
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
        chooses together
          ! tell step follows
          ! tell change none 0 ready
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        chooses alone
          ! tell step follows
          ! tell change none 0 ready
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"alone","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}
