//! Checks a received value: its shape, then against the catalogue, then against this host's register.

use super::new_party::NewParty;
use super::sent_form::SentForm;
use crate::application::Application;
use crate::matter::{CaseStatus, Reason, Refusal};
use crate::registers::Person;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::{catalogue, finnish_day, reach};
use puolesta_core::catalogue::{Decision, Loaded, Procedure, Situation};
use puolesta_core::form_value::verify::verify;
use puolesta_core::form_value::{FormValue, Status, VERSION};
use puolesta_core::json;
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::period::Period;
use puolesta_core::requirement::UncheckedMandates;

mod mandates;
mod parties;
mod party_list;

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
    /// The service's name.
    pub(super) summary: LocalizedText,
    /// The municipality's name.
    pub(super) provider: LocalizedText,
    /// The catalogue's procedure.
    pub(super) procedure: Option<Procedure>,
    /// The catalogue's rule, where others are asked to approve.
    pub(super) decision: Option<Decision>,
    /// The last day for answers or comments, where they are waited for.
    pub(super) deadline: Option<String>,
    /// Where the case begins.
    pub(super) status: CaseStatus,
    /// Whether the applicant's name goes to nobody yet.
    pub(super) is_guarded: bool,
    /// The other parties.
    pub(super) parties: Vec<NewParty>,
}

/// What every part of the check needs.
pub(super) struct Subject<'a> {
    pub(super) application: &'a Application,
    pub(super) session: &'a Session,
    pub(super) value: &'a FormValue,
    pub(super) service: &'a Loaded,
}

/// What was found of the mandates and of the list of parties.
type Findings = (mandates::Finding, party_list::Finding);

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
        return Ok(Verdict::Accepted(unavailable(application, value).await));
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

/// What stands for the service when the form names none that could be one.
const UNKNOWN_SERVICE: &str = "unknown";

/// The parties stay in the value, unbelieved: nobody is told, and nobody sees the case.
async fn unavailable(application: &Application, value: FormValue) -> Accepted {
    let file = &application.configuration.catalogue;
    let known = catalogue::service(file, &value.service)
        .await
        .ok()
        .flatten();
    let service = if is_service_id(&value.service) {
        value.service
    } else {
        UNKNOWN_SERVICE.into()
    };
    let unnamed =
        || LocalizedText::of(|language| (language == Language::Fi).then(|| service.clone()));
    Accepted {
        summary: known.map_or_else(unnamed, |known| known.service.name),
        service,
        provider: catalogue::provider(file).await.unwrap_or_default(),
        procedure: None,
        decision: None,
        deadline: None,
        status: CaseStatus::Manual,
        is_guarded: false,
        parties: Vec::new(),
    }
}

/// Whether the catalogue could hold a service under this id.
fn is_service_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=200).contains(&text.len()) && text.bytes().all(fits)
}

