//! The three languages, and texts that a municipality writes in them.

use crate::json::{FromJson, Members, Value};
use serde::Serialize;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Finnish, and what stands in when nothing says otherwise.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

// In the order in which a missing text falls back.
crate::named!(Language {
    Fi "fi"
    Sv "sv"
    En "en"
});

impl Language {
    /// The language of a tag such as `sv` or `sv-FI`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let is_letter = |byte: &u8| !matches!(byte, b'-' | b'_');
        let length = tag.bytes().take_while(is_letter).count();
        let primary = tag.get(..length)?;
        let mut all = Self::ALL.iter().copied();
        all.find(|language| primary.eq_ignore_ascii_case(language.as_str()))
    }
}

/// A text of the catalogue in up to three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LocalizedText {
    /// In Finnish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fi: Option<String>,
    /// In Swedish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl FromJson for LocalizedText {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            fi: members.optional("fi"),
            sv: members.optional("sv"),
            en: members.optional("en"),
        })
    }
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
        let in_language = |language| Some((self.exactly(language)?, language));
        let mut all = Language::ALL.iter().copied();
        in_language(language).or_else(|| all.find_map(in_language))
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
