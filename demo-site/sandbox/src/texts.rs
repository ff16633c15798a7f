//! The words of the demo's own pages, in three languages.

use puolesta_gateway::ServerError;
use puolesta_gateway::texts::ByLanguage;
use serde::Deserialize;

/// The words in all languages.
pub(crate) type DemoTexts = ByLanguage<DemoWords>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DemoWords {
    pub(crate) sign_in_title: String,
    pub(crate) sign_in_lead: String,
    pub(crate) sign_in_choose: String,
    pub(crate) sign_in_check: String,
    pub(crate) sign_in_check_direct: String,
    pub(crate) sign_in_check_redirect: String,
    pub(crate) sign_in_button: String,
    pub(crate) sign_in_missing: String,
    pub(crate) official_title: String,
    pub(crate) official_lead: String,
    pub(crate) official_handler: String,
    pub(crate) official_reader: String,
    pub(crate) official_button: String,
    pub(crate) official_missing: String,
    pub(crate) unreadable_title: String,
    pub(crate) unreadable_lead: String,
    pub(crate) back: String,
}

/// The words from the files that are built in.
pub(crate) fn read() -> Result<DemoTexts, ServerError> {
    ByLanguage::parse([
        include_str!("../texts/demo/fi.json"),
        include_str!("../texts/demo/sv.json"),
        include_str!("../texts/demo/en.json"),
    ])
}
