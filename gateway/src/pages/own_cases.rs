//! `GET /asiat` and `GET /asiat/{id}`: a person's own matters, the widget that shows one of them, and what
//! its sender can do about it.

use super::comments;
use super::failure::PageError;
use super::form_fields;
use super::html::{Html, page, text};
use super::languages::languages;
use super::matter_facts::{Reader, facts, parties, row};
use super::visit::{LanguageQuery, session_of};
use super::ways::{encoded, way_to_matter, way_to_signing_in};
use crate::application::{Application, Shared};
use crate::case::{self, Action, Own, Page};
use crate::finnish_day::moment_for_people;
use crate::matter::CaseStatus;
use crate::texts::{CaseWords, filled};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::language::Language;
use serde::Deserialize;

pub(super) async fn list(
    State(application): State<Shared>,
    Query(language): Query<LanguageQuery>,
    Query(after): Query<AfterQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_back(&uri));
    };
    let language = language.language();
    let words = application.case_texts.of(language);
    let Some(page_asked) = Page::asked(None, after.after.as_deref()) else {
        return Ok(Redirect::to("/asiat").into_response());
    };
    let (cases, next) = case::own_cases(&application, &session.person_id, &page_asked).await?;
    let items: String = cases
        .iter()
        .map(|own| item(&application, language, own))
        .collect();
    let list = match &*items {
        "" => format!("<p>{}</p>", text(&words.own_none)),
        _ => format!("<ul class=\"matters\">\n{items}</ul>"),
    };
    let body = Html::raw(format!(
        "{languages}<p>{lead}</p>\n{list}{older}",
        languages = languages(&application, language, "/asiat", ""),
        lead = text(&words.own_lead),
        older = older(words, language, next.as_deref()),
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

/// `?after=`: what comes after this place of the list.
#[derive(Deserialize)]
pub(super) struct AfterQuery {
    after: Option<String>,
}

fn older(words: &CaseWords, language: Language, next: Option<&str>) -> String {
    let link = |next| {
        let (next, lang) = (encoded(next), language.as_str());
        let older = text(&words.older);
        format!("<p><a href=\"/asiat?after={next}&amp;lang={lang}\">{older}</a></p>\n")
    };
    next.map(link).unwrap_or_default()
}

fn item(application: &Application, language: Language, own: &Own) -> String {
    let words = application.case_texts.of(language);
    let matter = &own.matter;
    let status = if asks(own) {
        &words.asks_you
    } else if own.actions(&application.clock).contains(&Action::Comment) {
        &words.hears_you
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
        Some(own) if own.is_applicant() => {
            let actions = actions(&application, language, &own);
            matter(&application, language, &own, (&Html::raw(""), &actions))
        }
        Some(own) => {
            let fields = case::form_fields(&application.database, &id).await?;
            let fields = fields.iter().filter(|field| {
                form_fields::is_for_all(&application.configuration.shown_fields, field)
            });
            let fields = form_fields::table(application.texts.of(language), fields);
            let comment = comments::offer(&application, language, &own);
            matter(&application, language, &own, (&fields, &comment))
        }
        None => not_found(&application, language),
    })
}

/// Withdraws the matter and shows where it stands then.
pub(super) async fn withdraw(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let way = way_to_matter(&id, language.language());
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_to_signing_in(&way).into_response());
    };
    // Whatever came of it, the page says where the matter stands.
    case::withdraw(&application, &session.person_id, &id).await?;
    Ok(Redirect::to(&way).into_response())
}

/// Reminds those who have not answered, and shows that they are reminded.
pub(super) async fn remind(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let way = way_to_matter(&id, language.language());
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_to_signing_in(&way).into_response());
    };
    case::remind(&application, &session.person_id, &id).await?;
    Ok(Redirect::to(&way).into_response())
}

/// What the sender of the form can do now; each takes two steps that cannot be taken by mistake.
fn actions(application: &Application, language: Language, own: &Own) -> Html {
    let words = application.case_texts.of(language);
    let (id, lang) = (text(&own.matter.id), language.as_str());
    let part = |action: Action| match action {
        Action::Answer | Action::Comment => String::new(),
        Action::Remind => format!(
            "<form method=\"post\" action=\"/asiat/{id}/muistutus?lang={lang}\" data-remind>\n\
             <p>{}</p>\n<button>{}</button>\n</form>\n",
            text(&words.remind_lead),
            text(&words.remind_button),
        ),
        Action::Withdraw => format!(
            "<details data-withdraw><summary>{}</summary>\n\
             <form method=\"post\" action=\"/asiat/{id}/peruutus?lang={lang}\">\n<p>{}</p>\n\
             <button>{}</button>\n</form>\n</details>\n",
            text(&words.withdraw_summary),
            text(&words.withdraw_lead),
            text(&words.withdraw_button),
        ),
    };
    let parts = own.actions(&application.clock).into_iter().map(part);
    let reminded = own.matter.reminded_at.map(|at| {
        let time = moment_for_people(at, language);
        let words = filled(&words.reminded_lead, &[("time", &time)]);
        format!("<p data-reminded>{}</p>\n", text(&words))
    });
    let waits = own.matter.status == CaseStatus::Waiting;
    Html::raw(
        reminded
            .filter(|_| waits)
            .into_iter()
            .chain(parts)
            .collect::<String>(),
    )
}

/// A link in a message keeps its language over signing in.
fn way_back(uri: &Uri) -> Response {
    let path = uri.path_and_query().map_or("/asiat", |path| path.as_str());
    way_to_signing_in(path).into_response()
}

/// The matter, after what the form says and before what the person can do.
fn matter(
    application: &Application,
    language: Language,
    own: &Own,
    (fields, actions): (&Html, &Html),
) -> Response {
    let words = application.case_texts.of(language);
    let id = &own.matter.id;
    let body = Html::raw(format!(
        "{languages}{fields}{widget}{actions}<p><a href=\"/asiat?lang={lang}\">{own_title}</a></p>\n{more}",
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
        false if own.matter.heard_until().is_some() => &words.own_comments,
        false => &words.own_answer,
    };
    let answers = match own.parties().next() {
        Some(_) => {
            let reader = (language, Reader::Person);
            row(label, parties(words, reader, &own.matter, own.parties()))
        }
        None => String::new(),
    };
    let facts = format!(
        "<dl>\n{service}{facts}{answers}</dl>\n",
        service = row(&words.service, text(own.matter.service_name(language))),
        facts = facts(words, language, &own.matter),
    );
    Html::raw(format!(
        "<puolesta-widget mode=\"{mode}\" case=\"{id}\" api=\"/puolesta-api\" lang=\"{lang}\">\n\
         {facts}{hint}</puolesta-widget>\n\
         <script async src=\"/puolesta/puolesta.js\"></script>\n",
        id = text(&own.matter.id),
        lang = language.as_str(),
    ))
}

fn applicant_links(words: &CaseWords, language: Language, own: &Own) -> String {
    let (id, lang) = (text(&own.matter.id), language.as_str());
    match own.is_applicant() {
        true => format!(
            "<p><a href=\"/hakemus/{id}?lang={lang}\">{}</a></p>\n",
            text(&words.form_link)
        ),
        false => String::new(),
    }
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
