//! The languages of a catalogue, as they are written in one.

pub use puolesta_core::language::Language;

/// In the order in which a missing text falls back.
pub(crate) const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// The language that a catalogue writes so, such as `sv`.
#[must_use]
pub fn named(name: &str) -> Option<Language> {
    let mut languages = Language::ALL.iter().copied();
    languages.find(|language| language.as_str() == name)
}
