//! `/valtuudet` begins a choice for a page of the host, `/valtuudet/valitse` leads to the service, and
//! `/valtuudet/paluu` is where people come back to.

use super::store::{self, Away};
use crate::application::{Application, Shared};
use crate::draft;
use crate::origin::Origin;
use crate::pages::{
    Html, LanguageQuery, PageError, leads_on, page, session_of, text, way_to_signing_in,
};
use crate::registers::{Among, Begin, Choosing, Chosen, ChosenMandates, End, NoChoice, Said, Who};
use crate::selection::{self, Selection};
use crate::server_error::ServerError;
use crate::session::{self, Session};
use crate::texts::ChoosingWords;
use crate::{catalogue, selection::path_of};
use axum::Router;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use puolesta_core::catalogue::{Loaded, Situation};
use puolesta_core::language::Language;
use puolesta_core::party::PartyKind;
use puolesta_core::personal_identity_code::PersonalIdentityCode;
use serde::Deserialize;

const WAY_BACK: &str = "/valtuudet/paluu";
/// In so many seconds it may be worth another try.
const AGAIN_IN_SECONDS: HeaderValue = HeaderValue::from_static("30");
/// By which the service says that a person is a minor in the care of whoever chose.
const CUSTODY: &str = "ALL";

pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/valtuudet", get(begin))
        .route("/valtuudet/valitse", get(go))
        .route(WAY_BACK, get(come_back))
}

/// Somebody who is signed in, where people can choose at all.
struct Visitor {
    application: Shared,
    choosing: std::sync::Arc<dyn Choosing>,
    session: Session,
    code: Option<PersonalIdentityCode>,
    language: Language,
}

impl FromRequestParts<Shared> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, application: &Shared) -> Result<Self, Response> {
        let Some(choosing) = application.registers.choosing.clone() else {
            return Err(StatusCode::NOT_FOUND.into_response());
        };
        match identified(parts, application, choosing).await {
            Ok(Some(visitor)) => Ok(visitor),
            Ok(None) => {
                let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
                Err(way_to_signing_in(path).into_response())
            }
            Err(error) => Err(PageError::from(error).into_response()),
        }
    }
}

async fn identified(
    parts: &Parts,
    application: &Shared,
    choosing: std::sync::Arc<dyn Choosing>,
) -> Result<Option<Visitor>, ServerError> {
    let Some(session) = session_of(application, &parts.headers).await? else {
        return Ok(None);
    };
    let secret = application
        .session_token(&parts.headers)
        .unwrap_or_default();
    let code = session::code_of(&application.database, &secret).await?;
    let has_language = parts
        .uri
        .query()
        .is_some_and(|query| query.contains("lang="));
    let language = match Query::<LanguageQuery>::try_from_uri(&parts.uri) {
        Ok(query) if has_language => query.language(),
        _ => own_language(application, &session).await?,
    };
    Ok(Some(Visitor {
        application: application.clone(),
        choosing,
        session,
        code,
        language,
    }))
}

async fn own_language(
    application: &Application,
    session: &Session,
) -> Result<Language, ServerError> {
    let person = application
        .registers
        .people
        .by_id(&session.person_id)
        .await?;
    Ok(person.map(|person| person.language).unwrap_or_default())
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    palvelu: String,
    next: Option<String>,
}

/// A page of the host sends a person here before its form: whom they choose, the form offers.
async fn begin(visitor: Visitor, Query(wanted): Query<Wanted>) -> Result<Response, PageError> {
    let application = &visitor.application;
    let next = wanted
        .next
        .as_deref()
        .filter(|next| leads_on(&application.configuration.allowed_origins, next));
    let file = &application.configuration.catalogue;
    if catalogue::service(file, &wanted.palvelu).await?.is_none() {
        return Ok(visitor.says(StatusCode::NOT_FOUND, Word::TooLate, None));
    }
    let database = &application.database;
    let next = Some(next.unwrap_or("/"));
    let id = selection::begin(database, &visitor.session, &wanted.palvelu, None, next).await?;
    let language = visitor.language.as_str();
    Ok(Redirect::to(&format!("{}&lang={language}", path_of(&id))).into_response())
}

#[derive(Deserialize)]
struct Step {
    #[serde(default)]
    valinta: String,
    #[serde(default)]
    kenen: String,
}

