//! Stores a case, and reads it for the one who sent it.

use super::check::{Accepted, Verdict};
use super::new_party::NewParty;
use super::sent_form::SentForm;
use crate::application::Application;
use crate::audit::{self, Actor, What};
use crate::database::{self, Connection, Database, number};
use crate::matter::{CaseStatus, Contact, Matter, ReachedBy, Refusal, Ways, stored};
use crate::outbox::{self, Event};
use crate::registers::Person;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::token;
use puolesta_core::catalogue::Procedure;
use puolesta_core::party::PartyKind;

/// For how long the same form is the same matter.
const SAME_FORM_SECONDS: i64 = 24 * 60 * 60;

/// A case as its applicant may see it.
pub(crate) struct StoredCase {
    pub(crate) id: String,
    pub(crate) status: CaseStatus,
    /// Seconds since 1970, UTC.
    pub(crate) received_at: i64,
    /// The value to the letter; none when it was refused.
    pub(crate) value: Option<String>,
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) refusals: Vec<Refusal>,
}

/// A form that is in the database now, or was before.
pub(super) struct Inserted {
    pub(super) id: String,
    pub(super) status: CaseStatus,
    pub(super) is_new: bool,
}

/// Stores the form with its verdict and tells whom it concerns. A form that is sent twice within a day
/// is the one that is there already.
pub(super) async fn insert(
    application: &Application,
    session: &Session,
    form: &SentForm,
    verdict: &Verdict,
) -> Result<Inserted, ServerError> {
    let id = token::random_id()?;
    let key = sent_key(session, form);
    let now = application.clock.now();
    let people = &application.registers.people;
    let applicant = people.by_id(&session.person_id).await?;
    let sent = Sent {
        id: &id,
        applicant: applicant.ok_or(sqlx::Error::RowNotFound)?,
        form,
        now,
        key: &key,
    };
    let mut transaction = database::begin_writing(&application.database).await?;
    let connection = &mut *transaction;
    database::hold_name(&application.database, connection, &key).await?;
    if let Some(known) = sent_before(connection, &key, now).await? {
        return Ok(known);
    }
    let status = match verdict {
        Verdict::Accepted(accepted) => {
            insert_accepted(connection, &sent, accepted).await?;
            accepted.status
        }
        Verdict::Refused(refusals) => {
            insert_refused(connection, &sent, refusals).await?;
            CaseStatus::Refused
        }
    };
    audit::write(connection, &id, now, Actor::Applicant, What::Received).await?;
    audit::write(connection, &id, now, Actor::Service, What::Became(status)).await?;
    let is_guarded = matches!(verdict, Verdict::Accepted(accepted) if accepted.is_guarded);
    tell(application, connection, &id, (now, is_guarded)).await?;
    transaction.commit().await?;
    Ok(Inserted {
        id,
        status,
        is_new: true,
    })
}

/// By what a form that is sent twice is known: the form's own key, or everything that it says, from the
/// same session.
fn sent_key(session: &Session, form: &SentForm) -> String {
    let said = match &form.key {
        Some(key) => json(&(&session.person_id, key)),
        None => json(&(&session.id, &form.service, &form.value, &form.fields)),
    };
    token::fingerprint(&said)
}

/// The case of the same form, sent less than a day ago. A refused one may be sent again.
async fn sent_before(
    connection: &mut Connection,
    key: &str,
    now: i64,
) -> Result<Option<Inserted>, sqlx::Error> {
    let row: Option<(String, String)> = sqlx::query_as(
        "SELECT id, status FROM cases WHERE sent_key = $1 AND received_at > $2 AND status <> $3 \
         ORDER BY received_at DESC LIMIT 1",
    )
    .bind(key)
    .bind(now - SAME_FORM_SECONDS)
    .bind(CaseStatus::Refused.as_str())
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(id, status)| Inserted {
        id,
        status: CaseStatus::from_name(&status).unwrap_or(CaseStatus::Manual),
        is_new: false,
    }))
}

/// A form on its way into the tables.
struct Sent<'a> {
    id: &'a str,
    applicant: Person,
    form: &'a SentForm,
    now: i64,
    key: &'a str,
}

/// As this person wishes to be written to.
fn contact_of(person: &Person) -> Contact {
    let ways = Ways {
        wish: person.channel,
        is_identified: true,
        phone: person.phone.clone(),
        email: person.email.clone(),
    };
    Contact {
        channel: ways.best(),
        language: person.language,
    }
}

async fn insert_accepted(
    connection: &mut Connection,
    sent: &Sent<'_>,
    accepted: &Accepted,
) -> Result<(), sqlx::Error> {
    let is_under_way = accepted.status == CaseStatus::Processing;
    let Contact { channel, language } = contact_of(&sent.applicant);
    sqlx::query(
        "INSERT INTO cases (id, applicant_id, applicant_name, applicant_channel, \
         applicant_contact, applicant_language, received_at, form_fields, value, refusals, service, \
         status, summary, procedure, decision, deadline, rule_met_at, provider, sent_key) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    )
    .bind(sent.id)
    .bind(&sent.applicant.id)
    .bind(sent.applicant.name())
    .bind(channel.channel().as_str())
    .bind(channel.address())
    .bind(language.as_str())
    .bind(sent.now)
    .bind(json(&sent.form.fields))
    .bind(&sent.form.value)
    .bind(&accepted.service)
    .bind(accepted.status.as_str())
    .bind(json(&accepted.summary))
    .bind(accepted.procedure.map(Procedure::as_str))
    .bind(accepted.decision.map(stored))
    .bind(&accepted.deadline)
    .bind(is_under_way.then_some(sent.now))
    .bind(json(&accepted.provider))
    .bind(sent.key)
    .execute(&mut *connection)
    .await?;
    let is_asked = accepted.status == CaseStatus::Waiting;
    for (position, party) in (0_i64..).zip(&accepted.parties) {
        let place = Place {
            case_id: sent.id,
            position,
            // A child's custodians answer, not the child.
            is_asked: is_asked && party.kind != PartyKind::Child,
        };
        insert_party(connection, &place, party).await?;
    }
    Ok(())
}

/// Where a party stands, and whether the case asks it.
struct Place<'a> {
    case_id: &'a str,
    position: i64,
    is_asked: bool,
}

