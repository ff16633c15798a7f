//! Whom typed codes stand for: looked up when the form has been taken in, counted like every look-up,
//! and told to officials only. The answer to the applicant is the same whatever is found.

use super::new_party::NewParty;
use crate::application::Application;
use crate::look_up_limit::{self, Allowance};
use crate::server_error::ServerError;
use crate::session::Session;
use puolesta_core::personal_identity_code::PersonalIdentityCode;

/// Looks the typed codes up as far as the limit goes. The form is taken in whatever comes of it.
pub(super) async fn identify_typed(
    application: &Application,
    session: &Session,
    case_id: &str,
    parties: &[NewParty],
) {
    for (position, party) in (0_i64..).zip(parties) {
        let Some(code) = &party.code else { continue };
        match identify(application, session, (case_id, position), code).await {
            Ok(Allowance::Granted) => {}
            Ok(Allowance::LockedFor(_)) => return,
            Err(error) => tracing::error!("look-up after a form: {error}"),
        }
    }
}

async fn identify(
    application: &Application,
    session: &Session,
    (case_id, position): (&str, i64),
    code: &PersonalIdentityCode,
) -> Result<Allowance, ServerError> {
    let (database, clock) = (&application.database, &application.clock);
    let rules = &application.configuration.look_ups;
    let allowance = look_up_limit::count(database, clock, rules, &session.person_id).await?;
    if allowance != Allowance::Granted {
        return Ok(allowance);
    }
    let person = application.registers.people.by_code(code).await?;
    let told = person.filter(|person| !person.non_disclosed);
    let (id, name) = told
        .map(|person| (person.id.clone(), person.name()))
        .unzip();
    // Written for everybody, known or not: the work is the same.
    sqlx::query(
        "UPDATE case_parties SET registered_id = $1, registered_name = $2 \
         WHERE case_id = $3 AND position = $4",
    )
    .bind(id)
    .bind(name)
    .bind(case_id)
    .bind(position)
    .execute(database)
    .await?;
    Ok(allowance)
}
