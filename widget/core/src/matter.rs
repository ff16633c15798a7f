//! A matter that was sent: what a party of it sees, and the answer that a co-party gives.
//!
//! [`update`] is the only code that changes a [`State`]. Effects leave as [`Command`]s, their answers
//! come back as [`Event`]s.

mod case;
mod event;
mod state;
#[cfg(test)]
mod tests;
mod update;

pub use case::{Answer, Case, Outcome, PartyAnswer, Status};
pub use event::{Command, Event, Receipt, Target};
pub use state::{Failure, Mode, Notice, State, Work};
pub use update::update;
