//! The three languages, and texts that a municipality writes in them.

use crate::json::{FromJson, Members, Value};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

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

/// A text of the catalogue in up to three languages, in the order in which they stand in for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalizedText(Vec<(Language, String)>);

impl FromJson for LocalizedText {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        let text = Self::of(|language| members.optional(language.as_str()));
        members.finish(text)
    }
}

impl Serialize for LocalizedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = serializer.serialize_struct("LocalizedText", self.0.len())?;
        for (language, words) in &self.0 {
            text.serialize_field(language.as_str(), words)?;
        }
        text.end()
    }
}

impl LocalizedText {
    /// A text with the words there are in each language.
    pub fn of(mut words: impl FnMut(Language) -> Option<String>) -> Self {
        let mut text = Vec::new();
        for language in Language::ALL {
            text.extend(words(*language).map(|words| (*language, words)));
        }
        Self(text)
    }

    /// The text in exactly this language.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        let mut all = self.0.iter();
        let (_, words) = all.find(|(other, _)| *other == language)?;
        Some(words)
    }

    /// The text in this language, else the first there is of Finnish, Swedish and English, with the
    /// language that it is in (a screen reader must be told when it is another one).
    pub fn get(&self, language: Language) -> Option<(&str, Language)> {
        let mut all = self.0.iter();
        let wanted = all.find(|(other, _)| *other == language);
        let (language, words) = wanted.or_else(|| self.0.first())?;
        Some((words, *language))
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
        let text = LocalizedText::of(|language| match language {
            Language::Fi => None,
            Language::Sv => Some("svenska".into()),
            Language::En => Some("English".into()),
        });
        assert_eq!(text.get(Language::Fi), Some(("svenska", Language::Sv)));
        assert_eq!(text.get(Language::En), Some(("English", Language::En)));
        assert_eq!(LocalizedText::default().get(Language::Fi), None);
    }
}
