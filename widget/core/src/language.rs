//! The three languages, and texts that a municipality writes in them.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Finnish, and what stands in when nothing says otherwise.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which a missing text falls back.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The language of a tag such as `sv` or `sv-FI`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The tag, as in the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// A text of the catalogue in up to three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalizedText {
    /// In Finnish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fi: Option<String>,
    /// In Swedish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl LocalizedText {
    /// The text in exactly this language.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        match language {
            Language::Fi => self.fi.as_deref(),
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The text in this language, else the first there is of Finnish, Swedish and English, with the
    /// language that it is in (a screen reader must be told when it is another one).
    pub fn get(&self, language: Language) -> Option<(&str, Language)> {
        core::iter::once(language)
            .chain(Language::ALL)
            .find_map(|language| Some((self.exactly(language)?, language)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, LocalizedText};

    #[test]
    fn tags_are_read_with_their_regions() {
        for (tag, language) in [
            ("fi", Some(Language::Fi)),
            ("sv-FI", Some(Language::Sv)),
            ("EN_gb", Some(Language::En)),
            ("de", None),
            ("", None),
            ("fin", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn missing_languages_fall_back_in_order() {
        let text = LocalizedText {
            sv: Some("svenska".into()),
            en: Some("English".into()),
            ..LocalizedText::default()
        };
        assert_eq!(text.get(Language::Fi), Some(("svenska", Language::Sv)));
        assert_eq!(text.get(Language::En), Some(("English", Language::En)));
        assert_eq!(LocalizedText::default().get(Language::Fi), None);
    }
}
