//! Text that may be, or become, a personal identity code.

use core::fmt;

/// What a person types into a field. `Debug` never shows it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Nothing typed.
    pub const fn empty() -> Self {
        Self(String::new())
    }

    /// The text as typed.
    pub fn expose_secret(&self) -> &str {
        &self.0
    }

    /// Whether nothing but blanks was typed.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(elided)")
    }
}
