//! The words of the pages around a choice in Suomi.fi.

use super::words::ByLanguage;
use crate::server_error::ServerError;
use serde::Deserialize;

/// The words in one language.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ChoosingWords {
    pub(crate) among_title: String,
    pub(crate) among_lead: String,
    pub(crate) persons: String,
    pub(crate) organisations: String,
    pub(crate) no_code_title: String,
    pub(crate) no_code_lead: String,
    pub(crate) not_allowed_title: String,
    pub(crate) not_allowed_lead: String,
    pub(crate) too_late_title: String,
    pub(crate) too_late_lead: String,
    pub(crate) failed_title: String,
    pub(crate) failed_lead: String,
    pub(crate) again: String,
    pub(crate) back: String,
}

/// The words in all languages.
pub(crate) type ChoosingTexts = ByLanguage<ChoosingWords>;

impl ChoosingTexts {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/choosing/fi.json"),
            include_str!("../../texts/choosing/sv.json"),
            include_str!("../../texts/choosing/en.json"),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::ChoosingTexts;

    #[test]
    fn there_are_words_in_every_language() {
        ChoosingTexts::read().expect("words");
    }
}
