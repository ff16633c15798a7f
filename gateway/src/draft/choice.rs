//! Writes into a value for whom the person chose to act: the party by a reference of this session, the
//! mandates as the registers know them, the status as the catalogue's check gives it.

use crate::acting::Acting;
use crate::application::Application;
use crate::registers::{Asked, Party as Registered};
use crate::selection::Selection;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::{catalogue, party_reference};
use puolesta_core::catalogue::{Loaded, Situation};
use puolesta_core::form_value::verify::verify;
use puolesta_core::form_value::{Field, FormValue, Mandate, MandateStatus, Party, Status};
use puolesta_core::json;
use puolesta_core::party::{PartyKind, Source};
use puolesta_core::requirement::UncheckedMandates;

/// The value with the choice; `None` where there is nothing to write: it is about something else, or
/// they may act for the party whom they named and chose nobody all the same.
pub(super) async fn written_into(
    application: &Application,
    session: &Session,
    value: &str,
    selection: &Selection,
) -> Result<Option<String>, ServerError> {
    let file = &application.configuration.catalogue;
    let service = catalogue::service(file, &selection.service).await?;
    let (Ok(mut value), Some(service)) = (json::from_str::<FormValue>(value), service) else {
        return Ok(None);
    };
    if value.service != selection.service || value.situation != Some(Situation::OnBehalf) {
        return Ok(None);
    }
    let principal = match &selection.principal_id {
        Some(id) => application.registers.party(id).await?,
        None => named(application, session, &value).await?,
    };
    let Some(principal) = principal else {
        return Ok(None);
    };
    let mandates = mandates(application, session, &service, &principal.id).await?;
    if selection.principal_id.is_none() && are_enough(&mandates, &service) {
        return Ok(None);
    }
    let (database, id) = (&application.database, &principal.id);
    let reference = party_reference::of_party(database, session, &value.service, id).await?;
    value.parties = vec![party(&value, principal, reference)];
    value.mandates = mandates;
    value.status = status(&value, &service);
    Ok(json::to_string(&value).ok())
}

/// Whom the value names already: who may not act for them is told so, and may ask for a mandate.
async fn named(
    application: &Application,
    session: &Session,
    value: &FormValue,
) -> Result<Option<Registered>, ServerError> {
    let party = value.parties.first();
    let Some(reference) = party.and_then(|party| party.reference.as_deref()) else {
        return Ok(None);
    };
    party_reference::party(application, session, &value.service, reference).await
}

fn are_enough(mandates: &[Mandate], service: &Loaded) -> bool {
    let granted = |id: &str| {
        let mut granted = mandates.iter();
        granted.any(|known| known.id == id && known.status == MandateStatus::Granted)
    };
    let asked = service.requirement(Situation::OnBehalf).mandates.as_ref();
    asked.is_none_or(|asked| asked.are_satisfied(|mandate| granted(&mandate.id)))
}

/// The party as it was, when it is the same one: its details may have been corrected.
fn party(value: &FormValue, principal: Registered, reference: String) -> Party {
    let known = value.parties.first();
    if let Some(known) = known.filter(|party| party.reference.as_ref() == Some(&reference)) {
        return known.clone();
    }
    let is_person = matches!(principal.kind, PartyKind::Person | PartyKind::Child);
    let no_detail = is_person.then(Field::default);
    Party {
        kind: principal.kind,
        reference: Some(reference),
        personal_identity_code: None,
        business_id: None,
        name: principal.name,
        added_name: None,
        phone: no_detail.clone(),
        email: no_detail,
        channel: None,
        source: Source::Register,
        answered_by: None,
        edited: false,
    }
}

/// Every mandate that the service asks for, once, as it is today.
async fn mandates(
    application: &Application,
    session: &Session,
    service: &Loaded,
    principal_id: &str,
) -> Result<Vec<Mandate>, ServerError> {
    let acting = Acting {
        principal_id,
        assignee_id: &session.person_id,
        today: &application.clock.today(),
    };
    let asked = service.requirement(Situation::OnBehalf).mandates.as_ref();
    let mut mandates: Vec<Mandate> = Vec::new();
    for mandate in asked.into_iter().flat_map(|mandates| mandates.each()) {
        if mandates.iter().any(|known| known.id == mandate.id) {
            continue;
        }
        let basis = acting.basis(&application.registers, mandate).await?;
        let status = match (basis, &mandate.theme) {
            (Some(_), _) => MandateStatus::Granted,
            // A signed paper, which no register knows.
            (None, None) => MandateStatus::NotChecked,
            (None, Some(theme)) => not_granted(application, &acting, theme).await?,
        };
        mandates.push(Mandate {
            id: mandate.id.clone(),
            theme: mandate.theme.clone(),
            party: 0,
            status,
            basis: basis.map(Into::into),
        });
    }
    Ok(mandates)
}

async fn not_granted(
    application: &Application,
    acting: &Acting<'_>,
    theme: &str,
) -> Result<MandateStatus, ServerError> {
    let asked = Asked {
        assignee_id: acting.assignee_id,
        principal_id: acting.principal_id,
        theme,
    };
    Ok(
        match application
            .registers
            .authorizations
            .is_requested(asked)
            .await?
        {
            true => MandateStatus::Requested,
            false => MandateStatus::NotGranted,
        },
    )
}

/// Ready when the catalogue's check finds nothing that is missing.
fn status(value: &FormValue, service: &Loaded) -> Status {
    let claimed = FormValue {
        status: Status::Ready,
        ..value.clone()
    };
    if verify(&claimed, service, UncheckedMandates::Refused).is_empty() {
        Status::Ready
    } else {
        Status::Incomplete
    }
}
