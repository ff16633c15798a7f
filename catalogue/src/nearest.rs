//! What a person probably meant: the word nearest to a misspelt one.

/// Less alike than this is another word, not a misspelling.
const LEAST_LIKENESS: f64 = 0.6;

/// The known word most like the given one, if any is like it at all.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let likeness =
        |known: &str| strsim::normalized_damerau_levenshtein(&word, &known.to_lowercase());
    let rated = known.into_iter().map(|known| (likeness(known), known));
    let best = rated.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    (best.0 >= LEAST_LIKENESS).then_some(best.1)
}

/// A text in quotes, cut where it is long.
pub(crate) fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    let cut: String = text.chars().take(SHOWN).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("\"{cut}{more}\"")
}

#[cfg(test)]
mod tests {
    use super::{nearest, quoted};

    #[test]
    fn a_misspelt_word_finds_its_own_and_another_word_finds_none() {
        let known = ["approval", "notice", "none"];
        assert_eq!(nearest("aproval", known), Some("approval"));
        assert_eq!(nearest("NONE", known), Some("none"));
        assert_eq!(nearest("elephant", known), None);
        assert_eq!(nearest("any", []), None);
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!(
            quoted("å".repeat(61).as_str()),
            format!("\"{}…\"", "å".repeat(60))
        );
    }
}
