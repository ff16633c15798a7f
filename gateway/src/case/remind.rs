//! The applicant reminds those who are asked and have not answered: once a day at most.

use super::progress::Progress;
use crate::application::Application;
use crate::audit::{Actor, What};
use crate::database;
use crate::matter::Matter;
use crate::outbox::Event;

/// For how long nobody is reminded again, in seconds.
const PAUSE: i64 = 24 * 60 * 60;

/// What became of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReminderOutcome {
    /// So many are reminded, at this moment.
    Sent { at: i64, count: usize },
    /// Not before so many seconds have gone by.
    TooEarly(i64),
    /// The matter waits for nobody.
    Closed,
    /// There is no such case of theirs.
    NotFound,
}

/// Reminds everybody whose answer the person's matter waits for.
pub(crate) async fn remind(
    application: &Application,
    person_id: &str,
    case_id: &str,
) -> Result<ReminderOutcome, sqlx::Error> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(matter) = progress.hold_own(case_id, person_id).await? else {
        return Ok(ReminderOutcome::NotFound);
    };
    let outcome = progress.remind(&matter).await?;
    transaction.commit().await?;
    Ok(outcome)
}

/// For how many seconds nobody in this matter is reminded again.
pub(crate) fn pause_left(matter: &Matter, now: i64) -> Option<i64> {
    let left = matter.reminded_at? + PAUSE - now;
    (left > 0).then_some(left)
}

impl Progress<'_> {
    async fn remind(&mut self, matter: &Matter) -> Result<ReminderOutcome, sqlx::Error> {
        let count = matter.awaited().count();
        if count == 0 {
            return Ok(ReminderOutcome::Closed);
        }
        if let Some(seconds) = pause_left(matter, self.now) {
            return Ok(ReminderOutcome::TooEarly(seconds));
        }
        sqlx::query("UPDATE cases SET reminded_at = $1 WHERE id = $2")
            .bind(self.now)
            .bind(&matter.id)
            .execute(&mut *self.connection)
            .await?;
        self.write_down(matter, Actor::Applicant, What::Reminded)
            .await?;
        self.announce(matter, Event::Reminder(self.now)).await?;
        let at = self.now;
        Ok(ReminderOutcome::Sent { at, count })
    }
}
