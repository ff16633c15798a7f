//! The journey: everything that can happen, and what follows from it.
//!
//! [`update()`] is the only code that changes a [`State`]. Effects leave as [`Command`]s, their
//! replies come back as [`Event`]s. Form value, problems and steps are functions of the state.

mod command;
mod event;
mod look_up;
mod mandates;
mod named;
mod notice;
mod others;
mod place;
mod place_problems;
mod places;
mod principals;
mod problem;
mod problems;
mod public_event;
mod register;
mod replies;
mod request;
mod restore;
mod settings;
mod state;
mod step;
mod target;
#[cfg(test)]
mod tests;
mod typed_text;
mod update;
mod value;
mod way;

pub use command::Command;
pub use event::{Action, Event};
pub use mandates::{MandateState, everyone_has_granted, mandate_state, party_has_mandates};
pub use named::{asks_about_list, can_be_asked_again, may_name_others, waits_for_register};
pub use notice::Notice;
pub use others::Others;
pub use place::{Details, Place, Refusal};
pub use place_problems::problems_of_place;
pub use principals::{is_choice_open, may_need_no_mandate, needs_no_mandate};
pub use problem::{Problem, ProblemKind};
pub use problems::problems;
pub use public_event::{PublicEvent, Step};
pub use replies::{
    Checked, CheckedMandate, FoundParty, HostList, LookedUp, MandateRequest, Memory, NamedParties,
};
pub use request::can_be_requested;
pub use settings::{HostApi, Required, Settings};
pub use state::State;
pub use step::step;
pub use target::{PlaceId, Target, TypedField};
pub use update::update;
pub use value::{form_value, restore_value};
pub use way::way;
