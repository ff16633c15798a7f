//! What a person sees of a text: copying brings along characters that no one sees or can tell apart.

/// The text without blanks and without invisible characters at its ends.
pub fn visible(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || is_invisible(character))
}

/// Whether a character has no shape of its own: soft hyphen, zero-width ones, signs of direction, BOM.
pub const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

/// Whether a character looks like a hyphen and is none: typographic hyphens, dashes, the minus sign.
pub const fn is_like_a_hyphen(character: char) -> bool {
    matches!(
        character,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}
