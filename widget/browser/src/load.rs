//! Catalogue and texts, fetched side by side before the first question.

use crate::config::Config;
use crate::fetch::get;
use crate::host::Host;
use puolesta_core::catalogue::{LoadError, Loaded, load};
use puolesta_core::language::Language;
use puolesta_view::texts::Texts;

/// Why the widget cannot begin; the codes of `puolesta-error`.
#[derive(Clone, Copy)]
pub(crate) enum Failure {
    /// A part of the release is missing.
    NoWasm,
    /// The catalogue does not answer.
    NoCatalogue,
    /// The catalogue cannot be used.
    BadCatalogue,
    /// The catalogue does not know the service.
    UnknownService,
    /// An attribute is missing or has a value that it cannot have.
    BadAttribute,
}

impl Failure {
    /// The code in the event.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NoWasm => "no-wasm",
            Self::NoCatalogue => "no-catalogue",
            Self::BadCatalogue => "bad-catalogue",
            Self::UnknownService => "unknown-service",
            Self::BadAttribute => "bad-attribute",
        }
    }
}

/// Fetches the catalogue and reads the service out of it.
pub(crate) async fn service(config: &Config) -> Result<Loaded, Failure> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !config.service.bytes().all(is_id) {
        return Err(Failure::UnknownService);
    }
    let response = get(&config.catalogue)
        .await
        .map_err(|_| Failure::NoCatalogue)?;
    if !response.ok() {
        return Err(Failure::NoCatalogue);
    }
    let text = response.text().await.map_err(|_| Failure::NoCatalogue)?;
    load(text.trim_start_matches('\u{feff}'), &config.service).map_err(|error| match error {
        LoadError::BadCatalogue => Failure::BadCatalogue,
        LoadError::UnknownService => Failure::UnknownService,
    })
}

/// Fetches the texts of a language.
pub(crate) async fn texts(host: &Host, language: Language) -> Result<Texts, Failure> {
    let json = host
        .locale(language.as_str())
        .await
        .map_err(|_| Failure::NoWasm)?;
    let json = json.as_string().ok_or(Failure::NoWasm)?;
    Texts::parse(language, &json).map_err(|_| Failure::NoWasm)
}
