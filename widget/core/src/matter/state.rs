//! Everything that the widget knows while a party looks at a matter.

use super::event::Receipt;
use super::model::{Answer, SentMatter};
use crate::host::{Failure, RequestId};

/// What the widget is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A co-party answers.
    Approve,
    /// A party looks how far it is.
    Status,
}

/// The state of the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What the widget is there for.
    pub mode: Mode,
    /// The matter as it was last fetched.
    pub matter: Option<SentMatter>,
    /// What is under way.
    pub work: Work,
    /// What went wrong last, until the person tries again.
    pub trouble: Option<Trouble>,
    /// What was last announced.
    pub notice: Option<Notice>,
    /// The comment that the person writes.
    pub comment: String,
    /// Why the comment cannot be sent as it is.
    pub comment_problem: Option<CommentProblem>,
    /// Where one signs in, once the host has said so.
    pub sign_in: Option<String>,
    pub(super) requests: u32,
}

/// What is under way: one thing at a time, so that no answer is sent twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Nothing.
    Idle,
    /// The matter is being fetched.
    Loading(RequestId),
    /// The person was asked whether they really decline.
    Confirming,
    /// The answer is on its way.
    Sending(RequestId, Answer),
    /// The person reads their comment once more.
    Reviewing,
    /// The comment is on its way.
    Commenting(RequestId),
}

/// What is wrong with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentProblem {
    /// It says nothing.
    Empty,
    /// It is longer than a host takes.
    TooLong,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The host gave nothing.
    Failed(Failure),
    /// An answer was sent, and nobody knows whether it arrived.
    Unsure,
}

/// What is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The matter is being fetched.
    Loading,
    /// The answer is on its way.
    Sending,
    /// What the host said of the answer.
    Received(Receipt),
    /// The comment is on its way.
    Commenting,
    /// What the host said of the comment.
    Commented(Receipt),
}

impl State {
    /// Before the matter is there.
    pub const fn new(mode: Mode) -> Self {
        Self {
            mode,
            matter: None,
            work: Work::Idle,
            trouble: None,
            notice: None,
            comment: String::new(),
            comment_problem: None,
            sign_in: None,
            requests: 0,
        }
    }

    /// Whether the person is asked for an answer now.
    pub fn asks(&self) -> bool {
        self.mode == Mode::Approve
            && self.trouble.is_none()
            && self.matter.as_ref().is_some_and(SentMatter::asks_me)
    }

    /// Whether the person may comment now.
    pub fn hears(&self) -> bool {
        self.mode == Mode::Approve
            && self.trouble.is_none()
            && self.matter.as_ref().is_some_and(SentMatter::hears_me)
    }

    /// Whether the person can write their comment now: also while the matter is fetched anew.
    pub fn writes(&self) -> bool {
        self.hears() && matches!(self.work, Work::Idle | Work::Loading(_))
    }

    /// Whether an answer of the host is awaited.
    pub const fn is_busy(&self) -> bool {
        matches!(
            self.work,
            Work::Loading(_) | Work::Sending(..) | Work::Commenting(_)
        )
    }

    /// Whether a new sign-in is what helps.
    pub fn must_sign_in(&self) -> bool {
        self.trouble == Some(Trouble::Failed(Failure::SessionEnded))
    }
}