async fn insert_party(
    connection: &mut Connection,
    place: &Place<'_>,
    party: &NewParty,
) -> Result<(), sqlx::Error> {
    let Contact { channel, language } = &party.contact;
    let extra = party.extra.as_ref();
    sqlx::query(
        "INSERT INTO case_parties (case_id, position, party_id, name, kind, channel, contact, \
         language, added_name, registered_id, told, asked, extra_channel, extra_contact) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(place.case_id)
    .bind(place.position)
    .bind(&party.party_id)
    .bind(&party.name)
    .bind(party.kind.as_str())
    .bind(channel.channel().as_str())
    .bind(channel.address())
    .bind(language.as_str())
    .bind(&party.added_name)
    .bind(&party.registered_id)
    .bind(number(party.can_be_told))
    .bind(number(place.is_asked))
    .bind(extra.map(|extra| extra.channel().as_str()))
    .bind(extra.and_then(ReachedBy::address))
    .execute(connection)
    .await?;
    Ok(())
}

/// The form's own fields, as they were sent.
pub(crate) async fn form_fields(
    database: &Database,
    id: &str,
) -> Result<Vec<(String, String)>, sqlx::Error> {
    let fields: Option<String> = sqlx::query_scalar("SELECT form_fields FROM cases WHERE id = $1")
        .bind(id)
        .fetch_optional(database)
        .await?;
    Ok(fields.map_or_else(Vec::new, |fields| {
        serde_json::from_str(&fields).unwrap_or_default()
    }))
}

/// A refused form may hold anything, also codes of people who have nothing to do with it: nothing of it
/// is kept but the reasons.
async fn insert_refused(
    connection: &mut Connection,
    sent: &Sent<'_>,
    refusals: &[Refusal],
) -> Result<(), sqlx::Error> {
    let Contact { channel, language } = contact_of(&sent.applicant);
    sqlx::query(
        "INSERT INTO cases (id, applicant_id, applicant_name, applicant_channel, \
         applicant_language, received_at, form_fields, refusals, status) \
         VALUES ($1, $2, $3, $4, $5, $6, '[]', $7, $8)",
    )
    .bind(sent.id)
    .bind(&sent.applicant.id)
    .bind(sent.applicant.name())
    .bind(channel.channel().as_str())
    .bind(language.as_str())
    .bind(sent.now)
    .bind(json(refusals))
    .bind(CaseStatus::Refused.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// Asks the parties to approve, or tells them. Whom a manual case concerns, an official finds out: the
/// applicant hears of that at once.
async fn tell(
    application: &Application,
    connection: &mut Connection,
    id: &str,
    (now, is_guarded): (i64, bool),
) -> Result<(), sqlx::Error> {
    let Some(matter) = Matter::load(connection, id).await? else {
        return Ok(());
    };
    let event = match (matter.status, matter.procedure) {
        (CaseStatus::Waiting, _) => Event::Asked,
        (CaseStatus::Processing, Some(Procedure::Notice)) if matter.heard_until().is_some() => {
            Event::Heard
        }
        (CaseStatus::Processing, Some(Procedure::Notice)) => Event::Told,
        (CaseStatus::Manual, _) if is_guarded => Event::Guarded,
        (CaseStatus::Manual, _) => Event::Manual,
        _ => return Ok(()),
    };
    outbox::announce(connection, &application.announcer(), &matter, event, now).await
}

/// Whether there is such a case.
pub(crate) async fn exists(connection: &mut Connection, id: &str) -> Result<bool, sqlx::Error> {
    let found: Option<i64> = sqlx::query_scalar("SELECT received_at FROM cases WHERE id = $1")
        .bind(id)
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

/// The case of that id, if this person sent it.
pub(crate) async fn find(
    database: &Database,
    applicant_id: &str,
    id: &str,
) -> Result<Option<StoredCase>, sqlx::Error> {
    let row: Option<(String, i64, Option<String>, String, String)> = sqlx::query_as(
        "SELECT status, received_at, value, form_fields, refusals FROM cases \
         WHERE id = $1 AND applicant_id = $2",
    )
    .bind(id)
    .bind(applicant_id)
    .fetch_optional(database)
    .await?;
    Ok(row.map(
        |(status, received_at, value, fields, refusals)| StoredCase {
            id: id.into(),
            status: CaseStatus::from_name(&status).unwrap_or(CaseStatus::Manual),
            received_at,
            value,
            fields: serde_json::from_str(&fields).unwrap_or_default(),
            refusals: serde_json::from_str(&refusals).unwrap_or_default(),
        },
    ))
}

/// Texts and plain enums always have a JSON form.
fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
