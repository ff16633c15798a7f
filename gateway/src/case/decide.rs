//! The decision: made once, by an official, and sent to the applicant and every other party.

use super::progress::Progress;
use crate::application::Application;
use crate::audit::Actor;
use crate::database;
use crate::matter::CaseStatus;
use crate::official::{Act, Official};
use crate::outbox::Event;
use crate::server_error::ServerError;

/// What became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecisionOutcome {
    /// It is made.
    Decided,
    /// The matter waits for others, or has ended.
    Closed,
    /// Those who are heard still have time to comment.
    BeingHeard,
    /// There is no such case.
    NotFound,
}

/// The longest text of a decision, in characters; the decision itself is a document of the case system.
const MOST_CHARACTERS: usize = 4000;

/// The text of a decision without the blanks around it; `None` when it says nothing or too much.
pub(crate) fn decision_text(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty() && text.chars().count() <= MOST_CHARACTERS).then_some(text)
}

/// Decides a case that is being processed or looked at by hand, once everybody was heard: an official at
/// the desk, or the case system.
pub(crate) async fn decide(
    application: &Application,
    official: Option<&Official>,
    case_id: &str,
    text: &str,
) -> Result<DecisionOutcome, ServerError> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(mut matter) = progress.hold(case_id).await? else {
        return Ok(DecisionOutcome::NotFound);
    };
    if !matter.status.awaits_decision() {
        return Ok(DecisionOutcome::Closed);
    }
    if matter.is_being_heard(&application.clock.today()) {
        return Ok(DecisionOutcome::BeingHeard);
    }
    sqlx::query("UPDATE cases SET outcome = $1 WHERE id = $2")
        .bind(text)
        .bind(case_id)
        .execute(&mut *progress.connection)
        .await?;
    progress
        .move_to(&mut matter, CaseStatus::Decided, Actor::Official)
        .await?;
    progress.announce(&matter, Event::Decided(text)).await?;
    if let Some(official) = official {
        progress.credit(&matter, official, Act::Decided).await?;
    }
    transaction.commit().await?;
    Ok(DecisionOutcome::Decided)
}
