//! How a matter moves on: one conditional change in the transaction that causes it, with its line in
//! the audit trail and its messages. What did not move is neither written down nor told.

use crate::application::Application;
use crate::audit::{self, Actor, What};
use crate::database::Connection;
use crate::matter::{CaseStatus, Matter};
use crate::official::{self, Act, Official};
use crate::outbox::{self, Event};
use crate::server_error::ServerError;

/// A transaction on one matter, at one moment.
pub(super) struct Progress<'a> {
    pub(super) application: &'a Application,
    pub(super) connection: &'a mut Connection,
    pub(super) now: i64,
}

impl<'a> Progress<'a> {
    /// What happens in this transaction happens now.
    pub(super) fn begin(application: &'a Application, connection: &'a mut Connection) -> Self {
        let now = application.clock.now();
        Self {
            application,
            connection,
            now,
        }
    }

    /// The matter, held until the transaction ends: whoever else wants to change it waits here.
    pub(super) async fn hold(&mut self, id: &str) -> Result<Option<Matter>, sqlx::Error> {
        sqlx::query("UPDATE cases SET status = status WHERE id = $1")
            .bind(id)
            .execute(&mut *self.connection)
            .await?;
        Matter::load(self.connection, id).await
    }

    /// The same for the one who sent it; overdue ones have ended.
    pub(super) async fn hold_own(
        &mut self,
        id: &str,
        person_id: &str,
    ) -> Result<Option<Matter>, sqlx::Error> {
        let matter = self.hold(id).await?;
        let Some(mut matter) = matter.filter(|matter| matter.applicant_id == person_id) else {
            return Ok(None);
        };
        self.expire_if_overdue(&mut matter).await?;
        Ok(Some(matter))
    }

    /// Moves the matter out of the status that it was read in.
    pub(super) async fn move_to(
        &mut self,
        matter: &mut Matter,
        status: CaseStatus,
        actor: Actor,
    ) -> Result<(), sqlx::Error> {
        let (met, ended) = moments(status, self.now);
        let changed = sqlx::query(
            "UPDATE cases SET status = $1, rule_met_at = COALESCE(rule_met_at, $2), ended_at = $3 \
             WHERE id = $4 AND status = $5",
        )
        .bind(status.as_str())
        .bind(met)
        .bind(ended)
        .bind(&matter.id)
        .bind(matter.status.as_str())
        .execute(&mut *self.connection)
        .await?;
        if changed.rows_affected() == 0 {
            return Err(sqlx::Error::RowNotFound);
        }
        matter.status = status;
        self.write_down(matter, actor, What::Became(status)).await?;
        match Event::of_status(status) {
            Some(event) => self.announce(matter, event).await,
            None => Ok(()),
        }
    }

    /// Ends the matter when its last day is over.
    pub(super) async fn expire_if_overdue(
        &mut self,
        matter: &mut Matter,
    ) -> Result<(), sqlx::Error> {
        if matter.is_overdue(&self.application.clock.today()) {
            self.move_to(matter, CaseStatus::Expired, Actor::Service)
                .await?;
        }
        Ok(())
    }

    pub(super) async fn write_down(
        &mut self,
        matter: &Matter,
        actor: Actor,
        what: What,
    ) -> Result<(), sqlx::Error> {
        audit::write(self.connection, &matter.id, self.now, actor, what).await
    }

    /// Writes down which official did it.
    pub(super) async fn credit(
        &mut self,
        matter: &Matter,
        official: &Official,
        act: Act,
    ) -> Result<(), ServerError> {
        official::write_down(self.connection, official, &matter.id, self.now, act).await
    }

    pub(super) async fn announce(
        &mut self,
        matter: &Matter,
        event: Event<'_>,
    ) -> Result<(), sqlx::Error> {
        let announcer = self.application.announcer();
        outbox::announce(self.connection, &announcer, matter, event, self.now).await
    }
}

/// When the rule was met and when the matter ended, as far as this status says.
const fn moments(status: CaseStatus, now: i64) -> (Option<i64>, Option<i64>) {
    match status {
        CaseStatus::Processing => (Some(now), None),
        CaseStatus::Decided
        | CaseStatus::Declined
        | CaseStatus::Expired
        | CaseStatus::Withdrawn => (None, Some(now)),
        CaseStatus::Waiting | CaseStatus::Manual | CaseStatus::Refused => (None, None),
    }
}
