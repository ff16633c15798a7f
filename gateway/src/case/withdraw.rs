//! The applicant withdraws a matter that is not decided yet. Who has heard of it hears that too.

use super::progress::Progress;
use crate::application::Application;
use crate::audit::Actor;
use crate::database;
use crate::matter::CaseStatus;
use crate::outbox::Event;

/// What became of a withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WithdrawalOutcome {
    /// It is withdrawn, since this moment.
    Withdrawn(i64),
    /// It has ended before.
    Closed,
    /// There is no such case of theirs.
    NotFound,
}

/// Ends the person's own matter for good.
pub(crate) async fn withdraw(
    application: &Application,
    person_id: &str,
    case_id: &str,
) -> Result<WithdrawalOutcome, sqlx::Error> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let now = progress.now;
    let Some(mut matter) = progress.hold_own(case_id, person_id).await? else {
        return Ok(WithdrawalOutcome::NotFound);
    };
    let outcome = match matter.may_be_withdrawn() {
        true => {
            let event = Event::Withdrawn {
                others_know: matter.others_know(),
            };
            let withdrawn = CaseStatus::Withdrawn;
            progress
                .move_to(&mut matter, withdrawn, Actor::Applicant)
                .await?;
            progress.announce(&matter, event).await?;
            WithdrawalOutcome::Withdrawn(now)
        }
        false => WithdrawalOutcome::Closed,
    };
    transaction.commit().await?;
    Ok(outcome)
}
