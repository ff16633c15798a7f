//! The outbox: the messages that would go out, one for each receiver and event, in the receiver's
//! language and by the receiver's channel. Nothing here sends them; a test site must not.

mod event;
mod message;

pub(crate) use event::Event;

use crate::configuration::Configuration;
use crate::database::Connection;
use crate::matter::Matter;
use crate::texts::MessageTexts;
use message::{Message, Receiver};

/// A message as the outbox shows it.
pub(crate) struct Sent {
    /// The case that it is about.
    pub(crate) case_id: String,
    /// What happened, as one word.
    pub(crate) event: String,
    /// `applicant`, or the position of a party.
    pub(crate) receiver: String,
    /// The channel's name.
    pub(crate) channel: String,
    /// The number or address, behind a mask.
    pub(crate) masked_address: String,
    /// The language's tag.
    pub(crate) language: String,
    /// The subject.
    pub(crate) subject: String,
    /// The text.
    pub(crate) text: String,
    /// Seconds since 1970, UTC.
    pub(crate) at: i64,
}

/// What messages are made with.
pub(crate) struct Announcer<'a> {
    pub(crate) texts: &'a MessageTexts,
    pub(crate) configuration: &'a Configuration,
}

/// Puts the messages of an event into the outbox, in the transaction that makes it happen.
pub(crate) async fn announce(
    connection: &mut Connection,
    announcer: &Announcer<'_>,
    matter: &Matter,
    event: Event<'_>,
    at: i64,
) -> Result<(), sqlx::Error> {
    let origin = announcer.configuration.own_origin();
    let write = |receiver| Message::write(announcer.texts, &origin, matter, event, receiver);
    let mut messages = Vec::new();
    if event.concerns_applicant() {
        messages.push(write(Receiver::applicant(&matter.applicant_contact)));
    }
    for party in matter.parties.iter().filter(|party| event.concerns(party)) {
        messages.push(write(Receiver::party(party)));
        if event.is_first() {
            messages.extend(Receiver::extra(party).map(write));
        }
    }
    for message in &messages {
        insert(connection, &matter.id, message, at).await?;
    }
    Ok(())
}

async fn insert(
    connection: &mut Connection,
    case_id: &str,
    message: &Message,
    at: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO outbox (case_id, number, event, receiver, about, channel, masked_address, \
         language, subject, text, at) SELECT $1, COUNT(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 \
         FROM outbox WHERE case_id = $1",
    )
    .bind(case_id)
    .bind(message.event)
    .bind(&message.receiver)
    .bind(&message.about)
    .bind(message.channel.as_str())
    .bind(&message.masked_address)
    .bind(message.language.as_str())
    .bind(&message.subject)
    .bind(&message.text)
    .bind(at)
    .execute(connection)
    .await?;
    Ok(())
}

/// How many messages one page shows.
pub(crate) const MOST_SHOWN: i64 = 200;

/// The newest messages, of one case or of all.
pub(crate) async fn newest(
    connection: &mut Connection,
    case_id: Option<&str>,
) -> Result<Vec<Sent>, sqlx::Error> {
    type Row = (
        String,
        String,
        String,
        String,
        String,
        String,
        String,
        String,
        i64,
    );
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT case_id, event, receiver, channel, masked_address, language, subject, text, at \
         FROM outbox WHERE $1 IS NULL OR case_id = $1 ORDER BY at DESC, case_id, number DESC \
         LIMIT $2",
    )
    .bind(case_id)
    .bind(MOST_SHOWN)
    .fetch_all(connection)
    .await?;
    let sent = |row: Row| {
        let (case_id, event, receiver, channel, masked_address, language, subject, text, at) = row;
        Sent {
            case_id,
            event,
            receiver,
            channel,
            masked_address,
            language,
            subject,
            text,
            at,
        }
    };
    Ok(rows.into_iter().map(sent).collect())
}
