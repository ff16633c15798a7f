//! The words of the pages around signing in.

use super::words::ByLanguage;
use crate::server_error::ServerError;
use serde::Deserialize;

/// The words in one language.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SigningInWords {
    pub(crate) too_late_title: String,
    pub(crate) too_late_lead: String,
    pub(crate) broken_off_title: String,
    pub(crate) broken_off_lead: String,
    pub(crate) not_sure_title: String,
    pub(crate) not_sure_lead: String,
    pub(crate) not_let_in_title: String,
    pub(crate) not_let_in_lead: String,
    pub(crate) failed_title: String,
    pub(crate) failed_lead: String,
    pub(crate) again: String,
}

/// The words in all languages.
pub(crate) type SigningInTexts = ByLanguage<SigningInWords>;

impl SigningInTexts {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/sign-in/fi.json"),
            include_str!("../../texts/sign-in/sv.json"),
            include_str!("../../texts/sign-in/en.json"),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::SigningInTexts;

    #[test]
    fn there_are_words_in_every_language() {
        SigningInTexts::read().expect("words");
    }
}
