//! The catalogue file, read anew for each question: whoever edits it sees the change at once.

use crate::server_error::ServerError;
use puolesta_core::catalogue::{LoadError, Loaded, Mandate, MandateForm, Situation, load};
use puolesta_core::json::{self, FromJson, Value};
use puolesta_core::language::LocalizedText;
use std::path::Path;

/// The service of that id; `None` when the catalogue does not know it.
pub async fn service(file: &Path, id: &str) -> Result<Option<Loaded>, ServerError> {
    match load(&text(file).await?, id) {
        Ok(loaded) => Ok(Some(loaded)),
        Err(LoadError::UnknownService) => Ok(None),
        Err(LoadError::BadCatalogue) => Err(ServerError::BadCatalogue),
    }
}

/// Every mandate of the catalogue that Suomi.fi e-Authorizations has a theme for.
pub async fn themes(file: &Path) -> Result<Vec<Mandate>, ServerError> {
    let text = text(file).await?;
    let catalogue = json::parse(&text).map_err(|_| ServerError::BadCatalogue)?;
    let mut mandates: Vec<Mandate> = catalogue
        .field("mandates")
        .ok_or(ServerError::BadCatalogue)?;
    mandates.retain(|mandate| mandate.form == MandateForm::SuomiFi && mandate.theme.is_some());
    Ok(mandates)
}

/// The name of the municipality whose catalogue it is; nothing where it says none.
pub(crate) async fn provider(file: &Path) -> Result<LocalizedText, ServerError> {
    let text = text(file).await?;
    let catalogue = json::parse(&text).map_err(|_| ServerError::BadCatalogue)?;
    let provider: Option<Provider> = catalogue.field("provider");
    Ok(provider.map(|provider| provider.name).unwrap_or_default())
}

/// Who publishes the catalogue, as far as messages need it.
struct Provider {
    name: LocalizedText,
}

impl FromJson for Provider {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        Some(Self {
            name: value.field("name")?,
        })
    }
}

async fn text(file: &Path) -> Result<String, ServerError> {
    tokio::fs::read_to_string(file)
        .await
        .map_err(ServerError::Catalogue)
}

/// The mandates that the service asks for in any situation, each once.
pub fn mandates(service: &Loaded) -> Vec<&Mandate> {
    let mut mandates: Vec<&Mandate> = Vec::new();
    for situation in Situation::ALL {
        let asked = service.requirement(*situation).mandates.as_ref();
        for mandate in asked.into_iter().flat_map(|mandates| mandates.each()) {
            if !mandates.iter().any(|known| known.id == mandate.id) {
                mandates.push(mandate);
            }
        }
    }
    mandates
}
