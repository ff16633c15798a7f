//! The words of an explanation: the widget's own, and those for what happens outside the widget.

use super::own_text::OwnText;
use puolesta_core::date::Date;
use puolesta_core::follows::Sentence;
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::message_key::{MessageKey, listed, role_keys};
use puolesta_core::period::Period;
use puolesta_core::role::Role;
use std::collections::HashMap;

/// The texts of one language.
#[derive(Debug)]
pub(crate) struct Words {
    language: Language,
    widget: HashMap<String, String>,
    own: HashMap<String, String>,
}

impl Words {
    /// The texts of a language.
    pub(crate) fn of(language: Language) -> Self {
        let (widget, own) = files(language);
        Self {
            language,
            widget: read(widget),
            own: read(own),
        }
    }

    /// Which language it is.
    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A text of the widget.
    pub(crate) fn get(&self, key: MessageKey) -> &str {
        &self.widget[key.as_str()]
    }

    /// A text of the widget with something in the place of its `{placeholder}`.
    pub(crate) fn fill(&self, key: MessageKey, value: &str) -> String {
        filled(self.get(key), value)
    }

    /// A text for what happens outside the widget.
    pub(crate) fn own(&self, key: OwnText) -> &str {
        &self.own[key.as_str()]
    }

    /// The same with something in the place of its `{placeholder}`.
    pub(crate) fn own_filled(&self, key: OwnText, value: &str) -> String {
        filled(self.own(key), value)
    }

    /// A period such as `P14D` in words; `None` where the widget says none either.
    pub(crate) fn period(&self, duration: &str) -> Option<String> {
        let period = Period::parse(duration)?;
        Some(self.fill(period.key(), &period.count.to_string()))
    }

    /// A day such as `2026-12-05` as people write it; what is no day, as it stands.
    pub(crate) fn day(&self, iso: &str) -> String {
        let Some(date) = Date::from_iso(iso) else {
            return iso.to_owned();
        };
        let months = self.get(MessageKey::MatterDateMonths);
        let month = months.split('|').nth(date.month().into());
        format!("{}{}{}", date.day(), month.unwrap_or_default(), date.year())
    }

    /// The names of roles, each once, as the widget says them.
    pub(crate) fn roles(&self, roles: &[Role]) -> String {
        let keys = role_keys(roles);
        let names: Vec<&str> = keys.into_iter().map(|key| self.get(key)).collect();
        listed(&names, &format!(" {} ", self.get(MessageKey::Or)))
    }

    /// A sentence of what follows.
    pub(crate) fn sentence(&self, sentence: Sentence) -> String {
        match sentence {
            Sentence::Plain(key) => self.get(key).to_owned(),
            Sentence::Count(key, count) => self.fill(key, &count.to_string()),
            Sentence::Period(key, period) => {
                let period = self.fill(period.key(), &period.count.to_string());
                self.fill(key, &period)
            }
        }
    }

    /// A text of the catalogue with the language that it is in.
    pub(crate) fn localized(&self, text: &LocalizedText) -> Option<(String, Language)> {
        let (text, language) = text.get(self.language)?;
        Some((text.to_owned(), language))
    }
}

const fn files(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fi => (
            include_str!("../../../widget/view/locales/fi.json"),
            include_str!("fi.json"),
        ),
        Language::Sv => (
            include_str!("../../../widget/view/locales/sv.json"),
            include_str!("sv.json"),
        ),
        Language::En => (
            include_str!("../../../widget/view/locales/en.json"),
            include_str!("en.json"),
        ),
    }
}

fn read(file: &str) -> HashMap<String, String> {
    let texts: serde_json::Value = serde_json::from_str(file).expect("the bundled texts are JSON");
    let texts = texts.as_object().into_iter().flatten();
    texts
        .filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned())))
        .collect()
}

/// Every text has one placeholder at most.
fn filled(text: &str, value: &str) -> String {
    let around = text.split_once('{').and_then(|(before, rest)| {
        let (_, after) = rest.split_once('}')?;
        Some([before, value, after].concat())
    });
    around.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Words, files, read};
    use crate::explain::own_text::OwnText;
    use puolesta_core::language::Language;
    use puolesta_core::message_key::MessageKey;
    use puolesta_core::role::Role;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_text_and_no_other() {
        let keys: BTreeSet<&str> = OwnText::ALL.iter().map(|key| key.as_str()).collect();
        for language in Language::ALL {
            let texts = read(files(*language).1);
            let has: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
            assert_eq!(has, keys, "{language:?}");
        }
    }

    #[test]
    fn every_language_has_the_same_placeholders() {
        let finnish = read(files(Language::Fi).1);
        for language in [Language::Sv, Language::En] {
            for (key, text) in read(files(language).1) {
                let braces = |text: &str| text.matches('{').count();
                assert_eq!(braces(&text), braces(&finnish[&key]), "{language:?}: {key}");
                assert!(braces(&text) <= 1, "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn days_periods_and_roles_are_said_as_in_the_widget() {
        let (finnish, english) = (Words::of(Language::Fi), Words::of(Language::En));
        assert_eq!(finnish.day("2026-12-05"), "5.12.2026");
        assert_eq!(english.day("2026-12-05"), "5 December 2026");
        assert_eq!(english.day("soon"), "soon");
        assert_eq!(finnish.period("P14D").as_deref(), Some("14 päivää"));
        assert_eq!(finnish.period("P1Y6M"), None);
        let roles = ["PJ", "ELI", "XX"].map(Role::from_code);
        assert_eq!(
            english.roles(&roles),
            "the chair, the sole trader or another representative entered in the register"
        );
        let filled = english.fill(MessageKey::MandateBundle, "Club");
        assert_eq!(filled, "Mandate bundle: Club");
    }
}
