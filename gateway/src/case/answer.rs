//! A party answers: once, for itself, while the matter waits. The last answer that is needed moves the
//! matter on in the same transaction, so two at the same moment move it once.

use super::own;
use super::progress::Progress;
use crate::application::Application;
use crate::audit::{Actor, What};
use crate::database;
use crate::matter::{Answer, CaseStatus, GivenAnswer, Matter, Standing, standing};
use crate::official::{Act, Official};
use crate::outbox::Event;
use crate::server_error::ServerError;
use puolesta_core::party::Channel;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerOutcome {
    /// It counts, since this moment; the matter stands here now.
    Given(i64, CaseStatus),
    /// The party had answered before.
    AlreadyAnswered,
    /// The matter waits for nobody.
    Closed,
    /// There is no such case, or it is not theirs to answer.
    NotFound,
}

/// The signed-in person answers for themselves, and for the organisations that they speak for.
pub(crate) async fn answer(
    application: &Application,
    person_id: &str,
    case_id: &str,
    answer: Answer,
) -> Result<AnswerOutcome, ServerError> {
    // Who answers for whom does not change: others never hold anybody up.
    let own = own::answerable(application, case_id, person_id).await?;
    if own.is_empty() {
        return Ok(AnswerOutcome::NotFound);
    }
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(mut matter) = progress.hold(case_id).await? else {
        return Ok(AnswerOutcome::NotFound);
    };
    let outcome = progress
        .give(&mut matter, &own, answer, Actor::Party)
        .await?;
    transaction.commit().await?;
    Ok(outcome)
}

/// An official records what a party who gets letters has answered on paper.
pub(crate) async fn record_paper_answer(
    application: &Application,
    official: &Official,
    (case_id, position): (&str, i64),
    answer: Answer,
) -> Result<AnswerOutcome, ServerError> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(mut matter) = progress.hold(case_id).await? else {
        return Ok(AnswerOutcome::NotFound);
    };
    let on_paper = matter.parties.iter().filter(|party| {
        party.position == position && party.contact.channel.channel() == Channel::Paper
    });
    let positions: Vec<i64> = on_paper.map(|party| party.position).collect();
    if positions.is_empty() {
        return Ok(AnswerOutcome::NotFound);
    }
    let outcome = progress
        .give(&mut matter, &positions, answer, Actor::Official)
        .await?;
    if matches!(outcome, AnswerOutcome::Given(..)) {
        progress.credit(&matter, official, Act::Recorded).await?;
    }
    transaction.commit().await?;
    Ok(outcome)
}

impl Progress<'_> {
    async fn give(
        &mut self,
        matter: &mut Matter,
        positions: &[i64],
        answer: Answer,
        actor: Actor,
    ) -> Result<AnswerOutcome, sqlx::Error> {
        self.expire_if_overdue(matter).await?;
        let open: Vec<i64> = matter
            .parties
            .iter()
            .filter(|party| positions.contains(&party.position) && party.given.is_none())
            .map(|party| party.position)
            .collect();
        if open.is_empty() {
            return Ok(AnswerOutcome::AlreadyAnswered);
        }
        if matter.status != CaseStatus::Waiting {
            return Ok(AnswerOutcome::Closed);
        }
        for position in open {
            self.record(matter, position, answer, actor).await?;
        }
        self.settle(matter).await?;
        Ok(AnswerOutcome::Given(self.now, matter.status))
    }

    async fn record(
        &mut self,
        matter: &mut Matter,
        position: i64,
        answer: Answer,
        actor: Actor,
    ) -> Result<(), sqlx::Error> {
        let changed = sqlx::query(
            "UPDATE case_parties SET answer = $1, answered_at = $2 \
             WHERE case_id = $3 AND position = $4 AND answer IS NULL",
        )
        .bind(answer.as_str())
        .bind(self.now)
        .bind(&matter.id)
        .bind(position)
        .execute(&mut *self.connection)
        .await?;
        if changed.rows_affected() == 0 {
            return Err(sqlx::Error::RowNotFound);
        }
        let at = self.now;
        let mut parties = matter.parties.iter_mut();
        if let Some(party) = parties.find(|party| party.position == position) {
            party.given = Some(GivenAnswer { answer, at });
        }
        let what = What::Answered(position, answer);
        self.write_down(matter, actor, what).await?;
        self.announce(matter, Event::Answered(position, answer))
            .await
    }

    /// Moves the matter on when the answers are enough, or can no longer be.
    async fn settle(&mut self, matter: &mut Matter) -> Result<(), sqlx::Error> {
        let Some(rule) = matter.decision else {
            return Ok(());
        };
        let asked = matter.parties.iter().filter(|party| party.is_asked);
        let given = asked.map(|party| party.given);
        let answers: Vec<_> = given.map(|given| given.map(|given| given.answer)).collect();
        let status = match standing(rule, &answers) {
            Standing::Open => return Ok(()),
            Standing::Met => CaseStatus::Processing,
            Standing::OutOfReach => CaseStatus::Declined,
        };
        self.move_to(matter, status, Actor::Service).await
    }
}