/// Leads to the service; first asks among whom, where the matter is for persons and organisations.
async fn go(
    visitor: Visitor,
    Origin(origin): Origin,
    Query(step): Query<Step>,
    here: Uri,
) -> Result<Response, PageError> {
    let Some((selection, service)) = visitor.choice(&step.valinta).await? else {
        return Ok(visitor.says(StatusCode::NOT_FOUND, Word::TooLate, None));
    };
    let Some(code) = &visitor.code else {
        return Ok(visitor.says(StatusCode::FORBIDDEN, Word::NoCode, Some(&selection)));
    };
    let Some(among) = among(&service, &step.kenen) else {
        return Ok(visitor.asks_among_whom(&selection));
    };
    let asked = Begin {
        code,
        among,
        language: visitor.language,
        state: &selection.id,
        way_back: &format!("{origin}{WAY_BACK}"),
    };
    match visitor.choosing.begin(asked).await {
        Ok(begun) => {
            let database = &visitor.application.database;
            store::leave(database, &selection, among, &begun).await?;
            Ok(Redirect::to(&begun.address).into_response())
        }
        Err(error) => {
            let again = here.path_and_query().map(|path| path.as_str());
            Ok(visitor.has_no_choice(&error, &selection, again))
        }
    }
}

#[derive(Deserialize)]
struct Return {
    #[serde(default)]
    state: String,
    code: Option<String>,
}

/// The person is back, with a key that is good once; without one they chose nobody, or broke off.
async fn come_back(
    visitor: Visitor,
    Origin(origin): Origin,
    Query(back): Query<Return>,
) -> Result<Response, PageError> {
    let Some((selection, service)) = visitor.choice(&back.state).await? else {
        return Ok(visitor.says(StatusCode::NOT_FOUND, Word::TooLate, None));
    };
    let database = &visitor.application.database;
    let (Some(away), Some(key)) = (store::take(database, &selection).await?, &back.code) else {
        return Ok(Redirect::to(&way_on(&selection)).into_response());
    };
    let themes = themes(&service);
    let asked = End {
        session: &away.session,
        request_id: &away.request_id,
        among: away.among,
        key,
        way_back: &format!("{origin}{WAY_BACK}"),
        themes: &themes,
    };
    match visitor.choosing.end(asked).await {
        Ok(chosen) => {
            visitor.keep(&selection, &away, &chosen).await?;
            Ok(Redirect::to(&way_on(&selection)).into_response())
        }
        Err(error) => {
            let again = path_of(&selection.id);
            Ok(visitor.has_no_choice(&error, &selection, Some(&again)))
        }
    }
}

/// What is said instead of going on.
#[derive(Clone, Copy)]
enum Word {
    NoCode,
    NotAllowed,
    TooLate,
    Failed,
}

impl Visitor {
    fn words(&self) -> &ChoosingWords {
        self.application.choosing_texts.of(self.language)
    }

    /// The visitor's own choice of that id, with its service.
    async fn choice(&self, id: &str) -> Result<Option<(Selection, Loaded)>, ServerError> {
        let application = &self.application;
        let selection = selection::find(&application.database, &self.session, id).await?;
        let Some(selection) = selection else {
            return Ok(None);
        };
        let file = &application.configuration.catalogue;
        let service = catalogue::service(file, &selection.service).await?;
        Ok(service.map(|service| (selection, service)))
    }

    /// Everything that the service said; the first one is whom the form is about.
    async fn keep(
        &self,
        selection: &Selection,
        away: &Away,
        chosen: &[Chosen],
    ) -> Result<(), ServerError> {
        let application = &self.application;
        let (database, clock) = (&application.database, &application.clock);
        let kept = ChosenMandates {
            database: database.clone(),
            clock: clock.clone(),
        };
        let mut first = None;
        for one in chosen {
            let Some(id) = self.party(one).await? else {
                continue;
            };
            let said = Said {
                assignee_id: &self.session.person_id,
                principal_id: &id,
                rights: &one.rights,
                request_id: &away.request_id,
            };
            kept.keep(said).await?;
            first = first.or(Some(id));
        }
        selection::choose(database, clock, selection, first.as_deref()).await?;
        Ok(())
    }

    /// The id that the registers give to whom the service named.
    async fn party(&self, chosen: &Chosen) -> Result<Option<String>, ServerError> {
        let registers = &self.application.registers;
        let name = &chosen.name;
        match &chosen.who {
            Who::Person(code) => {
                let kind = match chosen.rights.iter().any(|right| right == CUSTODY) {
                    true => PartyKind::Child,
                    false => PartyKind::Person,
                };
                registers.people.named(code, name, kind).await
            }
            Who::Organisation(id) => registers.organisations.named(id, name).await,
        }
    }

