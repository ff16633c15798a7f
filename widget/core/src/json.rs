//! JSON, small enough for a widget: whole numbers, no floats, errors without words.
//!
//! Types write themselves through serde and are read out of a [`Value`]; why not both through serde,
//! and why not serde_json, is told in the decision record on JSON in the browser. The tests hold
//! reader and writer against serde_json on any text.

mod members;
mod reader;
mod serializer;
#[cfg(test)]
mod tests;
mod value;

pub use members::Members;
pub use reader::Reader;
pub use value::{FromJson, Named, Value, by_name};

use core::fmt;
use serde::Serialize;

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
pub fn from_str<T: FromJson>(text: &str) -> Result<T, JsonError> {
    T::from_json(&parse(text)?).ok_or(JsonError)
}

/// Reads any JSON value.
///
/// # Errors
/// When the text is no JSON, or is nested deeper than [`Reader::MAX_DEPTH`].
pub fn parse(text: &str) -> Result<Value<'_>, JsonError> {
    let mut reader = Reader::new(text);
    let value = Value::read(&mut reader)?;
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
