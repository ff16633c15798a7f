//! The widget on the host, without a browser: its own journey, its own view, and the host's real API.

use crate::support::Person;
use axum::http::StatusCode;
use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use puolesta_core::catalogue::{Situation, load};
use puolesta_core::form_value::{MandateStatus, PartyList};
use puolesta_core::host::Failure;
use puolesta_core::journey::{
    Action, Checked, CheckedMandate, Command, Event, FoundParty, HostApi, HostList, LookedUp,
    Memory, NamedParties, Place, PlaceId, Required, Settings, State, TypedField, asks_about_list,
    form_value, update,
};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::personal_identity_code::TemporaryCodes;
use puolesta_core::secret::Secret;
use puolesta_view::Widget;
use puolesta_view::appearance::{Appearance, Extent};
use puolesta_view::journey::{Journey, Reading};
use puolesta_view::texts::Texts;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::collections::VecDeque;

/// A widget at which this person sits.
pub(crate) struct Visit<'a> {
    person: &'a Person<'a>,
    service: &'a str,
    pub(crate) state: State,
}

impl<'a> Visit<'a> {
    /// A widget of this service in a page of the host.
    pub(crate) fn begin(person: &'a Person<'a>, catalogue: &Value, service: &'a str) -> Self {
        let loaded = load(&catalogue.to_string(), service).expect("a service");
        let settings = Settings {
            context: None,
            api: HostApi::There,
            temporary_codes: TemporaryCodes::Accepted,
        };
        Self {
            person,
            service,
            state: State::new(settings, loaded, Language::En, Required::Yes),
        }
    }

