//! What the host did with a form, as its database, its API and its pages have it.

use crate::support::{Host, Person};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// A message of the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sent {
    /// `applicant`, or the position of a party.
    pub(crate) receiver: String,
    pub(crate) event: String,
    pub(crate) channel: String,
}

/// A stored party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) position: i64,
    /// The register's id, where anybody but an official may follow it.
    pub(crate) id: Option<String>,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) is_told: bool,
}

/// A matter after the form came in.
pub(crate) struct Facts {
    pub(crate) id: String,
    pub(crate) status: String,
    pub(crate) deadline: Option<String>,
    pub(crate) parties: Vec<Stored>,
    pub(crate) sent: Vec<Sent>,
}

impl Facts {
    /// Sends the form, and looks what came of it.
    pub(crate) async fn of(host: &Host, person: &Person<'_>, value: &Value) -> Self {
        let id = person.accepted(value).await;
        Self::now(host, id).await
    }

    /// How the matter stands now.
    pub(crate) async fn now(host: &Host, id: String) -> Self {
        let database = &mut host.database().await;
        let (status, deadline) = sqlx::query_as("SELECT status, deadline FROM cases WHERE id = $1")
            .bind(&id)
            .fetch_one(&mut *database)
            .await
            .expect("a case");
        let parties: Vec<(i64, Option<String>, String, String, i64)> = sqlx::query_as(
            "SELECT position, party_id, name, kind, told FROM case_parties \
             WHERE case_id = $1 ORDER BY position",
        )
        .bind(&id)
        .fetch_all(&mut *database)
        .await
        .expect("parties");
        let parties = parties.into_iter();
        let parties = parties.map(|(position, id, name, kind, told)| Stored {
            position,
            id,
            name,
            kind,
            is_told: told == 1,
        });
        let sent: Vec<(String, String, String)> = sqlx::query_as(
            "SELECT receiver, event, channel FROM outbox WHERE case_id = $1 ORDER BY number",
        )
        .bind(&id)
        .fetch_all(&mut *database)
        .await
        .expect("messages");
        let sent = sent.into_iter().map(|(receiver, event, channel)| Sent {
            receiver,
            event,
            channel,
        });
        Self {
            status,
            deadline,
            parties: parties.collect(),
            sent: sent.collect(),
            id,
        }
    }

    /// Whether a message of this event went to this receiver.
    pub(crate) fn was_sent(&self, event: &str, receiver: &str) -> bool {
        let mut sent = self.sent.iter();
        sent.any(|sent| sent.event == event && sent.receiver == receiver)
    }

    /// The parties that answer for themselves or for a child: all but children.
    pub(crate) fn answerers(&self) -> impl Iterator<Item = &Stored> {
        self.parties.iter().filter(|party| party.kind != "child")
    }

    /// The receiver's name as the table says it.
    pub(crate) fn name_of(&self, receiver: &str) -> String {
        let mut parties = self.parties.iter();
        let party = parties.find(|party| party.position.to_string() == receiver);
        party.map_or_else(|| receiver.to_owned(), |party| party.name.clone())
    }
}

/// Takes a matter back, and says whether it was possible.
pub(crate) async fn withdraws(person: &Person<'_>, id: &str) -> bool {
    let path = format!("cases/{id}/withdraw");
    person.call(&path, &json!({})).await.status == StatusCode::CREATED
}