impl Subject<'_> {
    async fn verdict(&self) -> Result<Verdict, ServerError> {
        let shortcomings = verify(self.value, self.service, UncheckedMandates::Accepted);
        let mut refusals: Vec<Refusal> = shortcomings.into_iter().map(Refusal::from).collect();
        let party_ids = self.check_parties(&mut refusals).await?;
        let mandates = self.check_mandates(&party_ids, &mut refusals).await?;
        let list = self.check_party_list(&party_ids, &mut refusals).await?;
        if refusals.is_empty() {
            return Ok(Verdict::Accepted(
                self.accepted((mandates, list), &party_ids).await?,
            ));
        }
        refusals.dedup();
        Ok(Verdict::Refused(refusals))
    }

    async fn accepted(
        &self,
        findings: Findings,
        party_ids: &[Option<String>],
    ) -> Result<Accepted, ServerError> {
        let parties = self.new_parties(party_ids).await?;
        let is_guarded = self.is_guarded(&parties).await?;
        let parties: Vec<NewParty> = match is_guarded {
            true => parties.into_iter().map(NewParty::hidden).collect(),
            false => parties,
        };
        let status = match is_guarded {
            true => CaseStatus::Manual,
            false => self.first_status(findings, &parties),
        };
        let requirement = self
            .value
            .situation
            .map(|each| self.service.requirement(each));
        let approval = requirement.filter(|each| each.procedure == Procedure::Approval);
        let period = requirement.and_then(|each| match (each.procedure, status) {
            (Procedure::Approval, CaseStatus::Waiting) => each.deadline.as_deref(),
            (Procedure::Notice, CaseStatus::Processing) => each.hearing.as_deref(),
            _ => None,
        });
        Ok(Accepted {
            service: self.value.service.clone(),
            summary: self.service.service.name.clone(),
            provider: self.provider().await?,
            procedure: self.value.procedure,
            decision: approval.map(|approval| approval.decision),
            deadline: period.and_then(|period| self.deadline(period)),
            status,
            is_guarded,
            parties,
        })
    }

    /// Whether the applicant is non-disclosed and others would learn their name: it goes to nobody before
    /// an official has spoken with them.
    async fn is_guarded(&self, parties: &[NewParty]) -> Result<bool, ServerError> {
        let tells = matches!(
            self.value.procedure,
            Some(Procedure::Approval | Procedure::Notice)
        );
        // Whoever acts for another is known to them already.
        let is_shared = self.value.situation == Some(Situation::Together);
        let is_seen = tells || parties.iter().any(|party| party.party_id.is_some());
        let registers = &self.application.registers;
        Ok(is_shared && is_seen && reach::is_guarded(registers, &self.session.person_id).await?)
    }

    async fn provider(&self) -> Result<LocalizedText, ServerError> {
        catalogue::provider(&self.application.configuration.catalogue).await
    }

    /// The period of the catalogue, counted from the day of receipt.
    fn deadline(&self, period: &str) -> Option<String> {
        let today = finnish_day::of_moment(self.application.clock.now());
        Some(finnish_day::after(today, Period::parse(period)?)?.to_string())
    }

    async fn new_parties(&self, ids: &[Option<String>]) -> Result<Vec<NewParty>, ServerError> {
        let registers = &self.application.registers;
        let applicant_id = &self.session.person_id;
        let mut parties = Vec::new();
        for (party, id) in self.value.parties.iter().zip(ids) {
            let party = NewParty::of(registers, party, id.as_deref(), applicant_id).await?;
            parties.push(party);
        }
        // Whoever acts for their child answers for it; only in a shared matter do the others too.
        let is_shared = self.value.situation == Some(Situation::Together);
        let custodians: Vec<Person> = parties
            .iter_mut()
            .flat_map(|party| std::mem::take(&mut party.custodians))
            .filter(|_| is_shared)
            .collect();
        for custodian in custodians {
            let id = Some(&custodian.id);
            // Whoever is a party already answers once.
            if parties.iter().all(|party| party.party_id.as_ref() != id) {
                parties.push(NewParty::custodian(custodian));
            }
        }
        Ok(parties)
    }

    /// An official's where something cannot be checked, or somebody cannot be asked or told by us.
    fn first_status(&self, (mandates, list): Findings, parties: &[NewParty]) -> CaseStatus {
        if mandates == mandates::Finding::ByHand || list == party_list::Finding::ByHand {
            return CaseStatus::Manual;
        }
        let reaches_all = parties.iter().all(|party| party.hindrance.is_none());
        let is_whole = list == party_list::Finding::Whole && !parties.is_empty();
        match self.value.procedure {
            Some(Procedure::Approval) if reaches_all && is_whole => CaseStatus::Waiting,
            Some(Procedure::Notice) if reaches_all => CaseStatus::Processing,
            Some(Procedure::Approval | Procedure::Notice) => CaseStatus::Manual,
            _ => CaseStatus::Processing,
        }
    }
}
