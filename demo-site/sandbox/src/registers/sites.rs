//! The stand-in for the municipality's register of sites.

use super::TestRegisters;
use puolesta_gateway::registers::{Owners, RegisterAnswer, Sites};

impl Sites for TestRegisters {
    fn owners<'a>(&'a self, context: &'a str) -> RegisterAnswer<'a, Owners> {
        Box::pin(async move {
            let sql = "SELECT owner_id FROM site_owners WHERE context = $1 ORDER BY owner_id";
            let ids: Vec<String> = sqlx::query_scalar(sql)
                .bind(context)
                .fetch_all(&self.database)
                .await?;
            let sql = "SELECT names_all FROM sites WHERE context = $1";
            let names_all: Option<i64> = sqlx::query_scalar(sql)
                .bind(context)
                .fetch_optional(&self.database)
                .await?;
            let names_all = names_all == Some(1);
            Ok(Owners { ids, names_all })
        })
    }
}
