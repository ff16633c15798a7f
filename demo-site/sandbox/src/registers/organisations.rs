//! The stand-in for the business register.

use super::TestRegisters;
use super::people::named;
use puolesta_core::business_id::BusinessId;
use puolesta_core::party::PartyKind;
use puolesta_gateway::database::Database;
use puolesta_gateway::registers::{Organisations, Party, RegisterAnswer};

impl Organisations for TestRegisters {
    fn by_business_id<'a>(
        &'a self,
        business_id: &'a BusinessId,
    ) -> RegisterAnswer<'a, Option<Party>> {
        let sql = "SELECT id, kind, name FROM organisations WHERE business_id = $1";
        Box::pin(async move { Ok(organisation(&self.database, sql, business_id.as_str()).await?) })
    }

    fn named<'a>(
        &'a self,
        business_id: &'a BusinessId,
        _: &'a str,
    ) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move {
            let known = self.by_business_id(business_id).await?;
            Ok(known.map(|organisation| organisation.id))
        })
    }

    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Party>> {
        let sql = "SELECT id, kind, name FROM organisations WHERE id = $1";
        Box::pin(async move { Ok(organisation(&self.database, sql, id).await?) })
    }
}

async fn organisation(
    database: &Database,
    sql: &'static str,
    key: &str,
) -> Result<Option<Party>, sqlx::Error> {
    let row: Option<(String, String, String)> = sqlx::query_as(sql)
        .bind(key)
        .fetch_optional(database)
        .await?;
    Ok(row.map(|(id, kind, name)| Party {
        id,
        kind: named::<PartyKind>(&kind).unwrap_or_default(),
        name,
    }))
}
