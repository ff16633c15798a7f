//! The words of the server's own pages, in three languages.

use super::words::ByLanguage;
use crate::matter::Reason;
use crate::server_error::ServerError;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words in all languages.
pub type Texts = ByLanguage<PageTexts>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageTexts {
    pub(crate) test_site: String,
    pub(crate) language_name: String,
    pub(crate) case_title: String,
    pub(crate) case_number: String,
    pub(crate) case_received: String,
    pub(crate) case_status: String,
    pub(crate) case_waiting: String,
    pub(crate) case_processing: String,
    pub(crate) case_manual: String,
    pub(crate) case_decided: String,
    pub(crate) case_declined: String,
    pub(crate) case_expired: String,
    pub(crate) case_withdrawn: String,
    pub(crate) case_follow: String,
    pub(crate) case_fields: String,
    pub(crate) case_field: String,
    pub(crate) case_answer: String,
    pub(crate) case_added_name: String,
    pub(crate) case_added_contact: String,
    pub(crate) case_value: String,
    pub(crate) case_value_lead: String,
    pub(crate) refused_title: String,
    pub(crate) refused_lead: String,
    pub(crate) refused_what_now: String,
    pub(crate) party: String,
    pub(crate) declaration: String,
    pub(crate) not_found_title: String,
    pub(crate) not_found_lead: String,
    pub(crate) key_title: String,
    pub(crate) key_lead: String,
    pub(crate) back: String,
    /// The demo form's fields, and after `=` answers that are words of its own.
    pub(crate) form_words: BTreeMap<String, String>,
    pub(crate) reasons: BTreeMap<Reason, String>,
}

impl ByLanguage<PageTexts> {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/pages/fi.json"),
            include_str!("../../texts/pages/sv.json"),
            include_str!("../../texts/pages/en.json"),
        ])
    }
}

impl ByLanguage<PageTexts> {
    /// For a site where real people handle real matters.
    pub(crate) fn say_nothing_of_tests(&mut self) {
        for words in self.each_mut() {
            words.test_site.clear();
        }
    }
}

impl PageTexts {
    /// What the language calls itself.
    #[must_use]
    pub fn language_name(&self) -> &str {
        &self.language_name
    }

    /// The title over the reasons for a refusal.
    #[must_use]
    pub fn refused_title(&self) -> &str {
        &self.refused_title
    }

    pub(crate) fn reason(&self, reason: Reason) -> &str {
        self.reasons.get(&reason).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::matter::Reason;
    use puolesta_core::language::Language;

    #[test]
    fn every_reason_has_words_in_every_language() {
        let texts = Texts::read().expect("texts");
        for language in Language::ALL {
            for reason in Reason::ALL {
                let words = texts.of(*language).reason(reason);
                assert!(words.ends_with('.'), "{language:?} {reason:?}: {words}");
            }
        }
    }
}
