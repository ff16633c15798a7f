//! Checks a received value: its shape, then against the catalogue, then against this host's register.

use super::refusal::{Reason, Refusal};
use super::{CaseStatus, SentForm};
use crate::application::Application;
use crate::catalogue;
use crate::server_error::ServerError;
use crate::session::Session;
use puolesta_core::catalogue::{Loaded, Procedure};
use puolesta_core::form_value::verify::{UncheckedMandates, verify};
use puolesta_core::form_value::{FormValue, Status, VERSION};
use puolesta_core::json;

mod mandates;
mod parties;

/// The contract's largest value, in bytes.
const MOST_BYTES: usize = 32 * 1024;

/// What the check says.
pub(super) enum Verdict {
    /// The value stands.
    Accepted(Accepted),
    /// It does not, for all of these reasons.
    Refused(Vec<Refusal>),
}

/// What is known of a value that stands.
pub(super) struct Accepted {
    /// The service that it is about.
    pub(super) service: String,
    /// Where the case begins.
    pub(super) status: CaseStatus,
    /// The register's id of each party, `None` for one that no register knows.
    pub(super) party_ids: Vec<Option<String>>,
}

/// What every part of the check needs.
pub(super) struct Subject<'a> {
    pub(super) application: &'a Application,
    pub(super) session: &'a Session,
    pub(super) value: &'a FormValue,
    pub(super) service: &'a Loaded,
}

/// Checks everything anew; nothing that the value says of itself is trusted.
pub(super) async fn check(
    application: &Application,
    session: &Session,
    form: &SentForm,
) -> Result<Verdict, ServerError> {
    let value = match read(form) {
        Ok(value) => value,
        Err(reason) => return Ok(Verdict::Refused(vec![Refusal::whole(reason)])),
    };
    // The widget was down, perhaps because of the catalogue: what is there is an official's to look
    // at, and nothing of it is believed.
    if value.status == Status::Unavailable {
        let party_ids = vec![None; value.parties.len()];
        return Ok(accepted(&value, CaseStatus::Manual, party_ids));
    }
    let service = catalogue::service(&application.configuration.catalogue, &value.service).await?;
    let Some(service) = service else {
        return Ok(Verdict::Refused(vec![Refusal::whole(
            Reason::UnknownService,
        )]));
    };
    Subject {
        application,
        session,
        value: &value,
        service: &service,
    }
    .verdict()
    .await
}

/// Reads the value as far as nobody's register is needed.
fn read(form: &SentForm) -> Result<FormValue, Reason> {
    // A browser without scripts sends the form without the widget's field.
    if form.value.is_empty() {
        return Err(Reason::NoSituation);
    }
    if form.value.len() > MOST_BYTES {
        return Err(Reason::TooLarge);
    }
    let value: FormValue = json::from_str(&form.value).map_err(|_| Reason::Unreadable)?;
    if value.version != VERSION {
        return Err(Reason::Version);
    }
    if form
        .service
        .as_ref()
        .is_some_and(|service| *service != value.service)
    {
        return Err(Reason::OtherService);
    }
    Ok(value)
}

fn accepted(value: &FormValue, status: CaseStatus, party_ids: Vec<Option<String>>) -> Verdict {
    Verdict::Accepted(Accepted {
        service: value.service.clone(),
        status,
        party_ids,
    })
}

impl Subject<'_> {
    async fn verdict(&self) -> Result<Verdict, ServerError> {
        let shortcomings = verify(self.value, self.service, UncheckedMandates::Accepted);
        let mut refusals: Vec<Refusal> = shortcomings.into_iter().map(Refusal::from).collect();
        let party_ids = self.check_parties(&mut refusals).await?;
        let mandates = self.check_mandates(&party_ids, &mut refusals).await?;
        if refusals.is_empty() {
            let status = self.first_status(mandates);
            return Ok(accepted(self.value, status, party_ids));
        }
        refusals.dedup();
        Ok(Verdict::Refused(refusals))
    }

    fn first_status(&self, mandates: mandates::Finding) -> CaseStatus {
        match (mandates, self.value.procedure) {
            (mandates::Finding::ByHand, _) => CaseStatus::Manual,
            (mandates::Finding::Confirmed, Some(Procedure::Approval)) => CaseStatus::Waiting,
            (mandates::Finding::Confirmed, _) => CaseStatus::Processing,
        }
    }
}
