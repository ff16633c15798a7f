//! A matter that was sent: what a party of it sees, and the answer that a co-party gives.
//!
//! [`update()`] is the only code that changes a [`State`]. Effects leave as [`Command`]s, their replies
//! come back as [`Event`]s.

mod event;
mod model;
mod state;
#[cfg(test)]
mod tests;
mod update;

pub use event::{Command, Event, Receipt, Target};
pub use model::{Action, Answer, Comment, Outcome, PartyAnswer, SentMatter, Status};
pub use state::{CommentProblem, Mode, Notice, State, Trouble, Work};
pub use update::update;
