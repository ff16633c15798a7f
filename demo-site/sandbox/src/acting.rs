//! Whether one may act for another in a matter, and on what basis. The reason for a no is never told.

use crate::database::Database;
use puolesta_core::catalogue::Mandate;
use serde::Serialize;

/// On what basis somebody may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Basis {
    /// A granted mandate that is valid today.
    Mandate,
    /// A role in a register.
    Role,
    /// A child's custodian.
    Custodian,
    /// A guardian.
    Guardian,
}

/// Who asks to act for whom, on which day (`2026-11-21`).
pub(crate) struct Acting<'a> {
    pub(crate) principal_id: &'a str,
    pub(crate) assignee_id: &'a str,
    pub(crate) today: &'a str,
}

impl Acting<'_> {
    /// The first basis that there is for this mandate.
    pub(crate) async fn basis(
        &self,
        database: &Database,
        mandate: &Mandate,
    ) -> Result<Option<Basis>, sqlx::Error> {
        if let Some(theme) = &mandate.theme
            && self.has_mandate(database, theme).await?
        {
            return Ok(Some(Basis::Mandate));
        }
        for role in &mandate.roles {
            let (basis, holds) = match role.as_str() {
                "custodian" => (Basis::Custodian, self.represents(database, role).await?),
                "guardian" => (Basis::Guardian, self.represents(database, role).await?),
                _ => (Basis::Role, self.has_role(database, role).await?),
            };
            if holds {
                return Ok(Some(basis));
            }
        }
        Ok(None)
    }

    async fn has_mandate(&self, database: &Database, theme: &str) -> Result<bool, sqlx::Error> {
        let count: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM granted_mandates \
             WHERE principal_id = $1 AND assignee_id = $2 AND theme = $3 \
             AND valid_from <= $4 AND valid_until >= $4",
        )
        .bind(self.principal_id)
        .bind(self.assignee_id)
        .bind(theme)
        .bind(self.today)
        .fetch_one(database)
        .await?;
        Ok(count > 0)
    }

    async fn has_role(&self, database: &Database, role: &str) -> Result<bool, sqlx::Error> {
        let sql = "SELECT COUNT(*) FROM register_roles \
                   WHERE organisation_id = $1 AND person_id = $2 AND role = $3";
        self.exists(database, sql, role).await
    }

    async fn represents(&self, database: &Database, capacity: &str) -> Result<bool, sqlx::Error> {
        let sql = "SELECT COUNT(*) FROM representatives \
                   WHERE principal_id = $1 AND representative_id = $2 AND capacity = $3";
        self.exists(database, sql, capacity).await
    }

    async fn exists(
        &self,
        database: &Database,
        sql: &'static str,
        what: &str,
    ) -> Result<bool, sqlx::Error> {
        let count: i64 = sqlx::query_scalar(sql)
            .bind(self.principal_id)
            .bind(self.assignee_id)
            .bind(what)
            .fetch_one(database)
            .await?;
        Ok(count > 0)
    }
}