    fn has_no_choice(
        &self,
        error: &NoChoice,
        selection: &Selection,
        again: Option<&str>,
    ) -> Response {
        match error {
            NoChoice::NotAllowed => {
                self.says(StatusCode::FORBIDDEN, Word::NotAllowed, Some(selection))
            }
            NoChoice::TooLate => {
                self.offers_again(StatusCode::CONFLICT, Word::TooLate, selection, again)
            }
            NoChoice::Failed(error) => {
                tracing::error!("{error}");
                let unavailable = StatusCode::SERVICE_UNAVAILABLE;
                let mut response = self.offers_again(unavailable, Word::Failed, selection, again);
                let headers = response.headers_mut();
                headers.insert(header::RETRY_AFTER, AGAIN_IN_SECONDS);
                response
            }
        }
    }

    fn says(&self, status: StatusCode, word: Word, selection: Option<&Selection>) -> Response {
        let way = selection.map(|selection| (way_on(selection), &self.words().back));
        self.page(status, word, way.as_slice())
    }

    fn offers_again(
        &self,
        status: StatusCode,
        word: Word,
        selection: &Selection,
        again: Option<&str>,
    ) -> Response {
        let words = self.words();
        let again = again.map(|path| (path.to_owned(), &words.again));
        let back = (way_on(selection), &words.back);
        let ways: Vec<_> = again.into_iter().chain([back]).collect();
        self.page(status, word, &ways)
    }

    fn page(&self, status: StatusCode, word: Word, ways: &[(String, &String)]) -> Response {
        let words = self.words();
        let (title, lead) = match word {
            Word::NoCode => (&words.no_code_title, &words.no_code_lead),
            Word::NotAllowed => (&words.not_allowed_title, &words.not_allowed_lead),
            Word::TooLate => (&words.too_late_title, &words.too_late_lead),
            Word::Failed => (&words.failed_title, &words.failed_lead),
        };
        self.shows(status, title, lead, ways)
    }

    fn asks_among_whom(&self, selection: &Selection) -> Response {
        let words = self.words();
        let path = |kind: &str| {
            let (path, language) = (path_of(&selection.id), self.language.as_str());
            format!("{path}&kenen={kind}&lang={language}")
        };
        let ways = [
            (path(PERSONS), &words.persons),
            (path(ORGANISATIONS), &words.organisations),
            (way_on(selection), &words.back),
        ];
        self.shows(StatusCode::OK, &words.among_title, &words.among_lead, &ways)
    }

    fn shows(
        &self,
        status: StatusCode,
        title: &str,
        lead: &str,
        ways: &[(String, &String)],
    ) -> Response {
        let link = |(path, words): &(String, &String)| {
            format!("<li><a href=\"{}\">{}</a></li>\n", text(path), text(words))
        };
        let links: String = ways.iter().map(link).collect();
        let links = match &*links {
            "" => String::new(),
            links => format!("<ul>\n{links}</ul>"),
        };
        let body = Html::raw(format!("<p>{}</p>\n{links}", text(lead)));
        let texts = self.application.texts.of(self.language);
        page(status, self.language, texts, title, &body)
    }
}

/// Where the person goes on: the page that sent them, or the draft of their form.
fn way_on(selection: &Selection) -> String {
    let next = selection.next_page.clone();
    next.unwrap_or_else(|| draft::way_back(&selection.id))
}

const PERSONS: &str = "henkilo";
const ORGANISATIONS: &str = "yhteiso";

/// Among whom somebody chooses in this matter; `None` where they must say it first.
fn among(service: &Loaded, wanted: &str) -> Option<Among> {
    let places = service.requirement(Situation::OnBehalf).places.as_ref();
    let kinds = places.map_or(&[][..], |places| &places.kinds[..]);
    let is_person = |kind: &PartyKind| matches!(kind, PartyKind::Person | PartyKind::Child);
    match (kinds.iter().any(is_person), kinds.iter().all(is_person)) {
        (true, true) => Some(Among::Persons),
        (false, _) => Some(Among::Organisations),
        _ if wanted == PERSONS => Some(Among::Persons),
        _ if wanted == ORGANISATIONS => Some(Among::Organisations),
        _ => None,
    }
}

fn themes(service: &Loaded) -> Vec<String> {
    let mandates = catalogue::mandates(service).into_iter();
    mandates
        .filter_map(|mandate| mandate.theme.clone())
        .collect()
}
