//! Attributes as they are written → what the widget works with: one place for every default.

use puolesta_core::journey::{HostApi, Required, Settings};
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::TemporaryCodes;

/// Attributes as they are written.
#[derive(Debug, Default)]
pub(crate) struct RawAttributes(Vec<(String, String)>);

/// What the widget works with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// The id of the service.
    pub(crate) service: String,
    /// The address of the catalogue file, or of the slice of this service.
    pub(crate) catalogue: String,
    /// The base address of the host API.
    pub(crate) api: Option<String>,
    /// The language to begin with.
    pub(crate) language: Language,
    /// Whether an answer is compulsory.
    pub(crate) required: Required,
    /// What the journey needs to know.
    pub(crate) settings: Settings,
}

/// An attribute that is missing or has a value that it cannot have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BadAttribute(pub(crate) &'static str);

impl RawAttributes {
    /// Takes a flat list: name, value, name, value.
    pub(crate) fn new(flat: Vec<String>) -> Self {
        let mut attributes = Self::default();
        let mut flat = flat.into_iter();
        while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
            attributes.set(&name, Some(value));
        }
        attributes
    }

    /// Sets or removes an attribute.
    pub(crate) fn set(&mut self, name: &str, value: Option<String>) {
        self.0.retain(|(other, _)| other != name);
        self.0.extend(value.map(|value| (name.into(), value)));
    }

    fn get(&self, name: &str) -> Option<&str> {
        let attribute = self.0.iter().find(|(other, _)| other == name);
        attribute.map(|(_, value)| value.trim())
    }

    fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// The language: the attribute's own, the page's, the browser's, Finnish.
    ///
    /// # Errors
    /// When the attribute names a language that there is not.
    pub(crate) fn language(&self) -> Result<Language, BadAttribute> {
        if let Some(tag) = self.filled("lang") {
            return Language::from_tag(tag).ok_or(BadAttribute("lang"));
        }
        let around = ["page-lang", "browser-lang"];
        let known = around
            .into_iter()
            .find_map(|name| Language::from_tag(self.filled(name)?));
        Ok(known.unwrap_or_default())
    }

    /// Whether an answer is compulsory: always but for `required="false"`.
    pub(crate) fn required(&self) -> Required {
        match self.get("required") {
            Some("false") => Required::No,
            _ => Required::Yes,
        }
    }

    /// Everything that the widget works with.
    ///
    /// # Errors
    /// The first attribute that is missing or has a value that it cannot have.
    pub(crate) fn resolve(&self) -> Result<Config, BadAttribute> {
        let service = self.filled("service").ok_or(BadAttribute("service"))?;
        let catalogue = self.filled("catalogue").ok_or(BadAttribute("catalogue"))?;
        // The look is the style sheet's; here only a mistake is noticed.
        self.one_of("theme", &["suomifi", "hds", "plain"])?;
        self.one_of("field", &["native", "hidden"])?;
        self.one_of("on-failure", &["allow", "block"])?;
        // `approve` and `status` come with the cases of the host API; until then they are refused
        // like any value that there is not, rather than showing somebody the wrong thing.
        self.one_of("mode", &["apply"])?;
        Ok(Config {
            service: service.into(),
            catalogue: address(catalogue, service),
            api: self
                .filled("api")
                .map(|api| api.trim_end_matches('/').into()),
            language: self.language()?,
            required: self.required(),
            settings: self.settings(),
        })
    }

    fn settings(&self) -> Settings {
        Settings {
            context: self.filled("context").map(Into::into),
            api: match self.filled("api") {
                Some(_) => HostApi::There,
                None => HostApi::Missing,
            },
            temporary_codes: match self.get("allow-temporary-codes") {
                None | Some("false") => TemporaryCodes::Refused,
                Some(_) => TemporaryCodes::Accepted,
            },
        }
    }

    /// Checks an attribute that has only some values, unless it is not set.
    fn one_of(&self, name: &'static str, values: &[&str]) -> Result<(), BadAttribute> {
        match self.filled(name) {
            Some(given) if !values.contains(&given) => Err(BadAttribute(name)),
            _ => Ok(()),
        }
    }
}

/// A catalogue in slices has one file for each service.
fn address(catalogue: &str, service: &str) -> String {
    if catalogue.ends_with('/') {
        [catalogue, "services/", service, ".json"].concat()
    } else {
        catalogue.into()
    }
}

#[cfg(test)]
mod tests {
    use super::{BadAttribute, RawAttributes};
    use puolesta_core::journey::{HostApi, Required};
    use puolesta_core::language::Language;
    use puolesta_core::personal_identity_code::TemporaryCodes;

    fn attributes(more: &[(&str, &str)]) -> RawAttributes {
        let compulsory = [("service", "avustus"), ("catalogue", "/catalogue.json")];
        let all = compulsory.iter().chain(more);
        RawAttributes::new(
            all.flat_map(|(name, value)| [(*name).into(), (*value).into()])
                .collect(),
        )
    }

    #[test]
    fn two_attributes_are_enough() {
        let config = attributes(&[]).resolve().expect("resolves");
        assert_eq!(config.catalogue, "/catalogue.json");
        assert_eq!(config.language, Language::Fi);
        assert_eq!(config.required, Required::Yes);
        assert_eq!(config.settings.api, HostApi::Missing);
        assert_eq!(config.settings.temporary_codes, TemporaryCodes::Refused);
    }

    #[test]
    fn a_folder_of_slices_gives_the_slice() {
        let config = attributes(&[("catalogue", "/slices/")])
            .resolve()
            .expect("resolves");
        assert_eq!(config.catalogue, "/slices/services/avustus.json");
    }

    #[test]
    fn the_nearest_language_wins() {
        for (given, language) in [
            (&[("lang", "sv"), ("page-lang", "en")][..], Language::Sv),
            (
                &[("page-lang", "en-GB"), ("browser-lang", "sv")],
                Language::En,
            ),
            (
                &[("page-lang", "de"), ("browser-lang", "sv-FI")],
                Language::Sv,
            ),
            (
                &[("lang", ""), ("page-lang", ""), ("browser-lang", "ja")],
                Language::Fi,
            ),
        ] {
            assert_eq!(attributes(given).language(), Ok(language), "{given:?}");
        }
    }

    #[test]
    fn only_the_word_false_makes_an_answer_optional() {
        for (value, required) in [
            ("false", Required::No),
            ("", Required::Yes),
            ("true", Required::Yes),
            ("no", Required::Yes),
        ] {
            assert_eq!(
                attributes(&[("required", value)]).required(),
                required,
                "{value}"
            );
        }
    }

    #[test]
    fn what_cannot_be_is_named() {
        for name in ["lang", "theme", "field", "on-failure", "mode"] {
            let bad = attributes(&[(name, "nonsense")]).resolve();
            assert_eq!(bad, Err(BadAttribute(name)));
        }
        for name in ["service", "catalogue"] {
            assert_eq!(
                attributes(&[(name, " ")]).resolve(),
                Err(BadAttribute(name))
            );
        }
    }
}
