//! Who visits a page, and what their link says.

use super::html::text;
use super::ways::encoded;
use crate::application::Application;
use crate::session;
use crate::session::Session;
use axum::http::HeaderMap;
use puolesta_core::language::Language;
use serde::Deserialize;

/// `?lang=`, as a person's link may have it.
#[derive(Deserialize)]
pub struct LanguageQuery {
    lang: Option<String>,
}

impl LanguageQuery {
    /// The language; Finnish when there is none that is known.
    #[must_use]
    pub fn language(&self) -> Language {
        let tag = self.lang.as_deref().unwrap_or_default();
        Language::from_tag(tag).unwrap_or_default()
    }
}

/// `?case=`: only what concerns this case.
#[derive(Deserialize)]
pub struct CaseQuery {
    /// The case's id.
    pub case: Option<String>,
}

impl CaseQuery {
    /// The sentence before a list: with how many it shows at most, where it shows all cases.
    #[must_use]
    pub fn lead(&self, lead: &str, newest: &str, most: i64) -> String {
        match self.case {
            Some(_) => lead.into(),
            None => format!("{lead} {}", newest.replace("{count}", &most.to_string())),
        }
    }

    /// The same as a part of an address; empty for all cases.
    #[must_use]
    pub fn query(&self) -> String {
        match &self.case {
            Some(id) => format!("case={}", encoded(id)),
            None => String::new(),
        }
    }

    /// From one case back to all of them.
    #[must_use]
    pub fn link_to_all(&self, path: &str, words: &str, language: Language) -> String {
        match self.case {
            Some(_) => format!(
                "<p><a href=\"{path}?lang={}\">{}</a></p>",
                language.as_str(),
                text(words)
            ),
            None => String::new(),
        }
    }
}

/// The session of the page's reader, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn session_of(
    application: &Application,
    headers: &HeaderMap,
) -> Result<Option<Session>, sqlx::Error> {
    let token = application.session_token(headers).unwrap_or_default();
    session::of_token(&application.database, &application.clock, &token).await
}