    /// Something happens, and all that follows from it.
    pub(crate) async fn happens(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for command in update(&mut self.state, event) {
                events.extend(self.run(command).await);
            }
        }
    }

    async fn run(&self, command: Command) -> Option<Event> {
        let service = self.service;
        Some(match command {
            Command::LookUpPerson {
                request,
                code,
                last_name,
            } => {
                let code = code.expose_secret();
                let body = json!({
                    "service": service, "personalIdentityCode": code, "lastName": last_name,
                });
                Event::LookUpReplied(request, self.look_up("parties/lookup", &body).await)
            }
            Command::LookUpOrganisation {
                request,
                business_id,
            } => {
                let body = json!({ "service": service, "businessId": business_id.as_str() });
                Event::LookUpReplied(request, self.look_up("organisations/lookup", &body).await)
            }
            Command::CheckMandates {
                request,
                principals,
            } => {
                let body = json!({ "service": service, "principals": principals });
                let answer = self.person.call("mandates/check", &body).await.json();
                let mandates = answer["mandates"].as_array().expect("mandates").iter();
                Event::CheckReplied(
                    request,
                    Ok(Checked::Mandates(mandates.map(mandate).collect())),
                )
            }
            Command::ListNamed { request, list } => {
                Event::ListReplied(request, self.named(list).await)
            }
            Command::RequestMandate { .. }
            | Command::Redirect(_)
            | Command::Copy(_)
            | Command::Focus(_)
            | Command::Tell(_) => return None,
        })
    }

    /// The parties of a register; principals are named by hand here.
    async fn named(&self, list: HostList) -> Result<NamedParties, Failure> {
        let path = format!("/puolesta-api/services/{}/parties", self.service);
        let answer = match list {
            HostList::Principals => return Err(Failure::NotOffered),
            HostList::Parties => self.person.get(&path).await,
        };
        if answer.status != StatusCode::OK {
            return Err(Failure::NotOffered);
        }
        let answer = answer.json();
        let parties = answer["parties"].as_array().expect("parties").iter();
        let party = |party: &Value| json::from_str(&party.to_string()).expect("a party");
        Ok(NamedParties {
            parties: parties.map(party).collect(),
            complete: answer["complete"] == json!(true),
            memory: Memory::Fresh,
        })
    }

    async fn look_up(&self, path: &str, body: &Value) -> Result<LookedUp, Failure> {
        let answer = self.person.call(path, body).await;
        match answer.status {
            StatusCode::OK => {
                let party = answer.json()["party"].to_string();
                let party: FoundParty = json::from_str(&party).expect("a party");
                Ok(LookedUp::Found(party))
            }
            StatusCode::NOT_FOUND => Err(Failure::NotFound),
            status => panic!("{path} is answered with {status}"),
        }
    }

    /// Chooses a situation and names one other party in it.
    pub(crate) async fn name(&mut self, situation: Situation, kind: PartyKind, code: &str) {
        self.choose(situation).await;
        self.name_in(0, kind, code, "").await;
        self.declare_and_check().await;
    }

    /// Chooses a situation.
    pub(crate) async fn choose(&mut self, situation: Situation) {
        let chosen = Action::SituationChosen(situation);
        self.happens(Event::Did(chosen)).await;
    }

    /// Names a party in a place, counted from 0: by code, else by hand.
    pub(crate) async fn name_in(
        &mut self,
        number: usize,
        kind: PartyKind,
        code: &str,
        last_name: &str,
    ) {
        let place = self.state.places()[number].id;
        self.happens(Event::Did(Action::PartyKindChosen(place, kind)))
            .await;
        let field = match kind {
            PartyKind::Person | PartyKind::Child => TypedField::IdentityCode,
            PartyKind::Organisation | PartyKind::Estate => TypedField::BusinessId,
        };
        self.types(place, field, code).await;
        self.types(place, TypedField::LastName, last_name).await;
        if kind != PartyKind::Estate {
            self.happens(Event::Did(Action::LookUpAsked(place))).await;
        }
        let found = self.state.place(place).and_then(Place::found);
        if found.is_none() {
            self.types(place, TypedField::Name, "Anna Esimerkki").await;
        }
    }

    /// Says that the register's list is right, where that is asked; ticks every declaration, and asks for the check of the mandates.
    pub(crate) async fn declare_and_check(&mut self) {
        if asks_about_list(&self.state) {
            let confirmed = Action::PartyListSaid(PartyList::Confirmed);
            self.happens(Event::Did(confirmed)).await;
        }
        for index in 0..self.state.declared.len() {
            let at = Some("2026-11-21T10:15:00Z".into());
            self.happens(Event::Declared(index, at)).await;
        }
        self.happens(Event::Did(Action::MandateCheckAsked)).await;
    }

    async fn types(&mut self, place: PlaceId, field: TypedField, text: &str) {
        let text = Secret::from(String::from(text));
        self.happens(Event::Typed(place, field, text)).await;
    }

    /// The value as the form sends it.
    pub(crate) fn value(&self) -> Value {
        let text = json::to_string(&form_value(&self.state)).expect("a value");
        serde_json::from_str(&text).expect("JSON")
    }

    /// What the widget shows in a language, as its own view draws it.
    pub(crate) fn html(&self, language: Language) -> String {
        let mut state = self.state.clone();
        state.language = language;
        let journey = Journey::new(|_| ());
        Owner::new().with(|| {
            let _once = SpecialNonReactiveZone::enter();
            let appearance = RwSignal::new_local(Appearance {
                texts: texts(language),
                is_disabled: false,
                extent: Extent::Whole,
            });
            let reading = Reading::new(journey, state, appearance, String::new);
            view! { <Widget reading/> }.to_html()
        })
    }
}

fn mandate(value: &Value) -> CheckedMandate {
    let mandate: CheckedMandate = json::from_str(&value.to_string()).expect("a mandate");
    assert_ne!(mandate.status, MandateStatus::NotChecked);
    mandate
}

/// The words of the translators' files, as the build makes them for a browser.
pub(crate) fn texts(language: Language) -> Texts {
    let file = match language {
        Language::Fi => include_str!("../../../../widget/view/locales/fi.json"),
        Language::Sv => include_str!("../../../../widget/view/locales/sv.json"),
        Language::En => include_str!("../../../../widget/view/locales/en.json"),
    };
    let texts: BTreeMap<String, String> = serde_json::from_str(file).expect("texts");
    let texts = MessageKey::ALL.iter().map(|key| &texts[key.as_str()]);
    let texts: Vec<&String> = texts.collect();
    Texts::parse(language, &serde_json::to_string(&texts).expect("a list")).expect("texts")
}
