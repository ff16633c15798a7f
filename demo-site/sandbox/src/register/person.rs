//! Persons. A code goes in to find somebody and never comes out.

use crate::database::Database;
use puolesta_core::party::{Channel, PartyKind};
use puolesta_core::personal_identity_code::PersonalIdentityCode;

/// Somebody in the register, without the code.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) kind: PartyKind,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    /// How they wish to be reached.
    pub(crate) channel: Option<Channel>,
    /// Nobody is told anything of them, not even that they exist.
    pub(crate) non_disclosed: bool,
}

impl Person {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// Only adults sign in; a child's custodians act for it.
    pub(crate) fn can_sign_in(&self) -> bool {
        self.kind == PartyKind::Person
    }

    /// The electronic channels by which they can be reached.
    pub(crate) fn channels(&self) -> Vec<Channel> {
        let by_phone = self.phone.as_ref().map(|_| Channel::Sms);
        let by_email = self.email.as_ref().map(|_| Channel::Email);
        [Some(Channel::SuomiFi), by_phone, by_email]
            .into_iter()
            .flatten()
            .collect()
    }
}

type Row = (
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    String,
    bool,
);

impl From<Row> for Person {
    fn from(row: Row) -> Self {
        let (id, kind, first_name, last_name, phone, email, channel, non_disclosed) = row;
        Self {
            id,
            kind: super::party::kind(&kind),
            first_name,
            last_name,
            phone,
            email,
            channel: Channel::from_name(&channel),
            non_disclosed,
        }
    }
}

/// The person with this code, compared character by character.
pub(crate) async fn person_by_code(
    database: &Database,
    code: &PersonalIdentityCode,
) -> Result<Option<Person>, sqlx::Error> {
    let sql = "SELECT id, kind, first_name, last_name, phone, email, channel, non_disclosed \
               FROM persons WHERE personal_identity_code = $1";
    person(database, sql, code.expose_secret()).await
}

/// The person with this opaque id.
pub(crate) async fn person_by_id(
    database: &Database,
    id: &str,
) -> Result<Option<Person>, sqlx::Error> {
    let sql = "SELECT id, kind, first_name, last_name, phone, email, channel, non_disclosed \
               FROM persons WHERE id = $1";
    person(database, sql, id).await
}

async fn person(
    database: &Database,
    sql: &'static str,
    key: &str,
) -> Result<Option<Person>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(sql)
        .bind(key)
        .fetch_optional(database)
        .await?;
    Ok(row.map(Person::from))
}

/// The opaque id behind a code, to notice that two parties are the same person.
pub(crate) async fn person_id_of(
    database: &Database,
    code: &PersonalIdentityCode,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM persons WHERE personal_identity_code = $1")
        .bind(code.expose_secret())
        .fetch_optional(database)
        .await
}

/// The adults that one can sign in as, by name.
pub(crate) async fn identities(database: &Database) -> Result<Vec<Person>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, kind, first_name, last_name, phone, email, channel, non_disclosed \
         FROM persons WHERE kind = 'person' ORDER BY last_name, first_name",
    )
    .fetch_all(database)
    .await?;
    Ok(rows.into_iter().map(Person::from).collect())
}
