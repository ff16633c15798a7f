//! Rule: all languages have the same texts with the same placeholders.

use std::collections::{BTreeMap, BTreeSet};

/// Texts by key, of one language.
pub type Texts = BTreeMap<String, String>;

/// Keys or placeholders that one language has and the other lacks.
#[must_use]
pub fn differences(first: (&str, &Texts), second: (&str, &Texts)) -> Vec<String> {
    let (first_language, first_texts) = first;
    let (second_language, second_texts) = second;
    let mut problems = Vec::new();
    for key in first_texts
        .keys()
        .chain(second_texts.keys())
        .collect::<BTreeSet<_>>()
    {
        match (first_texts.get(key), second_texts.get(key)) {
            (Some(one), Some(other)) if placeholders(one) != placeholders(other) => {
                problems.push(format!(
                    "{key}: {first_language} has the placeholders {:?}, {second_language} {:?}",
                    placeholders(one),
                    placeholders(other)
                ))
            }
            (None, _) => problems.push(format!("{key}: missing in {first_language}")),
            (_, None) => problems.push(format!("{key}: missing in {second_language}")),
            _ => {}
        }
    }
    problems
}

/// Texts that are empty or begin or end in a blank.
#[must_use]
pub fn untrimmed(language: &str, texts: &Texts) -> Vec<String> {
    texts
        .iter()
        .filter(|(_, text)| text.is_empty() || text.trim() != text.as_str())
        .map(|(key, _)| format!("{key}: empty, or begins or ends in a blank, in {language}"))
        .collect()
}

/// The names between braces, as in `Need {theme}`.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let openings = text.split('{').skip(1);
    openings
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        let owned = pairs
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        owned.collect()
    }

    #[test]
    fn finds_missing_keys_on_either_side() {
        let finnish = texts(&[("both", "Molemmat"), ("finnish", "Vain suomeksi")]);
        let swedish = texts(&[("both", "Båda"), ("swedish", "Bara på svenska")]);
        let problems = differences(("fi", &finnish), ("sv", &swedish));
        assert_eq!(
            problems,
            ["finnish: missing in sv", "swedish: missing in fi"]
        );
    }

    #[test]
    fn finds_other_placeholders_but_not_another_order() {
        let finnish = texts(&[
            ("wait", "{count} yritystä, odota {time}"),
            ("name", "{name}"),
        ]);
        let english = texts(&[("wait", "Wait {time}: {count} tries"), ("name", "{party}")]);
        let problems = differences(("fi", &finnish), ("en", &english));
        assert_eq!(
            problems,
            [r#"name: fi has the placeholders {"name"}, en {"party"}"#]
        );
    }

    #[test]
    fn finds_empty_texts_and_blanks_at_the_ends() {
        let swedish = texts(&[("a", ""), ("b", "Ja "), ("c", "Ja")]);
        assert_eq!(untrimmed("sv", &swedish).len(), 2);
    }
}
