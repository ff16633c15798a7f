//! For whom a person may act in a service, by everything that the registers know today.

use super::{Acting, Basis};
use crate::database::Database;
use crate::register::{Party, child_of, parties_around};
use puolesta_core::catalogue::{Loaded, Procedure, Situation};

/// One for whom a person may act, and why.
pub(crate) struct Principal {
    pub(crate) party: Party,
    pub(crate) basis: Basis,
}

/// Everybody of the service's kinds for whom nothing more is needed, by name. A matter about one child
/// is no other principal's.
pub(crate) async fn principals(
    database: &Database,
    assignee_id: &str,
    today: &str,
    service: &Loaded,
    context: Option<&str>,
) -> Result<Vec<Principal>, sqlx::Error> {
    let requirement = service.requirement(Situation::OnBehalf);
    let Some(places) = &requirement.places else {
        return Ok(Vec::new());
    };
    let child = match context {
        Some(context) => child_of(database, context).await?,
        None => None,
    };
    let mut principals = Vec::new();
    for party in parties_around(database, assignee_id).await? {
        // The register tells children from adults, so here the kind must be the very one.
        let is_other = child.as_ref().is_some_and(|child| *child != party.id);
        if is_other || !places.kinds.contains(&party.kind) {
            continue;
        }
        let acting = Acting {
            principal_id: &party.id,
            assignee_id,
            today,
        };
        let basis = match (requirement.procedure, &requirement.mandates) {
            (Procedure::Mandate, Some(mandates)) => acting.basis_of_all(database, mandates).await?,
            _ => acting.representation(database).await?,
        };
        principals.extend(basis.map(|basis| Principal { party, basis }));
    }
    Ok(principals)
}
