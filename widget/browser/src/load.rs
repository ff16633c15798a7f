//! Catalogue and texts, fetched side by side before the first question.

use crate::config::Config;
use crate::fetch::{Answer, Call, ask};
use crate::host::Host;
use puolesta_core::catalogue::{LoadError, Loaded, load};
use puolesta_core::language::Language;
use puolesta_view::texts::Texts;
use wasm_bindgen_futures::JsFuture;

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

/// Fetches the catalogue and the texts, and reads the service out of the one.
pub(crate) async fn service(host: &Host, config: &Config) -> Result<(Texts, Loaded), Failure> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !config.service.bytes().all(is_id) {
        return Err(Failure::UnknownService);
    }
    // Both are on their way from here; it does not matter for which the program waits first.
    let texts = texts(host, config.language);
    let answer = ask(Call::File(config.catalogue.clone())).await;
    let texts = texts.await?;
    Ok((texts, read(answer, &config.service)?))
}

#[inline(never)]
fn read(answer: Option<Answer>, service: &str) -> Result<Loaded, Failure> {
    let answer = answer.filter(|answer| (200..=299).contains(&answer.status));
    let text = answer.ok_or(Failure::NoCatalogue)?.text;
    load(text.trim_start_matches('\u{feff}'), service).map_err(|error| match error {
        LoadError::BadCatalogue => Failure::BadCatalogue,
        LoadError::UnknownService => Failure::UnknownService,
    })
}

/// Fetches the texts of a language, from now on and not only when somebody waits.
pub(crate) fn texts(
    host: &Host,
    language: Language,
) -> impl Future<Output = Result<Texts, Failure>> + use<> {
    let texts = JsFuture::from(host.locale(language.as_str()));
    async move {
        let json = texts.await.ok().and_then(|json| json.as_string());
        Texts::parse(language, &json.ok_or(Failure::NoWasm)?).map_err(|_| Failure::NoWasm)
    }
}
