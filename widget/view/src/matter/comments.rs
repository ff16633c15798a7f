//! What those say who are heard: the comment that the person writes, and those that were sent.

use super::standing::button;
use super::{Matter, target_id};
use crate::field::labelled;
use crate::node::{Node, el, maybe, nothing, typed_text};
use crate::texts::Texts;
use puolesta_core::matter::{Comment, Event, SentMatter, State, Target, Work};
use puolesta_core::message_key::MessageKey;

/// What the person said before; nothing where they said nothing.
pub(super) fn own(texts: &Texts, sent: &SentMatter) -> Node {
    let comments = sent.mine.as_ref().map(|mine| &mine.comments[..]);
    maybe(list(
        texts,
        MessageKey::MatterOwnComments,
        comments.unwrap_or_default(),
    ))
}

/// Comments, the oldest first, each with its day, in the lines in which they were written.
fn list(texts: &Texts, title: MessageKey, comments: &[Comment]) -> Option<Node> {
    let title = el("p").class("title").message(texts, title);
    let said = nothing().child(title).child(items(texts, comments));
    (!comments.is_empty()).then_some(said)
}

/// The comments alone.
pub(super) fn items(texts: &Texts, comments: &[Comment]) -> Node {
    let item = |comment: &Comment| {
        let day = comment.on.map(|day| [&*texts.date(day), ": "].concat());
        let text = [&*day.unwrap_or_default(), &comment.text].concat();
        el("li").class("comment").part("comment").text(text)
    };
    el("ul").children(comments.iter().map(item))
}

/// The field, then the comment once more before it is sent.
pub(super) fn writing(matter: &Matter, texts: &Texts, state: &State) -> Node {
    let button = |part, label, event| button(matter, texts, state, part, label, event);
    let is_reviewed = matches!(state.work, Work::Reviewing | Work::Commenting(_));
    if !is_reviewed {
        let go_on = button("continue", MessageKey::MatterCommentContinue, || {
            Event::CommentAsked
        });
        return el("div").child(field(matter, texts, state)).child(go_on);
    }
    let send = button("send-comment", MessageKey::MatterCommentSend, || {
        Event::CommentConfirmed
    });
    let back = button("back", MessageKey::MatterBack, || Event::CommentTakenBack);
    el("div")
        .child(
            el("p")
                .class("title")
                .message(texts, MessageKey::MatterCommentConfirm),
        )
        .child(el("blockquote").class("comment").text(state.comment.trim()))
        .child(
            el("div")
                .class("buttons")
                .child(send.class("main"))
                .child(back),
        )
}

fn field(matter: &Matter, texts: &Texts, state: &State) -> Node {
    let id = target_id(Target::Comment);
    let problem = state
        .comment_problem
        .map(|problem| texts.get(problem.key()).into());
    let matter = matter.clone();
    let text = el("textarea")
        .attr("id", id)
        .attr("rows", "5")
        .part("comment-text")
        .holds("aria-invalid", problem.is_some())
        .value(state.comment.clone())
        .on("input", move |event| {
            matter.say(Event::CommentTyped(typed_text(&event)))
        });
    let hint = Some(texts.get(MessageKey::MatterCommentHint).into());
    labelled(texts, id, MessageKey::MatterComment, hint, problem, text)
}
