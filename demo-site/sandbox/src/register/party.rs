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

type Row = (String, String, String);

impl From<Row> for Party {
    fn from((id, stored, name): Row) -> Self {
        Self {
            id,
            kind: kind(&stored),
            name,
        }
    }
}

/// The person or organisation with this id; their ids do not overlap.
pub(crate) async fn party_by_id(
    database: &Database,
    id: &str,
) -> Result<Option<Party>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, kind, first_name || ' ' || last_name FROM persons WHERE id = $1 \
         UNION ALL SELECT id, kind, name FROM organisations WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(database)
    .await?;
    Ok(row.map(Party::from))
}

/// Everybody whom this person represents, has a role in or has ever had a mandate from, by name.
/// Those of whom nothing is told are left out.
pub(crate) async fn parties_around(
    database: &Database,
    person_id: &str,
) -> Result<Vec<Party>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "WITH around (id) AS ( \
         SELECT principal_id FROM representatives WHERE representative_id = $1 \
         UNION SELECT organisation_id FROM register_roles WHERE person_id = $1 \
         UNION SELECT principal_id FROM granted_mandates WHERE assignee_id = $1) \
         SELECT id, kind, first_name || ' ' || last_name AS name FROM persons \
         WHERE NOT non_disclosed AND id IN (SELECT id FROM around) \
         UNION ALL SELECT id, kind, name FROM organisations \
         WHERE id IN (SELECT id FROM around) ORDER BY name",
    )
    .bind(person_id)
    .fetch_all(database)
    .await?;
    Ok(rows.into_iter().map(Party::from).collect())
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
