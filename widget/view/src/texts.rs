//! The words of the interface in one language.

use puolesta_core::date::Date;
use puolesta_core::digits::digits;
use puolesta_core::follows::Sentence;
use puolesta_core::json::{JsonError, from_str};
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::message_key::{MessageKey, listed, role_keys};
use puolesta_core::period::Period;
use puolesta_core::role::Role;

/// The texts of one language: those of a form, or one for each key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
    texts: Vec<String>,
}

impl Texts {
    /// Reads a file of texts as the build makes it: the texts alone, in the order of their keys, either those of a
    /// form or all.
    ///
    /// # Errors
    /// When the file is no such list or lacks a text.
    pub fn parse(language: Language, json: &str) -> Result<Self, JsonError> {
        let texts: Vec<String> = from_str(json)?;
        if [MessageKey::OF_A_FORM, MessageKey::ALL.len()].contains(&texts.len()) {
            Ok(Self { language, texts })
        } else {
            Err(JsonError)
        }
    }

    /// Which language it is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text; empty where a form has been sent none, because it shows none.
    #[inline(never)]
    pub fn get(&self, key: MessageKey) -> &str {
        self.texts.get(key as usize).map_or("", String::as_str)
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

    /// A date in words: what stands between day and year is one of the months, which stand between bars.
    pub fn date(&self, date: Date) -> String {
        let mut text = digits(date.day().into());
        let mut month = 0;
        for character in self.get(MessageKey::MatterDateMonths).chars() {
            if character == '|' {
                month += 1;
            } else if month == date.month() {
                text.push(character);
            }
        }
        text + &digits(date.year().into())
    }

    /// The names of roles, each once, as one says them: "one, another or a third".
    pub fn roles(&self, roles: &[Role]) -> String {
        let or = [" ", self.get(MessageKey::Or), " "].concat();
        self.listed(&role_keys(roles), &or)
    }

    /// Texts one after another, with `last` before the last one.
    pub fn listed(&self, keys: &[MessageKey], last: &str) -> String {
        let names: Vec<&str> = keys.iter().map(|key| self.get(*key)).collect();
        listed(&names, last)
    }

    /// A sentence of what follows.
    pub fn sentence(&self, sentence: Sentence) -> String {
        match sentence {
            Sentence::Plain(key) => self.get(key).into(),
            Sentence::Count(key, count) => self.count(key, count),
            Sentence::Period(key, period) => {
                let period = self.count(period.key(), period.count);
                self.fill(key, "period", &period)
            }
        }
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
    let at = |bracket| text.bytes().position(|byte| byte == bracket);
    let (open, close) = (at(b'{')?, at(b'}')?);
    let found = text.get(open + 1..close)?;
    (found == name).then_some((text.get(..open)?, text.get(close + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use puolesta_core::date::Date;
    use puolesta_core::json::{self, Value};
    use puolesta_core::language::Language;
    use puolesta_core::message_key::MessageKey;
    use puolesta_core::role::Role;
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::PathBuf;

    const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    const FILES: [(Language, &str); 3] = [
        (Language::Fi, include_str!("../locales/fi.json")),
        (Language::Sv, include_str!("../locales/sv.json")),
        (Language::En, include_str!("../locales/en.json")),
    ];

    /// The texts of a translator's file, by key; the shell's own are left to the shell.
    fn by_key(file: &str) -> BTreeMap<String, String> {
        let Ok(Value::Object(members)) = json::parse(file) else {
            panic!("no object");
        };
        let members = members.into_iter();
        let own = members.filter(|(key, _)| !key.starts_with("shell-"));
        own.map(|(key, text)| (key.into_owned(), text.text().expect("a text").into()))
            .collect()
    }

    /// What the keys begin with of which a form shows nothing: `MODE_PREFIXES` in widget/build/locales.mjs.
    const MODE_PREFIXES: [&str; 3] = ["answer-", "guide-", "matter-"];

    fn is_of_a_form(key: &str) -> bool {
        !MODE_PREFIXES.iter().any(|prefix| key.starts_with(prefix))
    }

    /// The texts as the build makes them for the browser.
    fn texts(language: Language, file: &str) -> Texts {
        let mut texts: Vec<(String, String)> = by_key(file).into_iter().collect();
        texts.sort_by_key(|(key, _)| !is_of_a_form(key));
        let list: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
        let list = json::to_string(&list).expect("JSON");
        Texts::parse(language, &list).expect("texts")
    }

    #[test]
    fn every_language_has_the_texts_of_the_keys_in_their_order() {
        let keys: Vec<&str> = MessageKey::ALL.iter().map(|key| key.as_str()).collect();
        let (of_a_form, of_other_modes) = keys.split_at(MessageKey::OF_A_FORM);
        assert!(of_a_form.is_sorted() && of_a_form.iter().all(|key| is_of_a_form(key)));
        assert!(of_other_modes.is_sorted() && !of_other_modes.iter().any(|key| is_of_a_form(key)));
        for (language, file) in FILES {
            let by_key = by_key(file);
            assert_eq!(by_key.len(), keys.len(), "{language:?}");
            let texts = texts(language, file);
            for key in MessageKey::ALL {
                assert_eq!(texts.get(*key), by_key[key.as_str()]);
            }
        }
    }

    /// What a form shows must be among the texts that it is sent. Whether a function of the core gives such a key, the
    /// browser tests see: nothing would stand there.
    #[test]
    fn only_the_other_modes_name_their_texts() {
        let mut found = 0;
        for path in sources() {
            let place = path.strip_prefix(SOURCES).expect("it is below");
            let is_of_a_form = !["guide", "matter", "texts.rs"]
                .iter()
                .any(|other| place.starts_with(other));
            let text = fs::read_to_string(&path).expect("it is text");
            for prefix in ["Answer", "Guide", "Matter"] {
                let names = text.matches(&["MessageKey::", prefix].concat()).count();
                assert!(!(is_of_a_form && names > 0), "{place:?}");
                found += names;
            }
        }
        assert!(found > 0);
    }

    /// Every file of this crate's sources.
    fn sources() -> Vec<PathBuf> {
        let mut folders = vec![PathBuf::from(SOURCES)];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it is there") {
                let path = entry.expect("it is readable").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files
    }

    #[test]
    fn every_text_has_one_placeholder_at_most() {
        for (language, file) in FILES {
            for (key, text) in by_key(file) {
                assert!(text.matches('{').count() <= 1, "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn a_file_that_lacks_a_text_is_refused() {
        assert!(Texts::parse(Language::Fi, r#"["Kenen?"]"#).is_err());
        assert!(Texts::parse(Language::Fi, r#"{"question":"Kenen?"}"#).is_err());
        assert!(Texts::parse(Language::Fi, "[]").is_err());
    }

    #[test]
    fn every_language_writes_a_date_for_each_month() {
        let dates = ["5.12.2026", "5.12.2026", "5 December 2026"];
        for ((language, file), date) in FILES.into_iter().zip(dates) {
            let texts = texts(language, file);
            let bars = texts.get(MessageKey::MatterDateMonths).matches('|');
            assert_eq!(bars.count(), 13);
            let day = Date::new(2026, 12, 5).expect("a day");
            assert_eq!(texts.date(day), date);
        }
    }

    #[test]
    fn numbers_periods_and_roles_are_put_into_words() {
        let texts = texts(Language::En, FILES[2].1);
        assert_eq!(texts.period("P14D").as_deref(), Some("14 days"));
        assert_eq!(texts.period("P1Y").as_deref(), Some("1 year"));
        assert_eq!(texts.period("whenever"), None);
        assert_eq!(texts.fill(MessageKey::PartyTitle, "number", "2"), "Party 2");
        let roles = |codes: &[&str]| {
            let roles: Vec<Role> = codes.iter().map(|code| Role::from_code(code)).collect();
            texts.roles(&roles)
        };
        assert_eq!(roles(&["guardian"]), "an appointed guardian");
        assert_eq!(
            roles(&["PJ", "XX", "YY"]),
            "the chair or another representative entered in the register"
        );
        assert_eq!(
            roles(&["NIMKO", "TJ", "ELI"]),
            "a signatory, the managing director or the sole trader"
        );
    }
}
