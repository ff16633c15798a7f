//! A sent form comes in.

use super::check::{self, Verdict};
use super::sent_form::SentForm;
use super::store;
use crate::application::Application;
use crate::matter::{CaseStatus, Refusal};
use crate::server_error::ServerError;
use crate::session::Session;

/// What became of a sent form.
pub struct Case {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub status: CaseStatus,
    /// Why it was refused; empty when it was not.
    pub refusals: Vec<Refusal>,
}

/// Checks a sent form and stores it, whatever the verdict.
///
/// # Errors
/// When a register or the database does not answer.
pub async fn receive(
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
