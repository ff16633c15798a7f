//! The words of the server's own pages, in three languages.

use crate::case::Reason;
use crate::server_error::ServerError;
use crate::words::ByLanguage;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words in all languages.
pub(crate) type Texts = ByLanguage<PageTexts>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PageTexts {
    pub(super) test_site: String,
    pub(super) language_name: String,
    pub(super) sign_in_title: String,
    pub(super) sign_in_lead: String,
    pub(super) sign_in_choose: String,
    pub(super) sign_in_check: String,
    pub(super) sign_in_check_direct: String,
    pub(super) sign_in_check_redirect: String,
    pub(super) sign_in_button: String,
    pub(super) sign_in_missing: String,
    pub(super) case_title: String,
    pub(super) case_number: String,
    pub(super) case_received: String,
    pub(super) case_status: String,
    pub(super) case_waiting: String,
    pub(super) case_processing: String,
    pub(super) case_manual: String,
    pub(super) case_decided: String,
    pub(super) case_declined: String,
    pub(super) case_expired: String,
    pub(super) case_follow: String,
    pub(super) case_fields: String,
    pub(super) case_field: String,
    pub(super) case_answer: String,
    pub(super) case_value: String,
    pub(super) case_value_lead: String,
    pub(super) refused_title: String,
    pub(super) refused_lead: String,
    pub(super) refused_what_now: String,
    pub(super) party: String,
    pub(super) declaration: String,
    pub(super) not_found_title: String,
    pub(super) not_found_lead: String,
    pub(super) unreadable_title: String,
    pub(super) unreadable_lead: String,
    pub(super) back: String,
    /// The demo form's fields, and after `=` answers that are words of its own.
    pub(super) form_words: BTreeMap<String, String>,
    pub(super) reasons: BTreeMap<Reason, String>,
}

impl ByLanguage<PageTexts> {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/fi.json"),
            include_str!("../../texts/sv.json"),
            include_str!("../../texts/en.json"),
        ])
    }
}

impl PageTexts {
    pub(super) fn reason(&self, reason: Reason) -> &str {
        self.reasons.get(&reason).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::case::Reason;
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
