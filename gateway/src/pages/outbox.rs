//! `GET /lahtevat`: the messages that would go out, for officials. It says that none of them does.

use super::at_desk::AtDesk;
use super::failure::PageError;
use super::html::{Html, page, text};
use super::languages::languages;
use super::visit::{CaseQuery, LanguageQuery};
use crate::application::Shared;
use crate::case;
use crate::finnish_day::moment_for_people;
use crate::official::{self, Act};
use crate::outbox::{self, MOST_SHOWN, Sent};
use crate::texts::CaseWords;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use puolesta_core::language::Language;

pub(super) async fn show(
    State(application): State<Shared>,
    AtDesk(official): AtDesk,
    Query(language): Query<LanguageQuery>,
    Query(only): Query<CaseQuery>,
) -> Result<Response, PageError> {
    let language = language.language();
    let words = application.case_texts.of(language);
    case::expire_overdue(&application).await?;
    let mut connection = application.database.acquire().await?;
    if let Some(id) = &only.case {
        let now = application.clock.now();
        let known = case::exists(&mut connection, id).await?;
        if known {
            let act = Act::ReadMessages;
            official::write_down(&mut connection, &official, id, now, act).await?;
        }
    }
    let messages = outbox::newest(&mut connection, only.case.as_deref()).await?;
    let origin = application.configuration.own_origin();
    let list = match messages.is_empty() {
        true => format!("<p>{}</p>\n", text(&words.outbox_none)),
        false => messages
            .iter()
            .map(|sent| message(words, &origin, language, sent))
            .collect(),
    };
    let truth = match application.configuration.is_test_site {
        true => &words.outbox_lead,
        false => &words.outbox_unsent_lead,
    };
    let lead = only.lead(truth, &words.outbox_newest, MOST_SHOWN);
    let body = Html::raw(format!(
        "{languages}<p>{lead}</p>\n{list}{all}",
        languages = languages(&application, language, "/lahtevat", &only.query()),
        lead = text(&lead),
        all = only.link_to_all("/lahtevat", &words.outbox_all, language),
    ));
    let texts = application.texts.of(language);
    let title = &words.outbox_title;
    Ok(page(StatusCode::OK, language, texts, title, &body))
}

fn message(words: &CaseWords, origin: &str, language: Language, sent: &Sent) -> String {
    let receiver = match sent.receiver.parse::<usize>() {
        Ok(position) => words
            .to_party
            .replace("{number}", &(position + 1).to_string()),
        Err(_) => words.to_applicant.clone(),
    };
    format!(
        "<article class=\"message\" data-message data-case=\"{case}\" data-event=\"{event}\" \
         data-receiver=\"{to}\" data-channel=\"{channel}\" data-language=\"{lang}\">\n\
         <p>{channel_words} {receiver} {address}<br>{at}</p>\n\
         <h2 lang=\"{lang}\">{subject}</h2>\n<p lang=\"{lang}\">{body}</p>\n</article>\n",
        case = text(&sent.case_id),
        event = text(&sent.event),
        to = text(&sent.receiver),
        channel = text(&sent.channel),
        lang = text(&sent.language),
        channel_words = text(words.channel(&sent.channel)),
        receiver = text(&receiver),
        address = text(&sent.masked_address),
        at = moment_for_people(sent.at, language),
        subject = text(&sent.subject),
        body = linked(origin, sent),
    )
}

/// The text with the address of the matter as a link.
fn linked(origin: &str, sent: &Sent) -> String {
    let address = format!("{origin}/asiat/{}?lang={}", sent.case_id, sent.language);
    let address = text(&address).to_string();
    let link = format!("<a href=\"{address}\">{address}</a>");
    text(&sent.text).to_string().replace(&address, &link)
}
