//! For whom a person may decide on mandates: for themself, for an organisation whose role they hold,
//! for an adult whose guardian they are. A child gives no mandates.

use crate::acting::{Acting, Basis};
use crate::application::Application;
use crate::register::{Party, Person, parties_around};
use crate::session::Session;
use puolesta_core::party::PartyKind;

/// The person first, then the others by name.
pub(super) async fn roles_of(
    application: &Application,
    person: &Person,
) -> Result<Vec<Party>, sqlx::Error> {
    let database = &application.database;
    let mut roles = vec![Party {
        id: person.id.clone(),
        kind: person.kind,
        name: person.name(),
    }];
    for party in parties_around(database, &person.id).await? {
        let acting = Acting {
            principal_id: &party.id,
            assignee_id: &person.id,
            today: &application.clock.today(),
        };
        let basis = acting.representation(database).await?;
        let gives = matches!(party.kind, PartyKind::Person | PartyKind::Organisation);
        if gives && matches!(basis, Some(Basis::Role | Basis::Guardian)) {
            roles.push(party);
        }
    }
    Ok(roles)
}

/// Whether the person may decide on this principal's mandates.
pub(super) async fn decides_for(
    application: &Application,
    person: &Person,
    principal_id: &str,
) -> Result<bool, sqlx::Error> {
    let roles = roles_of(application, person).await?;
    Ok(roles.iter().any(|role| role.id == principal_id))
}

/// The role that was chosen in this session; the person themself until one is.
pub(super) async fn chosen_role(
    application: &Application,
    session: &Session,
    roles: &[Party],
) -> Result<Party, sqlx::Error> {
    let id: Option<String> = sqlx::query_scalar("SELECT role_id FROM sessions WHERE id = $1")
        .bind(&session.id)
        .fetch_one(&application.database)
        .await?;
    let chosen = roles.iter().find(|role| Some(&role.id) == id.as_ref());
    let role = chosen.or_else(|| roles.first()).cloned();
    role.ok_or(sqlx::Error::RowNotFound)
}

/// Keeps the chosen role until the session ends.
pub(super) async fn choose_role(
    application: &Application,
    session: &Session,
    role_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE sessions SET role_id = $1 WHERE id = $2")
        .bind(role_id)
        .bind(&session.id)
        .execute(&application.database)
        .await?;
    Ok(())
}
