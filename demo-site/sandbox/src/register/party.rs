//! A party as a name and a kind, whether person or organisation: what a reference stands for.

use crate::database::Database;
use puolesta_core::party::PartyKind;

/// A person or an organisation in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) id: String,
    pub(crate) kind: PartyKind,
    pub(crate) name: String,
}

/// The person or organisation with this id; their ids do not overlap.
pub(crate) async fn party_by_id(
    database: &Database,
    id: &str,
) -> Result<Option<Party>, sqlx::Error> {
    let row: Option<(String, String, String)> = sqlx::query_as(
        "SELECT id, kind, first_name || ' ' || last_name FROM persons WHERE id = $1 \
         UNION ALL SELECT id, kind, name FROM organisations WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(database)
    .await?;
    Ok(row.map(|(id, stored, name)| Party {
        id,
        kind: kind(&stored),
        name,
    }))
}

/// The kind by its name in the tables.
pub(super) fn kind(name: &str) -> PartyKind {
    match name {
        "child" => PartyKind::Child,
        "organisation" => PartyKind::Organisation,
        "estate" => PartyKind::Estate,
        _ => PartyKind::Person,
    }
}
