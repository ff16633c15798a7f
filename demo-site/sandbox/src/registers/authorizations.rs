//! The stand-in for Suomi.fi e-Authorizations, as the gateway asks it.

use super::TestRegisters;
use crate::e_authorizations::{is_waiting, path_of, request};
use puolesta_gateway::database::Database;
use puolesta_gateway::registers::{Asked, Authorizations, HeldRole, RegisterAnswer};

impl Authorizations for TestRegisters {
    fn has_mandate<'a>(&'a self, asked: Asked<'a>, today: &'a str) -> RegisterAnswer<'a, bool> {
        Box::pin(async move {
            let count: i64 = sqlx::query_scalar(
                "SELECT COUNT(*) FROM granted_mandates \
                 WHERE principal_id = $1 AND assignee_id = $2 AND theme = $3 \
                 AND valid_from <= $4 AND valid_until >= $4 AND ended_at IS NULL",
            )
            .bind(asked.principal_id)
            .bind(asked.assignee_id)
            .bind(asked.theme)
            .bind(today)
            .fetch_one(&self.database)
            .await?;
            Ok(count > 0)
        })
    }

    fn mandate_givers<'a>(&'a self, assignee_id: &'a str) -> RegisterAnswer<'a, Vec<String>> {
        let sql = "SELECT DISTINCT principal_id FROM granted_mandates WHERE assignee_id = $1";
        Box::pin(async move {
            let givers = sqlx::query_scalar(sql).bind(assignee_id);
            Ok(givers.fetch_all(&self.database).await?)
        })
    }

    fn roles_of<'a>(&'a self, person_id: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>> {
        let sql = "SELECT organisation_id, role FROM register_roles \
                   WHERE person_id = $1 ORDER BY organisation_id, role";
        Box::pin(async move { Ok(roles(&self.database, sql, person_id).await?) })
    }

    fn role_holders_of<'a>(
        &'a self,
        organisation_id: &'a str,
    ) -> RegisterAnswer<'a, Vec<HeldRole>> {
        let sql = "SELECT person_id, role FROM register_roles \
                   WHERE organisation_id = $1 ORDER BY person_id, role";
        Box::pin(async move { Ok(roles(&self.database, sql, organisation_id).await?) })
    }

    fn is_requested<'a>(&'a self, asked: Asked<'a>) -> RegisterAnswer<'a, bool> {
        Box::pin(async move { Ok(is_waiting(&self.database, asked).await?) })
    }

    fn request<'a>(&'a self, asked: Asked<'a>, at: i64) -> RegisterAnswer<'a, String> {
        Box::pin(request(&self.database, asked, at))
    }

    fn page_of_requests(&self, requests: &[String]) -> String {
        path_of(requests)
    }
}

async fn roles(
    database: &Database,
    sql: &'static str,
    id: &str,
) -> Result<Vec<HeldRole>, sqlx::Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(id).fetch_all(database).await?;
    let role = |(party_id, role)| HeldRole { party_id, role };
    Ok(rows.into_iter().map(role).collect())
}
