//! Fills an empty register with test identities from the files in `seed/`.

use puolesta_gateway::ServerError;
use puolesta_gateway::database::{Database, Kind, number};
use puolesta_gateway::token;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sqlx::Transaction;

const PERSONS: &str = include_str!("../../seed/persons.json");
const ORGANISATIONS: &str = include_str!("../../seed/organisations.json");
const ACTING: &str = include_str!("../../seed/acting.json");
const MATTERS: &str = include_str!("../../seed/matters.json");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Person {
    id: String,
    personal_identity_code: String,
    kind: String,
    first_name: String,
    last_name: String,
    phone: Option<String>,
    email: Option<String>,
    channel: String,
    language: String,
    #[serde(default)]
    non_disclosed: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Organisation {
    id: String,
    business_id: String,
    kind: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Acting {
    register_roles: Vec<RegisterRole>,
    representatives: Vec<Representative>,
    granted_mandates: Vec<GrantedMandate>,
}

#[derive(Deserialize)]
struct RegisterRole {
    organisation: String,
    person: String,
    role: String,
}

#[derive(Deserialize)]
struct Representative {
    principal: String,
    representative: String,
    capacity: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GrantedMandate {
    principal: String,
    assignee: String,
    theme: String,
    valid_from: String,
    valid_until: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matters {
    children: Vec<Child>,
    sites: Vec<Site>,
}

#[derive(Deserialize)]
struct Child {
    context: String,
    child: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Site {
    context: String,
    names_all_owners: bool,
    owners: Vec<String>,
}

type Open<'a> = Transaction<'a, Kind>;

/// Fills what is empty, all or nothing: a database of an older sandbox gets what is new.
pub(crate) async fn fill(database: &Database) -> Result<(), ServerError> {
    let mut transaction = database.begin().await?;
    let acting: Acting = read(ACTING)?;
    if is_empty(&mut transaction, "SELECT COUNT(*) FROM persons").await? {
        for person in read::<Vec<Person>>(PERSONS)? {
            insert_person(&mut transaction, person).await?;
        }
        for organisation in read::<Vec<Organisation>>(ORGANISATIONS)? {
            insert_organisation(&mut transaction, organisation).await?;
        }
        insert_roles(&mut transaction, acting.register_roles).await?;
        insert_representatives(&mut transaction, acting.representatives).await?;
    }
    if is_empty(&mut transaction, "SELECT COUNT(*) FROM granted_mandates").await? {
        insert_mandates(&mut transaction, acting.granted_mandates).await?;
    }
    if is_empty(&mut transaction, "SELECT COUNT(*) FROM sites").await? {
        insert_matters(&mut transaction, read(MATTERS)?).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn is_empty(transaction: &mut Open<'_>, count: &'static str) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(count)
        .fetch_one(&mut **transaction)
        .await?;
    Ok(count == 0)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ServerError> {
    serde_json::from_str(text).map_err(ServerError::BuiltIn)
}

async fn insert_person(transaction: &mut Open<'_>, person: Person) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO persons (id, personal_identity_code, kind, first_name, last_name, phone, \
         email, channel, language, is_hidden) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(person.id)
    .bind(person.personal_identity_code)
    .bind(person.kind)
    .bind(person.first_name)
    .bind(person.last_name)
    .bind(person.phone)
    .bind(person.email)
    .bind(person.channel)
    .bind(person.language)
    .bind(number(person.non_disclosed))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn insert_organisation(
    transaction: &mut Open<'_>,
    organisation: Organisation,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO organisations (id, business_id, kind, name) VALUES ($1, $2, $3, $4)")
        .bind(organisation.id)
        .bind(organisation.business_id)
        .bind(organisation.kind)
        .bind(organisation.name)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

async fn insert_roles(
    transaction: &mut Open<'_>,
    holders: Vec<RegisterRole>,
) -> Result<(), sqlx::Error> {
    for holder in holders {
        let sql = "INSERT INTO register_roles (organisation_id, person_id, role) \
                   VALUES ($1, $2, $3)";
        let row = [holder.organisation, holder.person, holder.role];
        insert(transaction, sql, row).await?;
    }
    Ok(())
}

async fn insert_representatives(
    transaction: &mut Open<'_>,
    representatives: Vec<Representative>,
) -> Result<(), sqlx::Error> {
    for person in representatives {
        let sql = "INSERT INTO representatives (principal_id, representative_id, capacity) \
                   VALUES ($1, $2, $3)";
        let row = [person.principal, person.representative, person.capacity];
        insert(transaction, sql, row).await?;
    }
    Ok(())
}

async fn insert_mandates(
    transaction: &mut Open<'_>,
    mandates: Vec<GrantedMandate>,
) -> Result<(), ServerError> {
    for mandate in mandates {
        let sql = "INSERT INTO granted_mandates \
                   (id, principal_id, assignee_id, theme, valid_from, valid_until) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let row = [
            token::random_id()?,
            mandate.principal,
            mandate.assignee,
            mandate.theme,
            mandate.valid_from,
            mandate.valid_until,
        ];
        insert(transaction, sql, row).await?;
    }
    Ok(())
}

async fn insert_matters(transaction: &mut Open<'_>, matters: Matters) -> Result<(), sqlx::Error> {
    for matter in matters.children {
        let sql = "INSERT INTO child_matters (context, child_id) VALUES ($1, $2)";
        insert(transaction, sql, [matter.context, matter.child]).await?;
    }
    for site in matters.sites {
        sqlx::query("INSERT INTO sites (context, names_all) VALUES ($1, $2)")
            .bind(&site.context)
            .bind(number(site.names_all_owners))
            .execute(&mut **transaction)
            .await?;
        for owner in site.owners {
            let sql = "INSERT INTO site_owners (context, owner_id) VALUES ($1, $2)";
            insert(transaction, sql, [site.context.clone(), owner]).await?;
        }
    }
    Ok(())
}

async fn insert<const COLUMNS: usize>(
    transaction: &mut Open<'_>,
    sql: &'static str,
    row: [String; COLUMNS],
) -> Result<(), sqlx::Error> {
    let mut query = sqlx::query(sql);
    for column in row {
        query = query.bind(column);
    }
    query.execute(&mut **transaction).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Acting, ORGANISATIONS, Organisation, PERSONS, Person, read};
    use puolesta_core::business_id::BusinessId;
    use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};

    #[test]
    fn everybody_is_a_test_identity() {
        let persons: Vec<Person> = read(PERSONS).expect("persons");
        assert!(persons.len() >= 12);
        for person in persons {
            let parse = |rule| PersonalIdentityCode::parse(&person.personal_identity_code, rule);
            assert!(parse(TemporaryCodes::Accepted).is_ok(), "{}", person.id);
            assert!(parse(TemporaryCodes::Refused).is_err(), "{}", person.id);
            assert!(
                person
                    .email
                    .is_none_or(|email| email.ends_with("@example.fi"))
            );
        }
    }

    #[test]
    fn organisations_and_mandates_are_sound() {
        let organisations: Vec<Organisation> = read(ORGANISATIONS).expect("organisations");
        for organisation in organisations {
            assert!(BusinessId::parse(&organisation.business_id).is_ok());
        }
        let acting: Acting = read(super::ACTING).expect("acting");
        for mandate in acting.granted_mandates {
            assert!(mandate.valid_from < mandate.valid_until);
        }
    }
}
