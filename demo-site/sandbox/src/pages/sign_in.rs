//! The stand-in for strong identification: choose a test identity.

use crate::registers::{code_of, identities};
use crate::site::Site;
use crate::texts::DemoWords;
use axum::Json;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::language::Language;
use puolesta_gateway::cookie::{Cookies, Whose};
use puolesta_gateway::pages::{
    Html, LanguageQuery, PageError, encoded, is_local_path, page, session_of, text,
};
use puolesta_gateway::registers::Person;
use puolesta_gateway::session::{self, MandateCheck};
use puolesta_gateway::{ServerError, cookie};
use serde::Deserialize;
use serde_json::json;

/// Where to go afterwards.
#[derive(Deserialize)]
pub(super) struct Onward {
    next: Option<String>,
}

/// The chosen identity.
#[derive(Deserialize)]
pub(super) struct Choice {
    person: Option<String>,
    lang: Option<String>,
    next: Option<String>,
    check: Option<String>,
}

pub(super) async fn show(
    State(site): State<Site>,
    Query(language): Query<LanguageQuery>,
    Query(onward): Query<Onward>,
) -> Result<Response, PageError> {
    let next = local_path(onward.next.as_deref());
    let form = SignInForm {
        language: language.language(),
        next,
        is_missing: false,
    };
    form.show(&site).await
}

pub(super) async fn begin(
    State(site): State<Site>,
    headers: HeaderMap,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let database = &site.gateway.database;
    let next = local_path(choice.next.as_deref());
    let person = site
        .gateway
        .registers
        .people
        .by_id(choice.person.as_deref().unwrap_or_default())
        .await?;
    let Some(person) = person.filter(Person::can_sign_in) else {
        let tag = choice.lang.as_deref().unwrap_or_default();
        let form = SignInForm {
            language: Language::from_tag(tag).unwrap_or_default(),
            next,
            is_missing: true,
        };
        return form.show(&site).await;
    };
    if let Some(token) = site.gateway.session_token(&headers) {
        session::end(database, &token).await?;
    }
    let check = MandateCheck::from_name(choice.check.as_deref().unwrap_or_default());
    let token = session::begin(database, &site.gateway.clock, &person.id, check).await?;
    if let Some(code) = code_of(&site.registers.database, &person.id).await? {
        session::keep_code(database, &token, &code).await?;
    }
    Ok(onward(
        next,
        &cookie::keep(Cookies::Plain, Whose::Person, &token),
    ))
}

pub(super) async fn end(
    State(site): State<Site>,
    headers: HeaderMap,
    Form(next): Form<Onward>,
) -> Result<Response, PageError> {
    if let Some(token) = site.gateway.session_token(&headers) {
        session::end(&site.gateway.database, &token).await?;
    }
    Ok(onward(
        local_path(next.next.as_deref()),
        &cookie::forget(Cookies::Plain, Whose::Person),
    ))
}

/// Who is signed in, for the head of the demo page: the name and nothing else.
pub(super) async fn state(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let person = signed_in(&site, &headers).await?;
    let body = match person {
        Some(person) => json!({ "signedIn": true, "name": person.name() }),
        None => json!({ "signedIn": false }),
    };
    let no_store = HeaderValue::from_static("no-store");
    Ok(([(header::CACHE_CONTROL, no_store)], Json(body)).into_response())
}

async fn signed_in(site: &Site, headers: &HeaderMap) -> Result<Option<Person>, ServerError> {
    match session_of(&site.gateway, headers).await? {
        Some(session) => {
            site.gateway
                .registers
                .people
                .by_id(&session.person_id)
                .await
        }
        None => Ok(None),
    }
}

/// A path of this site; anything that could lead elsewhere leads to the front page.
pub(super) fn local_path(next: Option<&str>) -> &str {
    next.filter(|path| is_local_path(path)).unwrap_or("/")
}

pub(super) fn onward(next: &str, cookie: &str) -> Response {
    let mut response = Redirect::to(next).into_response();
    if let Ok(line) = HeaderValue::from_str(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
    response
}

struct SignInForm<'a> {
    language: Language,
    next: &'a str,
    is_missing: bool,
}

impl SignInForm<'_> {
    async fn show(&self, site: &Site) -> Result<Response, PageError> {
        let people = identities(&site.registers.database).await?;
        let texts = site.texts.of(self.language);
        let body = self.body(site, &people);
        let status = if self.is_missing {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::OK
        };
        Ok(page(
            status,
            self.language,
            site.gateway.texts.of(self.language),
            &texts.sign_in_title,
            &body,
        ))
    }

    fn body(&self, site: &Site, people: &[Person]) -> Html {
        let texts = site.texts.of(self.language);
        let languages: String = Language::ALL
            .iter()
            .map(|language| self.language_link(site, *language))
            .collect();
        let error = if self.is_missing {
            let missing = text(&texts.sign_in_missing);
            format!("<p class=\"error\" id=\"missing\" role=\"alert\">{missing}</p>\n")
        } else {
            String::new()
        };
        let choices: String = people.iter().map(choice).collect();
        Html::raw(format!(
            "<nav class=\"languages\"><ul>{languages}</ul></nav>\n<p>{lead}</p>\n\
             <form method=\"post\" action=\"/kirjaudu\">\n\
             <input type=\"hidden\" name=\"next\" value=\"{next}\">\n\
             <input type=\"hidden\" name=\"lang\" value=\"{lang}\">\n\
             <fieldset>\n<legend>{legend}</legend>\n{error}{choices}</fieldset>\n{checks}\
             <button>{button}</button>\n</form>",
            lead = text(&texts.sign_in_lead),
            next = text(self.next),
            lang = self.language.as_str(),
            legend = text(&texts.sign_in_choose),
            checks = checks(texts),
            button = text(&texts.sign_in_button),
        ))
    }

    fn language_link(&self, site: &Site, language: Language) -> String {
        let tag = language.as_str();
        let name = text(site.gateway.texts.of(language).language_name());
        let current = if language == self.language {
            " aria-current=\"true\""
        } else {
            ""
        };
        let next = text(&encoded(self.next));
        format!(
            "<li><a lang=\"{tag}\" hreflang=\"{tag}\" href=\"/kirjaudu?lang={tag}&amp;next={next}\"\
             {current}>{name}</a></li>"
        )
    }
}

fn choice(person: &Person) -> String {
    let (id, name) = (text(&person.id), text(&person.name()));
    format!(
        "<label><input type=\"radio\" name=\"person\" value=\"{id}\" required> {name}</label>\n"
    )
}

/// How this test service finds out about mandates: the person who tries it chooses.
fn checks(texts: &DemoWords) -> String {
    let choice = |check: MandateCheck| {
        let words = match check {
            MandateCheck::Direct => &texts.sign_in_check_direct,
            MandateCheck::Redirect => &texts.sign_in_check_redirect,
        };
        let checked = if check == MandateCheck::default() {
            " checked"
        } else {
            ""
        };
        let (name, words) = (check.as_str(), text(words));
        format!(
            "<label><input type=\"radio\" name=\"check\" value=\"{name}\"{checked}> {words}</label>\n"
        )
    };
    let choices: String = MandateCheck::ALL.into_iter().map(choice).collect();
    let legend = text(&texts.sign_in_check);
    format!("<fieldset>\n<legend>{legend}</legend>\n{choices}</fieldset>\n")
}
