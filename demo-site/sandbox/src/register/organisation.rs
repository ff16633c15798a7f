//! Organisations and estates with a business id. All of it is public information.

use super::party::{Party, kind};
use crate::database::Database;
use puolesta_core::business_id::BusinessId;

/// The organisation with this business id.
pub(crate) async fn organisation_by_business_id(
    database: &Database,
    business_id: &BusinessId,
) -> Result<Option<Party>, sqlx::Error> {
    let row: Option<(String, String, String)> =
        sqlx::query_as("SELECT id, kind, name FROM organisations WHERE business_id = $1")
            .bind(business_id.as_str())
            .fetch_optional(database)
            .await?;
    Ok(row.map(|(id, stored, name)| Party {
        id,
        kind: kind(&stored),
        name,
    }))
}
