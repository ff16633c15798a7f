//! `/oauth/authorize`: where people choose for whom they act, and go back. It needs no script, and no code stands
//! on it.

use super::state::{Among, EAuthorizations, Principal, Session};
use super::texts::{Words, words};
use crate::page::{ChoiceForm, Page, encoded, escaped};
use crate::random::random;
use axum::extract::{Form, Query, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::language::Language;
use serde::Deserialize;

/// What stands in the address.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    response_type: String,
    #[serde(default)]
    redirect_uri: String,
    #[serde(default)]
    user: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    lang: String,
}

/// An empty principal is nobody; a missing one is no choice.
#[derive(Deserialize)]
pub(super) struct Choice {
    principal: Option<String>,
}

/// Somebody who chooses, among whom.
struct Visit {
    session: Session,
    principals: Vec<Principal>,
    language: Language,
    words: Words,
}

async fn visit(service: &EAuthorizations, asked: &Asked) -> Result<Visit, Response> {
    let language = Language::from_tag(&asked.lang).unwrap_or_default();
    let words = words(language);
    let settings = &service.settings;
    let is_ours = asked.client_id == settings.client_id
        && asked.response_type == "code"
        && asked.redirect_uri.starts_with(&settings.way_back);
    let session = service.of_user(&asked.user).filter(|_| is_ours);
    let Some(session) = session else {
        return Err(over(service, language, &words));
    };
    let principals = service.principals.of(&session.code, session.among).await;
    Ok(Visit {
        principals: principals.unwrap_or_default(),
        session,
        language,
        words,
    })
}

pub(super) async fn show(
    State(service): State<EAuthorizations>,
    Query(asked): Query<Asked>,
    here: Uri,
) -> Result<Response, Response> {
    let visit = visit(&service, &asked).await?;
    Ok(visit.page(&service, &here.to_string(), false))
}

pub(super) async fn choose(
    State(service): State<EAuthorizations>,
    Query(asked): Query<Asked>,
    here: Uri,
    Form(choice): Form<Choice>,
) -> Result<Response, Response> {
    let visit = visit(&service, &asked).await?;
    let mut principals = visit.principals.iter();
    let chosen = match choice.principal.as_deref() {
        Some("") => None,
        Some(key) => match principals.find(|principal| principal.key == key) {
            Some(principal) => Some(principal.clone()),
            None => return Ok(visit.page(&service, &here.to_string(), true)),
        },
        None => return Ok(visit.page(&service, &here.to_string(), true)),
    };
    let key = random();
    let bound = (key.clone(), asked.redirect_uri.clone());
    service.choose(&asked.user, chosen, bound);
    let (way_back, state) = (&asked.redirect_uri, encoded(&asked.state));
    let way_back = format!("{way_back}?code={key}&state={state}");
    Ok(Redirect::to(&way_back).into_response())
}

impl Visit {
    fn page(&self, service: &EAuthorizations, here: &str, is_missing: bool) -> Response {
        let words = &self.words;
        let lead = match self.principals.is_empty() {
            true => &words.none,
            false => &words.lead,
        };
        let named = self.principals.iter().map(|one| (&*one.key, &*one.name));
        let form = ChoiceForm {
            kind: "choose",
            here,
            legend: &words.legend,
            error: is_missing.then_some(&*words.missing),
            field: "principal",
            choices: named.chain([("", &*words.nobody)]).collect(),
            button: &words.button,
        };
        let page = Page {
            status: match is_missing {
                true => StatusCode::UNPROCESSABLE_ENTITY,
                false => StatusCode::OK,
            },
            style: &service.settings.style,
            language: self.language,
            here: Some(here),
            site: &words.site,
            notice: &words.notice,
            title: match self.session.among {
                Among::Persons => &words.title_persons,
                Among::Organisations => &words.title_organisations,
            },
            body: &format!("<p>{}</p>\n{}", escaped(lead), form.markup()),
        };
        page.into_response()
    }
}

/// The address is no choice's, or no longer.
fn over(service: &EAuthorizations, language: Language, words: &Words) -> Response {
    let page = Page {
        status: StatusCode::NOT_FOUND,
        style: &service.settings.style,
        language,
        here: None,
        site: &words.site,
        notice: &words.notice,
        title: &words.over_title,
        body: &format!("<p>{}</p>", escaped(&words.over_lead)),
    };
    page.into_response()
}
