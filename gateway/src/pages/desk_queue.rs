//! The queue on the official's desk: the newest matters, those that are over only when asked for.

use super::html::text;
use super::ways::encoded;
use crate::case::{self, InQueue, Wanted};
use crate::finnish_day::moment_for_people;
use crate::texts::CaseWords;
use puolesta_core::language::Language;
use serde::Deserialize;

/// `?haku=`, what to look for, and `?tila=kaikki`, those too that are over.
#[derive(Deserialize)]
pub(super) struct QueueQuery {
    haku: Option<String>,
    tila: Option<String>,
}

impl QueueQuery {
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            ended_too: self.ended_too(),
            text: self.text().map(String::from),
        }
    }

    fn ended_too(&self) -> bool {
        self.tila.as_deref() == Some("kaikki")
    }

    fn text(&self) -> Option<&str> {
        let text = self.haku.as_deref().map(str::trim);
        text.filter(|text| !text.is_empty())
    }

    /// The same as a part of an address.
    pub(super) fn query(&self) -> String {
        let text = self.text().map(|text| format!("haku={}", encoded(text)));
        let ended = self.ended_too().then(|| "tila=kaikki".to_owned());
        text.into_iter().chain(ended).collect::<Vec<_>>().join("&")
    }
}

/// The search and what it found.
pub(super) fn list(
    words: &CaseWords,
    language: Language,
    query: &QueueQuery,
    matters: &[InQueue],
) -> String {
    let rows: String = matters
        .iter()
        .map(|each| row(words, language, each))
        .collect();
    let found = match matters.is_empty() {
        true => format!("<p>{}</p>\n", text(&words.desk_none)),
        false => format!(
            "<table class=\"queue\">\n<caption>{newest}</caption>\n<thead><tr><th scope=\"col\">{service}</th>\
             <th scope=\"col\">{applicant}</th><th scope=\"col\">{received}</th>\
             <th scope=\"col\">{status}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
            newest = text(
                &words
                    .desk_newest
                    .replace("{count}", &case::MOST_ON_DESK.to_string())
            ),
            service = text(&words.service),
            applicant = text(&words.applicant),
            received = text(&words.received),
            status = text(&words.status),
        ),
    };
    format!("{}{found}", search(words, language, query))
}

fn search(words: &CaseWords, language: Language, query: &QueueQuery) -> String {
    let checked = if query.ended_too() { " checked" } else { "" };
    format!(
        "<form action=\"/virkailija\" role=\"search\">\n\
         <input type=\"hidden\" name=\"lang\" value=\"{lang}\">\n\
         <p><label class=\"plain\" for=\"haku\">{label}</label>\n\
         <input id=\"haku\" name=\"haku\" value=\"{value}\"></p>\n\
         <label><input type=\"checkbox\" name=\"tila\" value=\"kaikki\"{checked}> {ended}</label>\n\
         <button>{button}</button>\n</form>\n",
        lang = language.as_str(),
        label = text(&words.desk_search),
        value = text(query.text().unwrap_or_default()),
        ended = text(&words.desk_ended_too),
        button = text(&words.desk_search_button),
    )
}

fn row(words: &CaseWords, language: Language, matter: &InQueue) -> String {
    let summary = matter.summary.get(language);
    let service = summary.map_or(&*matter.service, |(name, _)| name);
    format!(
        "<tr data-case=\"{id}\" data-status=\"{status}\"><th scope=\"row\">\
         <a href=\"/virkailija?case={id}&amp;lang={lang}\">{service}</a></th><td>{applicant}</td>\
         <td>{received}</td><td>{status_words}</td></tr>\n",
        id = text(&matter.id),
        status = matter.status.as_str(),
        lang = language.as_str(),
        service = text(service),
        applicant = text(&matter.applicant_name),
        received = moment_for_people(matter.received_at, language),
        status_words = text(words.status(matter.status)),
    )
}
