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
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + processing, mine open, hears ""
        writes
          + processing, mine open, hears " Aita on liian korkea.\n"
        goes on
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", shows the comment once more
        goes back
          ! focus Comment
          + processing, mine open, hears " Aita on liian korkea.\n"
        goes on
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", shows the comment once more
        sends it
          ! comment "Aita on liian korkea."
          + processing, mine open, hears " Aita on liian korkea.\n", busy, notice Commenting
        sends it
        is told Recorded
          ! load
          + processing, mine open, hears "", busy, notice Commented(Recorded)
        gets the matter
          ! focus Standing
          + processing, mine open, 1 said, hears "", notice Commented(Recorded)
    "#]]);
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
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + processing, mine open, hears ""
        goes on
          ! focus Comment
          + processing, mine open, hears "", problem Empty
        writes blanks
          + processing, mine open, hears " \n", problem Empty
        goes on
          ! focus Comment
        sends it
        writes
          + processing, mine open, hears "Ei.", problem Empty
        goes on
          ! focus Standing
          + processing, mine open, hears "Ei.", shows the comment once more
    "#]]);
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
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + processing, mine open, hears ""
        writes
          + processing, mine open, hears " Aita on liian korkea.\n"
        goes on
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", shows the comment once more
        sends it
          ! comment "Aita on liian korkea."
          + processing, mine open, hears " Aita on liian korkea.\n", busy, notice Commenting
        is told where to sign in
          + processing, mine open, hears " Aita on liian korkea.\n", busy, sign in at /kirjaudu, notice Commenting
        is told SessionEnded
          ! focus Standing
          + processing, mine open, failure Failed(SessionEnded), sign in at /kirjaudu
        tries again
          ! load
          + processing, mine open, busy, failure Failed(SessionEnded), sign in at /kirjaudu, notice Loading
        gets the matter
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", sign in at /kirjaudu
        goes on
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", shows the comment once more, sign in at /kirjaudu
        sends it
          ! comment "Aita on liian korkea."
          + processing, mine open, hears " Aita on liian korkea.\n", busy, sign in at /kirjaudu, notice Commenting
    "#]]);
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
    course.check(&expect![[r#"
        opens the page
          ! load
          + busy, notice Loading
        gets the matter
          ! tell ready
          + processing, mine open, hears ""
        writes
          + processing, mine open, hears " Aita on liian korkea.\n"
        goes on
          ! focus Standing
          + processing, mine open, hears " Aita on liian korkea.\n", shows the comment once more
        sends it
          ! comment "Aita on liian korkea."
          + processing, mine open, hears " Aita on liian korkea.\n", busy, notice Commenting
        is told Closed
          ! load
          + processing, mine open, hears " Aita on liian korkea.\n", busy, notice Commented(Closed)
        gets the matter
          ! focus Standing
          + processing, mine open, notice Commented(Closed)
        writes
        goes on
    "#]]);
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
