//! A stored case as a matter that people share: its rule, its deadline, its parties and their answers.

use super::answer::{Answer, GivenAnswer};
use super::comment::{self, Comment};
use super::contact::{Contact, ReachedBy, named};
use super::decision_rule;
use super::status::CaseStatus;
use crate::database::{Connection, Record};
use puolesta_core::catalogue::{Decision, Procedure};
use puolesta_core::json;
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::party::PartyKind;
use sqlx::Row;

/// A case with everybody whom it concerns.
pub(crate) struct Matter {
    pub(crate) id: String,
    pub(crate) applicant_id: String,
    pub(crate) applicant_name: String,
    pub(crate) applicant_contact: Contact,
    /// The service's id.
    pub(crate) service: String,
    /// The service's name.
    pub(crate) summary: LocalizedText,
    /// The municipality's name.
    pub(crate) provider: LocalizedText,
    pub(crate) procedure: Option<Procedure>,
    /// How many approvals are needed; only where approvals are asked for.
    pub(crate) decision: Option<Decision>,
    /// The last day on which an answer or a comment counts, in Finland.
    pub(crate) deadline: Option<String>,
    pub(crate) status: CaseStatus,
    /// Moments are seconds since 1970, UTC.
    pub(crate) received_at: i64,
    /// When it was decided, declined or expired.
    pub(crate) ended_at: Option<i64>,
    /// When the others were last reminded.
    pub(crate) reminded_at: Option<i64>,
    /// The decision's text.
    pub(crate) outcome: Option<String>,
    pub(crate) parties: Vec<CaseParty>,
}

/// One of the other parties of a case.
pub(crate) struct CaseParty {
    /// Its place in the list, from 0.
    pub(crate) position: i64,
    /// Who it is in the registers; nobody for one that was typed by hand and is in none.
    pub(crate) party_id: Option<String>,
    /// As the register has it; as the applicant wrote it where no register was asked.
    pub(crate) name: String,
    /// What the applicant wrote beside the register's name.
    pub(crate) added_name: Option<String>,
    /// The register's name of whom a typed code stands for: for officials only.
    pub(crate) registered_name: Option<String>,
    /// Whether our messages go to them; where none does, an official sees to it.
    pub(crate) is_told: bool,
    /// Whether they are asked to answer.
    pub(crate) is_asked: bool,
    /// A number or address that the applicant gave, for one further notice.
    pub(crate) extra: Option<ReachedBy>,
    pub(crate) kind: PartyKind,
    pub(crate) contact: Contact,
    pub(crate) given: Option<GivenAnswer>,
    /// What it said where it is heard, the oldest first.
    pub(crate) comments: Vec<Comment>,
}

/// How many comments one party can send in a case: more are no hearing.
const MOST_COMMENTS: usize = 20;

impl Matter {
    /// The case of that id with its parties; refused forms are no matters.
    pub(crate) async fn load(
        connection: &mut Connection,
        id: &str,
    ) -> Result<Option<Self>, sqlx::Error> {
        let row = sqlx::query("SELECT * FROM cases WHERE id = $1 AND status <> $2")
            .bind(id)
            .bind(CaseStatus::Refused.as_str())
            .fetch_optional(&mut *connection)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let mut parties = parties(connection, id).await?;
        for (position, comment) in comment::of_case(connection, id).await? {
            let mut places = parties.iter_mut();
            if let Some(party) = places.find(|party| party.position == position) {
                party.comments.push(comment);
            }
        }
        read(&row, parties).map(Some)
    }

    /// Whether others are asked to approve, whatever came of it.
    pub(crate) fn asks_for_approval(&self) -> bool {
        self.procedure == Some(Procedure::Approval)
    }

    /// The last day for comments, where those who are told are heard too.
    pub(crate) fn heard_until(&self) -> Option<&str> {
        let deadline = self.deadline.as_deref();
        deadline.filter(|_| self.procedure == Some(Procedure::Notice))
    }

    /// Whether the time to comment runs: nothing is decided before it is over.
    pub(crate) fn is_being_heard(&self, today: &str) -> bool {
        self.status == CaseStatus::Processing
            && self.heard_until().is_some_and(|last| today <= last)
    }

    /// Whether this party may comment on this day.
    pub(crate) fn hears(&self, party: &CaseParty, today: &str) -> bool {
        self.is_being_heard(today) && party.is_told && party.comments.len() < MOST_COMMENTS
    }

    /// Those whose answer the matter waits for.
    pub(crate) fn awaited(&self) -> impl Iterator<Item = &CaseParty> {
        let waits = self.status == CaseStatus::Waiting;
        let is_awaited = move |party: &&CaseParty| waits && party.is_asked && party.given.is_none();
        self.parties.iter().filter(is_awaited)
    }

