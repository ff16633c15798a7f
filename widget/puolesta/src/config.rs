//! Attributes as they are written → what the widget works with: one place for every default.

use puolesta_core::journey::{HostApi, Required, Settings};
use puolesta_core::language::Language;
use puolesta_core::matter::Mode;
use puolesta_core::personal_identity_code::TemporaryCodes;

/// Longest id of a matter in bytes; far more than 128 random bits need.
const LONGEST_CASE_ID: usize = 128;

/// Attributes as they are written.
#[derive(Debug, Default)]
pub(crate) struct RawAttributes(Vec<(String, String)>);

/// What the widget is there for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The question of a form: mode `apply`.
    Apply(Config),
    /// A matter that was sent: the modes `approve` and `status`.
    Matter(MatterConfig),
    /// What the service asks, before signing in: mode `guide`.
    Guide(Config),
}

/// What the widget works with in a form.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// The id of the service.
    pub(crate) service: String,
    /// The base address of the host API.
    pub(crate) api: Option<String>,
    /// The language to begin with.
    pub(crate) language: Language,
    /// Whether an answer is compulsory.
    pub(crate) required: Required,
    /// What the journey needs to know.
    pub(crate) settings: Settings,
}

/// What the widget works with around a matter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MatterConfig {
    /// Whether a co-party answers or a party looks.
    pub(crate) mode: Mode,
    /// The id of the matter.
    pub(crate) case: String,
    /// The base address of the host API.
    pub(crate) api: String,
    /// The language to begin with.
    pub(crate) language: Language,
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
    pub(crate) fn resolve(&self) -> Result<Purpose, BadAttribute> {
        // The look is the style sheet's; here only a mistake is noticed.
        self.one_of("theme", &["suomifi", "hds", "plain"])?;
        self.one_of("color-scheme", &["light", "dark", "auto"])?;
        self.one_of("field", &["native", "hidden"])?;
        self.one_of("on-failure", &["allow", "block"])?;
        self.one_of("summary", &["widget", "host"])?;
        match self.filled("mode") {
            None | Some("apply") => self.apply().map(Purpose::Apply),
            Some("guide") => self.apply().map(Purpose::Guide),
            Some("approve") => self.matter(Mode::Approve).map(Purpose::Matter),
            Some("status") => self.matter(Mode::Status).map(Purpose::Matter),
            Some(_) => Err(BadAttribute("mode")),
        }
    }

    fn apply(&self) -> Result<Config, BadAttribute> {
        let service = self.filled("service").ok_or(BadAttribute("service"))?;
        // The shell fetches it; here only a mistake is noticed.
        self.filled("catalogue").ok_or(BadAttribute("catalogue"))?;
        Ok(Config {
            service: service.into(),
            api: self.api(),
            language: self.language()?,
            required: self.required(),
            settings: self.settings(),
        })
    }

    fn matter(&self, mode: Mode) -> Result<MatterConfig, BadAttribute> {
        let case = self.filled("case").filter(|id| is_case_id(id));
        Ok(MatterConfig {
            mode,
            case: case.ok_or(BadAttribute("case"))?.into(),
            api: self.api().ok_or(BadAttribute("api"))?,
            language: self.language()?,
        })
    }

    fn api(&self) -> Option<String> {
        let api = self.filled("api")?;
        Some(api.trim_end_matches('/').into())
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

/// The id becomes part of an address, so nothing that means something there may be in it.
fn is_case_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    id.len() <= LONGEST_CASE_ID && id.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::{BadAttribute, Config, MatterConfig, Purpose, RawAttributes};
    use puolesta_core::journey::{HostApi, Required};
    use puolesta_core::language::Language;
    use puolesta_core::matter::Mode;
    use puolesta_core::personal_identity_code::TemporaryCodes;

    fn attributes(more: &[(&str, &str)]) -> RawAttributes {
        let compulsory = [("service", "avustus"), ("catalogue", "/catalogue.json")];
        raw(&[&compulsory, more].concat())
    }

    fn raw(all: &[(&str, &str)]) -> RawAttributes {
        let pairs = all.iter();
        RawAttributes::new(
            pairs
                .flat_map(|(name, value)| [(*name).into(), (*value).into()])
                .collect(),
        )
    }

    fn config(more: &[(&str, &str)]) -> Config {
        match attributes(more).resolve() {
            Ok(Purpose::Apply(config)) => config,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn two_attributes_are_enough() {
        let config = config(&[]);
        assert_eq!(config.language, Language::Fi);
        assert_eq!(config.required, Required::Yes);
        assert_eq!(config.settings.api, HostApi::Missing);
        assert_eq!(config.settings.temporary_codes, TemporaryCodes::Refused);
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
        for name in [
            "lang",
            "theme",
            "color-scheme",
            "field",
            "on-failure",
            "summary",
            "mode",
        ] {
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

    #[test]
    fn a_matter_needs_its_id_and_the_api_and_no_service() {
        for (name, mode) in [("approve", Mode::Approve), ("status", Mode::Status)] {
            let resolved = raw(&[("mode", name), ("case", "aB3_-9"), ("api", "/api/")]).resolve();
            let expected = MatterConfig {
                mode,
                case: "aB3_-9".into(),
                api: "/api".into(),
                language: Language::Fi,
            };
            assert_eq!(resolved, Ok(Purpose::Matter(expected)));
            for (missing, others) in [("case", ("api", "/api")), ("api", ("case", "c1"))] {
                let resolved = raw(&[("mode", name), others]).resolve();
                assert_eq!(resolved, Err(BadAttribute(missing)));
            }
        }
    }

    #[test]
    fn a_guide_needs_the_service_and_no_api() {
        let guide = attributes(&[("mode", "guide")]).resolve();
        assert!(matches!(guide, Ok(Purpose::Guide(config)) if config.service == "avustus"));
        let without = raw(&[("mode", "guide"), ("catalogue", "/catalogue.json")]).resolve();
        assert_eq!(without, Err(BadAttribute("service")));
    }

    #[test]
    fn the_id_of_a_matter_leads_nowhere_else() {
        let longest = "c".repeat(128);
        let resolves = |id: &str| {
            let attributes = [("mode", "approve"), ("api", "/api"), ("case", id)];
            raw(&attributes).resolve().is_ok()
        };
        assert!(resolves(&longest));
        for id in [
            "",
            "..",
            "a/b",
            "a?b",
            "a#b",
            "a%2Fb",
            "a b",
            "ä",
            "a\\b",
            &[&*longest, "c"].concat(),
        ] {
            assert!(!resolves(id), "{id}");
        }
    }
}
