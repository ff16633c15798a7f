//! The words of the interface in one language.

use puolesta_core::digits::digits;
use puolesta_core::json::{JsonError, Reader, from_str};
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::message_key::{MessageKey, role_key};
use puolesta_core::period::Period;

/// The texts of one language, one for each key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
    texts: Vec<String>,
}

impl Texts {
    /// Reads a file of texts: one object, key to text.
    ///
    /// # Errors
    /// When the file is no such object or lacks a text.
    pub fn parse(language: Language, json: &str) -> Result<Self, JsonError> {
        let mut texts: Vec<Option<String>> = vec![None; MessageKey::ALL.len()];
        let mut reader = Reader::new(json);
        reader.object(|name, reader| {
            let text = reader.skip()?;
            let index = MessageKey::ALL.iter().position(|key| key.as_str() == name);
            if let Some(index) = index {
                texts[index] = Some(from_str(text)?);
            }
            Ok(())
        })?;
        reader.end()?;
        let texts = texts.into_iter().collect::<Option<_>>().ok_or(JsonError)?;
        Ok(Self { language, texts })
    }

    /// Which language it is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text.
    #[inline(never)]
    pub fn get(&self, key: MessageKey) -> &str {
        &self.texts[key as usize]
    }

    /// A text with something in the place of its `{name}`.
    pub fn fill(&self, key: MessageKey, name: &str, value: &str) -> String {
        let text = self.get(key);
        match around(text, name) {
            Some((before, after)) => [before, value, after].concat(),
            None => text.into(),
        }
    }

    /// A text with a number in the place of its `{count}`.
    pub fn count(&self, key: MessageKey, count: impl Into<u64>) -> String {
        self.fill(key, "count", &digits(count.into()))
    }

    /// A period of the catalogue, such as `P14D`, in words.
    pub fn period(&self, duration: &str) -> Option<String> {
        let period = Period::parse(duration)?;
        Some(self.count(period.key(), period.count))
    }

    /// The names of roles, each once.
    pub fn roles(&self, roles: &[String]) -> String {
        let mut names: Vec<&str> = Vec::new();
        for role in roles {
            let name = self.get(role_key(role));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }

    /// A text of the catalogue, with the `lang` that it needs when it is in another language.
    pub fn localized<'t>(&self, text: &'t LocalizedText) -> Option<(&'t str, Option<String>)> {
        let (text, language) = text.get(self.language)?;
        let other = (language != self.language).then(|| language.as_str().into());
        Some((text, other))
    }

    /// A text of the catalogue, or the built-in one, with the `lang` that it needs.
    pub fn localized_or(
        &self,
        text: Option<&LocalizedText>,
        key: MessageKey,
    ) -> (String, Option<String>) {
        match text.and_then(|text| self.localized(text)) {
            Some((text, lang)) => (text.into(), lang),
            None => (self.get(key).into(), None),
        }
    }
}

/// What stands before and after the `{name}` of a text. Every text has one at most.
fn around<'t>(text: &'t str, name: &str) -> Option<(&'t str, &'t str)> {
    let (before, rest) = text.split_once('{')?;
    let (found, after) = rest.split_once('}')?;
    (found == name).then_some((before, after))
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use puolesta_core::language::Language;
    use puolesta_core::message_key::MessageKey;

    const FILES: [(Language, &str); 3] = [
        (Language::Fi, include_str!("../locales/fi.json")),
        (Language::Sv, include_str!("../locales/sv.json")),
        (Language::En, include_str!("../locales/en.json")),
    ];

    #[test]
    fn every_language_has_every_text() {
        for (language, file) in FILES {
            for key in MessageKey::ALL {
                let name = ["\"", key.as_str(), "\""].concat();
                assert!(file.contains(&name), "{language:?} lacks {}", key.as_str());
            }
            assert!(Texts::parse(language, file).is_ok());
        }
    }

    #[test]
    fn every_text_has_one_placeholder_at_most() {
        for (language, file) in FILES {
            let texts = Texts::parse(language, file).expect("texts");
            for key in MessageKey::ALL {
                let count = texts.get(*key).matches('{').count();
                assert!(count <= 1, "{language:?}: {}", key.as_str());
            }
        }
    }

    #[test]
    fn a_file_that_lacks_a_text_is_refused() {
        assert!(Texts::parse(Language::Fi, r#"{"question":"Kenen?"}"#).is_err());
        assert!(Texts::parse(Language::Fi, "[]").is_err());
    }

    #[test]
    fn numbers_periods_and_roles_are_put_into_words() {
        let texts = Texts::parse(Language::En, FILES[2].1).expect("texts");
        assert_eq!(texts.period("P14D").as_deref(), Some("14 days"));
        assert_eq!(texts.period("P1Y").as_deref(), Some("1 year"));
        assert_eq!(texts.period("whenever"), None);
        assert_eq!(texts.fill(MessageKey::PartyTitle, "number", "2"), "Party 2");
        let roles = ["PJ", "XX", "YY"].map(String::from);
        assert_eq!(
            texts.roles(&roles),
            "chair, another representative in the register"
        );
    }
}
