//! A party who is heard comments: until the last day, as often as it has something new to say. Nothing
//! that was said is changed.

use super::own;
use super::progress::Progress;
use crate::application::Application;
use crate::audit::{Actor, What};
use crate::database;
use crate::matter::{CaseParty, CaseStatus, Matter};
use crate::official::{Act, Official};
use crate::outbox::Event;
use crate::server_error::ServerError;
use puolesta_core::party::Channel;

/// What became of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CommentOutcome {
    /// It is kept, since this moment.
    Given(i64),
    /// Nobody is heard, or not any more.
    Closed,
    /// There is no such case, or it is not theirs to comment on.
    NotFound,
}

/// The signed-in person comments for themselves, and for the organisations that they speak for.
pub(crate) async fn comment(
    application: &Application,
    person_id: &str,
    case_id: &str,
    text: &str,
) -> Result<CommentOutcome, ServerError> {
    let own = own::answerable(application, case_id, person_id).await?;
    if own.is_empty() {
        return Ok(CommentOutcome::NotFound);
    }
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(matter) = progress.hold(case_id).await? else {
        return Ok(CommentOutcome::NotFound);
    };
    let today = application.clock.today();
    let is_heard =
        |party: &&CaseParty| own.contains(&party.position) && matter.hears(party, &today);
    let heard: Vec<&CaseParty> = matter.parties.iter().filter(is_heard).collect();
    let outcome = progress.note(&matter, &heard, text, Actor::Party).await?;
    transaction.commit().await?;
    Ok(outcome)
}

/// An official records what a party who gets letters wrote on paper: also when it came in time and is
/// opened later, as long as nothing is decided.
pub(crate) async fn record_paper_comment(
    application: &Application,
    official: &Official,
    (case_id, position): (&str, i64),
    text: &str,
) -> Result<CommentOutcome, ServerError> {
    let mut transaction = database::begin_writing(&application.database).await?;
    let mut progress = Progress::begin(application, &mut transaction);
    let Some(matter) = progress.hold(case_id).await? else {
        return Ok(CommentOutcome::NotFound);
    };
    let on_paper: Vec<&CaseParty> = matter
        .heard_on_paper()
        .filter(|party| party.position == position)
        .collect();
    let outcome = progress
        .note(&matter, &on_paper, text, Actor::Official)
        .await?;
    if matches!(outcome, CommentOutcome::Given(_)) {
        progress.credit(&matter, official, Act::Recorded).await?;
    }
    transaction.commit().await?;
    Ok(outcome)
}

impl Matter {
    /// Those whose comments come by letter, until the matter is decided.
    pub(crate) fn heard_on_paper(&self) -> impl Iterator<Item = &CaseParty> {
        let is_open = self.heard_until().is_some() && self.status == CaseStatus::Processing;
        let is_theirs = move |party: &&CaseParty| {
            is_open && party.is_told && party.contact.channel.channel() == Channel::Paper
        };
        self.parties.iter().filter(is_theirs)
    }
}

impl Progress<'_> {
    async fn note(
        &mut self,
        matter: &Matter,
        parties: &[&CaseParty],
        text: &str,
        actor: Actor,
    ) -> Result<CommentOutcome, sqlx::Error> {
        if parties.is_empty() {
            return Ok(CommentOutcome::Closed);
        }
        let mut at = self.now;
        for party in parties {
            // Sent twice, said once.
            match party.comments.last().filter(|last| last.text == text) {
                Some(said) => at = said.at,
                None => self.keep(matter, party.position, text, actor).await?,
            }
        }
        Ok(CommentOutcome::Given(at))
    }

    async fn keep(
        &mut self,
        matter: &Matter,
        position: i64,
        text: &str,
        actor: Actor,
    ) -> Result<(), sqlx::Error> {
        let number: i64 = sqlx::query_scalar(
            "INSERT INTO case_comments (case_id, number, position, text, at) \
             SELECT $1, COUNT(*) + 1, $2, $3, $4 FROM case_comments WHERE case_id = $1 \
             RETURNING number",
        )
        .bind(&matter.id)
        .bind(position)
        .bind(text)
        .bind(self.now)
        .fetch_one(&mut *self.connection)
        .await?;
        let what = What::Commented(position);
        self.write_down(matter, actor, what).await?;
        self.announce(matter, Event::Commented { position, number })
            .await
    }
}
