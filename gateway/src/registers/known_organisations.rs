//! Organisations that a register has named: the gateway's own table, filled by the business register where it is
//! asked, and by Suomi.fi when somebody chose to act for one. Their ids are their business ids.

use super::business_register::BusinessRegister;
use super::{Organisations, Party, RegisterAnswer};
use crate::clock::Clock;
use crate::database::Database;
use crate::server_error::ServerError;
use puolesta_core::business_id::BusinessId;
use puolesta_core::party::PartyKind;

/// For how many seconds a name from the business register is taken without asking again.
const FRESH_SECONDS: i64 = 24 * 60 * 60;

/// The table, and the register that fills it.
pub struct KnownOrganisations {
    /// The gateway's database.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// Where it is asked.
    pub register: Option<BusinessRegister>,
}

type Row = (String, i64);

impl KnownOrganisations {
    async fn row(&self, id: &str) -> Result<Option<Row>, sqlx::Error> {
        sqlx::query_as("SELECT name, seen_at FROM known_organisations WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.database)
            .await
    }

    async fn keep(&self, id: &str, name: &str) -> Result<(), sqlx::Error> {
        sqlx::query(
            "INSERT INTO known_organisations (id, name, seen_at) VALUES ($1, $2, $3) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at",
        )
        .bind(id)
        .bind(name)
        .bind(self.clock.now())
        .execute(&self.database)
        .await?;
        Ok(())
    }

    /// What is known and fresh, else what the register says; when it does not answer, what was known before.
    /// Nobody waits for its repair: who is not found is typed.
    async fn look_up(&self, business_id: &BusinessId) -> Result<Option<Party>, ServerError> {
        let id = business_id.as_str();
        let known = self.row(id).await?;
        let is_fresh = known
            .as_ref()
            .is_some_and(|(_, seen_at)| self.clock.now() - seen_at < FRESH_SECONDS);
        let Some(register) = self.register.as_ref().filter(|_| !is_fresh) else {
            return Ok(known.map(|row| party(id, row)));
        };
        match register.find(business_id).await {
            Ok(Some(name)) => {
                self.keep(id, &name).await?;
                Ok(self.row(id).await?.map(|row| party(id, row)))
            }
            Ok(None) => Ok(known.map(|row| party(id, row))),
            Err(error) => {
                tracing::warn!("{error}");
                Ok(known.map(|row| party(id, row)))
            }
        }
    }
}

fn party(id: &str, (name, _): Row) -> Party {
    Party {
        id: id.into(),
        kind: PartyKind::Organisation,
        name,
    }
}

impl Organisations for KnownOrganisations {
    fn by_business_id<'a>(
        &'a self,
        business_id: &'a BusinessId,
    ) -> RegisterAnswer<'a, Option<Party>> {
        Box::pin(self.look_up(business_id))
    }

    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Party>> {
        Box::pin(async move { Ok(self.row(id).await?.map(|row| party(id, row))) })
    }

    fn named<'a>(
        &'a self,
        business_id: &'a BusinessId,
        name: &'a str,
    ) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move {
            let id = business_id.as_str();
            if self.row(id).await?.is_none() {
                self.keep(id, name).await?;
            }
            Ok(Some(id.into()))
        })
    }
}
