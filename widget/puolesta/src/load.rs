//! Catalogue and texts, which the shell fetches, read before the first question.

use crate::config::Config;
use crate::promise::kept;
use crate::shell::Shell;
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

/// Waits for the catalogue and the texts, and reads the service out of the one.
pub(crate) async fn service(host: &dyn Shell, config: &Config) -> Result<(Texts, Loaded), Failure> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !config.service.bytes().all(is_id) {
        return Err(Failure::UnknownService);
    }
    // The shell asked for both before the program was there.
    let catalogue = kept(host.catalogue());
    let texts = texts(host, config.language).await?;
    let catalogue = catalogue.await.and_then(|text| text.as_string());
    Ok((
        texts,
        read(&catalogue.ok_or(Failure::NoCatalogue)?, &config.service)?,
    ))
}

#[inline(never)]
fn read(catalogue: &str, service: &str) -> Result<Loaded, Failure> {
    load(catalogue, service).map_err(|error| match error {
        LoadError::BadCatalogue => Failure::BadCatalogue,
        LoadError::UnknownService => Failure::UnknownService,
    })
}

/// Fetches the texts of a language, from now on and not only when somebody waits.
pub(crate) fn texts(
    host: &dyn Shell,
    language: Language,
) -> impl Future<Output = Result<Texts, Failure>> + use<> {
    let texts = kept(host.locale(language));
    async move {
        let json = texts.await.and_then(|json| json.as_string());
        Texts::parse(language, &json.ok_or(Failure::NoWasm)?).map_err(|_| Failure::NoWasm)
    }
}
