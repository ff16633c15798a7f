//! The stand-in for the population register.

use super::TestRegisters;
use puolesta_core::json::Named;
use puolesta_core::language::Language;
use puolesta_core::party::PartyKind;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use puolesta_gateway::database::{Database, Record};
use puolesta_gateway::registers::{
    Capacity, Identified, People, Person, RegisterAnswer, Representation,
};
use sqlx::Row;

impl People for TestRegisters {
    fn signed_in<'a>(&'a self, who: &'a Identified) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move {
            let Some(code) = &who.code else {
                return Ok(None);
            };
            let found = self.by_code(code).await?.filter(Person::can_sign_in);
            Ok(found.map(|person| person.id))
        })
    }

    fn named<'a>(
        &'a self,
        code: &'a PersonalIdentityCode,
        _: &'a str,
        _: PartyKind,
    ) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move { Ok(self.by_code(code).await?.map(|person| person.id)) })
    }

    fn by_code<'a>(&'a self, code: &'a PersonalIdentityCode) -> RegisterAnswer<'a, Option<Person>> {
        let sql = "SELECT * FROM persons WHERE personal_identity_code = $1";
        Box::pin(async move { Ok(person(&self.database, sql, code.expose_secret()).await?) })
    }

    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Person>> {
        let sql = "SELECT * FROM persons WHERE id = $1";
        Box::pin(async move { Ok(person(&self.database, sql, id).await?) })
    }

    fn child_of<'a>(&'a self, context: &'a str) -> RegisterAnswer<'a, Option<String>> {
        let sql = "SELECT child_id FROM child_matters WHERE context = $1";
        Box::pin(async move {
            let child = sqlx::query_scalar(sql).bind(context);
            Ok(child.fetch_optional(&self.database).await?)
        })
    }

    fn represented_by<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Vec<Representation>> {
        let sql = "SELECT principal_id, capacity FROM representatives \
                   WHERE representative_id = $1 ORDER BY principal_id";
        Box::pin(async move { Ok(representations(&self.database, sql, id).await?) })
    }

    fn representatives_of<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Vec<Representation>> {
        let sql = "SELECT representative_id, capacity FROM representatives \
                   WHERE principal_id = $1 ORDER BY representative_id";
        Box::pin(async move { Ok(representations(&self.database, sql, id).await?) })
    }
}

/// The adults that one can sign in as, by name.
pub(crate) async fn identities(database: &Database) -> Result<Vec<Person>, sqlx::Error> {
    sqlx::query("SELECT * FROM persons WHERE kind = 'person' ORDER BY last_name, first_name")
        .fetch_all(database)
        .await?
        .iter()
        .map(read)
        .collect()
}

async fn person(
    database: &Database,
    sql: &'static str,
    key: &str,
) -> Result<Option<Person>, sqlx::Error> {
    let row = sqlx::query(sql).bind(key).fetch_optional(database).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Record) -> Result<Person, sqlx::Error> {
    let kind: String = row.try_get("kind")?;
    let channel: String = row.try_get("channel")?;
    let language: String = row.try_get("language")?;
    Ok(Person {
        id: row.try_get("id")?,
        kind: named::<PartyKind>(&kind).unwrap_or_default(),
        first_name: row.try_get("first_name")?,
        last_name: row.try_get("last_name")?,
        phone: row.try_get("phone")?,
        email: row.try_get("email")?,
        channel: named(&channel),
        language: named::<Language>(&language).unwrap_or_default(),
        non_disclosed: row.try_get::<i64, _>("is_hidden")? != 0,
    })
}

/// The one with this name.
pub(super) fn named<T: Named>(name: &str) -> Option<T> {
    T::ALL.iter().copied().find(|each| each.name() == name)
}

async fn representations(
    database: &Database,
    sql: &'static str,
    id: &str,
) -> Result<Vec<Representation>, sqlx::Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(id).fetch_all(database).await?;
    let representation = |(person_id, capacity): (String, String)| {
        let all = [Capacity::Custodian, Capacity::Guardian];
        let capacity = all.into_iter().find(|each| each.as_str() == capacity)?;
        Some(Representation {
            person_id,
            capacity,
        })
    };
    Ok(rows.into_iter().filter_map(representation).collect())
}

/// A test identity's code, for the stand-in of strong identification alone.
pub(crate) async fn code_of(
    database: &Database,
    id: &str,
) -> Result<Option<PersonalIdentityCode>, sqlx::Error> {
    let sql = "SELECT personal_identity_code FROM persons WHERE id = $1";
    let code: Option<String> = sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(database)
        .await?;
    let parse = |code: String| PersonalIdentityCode::parse(&code, TemporaryCodes::Accepted).ok();
    Ok(code.and_then(parse))
}
