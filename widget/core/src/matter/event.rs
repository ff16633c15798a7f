//! What can happen while a party looks at a matter, and what is then asked of the world.

use super::model::{Answer, SentMatter};
use crate::host::{Reply, RequestId};

/// Something that happened: the person did it, or an answer came.
#[derive(Clone, Debug)]
pub enum Event {
    /// The widget was opened, or the person tries again.
    LoadAsked,
    /// The matter, or why it is not there.
    Loaded(RequestId, Reply<Box<SentMatter>>),
    /// The person approves.
    Approved,
    /// The person declines; they are asked once more.
    DeclineAsked,
    /// They do decline.
    DeclineConfirmed,
    /// They do not.
    DeclineTakenBack,
    /// What became of the answer.
    AnswerReceived(RequestId, Reply<Receipt>),
    /// The comment as it is written now.
    CommentTyped(String),
    /// The person has written their comment; they are shown it once more.
    CommentAsked,
    /// They send it as it is.
    CommentConfirmed,
    /// They write on.
    CommentTakenBack,
    /// Where one signs in, as the host says with a refusal.
    SignInTold(String),
}

/// What the host says of an answer or a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It counts.
    Recorded,
    /// An earlier one counts.
    AlreadyAnswered,
    /// The matter waits for nobody any more, and hears nobody any more.
    Closed,
}

/// An effect. Its answer, if there is one, comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Fetch the matter.
    Load(RequestId),
    /// Send the person's answer.
    Send(RequestId, Answer),
    /// Send the person's comment.
    Comment(RequestId, String),
    /// Move the focus.
    Focus(Target),
    /// Tell the host page that the matter is shown: `puolesta-ready`.
    TellReady,
}

/// Something on the page that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Where it stands now: the question once more, the answer, how far the matter is, what went wrong.
    Standing,
    /// The button with which to decline.
    Decline,
    /// Where the comment is written.
    Comment,
}
