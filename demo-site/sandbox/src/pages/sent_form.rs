//! `POST /palvelut/{service}/hakemus`: the vendor's back end. It receives the demo's form, has the value
//! checked, and shows what became of it. Which service it is for, the address says, never the form.

use crate::site::Site;
use axum::extract::{Form, FromRequest, Multipart, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_gateway::case::{self, SentForm};
use puolesta_gateway::pages::{Html, PageError, page, refused, session_of, text};

/// The widget's field.
const VALUE_FIELD: &str = "puolesta";
/// The language of the form's page.
const LANGUAGE_FIELD: &str = "lang";

/// The form could not be read; the status says why.
struct Unreadable(StatusCode);

pub(super) async fn receive(
    State(site): State<Site>,
    Path(service): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&site.gateway, &headers).await? else {
        return Ok(Redirect::to("/kirjaudu").into_response());
    };
    let form = match fields(request).await {
        Ok(fields) => sent_form(service, fields),
        Err(Unreadable(status)) => {
            return Ok(unreadable(status, &site));
        }
    };
    let language = language_of(&form);
    let case = case::receive(&site.gateway, &session, &form).await?;
    if case.refusals.is_empty() {
        let path = format!("/hakemus/{}?lang={}", case.id, language.as_str());
        return Ok(Redirect::to(&path).into_response());
    }
    let texts = site.gateway.texts.of(language);
    let body = refused(texts, &case.refusals, &page_of(&form));
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page(status, language, texts, texts.refused_title(), &body))
}

/// The fields of either kind of form, in their order.
async fn fields(request: Request) -> Result<Vec<(String, String)>, Unreadable> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_multipart = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    if is_multipart {
        return parts(request).await;
    }
    let form = Form::<Vec<(String, String)>>::from_request(request, &()).await;
    match form {
        Ok(Form(fields)) => Ok(fields),
        Err(rejection) => Err(Unreadable(rejection.into_response().status())),
    }
}

async fn parts(request: Request) -> Result<Vec<(String, String)>, Unreadable> {
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|rejection| Unreadable(rejection.into_response().status()))?;
    let mut fields = Vec::new();
    while let Some(part) = parts
        .next_field()
        .await
        .map_err(|e| Unreadable(e.status()))?
    {
        let name = part.name().unwrap_or_default().to_owned();
        // Of an attachment only the name is kept: the sandbox is no archive.
        let value = match part.file_name().map(str::to_owned) {
            Some(file) => file,
            None => part.text().await.map_err(|e| Unreadable(e.status()))?,
        };
        fields.push((name, value));
    }
    Ok(fields)
}

fn sent_form(service: String, fields: Vec<(String, String)>) -> SentForm {
    let mut form = SentForm {
        service: Some(service),
        value: String::new(),
        key: None,
        fields: Vec::new(),
    };
    for (name, value) in fields {
        match name.as_str() {
            VALUE_FIELD => form.value = value,
            _ => form.fields.push((name, value)),
        }
    }
    form
}

/// The demo's page with the form for that service.
fn page_of(form: &SentForm) -> String {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    match &form.service {
        Some(service) if service.bytes().all(is_id) => {
            format!("/application.html?service={service}")
        }
        _ => "/application.html".into(),
    }
}

/// The language in which the person answered, else that of the form's page.
fn language_of(form: &SentForm) -> Language {
    let value = json::parse(&form.value).ok();
    let answered = value.and_then(|value| value.field("lang"));
    answered.unwrap_or_else(|| {
        let page = form.fields.iter().find(|(name, _)| name == LANGUAGE_FIELD);
        page.and_then(|(_, tag)| Language::from_tag(tag))
            .unwrap_or_default()
    })
}

fn unreadable(status: StatusCode, site: &Site) -> Response {
    let language = Language::default();
    let words = site.texts.of(language);
    let (lead, back) = (text(&words.unreadable_lead), text(&words.back));
    let body = Html::raw(format!(
        "<p>{lead}</p>\n<p><a href=\"/application.html\">{back}</a></p>"
    ));
    let texts = site.gateway.texts.of(language);
    page(status, language, texts, &words.unreadable_title, &body)
}
