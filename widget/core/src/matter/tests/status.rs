//! A party looks how far a matter is, and answers nothing there.

use super::course::Course;
use super::samples::{ASKED, DECIDED, OWN, matter};
use crate::host::Failure;
use crate::matter::{Event, Mode};
use expect_test::expect;

#[test]
fn the_applicant_sees_who_is_missing_and_later_the_decision() {
    let course = Course::sees(Mode::Status, OWN)
        .happens("looks again", Event::LoadAsked)
        .gets(DECIDED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, 1 missing
        looks again
          ! load
          + waiting, 1 missing, busy, notice Loading
        gets the matter
          ! focus Standing
          + decided
    "#]]);
}

#[test]
fn a_co_party_answers_nothing_here() {
    let course = Course::sees(Mode::Status, ASKED)
        .happens("approves", Event::Approved)
        .happens("declines", Event::DeclineAsked)
        .happens("confirms", Event::DeclineConfirmed);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open
        approves
        declines
        confirms
    "#]]);
}

#[test]
fn the_server_is_down() {
    let course = Course::in_mode(Mode::Status).does_not_get(Failure::ServerDown);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets ServerDown
          + failure Failed(ServerDown)
    "#]]);
}

#[test]
fn only_the_applicant_knows_how_many_approvals_are_missing() {
    let with = |from: &str, to: &str| matter(&OWN.replace(from, to)).missing();
    assert_eq!(matter(OWN).missing(), Some(1));
    assert_eq!(with(r#""decision":2"#, r#""decision":"all""#), Some(2));
    assert_eq!(with(r#""decision":2"#, r#""decision":1"#), Some(0));
    assert_eq!(with(r#""decision":2"#, r#""decision":null"#), None);
    assert_eq!(with("waiting", "expired"), None);
    assert_eq!(matter(ASKED).missing(), None);
}
