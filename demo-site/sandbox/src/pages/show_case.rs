//! `GET /hakemus/{id}`: what arrived, for the one who sent it.

use super::form_fields;
use super::html::{Html, page, text};
use super::sign_in::way_back_to;
use super::texts::PageTexts;
use super::{LanguageQuery, PageError, session_of};
use crate::application::Shared;
use crate::case::{self, CaseStatus, Reason, Refusal, StoredCase};
use crate::finnish_day::moment_for_people;
use crate::masking;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;
use serde_json::Value;

pub(super) async fn show(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let Some(session) = session_of(&application, &headers).await? else {
        return Ok(way_back_to(uri.path()).into_response());
    };
    let language = language.language();
    let texts = application.texts.of(language);
    let found = case::find(&application.database, &session.person_id, &id).await?;
    let (status, title, body) = match found {
        Some(case) if case.status == CaseStatus::Refused => {
            let body = refused(texts, &case.refusals, "/");
            (StatusCode::OK, &texts.refused_title, body)
        }
        Some(case) => (
            StatusCode::OK,
            &texts.case_title,
            arrived(texts, language, &case),
        ),
        None => (
            StatusCode::NOT_FOUND,
            &texts.not_found_title,
            nothing(texts),
        ),
    };
    Ok(page(status, language, texts, title, &body))
}

/// Why a value was refused, in plain words, with the way back to the form.
pub(super) fn refused(texts: &PageTexts, refusals: &[Refusal], form: &str) -> Html {
    let reasons: String = refusals
        .iter()
        .map(|refusal| reason(texts, refusal))
        .collect();
    Html::raw(format!(
        "<p>{lead}</p>\n<ul class=\"refusals\">\n{reasons}</ul>\n<p>{what_now}</p>\n\
         <p><a href=\"{form}\">{back}</a></p>",
        lead = text(&texts.refused_lead),
        form = text(form),
        what_now = text(&texts.refused_what_now),
        back = text(&texts.back),
    ))
}

fn reason(texts: &PageTexts, refusal: &Refusal) -> String {
    let words = text(texts.reason(refusal.what));
    let place = match (refusal.what, refusal.place) {
        (_, None) => String::new(),
        (Reason::Declaration, Some(place)) => format!("{} {place}: ", text(&texts.declaration)),
        (_, Some(place)) => format!("{} {place}: ", text(&texts.party)),
    };
    let what = serde_json::to_string(&refusal.what).unwrap_or_default();
    let what = what.trim_matches('"');
    format!("<li data-reason=\"{what}\">{place}{words}</li>\n")
}

fn arrived(texts: &PageTexts, language: Language, case: &StoredCase) -> Html {
    let status = match case.status {
        CaseStatus::Waiting => &texts.case_waiting,
        CaseStatus::Processing => &texts.case_processing,
        CaseStatus::Manual | CaseStatus::Refused => &texts.case_manual,
        CaseStatus::Decided => &texts.case_decided,
        CaseStatus::Declined => &texts.case_declined,
        CaseStatus::Expired => &texts.case_expired,
    };
    Html::raw(format!(
        "<dl>\n<dt>{number_label}</dt><dd>{number}</dd>\n<dt>{received_label}</dt>\
         <dd>{received}</dd>\n<dt>{status_label}</dt><dd data-status=\"{status_name}\">{status}</dd>\n\
         </dl>\n<p><a data-own-case href=\"/asiat/{number}?lang={lang}\">{follow}</a></p>\n{fields}<h2>{value_label}</h2>\n<p>{value_lead}</p>\n\
         <pre id=\"value\" tabindex=\"0\">{value}</pre>\n<p><a href=\"/\">{back}</a></p>",
        number_label = text(&texts.case_number),
        number = text(&case.id),
        received_label = text(&texts.case_received),
        received = moment_for_people(case.received_at, language),
        status_label = text(&texts.case_status),
        status_name = case.status.as_str(),
        status = text(status),
        lang = language.as_str(),
        follow = text(&texts.case_follow),
        fields = form_fields::table(texts, case.fields.iter()),
        value_label = text(&texts.case_value),
        value_lead = text(&texts.case_value_lead),
        value = text(&readable(case.value.as_deref().unwrap_or_default())),
        back = text(&texts.back),
    ))
}

/// The value over several lines, as it came, with the codes of typed parties masked.
fn readable(value: &str) -> String {
    let mut value: Value = serde_json::from_str(value).unwrap_or_default();
    let parties = value["parties"].as_array_mut();
    for party in parties.into_iter().flatten() {
        if let Some(code) = party.get_mut("personalIdentityCode") {
            *code = code.as_str().map(masking::personal_identity_code).into();
        }
    }
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

fn nothing(texts: &PageTexts) -> Html {
    let (lead, back) = (text(&texts.not_found_lead), text(&texts.back));
    Html::raw(format!("<p>{lead}</p>\n<p><a href=\"/\">{back}</a></p>"))
}
