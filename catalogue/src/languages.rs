//! The languages of a catalogue, as they are written in one.

/// In the order in which a missing text falls back.
pub(crate) const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
