//! Organisations and estates with a business id. All of it is public information.

use crate::database::Database;
use puolesta_core::business_id::BusinessId;
use puolesta_core::party::PartyKind;

/// An organisation in the register.
pub(crate) struct Organisation {
    pub(crate) id: String,
    pub(crate) kind: PartyKind,
    pub(crate) name: String,
}

/// The organisation with this business id.
pub(crate) async fn organisation_by_business_id(
    database: &Database,
    business_id: &BusinessId,
) -> Result<Option<Organisation>, sqlx::Error> {
    let row: Option<(String, String, String)> =
        sqlx::query_as("SELECT id, kind, name FROM organisations WHERE business_id = $1")
            .bind(business_id.as_str())
            .fetch_optional(database)
            .await?;
    Ok(row.map(|(id, kind, name)| Organisation {
        id,
        kind: super::party::kind(&kind),
        name,
    }))
}
