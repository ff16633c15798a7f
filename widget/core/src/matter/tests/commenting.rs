//! A party who is heard comments, whatever the host answers.

use super::course::Course;
use super::samples::{ASKED, COMMENTED, HEARD, HEARD_OUT, OWN};
use crate::host::Failure;
use crate::matter::{Event, Mode, Receipt};
use expect_test::expect;

const COMMENT: &str = " Aita on liian korkea.\n";

fn typed(text: &str) -> Event {
    Event::CommentTyped(text.into())
}

#[test]
fn comments_after_reading_it_once_more() {
    let course = Course::sees(Mode::Approve, HEARD)
        .happens("writes", typed(COMMENT))
        .happens("goes on", Event::CommentAsked)
        .happens("goes back", Event::CommentTakenBack)
        .happens("goes on", Event::CommentAsked)
        .happens("sends it", Event::CommentConfirmed)
        .happens("sends it", Event::CommentConfirmed)
        .hears(Receipt::Recorded)
        .gets(COMMENTED);
    course.check(&expect![[""]]);
}

#[test]
fn sends_no_comment_that_says_nothing_or_too_much() {
    let course = Course::sees(Mode::Approve, HEARD)
        .happens("goes on", Event::CommentAsked)
        .happens("writes blanks", typed(" \n"))
        .happens("goes on", Event::CommentAsked)
        .happens("sends it", Event::CommentConfirmed)
        .happens("writes", typed("Ei."))
        .happens("goes on", Event::CommentAsked);
    course.check(&expect![[""]]);
    let too_long = Course::sees(Mode::Approve, HEARD)
        .happens("writes too much", typed(&"ä".repeat(4001)))
        .happens("goes on", Event::CommentAsked);
    assert!(too_long.is_told("problem TooLong"));
    let longest = Course::sees(Mode::Approve, HEARD)
        .happens("writes all that fits", typed(&"ä".repeat(4000)))
        .happens("goes on", Event::CommentAsked);
    assert!(longest.is_told("shows the comment once more"));
}

#[test]
fn signs_in_again_and_has_lost_nothing() {
    let course = Course::sees(Mode::Approve, HEARD)
        .happens("writes", typed(COMMENT))
        .happens("goes on", Event::CommentAsked)
        .happens("sends it", Event::CommentConfirmed)
        .happens(
            "is told where to sign in",
            Event::SignInTold("/kirjaudu".into()),
        )
        .does_not_hear(Failure::SessionEnded)
        .happens("tries again", Event::LoadAsked)
        .gets(HEARD)
        .happens("goes on", Event::CommentAsked)
        .happens("sends it", Event::CommentConfirmed);
    course.check(&expect![[""]]);
}

#[test]
fn comes_too_late() {
    let course = Course::sees(Mode::Approve, HEARD)
        .happens("writes", typed(COMMENT))
        .happens("goes on", Event::CommentAsked)
        .happens("sends it", Event::CommentConfirmed)
        .hears(Receipt::Closed)
        .gets(HEARD_OUT)
        .happens("writes", typed(COMMENT))
        .happens("goes on", Event::CommentAsked);
    course.check(&expect![[""]]);
}

#[test]
fn nobody_comments_who_is_not_heard() {
    for (mode, matter) in [
        (Mode::Approve, ASKED),
        (Mode::Approve, OWN),
        (Mode::Approve, HEARD_OUT),
        (Mode::Status, HEARD),
    ] {
        let course = Course::sees(mode, matter)
            .happens("writes", typed(COMMENT))
            .happens("goes on", Event::CommentAsked)
            .happens("sends it", Event::CommentConfirmed);
        assert!(!course.is_told("comment "), "{mode:?}");
    }
}
