//! An id made from a name.

use std::collections::HashSet;

/// As long as the schema lets an id be, with room for a number at its end.
const MOST_BYTES: usize = 74;

/// The name in small letters a–z, digits and hyphens; empty when it has none of them.
fn letters(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = plain(letter);
        if plain.is_ascii_alphanumeric() {
            id.push(plain);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(MOST_BYTES);
    id.trim_end_matches('-').to_owned()
}

const fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'á' | 'â' | 'à' => 'a',
        'ö' | 'ó' | 'õ' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        'š' => 's',
        'ž' => 'z',
        'č' => 'c',
        other => other,
    }
}

/// An id for a name that no entry has yet, and takes it; two of the same name get numbers.
pub(crate) fn free_id(name: &str, taken: &mut HashSet<String>) -> String {
    let base = match letters(name) {
        empty if empty.is_empty() => "palvelu".to_owned(),
        id => id,
    };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let mut ids = std::iter::once(base.clone()).chain(numbered);
    let id = ids.find(|id| !taken.contains(id)).unwrap_or(base);
    taken.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_name_in_plain_letters() {
        let mut taken = HashSet::new();
        let mut id = |name| free_id(name, &mut taken);
        assert_eq!(id("Ympäristölupa (YSL 27 §)"), "ymparistolupa-ysl-27");
        assert_eq!(id("Ympäristölupa – YSL 27"), "ymparistolupa-ysl-27-2");
        assert_eq!(id("Ö"), "o");
        assert_eq!(id("…"), "palvelu");
        assert_eq!(id(&"pitkä ".repeat(40)).len(), 74);
    }
}
