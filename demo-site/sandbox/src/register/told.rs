//! Whom the register tells of: the others in a matter, without those of whom nothing may be told.

use super::matters::{Matters, Others};
use super::{party_by_id, person_by_id};
use crate::database::Database;
use puolesta_core::catalogue::Loaded;
use puolesta_core::requirement::Places;

/// The others in the matter of this context who may be told of and for whom the service has places.
/// Whoever is left out makes the list incomplete. `None` where it is no matter of this person.
pub(crate) async fn told_others(
    database: &Database,
    person_id: &str,
    service: &Loaded,
    places: &Places,
    context: Option<&str>,
) -> Result<Option<Others>, sqlx::Error> {
    let matters = Matters::of(service);
    let Some(others) = matters.others(database, person_id, context).await? else {
        return Ok(None);
    };
    let mut told = Others {
        ids: Vec::new(),
        is_complete: others.is_complete,
    };
    for id in others.ids {
        if is_told(database, places, &id).await? {
            told.ids.push(id);
        } else {
            told.is_complete = false;
        }
    }
    Ok(Some(told))
}

/// Nothing of who is non-disclosed, or of a kind that the service has no place for.
async fn is_told(database: &Database, places: &Places, id: &str) -> Result<bool, sqlx::Error> {
    if let Some(person) = person_by_id(database, id).await? {
        return Ok(!person.non_disclosed && places.accept(person.kind));
    }
    let organisation = party_by_id(database, id).await?;
    Ok(organisation.is_some_and(|party| places.accept(party.kind)))
}
