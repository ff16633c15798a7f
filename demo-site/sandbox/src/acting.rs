//! Whether one may act for another in a matter, and on what basis. The reason for a no is never told.

mod principals;

pub(crate) use principals::{Principal, principals};

use crate::database::Database;
use puolesta_core::catalogue::Mandate;
use puolesta_core::form_value;
use puolesta_core::requirement::Mandates;
use puolesta_core::role::{RegisterRole, Role};
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

impl From<Basis> for form_value::Basis {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Mandate => Self::Mandate,
            Basis::Role => Self::Role,
            Basis::Custodian => Self::Custodian,
            Basis::Guardian => Self::Guardian,
        }
    }
}

/// Who asks to act for whom, on which day (`2026-11-21`).
pub(crate) struct Acting<'a> {
    pub(crate) principal_id: &'a str,
    pub(crate) assignee_id: &'a str,
    pub(crate) today: &'a str,
}

impl Acting<'_> {
    /// The basis on which everything is there that the catalogue asks for, bundles whole; the first
    /// one where several mandates are needed.
    pub(crate) async fn basis_of_all(
        &self,
        database: &Database,
        mandates: &Mandates,
    ) -> Result<Option<Basis>, sqlx::Error> {
        let mut known: Vec<(&str, Basis)> = Vec::new();
        for mandate in mandates.each() {
            if let Some(basis) = self.basis(database, mandate).await? {
                known.push((&mandate.id, basis));
            }
        }
        let basis = |mandate: &Mandate| {
            let of_mandate = known.iter().find(|(id, _)| *id == mandate.id);
            of_mandate.map(|(_, basis)| *basis)
        };
        if !mandates.are_satisfied(|mandate| basis(mandate).is_some()) {
            return Ok(None);
        }
        let mut groups = mandates.groups.iter();
        let complete = groups.find(|group| group.mandates.iter().all(|one| basis(one).is_some()));
        Ok(complete.and_then(|group| group.mandates.first().and_then(basis)))
    }

    /// The basis on which one represents another in whatever no mandate is asked for.
    pub(crate) async fn representation(
        &self,
        database: &Database,
    ) -> Result<Option<Basis>, sqlx::Error> {
        for role in RegisterRole::SIGNING {
            if self.has_role(database, role.as_str()).await? {
                return Ok(Some(Basis::Role));
            }
        }
        for (role, basis) in [
            (Role::Custodian, Basis::Custodian),
            (Role::Guardian, Basis::Guardian),
        ] {
            if self.represents(database, role.code()).await? {
                return Ok(Some(basis));
            }
        }
        Ok(None)
    }

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
            let code = role.code();
            let (basis, holds) = match role {
                Role::Custodian => (Basis::Custodian, self.represents(database, code).await?),
                Role::Guardian => (Basis::Guardian, self.represents(database, code).await?),
                _ => (Basis::Role, self.has_role(database, code).await?),
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
             AND valid_from <= $4 AND valid_until >= $4 AND ended_at IS NULL",
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
