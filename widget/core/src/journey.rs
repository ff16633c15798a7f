//! The journey: everything that can happen, and what follows from it.
//!
//! [`update`] is the only code that changes a [`State`]. Effects leave as [`Command`]s, their answers
//! come back as [`Event`]s. Form value, problems and steps are functions of the state.

mod command;
mod event;
mod mandates;
mod places;
mod problems;
mod restore;
mod state;
mod step;
#[cfg(test)]
mod tests;
mod update;
mod value;

pub use command::{Command, PublicEvent, Target};
pub use event::{CheckAnswer, CheckedMandate, Event, FoundParty, LookUpAnswer, TypedField};
pub use mandates::{Acceptance, MandateState, mandate_state, party_has_mandates};
pub use problems::{Problem, ProblemKind, problems, problems_of_place};
pub use state::{
    ByHand, Check, Details, HostApi, LookUp, Notice, Place, PlaceId, Refusal, RequestId, Required,
    Settings, Side, State,
};
pub use step::{Step, step};
pub use update::update;
pub use value::{Codes, form_value, restore_value};
