//! JSON for serde, small enough for a widget: whole numbers, no floats, errors without words.
//!
//! Why not serde_json: see the decision record on JSON in the browser. The tests hold this reader and
//! writer against serde_json on any text.

mod deserializer;
mod reader;
mod serializer;
#[cfg(test)]
mod tests;

pub use reader::Reader;

use core::fmt;
use serde::{Deserialize, Serialize};

/// The text is no JSON, or not of the expected shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError;

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not the expected JSON")
    }
}

impl core::error::Error for JsonError {}

/// Reads a value from JSON text.
///
/// # Errors
/// When the text is no JSON, is nested deeper than [`Reader::MAX_DEPTH`], or has another shape.
pub fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, JsonError> {
    let mut reader = Reader::new(text);
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Writes a value as JSON text without blanks.
///
/// # Errors
/// When the type holds something that is not written here: floats, bytes, enums with content.
pub fn to_string<T: Serialize>(value: &T) -> Result<String, JsonError> {
    let mut text = String::new();
    value.serialize(serializer::Writer(&mut text))?;
    Ok(text)
}
