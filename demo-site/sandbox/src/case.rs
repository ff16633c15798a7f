//! Cases: a sent form is checked again, from the catalogue and from the register, and stored.

mod check;
mod refusal;
mod store;

pub(crate) use refusal::{Reason, Refusal};
pub(crate) use store::{StoredCase, find};

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

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaseStatus {
    /// It waits for the others' answers.
    Waiting,
    /// It is being processed.
    Processing,
    /// Somebody must look at it: the widget was down, or a mandate could not be checked.
    Manual,
    /// It did not stand up to the check.
    Refused,
}

impl CaseStatus {
    pub(crate) const ALL: [Self; 4] =
        [Self::Waiting, Self::Processing, Self::Manual, Self::Refused];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Processing => "processing",
            Self::Manual => "manual",
            Self::Refused => "refused",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
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
