//! `GET /hakemus/{id}`: what arrived, for the one who sent it.

use super::failure::PageError;
use super::form_fields;
use super::html::{Html, page, text};
use super::refused::refused;
use super::visit::{LanguageQuery, session_of};
use super::ways::way_to_signing_in;
use crate::application::Shared;
use crate::case::{self, StoredCase};
use crate::finnish_day::moment_for_people;
use crate::masking;
use crate::matter::CaseStatus;
use crate::texts::{PageTexts, filled};
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
        return Ok(way_to_signing_in(uri.path()).into_response());
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

fn arrived(texts: &PageTexts, language: Language, case: &StoredCase) -> Html {
    let status = match case.status {
        CaseStatus::Waiting => &texts.case_waiting,
        CaseStatus::Processing => &texts.case_processing,
        CaseStatus::Manual | CaseStatus::Refused => &texts.case_manual,
        CaseStatus::Decided => &texts.case_decided,
        CaseStatus::Declined => &texts.case_declined,
        CaseStatus::Expired => &texts.case_expired,
        CaseStatus::Withdrawn => &texts.case_withdrawn,
    };
    Html::raw(format!(
        "<dl>\n<dt>{number_label}</dt><dd>{number}</dd>\n<dt>{received_label}</dt>\
         <dd>{received}</dd>\n<dt>{status_label}</dt><dd data-status=\"{status_name}\">{status}</dd>\n\
         </dl>\n<p><a data-own-case href=\"/asiat/{number}?lang={lang}\">{follow}</a></p>\n{additions}{fields}<h2>{value_label}</h2>\n<p>{value_lead}</p>\n\
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
        additions = additions(texts, case.value.as_deref().unwrap_or_default()),
        fields = form_fields::table(texts, case.fields.iter()),
        value_label = text(&texts.case_value),
        value_lead = text(&texts.case_value_lead),
        value = text(&readable(case.value.as_deref().unwrap_or_default())),
        back = text(&texts.back),
    ))
}

/// What the sender wrote beside what a register says: an addition, never a replacement.
fn additions(texts: &PageTexts, value: &str) -> String {
    let value: Value = serde_json::from_str(value).unwrap_or_default();
    let found = value["parties"].as_array().into_iter().flatten();
    let found = found.filter(|party| party["ref"].is_string());
    let mut items = String::new();
    for party in found {
        let name = party["name"].as_str().unwrap_or_default();
        for (field, words) in [
            ("addedName", &texts.case_added_name),
            ("phone", &texts.case_added_contact),
            ("email", &texts.case_added_contact),
        ] {
            if let Some(added) = party[field].as_str() {
                let said = filled(words, &[("added", added), ("name", name)]);
                items += &format!("<li>{}</li>\n", text(&said));
            }
        }
    }
    match &*items {
        "" => items,
        _ => format!("<ul data-additions>\n{items}</ul>\n"),
    }
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
