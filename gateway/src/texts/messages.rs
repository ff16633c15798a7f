//! The words of the messages, in three languages.

use super::words::ByLanguage;
use crate::server_error::ServerError;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words by key, for each language.
pub(crate) type MessageTexts = ByLanguage<MessageWords>;

/// The words in one language.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct MessageWords(BTreeMap<String, String>);

impl ByLanguage<MessageWords> {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/messages/fi.json"),
            include_str!("../../texts/messages/sv.json"),
            include_str!("../../texts/messages/en.json"),
        ])
    }
}

impl MessageWords {
    pub(crate) fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::MessageTexts;
    use crate::matter::Answer;
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
        let [finnish, others @ ..] =
            [Language::Fi, Language::Sv, Language::En].map(|language| &texts.of(language).0);
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
            Event::Reminder(0),
            Event::Told,
            Event::Heard,
            Event::Commented {
                position: 0,
                number: 1,
            },
            Event::Answered(0, Answer::Approve),
            Event::Answered(0, Answer::Decline),
            Event::Manual,
            Event::Guarded,
            Event::Processing,
            Event::Declined,
            Event::Expired,
            Event::Withdrawn { others_know: true },
            Event::Decided(""),
        ] {
            for part in ["subject", "text"] {
                let key = format!("{}-{part}", event.as_str());
                assert!(!texts.of(Language::Fi).get(&key).is_empty(), "{key}");
            }
        }
    }
}
