//! A co-party approves or declines, whatever the host answers.

use super::course::Course;
use super::samples::{APPROVED, ASKED, DECLINED, EXPIRED, OWN, found};
use crate::host::Failure;
use crate::matter::{Event, Mode, Receipt};
use expect_test::expect;

#[test]
fn approves() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .hears(Receipt::Recorded)
        .gets(APPROVED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told Recorded
          ! load
          + waiting, mine open, asks, busy, notice Received(Recorded)
        gets the matter
          ! focus Standing
          + waiting, mine approve 2026-11-22, notice Received(Recorded)
    "#]]);
}

#[test]
fn declines_after_a_second_thought() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("declines", Event::DeclineAsked)
        .happens("goes back", Event::DeclineTakenBack)
        .happens("declines", Event::DeclineAsked)
        .happens("confirms", Event::DeclineConfirmed)
        .hears(Receipt::Recorded)
        .gets(DECLINED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        declines
          ! focus Standing
          + waiting, mine open, asks, asks once more
        goes back
          ! focus Decline
          + waiting, mine open, asks
        declines
          ! focus Standing
          + waiting, mine open, asks, asks once more
        confirms
          ! send decline
          + waiting, mine open, asks, busy, notice Sending
        is told Recorded
          ! load
          + waiting, mine open, asks, busy, notice Received(Recorded)
        gets the matter
          ! focus Standing
          + declined, mine decline 2026-11-21, notice Received(Recorded)
    "#]]);
}

#[test]
fn presses_twice_and_answers_once() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .happens("approves", Event::Approved)
        .happens("declines", Event::DeclineAsked)
        .happens("confirms", Event::DeclineConfirmed)
        .happens("tries again", Event::LoadAsked)
        .hears(Receipt::Recorded)
        .happens("approves", Event::Approved)
        .gets(APPROVED)
        .happens("approves", Event::Approved);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        approves
        declines
        confirms
        tries again
        is told Recorded
          ! load
          + waiting, mine open, asks, busy, notice Received(Recorded)
        approves
        gets the matter
          ! focus Standing
          + waiting, mine approve 2026-11-22, notice Received(Recorded)
        approves
    "#]]);
}

#[test]
fn had_answered_in_another_tab() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .hears(Receipt::AlreadyAnswered)
        .gets(DECLINED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told AlreadyAnswered
          ! load
          + waiting, mine open, asks, busy, notice Received(AlreadyAnswered)
        gets the matter
          ! focus Standing
          + declined, mine decline 2026-11-21, notice Received(AlreadyAnswered)
    "#]]);
}

#[test]
fn comes_too_late() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .hears(Receipt::Closed)
        .gets(EXPIRED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told Closed
          ! load
          + waiting, mine open, asks, busy, notice Received(Closed)
        gets the matter
          ! focus Standing
          + expired, mine open, notice Received(Closed)
    "#]]);
}

#[test]
fn was_signed_out_meanwhile() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .does_not_hear(Failure::SessionEnded)
        .happens("approves", Event::Approved)
        .happens("tries again", Event::LoadAsked)
        .does_not_get(Failure::SessionEnded)
        .happens("tries again", Event::LoadAsked)
        .gets(ASKED)
        .happens("approves", Event::Approved);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told SessionEnded
          ! focus Standing
          + waiting, mine open, failure Failed(SessionEnded)
        approves
        tries again
          ! load
          + waiting, mine open, busy, failure Failed(SessionEnded), notice Loading
        gets SessionEnded
          ! focus Standing
          + waiting, mine open, failure Failed(SessionEnded)
        tries again
          ! load
          + waiting, mine open, busy, failure Failed(SessionEnded), notice Loading
        gets the matter
          ! focus Standing
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
    "#]]);
}

#[test]
fn does_not_know_whether_the_answer_arrived() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .does_not_hear(Failure::ServerDown)
        .happens("tries again", Event::LoadAsked)
        .gets(APPROVED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told ServerDown
          ! focus Standing
          + waiting, mine open, failure Unsure
        tries again
          ! load
          + waiting, mine open, busy, failure Unsure, notice Loading
        gets the matter
          ! focus Standing
          + waiting, mine approve 2026-11-22
    "#]]);
}

#[test]
fn has_answered_but_the_matter_cannot_be_shown() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .hears(Receipt::Recorded)
        .does_not_get(Failure::ServerDown)
        .happens("approves", Event::Approved)
        .happens("tries again", Event::LoadAsked)
        .gets(APPROVED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told Recorded
          ! load
          + waiting, mine open, asks, busy, notice Received(Recorded)
        gets ServerDown
          ! focus Standing
          + waiting, mine open, failure Failed(ServerDown), notice Received(Recorded)
        approves
        tries again
          ! load
          + waiting, mine open, busy, failure Failed(ServerDown), notice Loading
        gets the matter
          ! focus Standing
          + waiting, mine approve 2026-11-22
    "#]]);
}

#[test]
fn is_not_a_party_of_it() {
    let course = Course::in_mode(Mode::Approve).does_not_get(Failure::NotFound);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets NotFound
          + failure Failed(NotFound)
    "#]]);
}

#[test]
fn lost_the_right_to_answer_meanwhile() {
    let course = Course::sees(Mode::Approve, ASKED)
        .happens("approves", Event::Approved)
        .does_not_hear(Failure::NotFound);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        is told NotFound
          ! focus Standing
          + waiting, mine open, failure Failed(NotFound)
    "#]]);
}

#[test]
fn finds_the_server_down_and_tries_again() {
    let course = Course::in_mode(Mode::Approve)
        .does_not_get(Failure::ServerDown)
        .happens("tries again", Event::LoadAsked)
        .happens("tries again", Event::LoadAsked)
        .gets(ASKED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets ServerDown
          + failure Failed(ServerDown)
        tries again
          ! load
          + busy, failure Failed(ServerDown), notice Loading
        tries again
        gets the matter
          ! focus Standing
          ! tell ready
          + waiting, mine open, asks
    "#]]);
}

#[test]
fn hears_late_answers_of_the_host_no_more() {
    let course = Course::sees(Mode::Approve, ASKED).happens("approves", Event::Approved);
    let (load, send) = (course.request(1), course.request(2));
    let course = course
        .happens("gets the matter late", Event::Loaded(load, found(OWN)))
        .hears(Receipt::Recorded)
        .happens(
            "is told again",
            Event::AnswerReceived(send, Err(Failure::ServerDown)),
        )
        .gets(APPROVED);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, mine open, asks
        approves
          ! send approve
          + waiting, mine open, asks, busy, notice Sending
        gets the matter late
        is told Recorded
          ! load
          + waiting, mine open, asks, busy, notice Received(Recorded)
        is told again
        gets the matter
          ! focus Standing
          + waiting, mine approve 2026-11-22, notice Received(Recorded)
    "#]]);
}

#[test]
fn is_the_applicant_and_asked_nothing() {
    let course = Course::sees(Mode::Approve, OWN)
        .happens("approves", Event::Approved)
        .happens("declines", Event::DeclineAsked);
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + waiting, 1 missing
        approves
        declines
    "#]]);
}
