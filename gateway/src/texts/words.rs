//! Words for people, in three languages: each language from a file of its own, values put in where a
//! text has names in braces.

use crate::server_error::ServerError;
use puolesta_core::language::Language;
use serde::de::DeserializeOwned;

/// The same words in each language.
pub struct ByLanguage<T>([T; 3]);

impl<T: DeserializeOwned> ByLanguage<T> {
    /// Reads the files' texts, in the order of [`Language::ALL`].
    pub fn parse([fi, sv, en]: [&str; 3]) -> Result<Self, ServerError> {
        let read = |text| serde_json::from_str(text).map_err(ServerError::BuiltIn);
        Ok(Self([read(fi)?, read(sv)?, read(en)?]))
    }
}

impl<T> ByLanguage<T> {
    pub(super) fn each_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut()
    }

    /// The words in this language.
    pub const fn of(&self, language: Language) -> &T {
        &self.0[language as usize]
    }
}

/// Puts values where a text has names in braces. Braces inside a value stay what they are.
pub fn fill(text: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        filled.push_str(&value(name));
        filled.push_str(rest);
    }
    filled
}

/// The same with a list of names and values; a name that is not in it leaves nothing.
pub fn filled(text: &str, places: &[(&str, &str)]) -> String {
    fill(text, |name| {
        let place = places.iter().find(|(known, _)| *known == name);
        place.map_or("", |(_, value)| value).to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::{fill, filled};

    #[test]
    fn what_a_person_wrote_is_not_filled_again() {
        let value = |name: &str| match name {
            "party" => "{link}".into(),
            _ => "/x".to_owned(),
        };
        assert_eq!(fill("{party}: {link}.", value), "{link}: /x.");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let places = [("a", "{b}"), ("b", "x")];
        assert_eq!(filled("{a} and {b}.", &places), "{b} and x.");
    }
}
