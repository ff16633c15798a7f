//! `GET /asiat` and `GET /asiat/{id}`: a person's own matters, and the widget that shows one of them.

use super::failure::PageError;
use super::form_fields;
use super::html::{Html, page, text};
use super::languages::languages;
use super::matter_facts::{Reader, facts, parties, row};
use super::visit::{LanguageQuery, session_of};
use super::ways::way_to_signing_in;
use crate::application::{Application, Shared};
use crate::case::{self, Own};
use crate::matter::CaseStatus;
use crate::texts::CaseWords;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;

pub(super) async fn list(
    State(application): State<Shared>,
    Query(language): Query<LanguageQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_back(&uri));
    };
    let language = language.language();
    let words = application.case_texts.of(language);
    let cases = case::own_cases(&application, &session.person_id).await?;
    let items: String = cases.iter().map(|own| item(words, language, own)).collect();
    let list = match &*items {
        "" => format!("<p>{}</p>", text(&words.own_none)),
        _ => format!("<ul class=\"matters\">\n{items}</ul>"),
    };
    let body = Html::raw(format!(
        "{languages}<p>{lead}</p>\n{list}",
        languages = languages(&application, language, "/asiat", ""),
        lead = text(&words.own_lead),
    ));
    let texts = application.texts.of(language);
    Ok(page(
        StatusCode::OK,
        language,
        texts,
        &words.own_title,
        &body,
    ))
}

fn item(words: &CaseWords, language: Language, own: &Own) -> String {
    let matter = &own.matter;
    let status = if asks(own) {
        &words.asks_you
    } else {
        words.status(matter.status)
    };
    format!(
        "<li data-case=\"{id}\" data-status=\"{name}\"><a href=\"/asiat/{id}?lang={lang}\">{service}</a>\
         <br>{applicant}: {status}</li>\n",
        id = text(&matter.id),
        name = matter.status.as_str(),
        lang = language.as_str(),
        service = text(matter.service_name(language)),
        applicant = text(&matter.applicant_name),
        status = text(status),
    )
}

/// Whether the matter waits for this very person.
fn asks(own: &Own) -> bool {
    !own.is_applicant() && own.matter.status == CaseStatus::Waiting && own.given().is_none()
}

pub(super) async fn show(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_back(&uri));
    };
    let language = language.language();
    let own = case::own_case(&application, &session.person_id, &id).await?;
    Ok(match own {
        Some(own) if own.is_applicant() => matter(&application, language, &own, &Html::raw("")),
        Some(own) => {
            let fields = case::form_fields(&application.database, &id).await?;
            let fields = fields.iter().filter(form_fields::is_for_all);
            let fields = form_fields::table(application.texts.of(language), fields);
            matter(&application, language, &own, &fields)
        }
        None => not_found(&application, language),
    })
}

/// A link in a message keeps its language over signing in.
fn way_back(uri: &Uri) -> Response {
    let path = uri.path_and_query().map_or("/asiat", |path| path.as_str());
    way_to_signing_in(path).into_response()
}

/// The matter, with what the form says where the person has not sent it.
fn matter(application: &Application, language: Language, own: &Own, fields: &Html) -> Response {
    let words = application.case_texts.of(language);
    let id = &own.matter.id;
    let body = Html::raw(format!(
        "{languages}{fields}{widget}<p><a href=\"/asiat?lang={lang}\">{own_title}</a></p>\n{more}",
        languages = languages(application, language, &format!("/asiat/{id}"), ""),
        widget = widget(words, language, own),
        lang = language.as_str(),
        own_title = text(&words.own_title),
        more = applicant_links(words, language, own),
    ));
    let title = match own.is_applicant() {
        true => &words.applicant_title,
        false => &words.party_title,
    };
    let texts = application.texts.of(language);
    page(StatusCode::OK, language, texts, title, &body)
}

/// The widget, and inside it the facts, for as long as it cannot work.
fn widget(words: &CaseWords, language: Language, own: &Own) -> Html {
    let is_asked = !own.is_applicant() && own.matter.asks_for_approval();
    let mode = if is_asked { "approve" } else { "status" };
    let hint = match asks(own) {
        true => format!("<p>{}</p>\n", text(&words.script_needed)),
        false => String::new(),
    };
    let label = match own.is_applicant() {
        true => &words.parties,
        false => &words.own_answer,
    };
    let answers = match own.parties().next() {
        Some(_) => {
            let reader = (language, Reader::Person);
            row(label, parties(words, reader, &own.matter, own.parties()))
        }
        None => String::new(),
    };
    Html::raw(format!(
        "<puolesta-widget mode=\"{mode}\" case=\"{id}\" api=\"/puolesta-api\" lang=\"{lang}\">\n\
         <dl>\n{service}{facts}{answers}</dl>\n{hint}</puolesta-widget>\n\
         <script async src=\"/puolesta/puolesta.js\"></script>\n",
        id = text(&own.matter.id),
        lang = language.as_str(),
        service = row(&words.service, text(own.matter.service_name(language))),
        facts = facts(words, language, &own.matter),
    ))
}

fn applicant_links(words: &CaseWords, language: Language, own: &Own) -> String {
    let (id, lang) = (text(&own.matter.id), language.as_str());
    let form = match own.is_applicant() {
        true => format!(
            "<p><a href=\"/hakemus/{id}?lang={lang}\">{}</a></p>\n",
            text(&words.form_link)
        ),
        false => String::new(),
    };
    let outbox = text(&words.outbox_link);
    format!("{form}<p><a href=\"/lahtevat?case={id}&amp;lang={lang}\">{outbox}</a></p>")
}

fn not_found(application: &Application, language: Language) -> Response {
    let words = application.case_texts.of(language);
    let body = Html::raw(format!(
        "<p>{lead}</p>\n<p><a href=\"/asiat?lang={lang}\">{own}</a></p>",
        lead = text(&words.not_found_lead),
        lang = language.as_str(),
        own = text(&words.own_title),
    ));
    let texts = application.texts.of(language);
    let title = &words.not_found_title;
    page(StatusCode::NOT_FOUND, language, texts, title, &body)
}
