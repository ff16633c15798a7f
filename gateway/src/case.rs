//! Cases: a sent form is checked again, from the catalogue and from the registers, and stored; then
//! its parties answer, its deadline passes, an official decides.

mod answer;
mod check;
mod comment;
mod deadline;
mod decide;
mod desk;
mod identify;
mod new_party;
mod own;
mod page;
mod progress;
mod receive;
mod remind;
mod sent_form;
mod store;
mod withdraw;

pub use deadline::{expire_overdue, watch_deadlines};
pub use receive::{Case, receive};
pub use sent_form::SentForm;

pub(crate) use answer::{AnswerOutcome, answer, record_paper_answer};
pub(crate) use comment::{CommentOutcome, comment, record_paper_comment};
pub(crate) use decide::{DecisionOutcome, decide, decision_text};
pub(crate) use desk::{InQueue, MOST_SHOWN as MOST_ON_DESK, OnDesk, Wanted, open, queue};
pub(crate) use own::{Action, Own, own_case, own_cases};
pub(crate) use page::Page;
pub(crate) use remind::{ReminderOutcome, remind};
pub(crate) use store::{StoredCase, exists, find, form_fields};
pub(crate) use withdraw::{WithdrawalOutcome, withdraw};
