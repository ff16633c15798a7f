//! The words of the messages, in three languages.

use crate::server_error::ServerError;
use puolesta_core::language::Language;
use std::collections::BTreeMap;

/// The words by key, for each language.
pub(crate) struct MessageTexts([BTreeMap<String, String>; 3]);

impl MessageTexts {
    pub(crate) fn read() -> Result<Self, ServerError> {
        let read = |text| serde_json::from_str(text).map_err(ServerError::BuiltIn);
        Ok(Self([
            read(include_str!("../../texts/messages/fi.json"))?,
            read(include_str!("../../texts/messages/sv.json"))?,
            read(include_str!("../../texts/messages/en.json"))?,
        ]))
    }

    pub(super) fn of(&self, language: Language, key: &str) -> &str {
        let texts = &self.0[language as usize];
        texts.get(key).map_or("", String::as_str)
    }
}

/// Puts values where a text has names in braces. Braces inside a value stay what they are.
pub(super) fn fill(text: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        filled.push_str(&value(name));
        filled.push_str(rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{MessageTexts, fill};
    use crate::case::Answer;
    use crate::outbox::Event;
    use puolesta_core::language::Language;
    use std::collections::BTreeSet;

    fn names(text: &str) -> BTreeSet<&str> {
        let parts = text.split('{').skip(1);
        parts.filter_map(|part| part.split('}').next()).collect()
    }

    #[test]
    fn all_languages_say_the_same_things() {
        let texts = MessageTexts::read().expect("texts");
        let [finnish, others @ ..] = &texts.0;
        assert!(finnish.len() > 16);
        for other in others {
            assert!(finnish.keys().eq(other.keys()));
            for (key, text) in finnish {
                assert_eq!(names(text), names(&other[key]), "{key}");
                assert!(!other[key].trim().is_empty(), "{key}");
            }
        }
    }

    #[test]
    fn every_event_has_words() {
        let texts = MessageTexts::read().expect("texts");
        for event in [
            Event::Asked,
            Event::Told,
            Event::Answered(0, Answer::Approve),
            Event::Answered(0, Answer::Decline),
            Event::Processing,
            Event::Declined,
            Event::Expired,
            Event::Decided(""),
        ] {
            for part in ["subject", "text"] {
                let key = format!("{}-{part}", event.as_str());
                assert!(!texts.of(Language::Fi, &key).is_empty(), "{key}");
            }
        }
    }

    #[test]
    fn what_a_person_wrote_is_not_filled_again() {
        let value = |name: &str| match name {
            "party" => "{link}".into(),
            _ => "/x".to_owned(),
        };
        assert_eq!(fill("{party}: {link}.", value), "{link}: /x.");
    }
}
