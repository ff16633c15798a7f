//! Whether a last name as typed is the one in the register.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Blanks around it, capitals and accents do not matter: foreign keyboards lack ä and ö.
pub(crate) fn are_same(typed: &str, registered: &str) -> bool {
    plain(typed) == plain(registered)
}

fn plain(name: &str) -> String {
    name.trim()
        .nfd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::are_same;

    #[test]
    fn capitals_accents_and_blanks_do_not_matter() {
        for (typed, registered, same) in [
            (" mäkelä ", "Mäkelä", true),
            ("MAKELA", "Mäkelä", true),
            ("Ma\u{308}kela\u{308}", "Mäkelä", true),
            ("Öhman", "ohman", true),
            ("Makelä-Salo", "Mäkelä", false),
            ("", "Mäkelä", false),
        ] {
            assert_eq!(are_same(typed, registered), same, "{typed:?}");
        }
    }
}
