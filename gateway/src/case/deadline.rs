//! Deadlines: a matter whose last day has passed without enough approvals ends, and everybody hears it.

use super::progress::Progress;
use crate::application::Application;
use crate::database;
use crate::matter::CaseStatus;
use std::time::Duration;

/// Ends every matter that is overdue. Run before matters are read, and by [`watch_deadlines`].
///
/// # Errors
/// When the database does not answer.
pub async fn expire_overdue(application: &Application) -> Result<(), sqlx::Error> {
    let overdue: Vec<String> =
        sqlx::query_scalar("SELECT id FROM cases WHERE status = $1 AND deadline < $2")
            .bind(CaseStatus::Waiting.as_str())
            .bind(application.clock.today())
            .fetch_all(&application.database)
            .await?;
    for id in overdue {
        expire(application, &id).await?;
    }
    Ok(())
}

/// Looked at again in the transaction: an answer may have come first.
async fn expire(application: &Application, id: &str) -> Result<(), sqlx::Error> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    if let Some(mut matter) = progress.hold(id).await? {
        progress.expire_if_overdue(&mut matter).await?;
    }
    transaction.commit().await
}

/// Ends overdue matters at each beat, for as long as the server runs.
pub async fn watch_deadlines(application: &Application, interval: Duration) {
    let mut beat = tokio::time::interval(interval);
    loop {
        beat.tick().await;
        if let Err(error) = expire_overdue(application).await {
            tracing::error!("deadlines: {error}");
        }
    }
}
