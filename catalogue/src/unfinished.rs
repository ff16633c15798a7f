//! What a person must still fill in: an ellipsis in the place of a text.

/// What `new` writes where only a person knows what belongs there.
pub const TO_FILL_IN: &str = "…";

/// Whether a person must still write this text: there is the mark, or nothing.
#[must_use]
pub fn is_to_fill_in(text: &str) -> bool {
    matches!(text.trim(), "" | TO_FILL_IN)
}
