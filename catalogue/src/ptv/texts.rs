//! A text in the languages of a catalogue, cleaned of what does not belong in a text.

use crate::languages::LANGUAGES;
use crate::node::Node;
use html_escape::decode_html_entities;

/// As long as the schema lets a text be.
const MOST_CHARACTERS: usize = 1000;
/// What the API's own examples hold in place of a text.
const PLACEHOLDER: &str = "string";

/// A text in Finnish, Swedish and English, as far as it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts([Option<String>; 3]);

impl Texts {
    /// The text in a language.
    pub(crate) fn get(&self, language: &str) -> Option<&str> {
        let at = LANGUAGES.iter().position(|known| *known == language)?;
        self.0[at].as_deref()
    }

    /// The first one, in the order of the languages.
    pub(crate) fn first(&self) -> Option<&str> {
        self.0.iter().flatten().next().map(String::as_str)
    }

    /// All, in the order of the languages.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let texts = LANGUAGES.into_iter().zip(&self.0);
        texts.filter_map(|(language, text)| Some((language, text.as_deref()?)))
    }

    /// Takes a text if it is one, in a language of a catalogue, and the first in that language.
    pub(crate) fn add(&mut self, language: &str, raw: &str) {
        let place = LANGUAGES.iter().position(|known| *known == language);
        if let Some(place) = place.and_then(|at| self.0.get_mut(at)) {
            *place = place.take().or_else(|| cleaned(raw));
        }
    }

    /// Takes from others what is missing here.
    pub(crate) fn complete_from(&mut self, others: &Self) {
        for (language, text) in others.all() {
            self.add(language, text);
        }
    }

    /// From a list of `{"language", "value"}`, and of only one `type` if it is given.
    pub(crate) fn of_list(list: &[Node], kind: Option<&str>) -> Self {
        let mut texts = Self::default();
        for item in list {
            let fits = kind.is_none() || item.text_of("type") == kind;
            if let (true, Some(language), Some(value)) =
                (fits, item.text_of("language"), item.text_of("value"))
            {
                texts.add(language, value);
            }
        }
        texts
    }
}

/// Plain words on one line; `None` when nothing is left, or far more than a name.
fn cleaned(raw: &str) -> Option<String> {
    let without_tags = without_tags(raw);
    let decoded = decode_html_entities(&without_tags);
    let words: Vec<&str> = decoded.split_whitespace().collect();
    let text = words.join(" ");
    let is_text = !text.is_empty() && text != PLACEHOLDER;
    (is_text && text.chars().count() <= MOST_CHARACTERS).then_some(text)
}

/// Leaves out `<…>` where it looks like a tag; "alle < 18" stays.
fn without_tags(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let inner = &rest[start + 1..];
        let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match inner.find('>').filter(|_| is_tag) {
            Some(end) => {
                text.push(' ');
                rest = &inner[end + 1..];
            }
            None => {
                text.push('<');
                rest = inner;
            }
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Option<&str>) {
        assert_eq!(cleaned(raw).as_deref(), expected, "{raw}");
    }

    #[test]
    fn a_name_is_plain_words() {
        check("  Rakentamislupa\n ", Some("Rakentamislupa"));
        check("<p>Liikunta &amp; nuoriso</p>", Some("Liikunta & nuoriso"));
        check("Alle < 18 v.", Some("Alle < 18 v."));
        check("Tuki<br/>hakemus", Some("Tuki hakemus"));
    }

    #[test]
    fn what_is_no_name_is_none() {
        check("string", None);
        check(" \u{a0}\n", None);
        check("<p></p>", None);
        check(&"a".repeat(1001), None);
    }

    #[test]
    fn the_first_in_a_language_stays_and_other_languages_go() {
        let mut texts = Texts::default();
        texts.add("fi", "string");
        texts.add("fi", "Lupa");
        texts.add("fi", "Toinen");
        texts.add("se", "Lohpi");
        assert_eq!(texts.all().collect::<Vec<_>>(), [("fi", "Lupa")]);
    }
}
