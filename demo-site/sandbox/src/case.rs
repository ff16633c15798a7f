//! Cases: a sent form is checked again, from the catalogue and from the register, and stored.

mod answer;
mod check;
mod contact;
mod deadline;
mod decide;
mod decision_rule;
mod desk;
mod matter;
mod new_party;
mod own;
mod progress;
mod refusal;
mod status;
mod store;

pub(crate) use answer::{AnswerOutcome, answer, record_paper_answer};
pub(crate) use contact::{Contact, ReachedBy};
pub(crate) use deadline::{expire_overdue, watch_deadlines};
pub(crate) use decide::{DecisionOutcome, decide, decision_text};
pub(crate) use desk::{MOST_SHOWN as MOST_ON_DESK, OnDesk, newest};
pub(crate) use matter::{Answer, CaseParty, GivenAnswer, Matter};
pub(crate) use own::{Own, own_case, own_cases};
pub(crate) use refusal::{Reason, Refusal};
pub(crate) use status::CaseStatus;
pub(crate) use store::{StoredCase, find, form_fields};

use crate::application::Application;
use crate::server_error::ServerError;
use crate::session::Session;
use check::Verdict;

/// A form as a back end received it.
pub(crate) struct SentForm {
    /// The service that the form is for, where the form says it beside the value.
    pub(crate) service: Option<String>,
    /// The widget's field, to the letter.
    pub(crate) value: String,
    /// The form's own fields.
    pub(crate) fields: Vec<(String, String)>,
}

/// What became of it.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) status: CaseStatus,
    /// Why it was refused; empty when it was not.
    pub(crate) refusals: Vec<Refusal>,
}

/// Checks a sent form and stores it, whatever the verdict.
pub(crate) async fn receive(
    application: &Application,
    session: &Session,
    form: &SentForm,
) -> Result<Case, ServerError> {
    let verdict = check::check(application, session, form).await?;
    let id = store::insert(application, session, form, &verdict).await?;
    Ok(match verdict {
        Verdict::Accepted(accepted) => Case {
            id,
            status: accepted.status,
            refusals: Vec::new(),
        },
        Verdict::Refused(refusals) => Case {
            id,
            status: CaseStatus::Refused,
            refusals,
        },
    })
}
