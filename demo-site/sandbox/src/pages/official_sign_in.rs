//! The stand-in for the municipality's own sign-in: choose a test official.

use super::sign_in::{local_path, onward};
use crate::site::Site;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use puolesta_core::language::Language;
use puolesta_gateway::cookie::{self, Cookies, Whose};
use puolesta_gateway::official::{self, Official, Role};
use puolesta_gateway::pages::{Html, LanguageQuery, PageError, languages, page, text};
use serde::Deserialize;

/// Where the desk sends those who are not signed in.
pub(super) const PATH: &str = "/virkailija/kirjaudu";

/// Invented people who work for the sample municipality.
const OFFICIALS: [(&str, &str, Role); 2] = [
    ("kirsi-kasittelija", "Kirsi Käsittelijä", Role::Handler),
    ("lauri-lukija", "Lauri Lukija", Role::Reader),
];

#[derive(Deserialize)]
pub(super) struct Onward {
    next: Option<String>,
}

/// The chosen official.
#[derive(Deserialize)]
pub(super) struct Choice {
    official: Option<String>,
    lang: Option<String>,
    next: Option<String>,
}

pub(super) async fn show(
    State(site): State<Site>,
    Query(language): Query<LanguageQuery>,
    Query(onward): Query<Onward>,
) -> Response {
    let next = local_path(onward.next.as_deref());
    form(&site, language.language(), next, StatusCode::OK)
}

pub(super) async fn begin(
    State(site): State<Site>,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let next = local_path(choice.next.as_deref());
    let wanted = choice.official.unwrap_or_default();
    let Some((id, name, role)) = OFFICIALS.into_iter().find(|(id, ..)| *id == wanted) else {
        let tag = choice.lang.as_deref().unwrap_or_default();
        let language = Language::from_tag(tag).unwrap_or_default();
        let missing = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(form(&site, language, next, missing));
    };
    let official = Official {
        id: id.into(),
        name: name.into(),
        role,
    };
    let gateway = &site.gateway;
    let token = official::begin(&gateway.database, &gateway.clock, &official).await?;
    Ok(onward(
        next,
        &cookie::keep(Cookies::Plain, Whose::Official, &token),
    ))
}

fn form(site: &Site, language: Language, next: &str, status: StatusCode) -> Response {
    let words = site.texts.of(language);
    let choice = |(id, name, role): (&str, &str, Role)| {
        let role = match role {
            Role::Handler => &words.official_handler,
            Role::Reader => &words.official_reader,
        };
        format!(
            "<label><input type=\"radio\" name=\"official\" value=\"{id}\" required> {}: {}</label>\n",
            text(name),
            text(role)
        )
    };
    let choices: String = OFFICIALS.into_iter().map(choice).collect();
    let error = match status {
        StatusCode::OK => String::new(),
        _ => format!(
            "<p class=\"error\" role=\"alert\">{}</p>\n",
            text(&words.official_missing)
        ),
    };
    let query = format!("next={}", puolesta_gateway::pages::encoded(next));
    let body = Html::raw(format!(
        "{languages}<p>{lead}</p>\n<form method=\"post\" action=\"{PATH}\">\n\
         <input type=\"hidden\" name=\"next\" value=\"{next}\">\n\
         <input type=\"hidden\" name=\"lang\" value=\"{lang}\">\n\
         <fieldset>\n<legend>{legend}</legend>\n{error}{choices}</fieldset>\n\
         <button>{button}</button>\n</form>",
        languages = languages(&site.gateway, language, PATH, &query),
        lead = text(&words.official_lead),
        next = text(next),
        lang = language.as_str(),
        legend = text(&words.sign_in_choose),
        button = text(&words.official_button),
    ));
    let texts = site.gateway.texts.of(language);
    page(status, language, texts, &words.official_title, &body)
}
