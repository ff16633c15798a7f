//! The words of the page, in three languages.

use puolesta_core::language::Language;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Words {
    pub(super) site: String,
    pub(super) notice: String,
    pub(super) title_persons: String,
    pub(super) title_organisations: String,
    pub(super) lead: String,
    pub(super) legend: String,
    pub(super) none: String,
    pub(super) nobody: String,
    pub(super) missing: String,
    pub(super) button: String,
    pub(super) over_title: String,
    pub(super) over_lead: String,
}

pub(super) fn words(language: Language) -> Words {
    let text = match language {
        Language::Fi => include_str!("../../texts/e-authorizations/fi.json"),
        Language::Sv => include_str!("../../texts/e-authorizations/sv.json"),
        Language::En => include_str!("../../texts/e-authorizations/en.json"),
    };
    serde_json::from_str(text).expect("the words are built in")
}

#[cfg(test)]
mod tests {
    use super::words;
    use puolesta_core::language::Language;

    #[test]
    fn there_are_words_in_every_language() {
        for language in Language::ALL {
            assert!(!words(*language).title_persons.is_empty());
        }
    }
}
