//! The matter model: a case with everybody whom it concerns, where it stands, what was answered. It
//! knows the database and nothing above it.

mod answer;
mod case;
mod comment;
mod contact;
mod decision_rule;
mod refusal;
mod status;
mod written;

pub use refusal::{Reason, Refusal};
pub use status::CaseStatus;

pub(crate) use answer::{Answer, GivenAnswer};
pub(crate) use case::{CaseParty, Matter};
pub(crate) use comment::{Comment, comment_text};
pub(crate) use contact::{Contact, ReachedBy, Ways};
pub(crate) use decision_rule::{Standing, standing, stored};
pub(crate) use written::{email, is_name, phone};