    /// Whether it can still be taken back: until it is decided or has ended otherwise.
    pub(crate) fn may_be_withdrawn(&self) -> bool {
        self.status == CaseStatus::Waiting || self.status.awaits_decision()
    }

    /// Whether the other parties have heard of the matter from us.
    pub(crate) fn others_know(&self) -> bool {
        let tells = matches!(
            self.procedure,
            Some(Procedure::Approval | Procedure::Notice)
        );
        tells && self.status != CaseStatus::Manual
    }

    /// Whether the last day for answers is over.
    pub(crate) fn is_overdue(&self, today: &str) -> bool {
        let deadline = self.deadline.as_deref();
        self.status == CaseStatus::Waiting && deadline.is_some_and(|last| last < today)
    }

    /// The municipality's name in the language, else in the first one that there is.
    pub(crate) fn provider_name(&self, language: Language) -> Option<&str> {
        self.provider.get(language).map(|(name, _)| name)
    }

    /// The service's name in the language, else in the first one that there is.
    pub(crate) fn service_name(&self, language: Language) -> &str {
        let name = self.summary.get(language);
        name.map_or(&*self.service, |(name, _)| name)
    }
}

fn read(row: &Record, parties: Vec<CaseParty>) -> Result<Matter, sqlx::Error> {
    let procedure: Option<String> = row.try_get("procedure")?;
    let decision: Option<String> = row.try_get("decision")?;
    let status: String = row.try_get("status")?;
    let service: Option<String> = row.try_get("service")?;
    let summary: String = row.try_get("summary")?;
    let provider: String = row.try_get("provider")?;
    Ok(Matter {
        id: row.try_get("id")?,
        applicant_id: row.try_get("applicant_id")?,
        applicant_name: row.try_get("applicant_name")?,
        applicant_contact: contact(
            row,
            [
                "applicant_channel",
                "applicant_contact",
                "applicant_language",
            ],
        )?,
        service: service.unwrap_or_default(),
        summary: json::from_str(&summary).unwrap_or_default(),
        provider: json::from_str(&provider).unwrap_or_default(),
        procedure: procedure.as_deref().and_then(named),
        decision: decision.as_deref().and_then(decision_rule::read),
        deadline: row.try_get("deadline")?,
        status: CaseStatus::from_name(&status).unwrap_or(CaseStatus::Manual),
        received_at: row.try_get("received_at")?,
        ended_at: row.try_get("ended_at")?,
        reminded_at: row.try_get("reminded_at")?,
        outcome: row.try_get("outcome")?,
        parties,
    })
}

async fn parties(connection: &mut Connection, id: &str) -> Result<Vec<CaseParty>, sqlx::Error> {
    sqlx::query("SELECT * FROM case_parties WHERE case_id = $1 ORDER BY position")
        .bind(id)
        .fetch_all(connection)
        .await?
        .iter()
        .map(read_party)
        .collect()
}

fn read_party(row: &Record) -> Result<CaseParty, sqlx::Error> {
    let kind: String = row.try_get("kind")?;
    let answer: Option<String> = row.try_get("answer")?;
    let at: Option<i64> = row.try_get("answered_at")?;
    let answer = answer.as_deref().and_then(Answer::from_name);
    Ok(CaseParty {
        position: row.try_get("position")?,
        party_id: row.try_get("party_id")?,
        name: row.try_get("name")?,
        added_name: row.try_get("added_name")?,
        registered_name: row.try_get("registered_name")?,
        is_told: row.try_get::<i64, _>("told")? != 0,
        is_asked: row.try_get::<i64, _>("asked")? != 0,
        extra: extra(row)?,
        kind: named(&kind).unwrap_or_default(),
        contact: contact(row, ["channel", "contact", "language"])?,
        given: answer
            .zip(at)
            .map(|(answer, at)| GivenAnswer { answer, at }),
        comments: Vec::new(),
    })
}

fn extra(row: &Record) -> Result<Option<ReachedBy>, sqlx::Error> {
    let channel: Option<String> = row.try_get("extra_channel")?;
    let address = row.try_get("extra_contact")?;
    Ok(channel.map(|channel| ReachedBy::stored(named(&channel), address)))
}

/// A contact from its three columns.
fn contact(row: &Record, [channel, address, language]: [&str; 3]) -> Result<Contact, sqlx::Error> {
    let channel: String = row.try_get(channel)?;
    let language: String = row.try_get(language)?;
    Ok(Contact {
        channel: ReachedBy::stored(named(&channel), row.try_get(address)?),
        language: named(&language).unwrap_or_default(),
    })
}
