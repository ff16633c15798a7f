//! The journey: everything that can happen, and what follows from it.
//!
//! [`update`] is the only code that changes a [`State`]. Effects leave as [`Command`]s, their answers
//! come back as [`Event`]s. Form value, problems and steps are functions of the state.

mod command;
mod event;
mod mandates;
mod named;
mod place;
mod places;
mod problems;
mod request;
mod restore;
mod side;
mod state;
mod step;
#[cfg(test)]
mod tests;
mod update;
mod value;

pub use command::{Command, NamedList, PublicEvent, Target};
pub use event::{
    Action, CheckAnswer, CheckedMandate, Event, FoundParty, LookUpAnswer, MandateRequest,
    NamedAnswer, NamedParties, RequestAnswer, TypedField,
};
pub use mandates::{
    Acceptance, MandateState, everyone_has_granted, mandate_state, party_has_mandates,
};
pub use named::{asks_about_list, may_name_others, waits_for_register};
pub use place::{ByHand, Details, LookUp, Place, Refusal};
pub use problems::{Problem, ProblemKind, problems, problems_of_place};
pub use request::can_be_requested;
pub use side::{Check, Named, Request, Side};
pub use state::{HostApi, Notice, PlaceId, RequestId, Required, Settings, State};
pub use step::{Step, step};
pub use update::update;
pub use value::{form_value, restore_value};
