//! A number of things in English words.

/// `1 error`, `2 errors`.
#[must_use]
pub fn counted(count: usize, word: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {word}{ending}")
}
