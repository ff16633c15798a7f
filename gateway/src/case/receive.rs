//! A sent form comes in.

use super::check::{self, Verdict};
use super::identify::identify_typed;
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
    let inserted = store::insert(application, session, form, &verdict).await?;
    let refusals = match verdict {
        Verdict::Accepted(accepted) => {
            if inserted.is_new {
                identify_typed(application, session, &inserted.id, &accepted.parties).await;
            }
            Vec::new()
        }
        // It stood when it came first.
        Verdict::Refused(_) if !inserted.is_new => Vec::new(),
        Verdict::Refused(refusals) => refusals,
    };
    Ok(Case {
        id: inserted.id,
        status: inserted.status,
        refusals,
    })
}
