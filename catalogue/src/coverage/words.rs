//! The words of a coverage: each of them in one file for each language.

mod en;
mod fi;
mod sv;

use crate::explain::front::category_label;
use crate::explain::words as explained;
use crate::languages::LANGUAGES;
use puolesta_core::language::Language;

/// Speaks of a coverage in one language; areas of life and days as an explanation says them.
pub(super) struct Speech {
    pub(super) words: &'static Words,
    explained: explained::Words,
}

impl Speech {
    /// The speech of a language.
    pub(super) fn in_language(language: Language) -> Self {
        Self {
            words: of(language),
            explained: explained::Words::of(language),
        }
    }

    /// An area of life as a title.
    pub(super) fn area(&self, category: &str) -> String {
        let label = category_label(category);
        let mut letters = label
            .map_or(category, |label| self.explained.own(label))
            .chars();
        let first = letters.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(letters).collect()
    }

    /// A day such as `2026-11-21` as people write it.
    pub(super) fn day(&self, iso: &str) -> String {
        self.explained.day(iso)
    }

    /// In which language, such as `sv`, something is written.
    pub(super) fn language_name(&self, language: &str) -> &'static str {
        let place = LANGUAGES.iter().position(|known| *known == language);
        self.words.languages[place.unwrap_or_default()]
    }
}

/// The words of one language; `{…}` stands for what is filled in.
pub(super) struct Words {
    /// `{provider}`, `{decided}`, `{services}`, `{day}`
    pub(super) headline: &'static str,
    /// `{proposed}`
    pub(super) headline_proposed: &'static str,
    pub(super) title: &'static str,
    pub(super) page_title: &'static str,
    pub(super) what_is_decided: &'static str,
    pub(super) by_area: &'static str,
    pub(super) chart: &'static str,
    /// `{area}`, `{decided}`, `{services}`
    pub(super) bar: &'static str,
    /// `{proposed}`
    pub(super) bar_proposed: &'static str,
    pub(super) caption: &'static str,
    pub(super) area: &'static str,
    pub(super) services: &'static str,
    pub(super) decided: &'static str,
    pub(super) proposed: &'static str,
    pub(super) not_decided: &'static str,
    pub(super) all: &'static str,
    pub(super) proposals: &'static str,
    pub(super) what_is_missing: &'static str,
    pub(super) nothing: &'static str,
    pub(super) mandates: &'static str,
    /// `{theme}`, `{link}`, `{paper}`
    pub(super) mandates_by_place: &'static str,
    pub(super) on_paper: &'static str,
    /// `{field}`
    pub(super) missing: &'static str,
    /// `{day}`
    pub(super) overdue: &'static str,
    /// `{text}`, `{language}`
    pub(super) untranslated: &'static str,
    /// In Finnish, Swedish, English.
    pub(super) languages: [&'static str; 3],
}

/// The words of a language.
pub(super) const fn of(language: Language) -> &'static Words {
    match language {
        Language::Fi => &fi::WORDS,
        Language::Sv => &sv::WORDS,
        Language::En => &en::WORDS,
    }
}

/// A sentence with values in the places of their names.
pub(super) fn filled(words: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        text.push_str(before);
        text.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    text + rest
}
