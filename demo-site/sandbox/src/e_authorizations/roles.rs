//! For whom a person may decide on mandates: for themself, for an organisation whose role they hold,
//! for an adult whose guardian they are. A child gives no mandates.

use crate::site::Site;
use puolesta_core::party::PartyKind;
use puolesta_gateway::ServerError;
use puolesta_gateway::acting::{Acting, Basis};
use puolesta_gateway::registers::{Party, Person};
use puolesta_gateway::session::Session;

/// The person first, then the others by name.
pub(super) async fn roles_of(site: &Site, person: &Person) -> Result<Vec<Party>, ServerError> {
    let registers = &site.gateway.registers;
    let mut roles = vec![Party {
        id: person.id.clone(),
        kind: person.kind,
        name: person.name(),
    }];
    for party in registers.parties_around(&person.id).await? {
        let acting = Acting {
            principal_id: &party.id,
            assignee_id: &person.id,
            today: &site.registers.clock.today(),
        };
        let basis = acting.representation(registers).await?;
        let gives = matches!(party.kind, PartyKind::Person | PartyKind::Organisation);
        if gives && matches!(basis, Some(Basis::Role | Basis::Guardian)) {
            roles.push(party);
        }
    }
    Ok(roles)
}

/// Whether the person may decide on this principal's mandates.
pub(super) async fn decides_for(
    site: &Site,
    person: &Person,
    principal_id: &str,
) -> Result<bool, ServerError> {
    let roles = roles_of(site, person).await?;
    Ok(roles.iter().any(|role| role.id == principal_id))
}

/// The role that was chosen in this session; the person themself until one is.
pub(super) async fn chosen_role(
    site: &Site,
    session: &Session,
    roles: &[Party],
) -> Result<Party, sqlx::Error> {
    let sql = "SELECT role_id FROM chosen_roles WHERE session_id = $1";
    let id: Option<String> = sqlx::query_scalar(sql)
        .bind(&session.id)
        .fetch_optional(&site.registers.database)
        .await?;
    let chosen = roles.iter().find(|role| Some(&role.id) == id.as_ref());
    let role = chosen.or_else(|| roles.first()).cloned();
    role.ok_or(sqlx::Error::RowNotFound)
}

/// Keeps the chosen role; another session chooses anew.
pub(super) async fn choose_role(
    site: &Site,
    session: &Session,
    role_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO chosen_roles (session_id, role_id) VALUES ($1, $2) \
         ON CONFLICT (session_id) DO UPDATE SET role_id = excluded.role_id",
    )
    .bind(&session.id)
    .bind(role_id)
    .execute(&site.registers.database)
    .await?;
    Ok(())
}
