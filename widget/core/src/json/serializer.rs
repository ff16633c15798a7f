//! Lets serde's derived types write themselves as JSON text.

use super::JsonError;
use crate::digits::digits;
use core::fmt;
use serde::ser::{
    self, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

impl ser::Error for JsonError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Writes one value to the end of a text.
pub(super) struct Writer<'t>(pub(super) &'t mut String);

impl Writer<'_> {
    fn raw(self, text: &str) -> Result<(), JsonError> {
        self.0.push_str(text);
        Ok(())
    }
}

/// Writes the items of an array or the members of an object, with commas between them.
pub(super) struct Items<'t> {
    text: &'t mut String,
    first: bool,
    close: char,
}

impl Items<'_> {
    fn comma(&mut self) {
        if !core::mem::take(&mut self.first) {
            self.text.push(',');
        }
    }

    fn finish(self) -> Result<(), JsonError> {
        self.text.push(self.close);
        Ok(())
    }
}

/// Writes a string in quotes, with the escapes that JSON requires.
fn write_string(text: &mut String, value: &str) {
    text.push('"');
    for character in value.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..'\u{20}' => write_control(text, character as u8),
            _ => text.push(character),
        }
    }
    text.push('"');
}

fn write_control(text: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    text.push_str("\\u00");
    text.extend([
        HEX[usize::from(byte >> 4)] as char,
        HEX[usize::from(byte & 15)] as char,
    ]);
}

impl<'t> Serializer for Writer<'t> {
    type Ok = ();
    type Error = JsonError;
    type SerializeSeq = Items<'t>;
    type SerializeTuple = Items<'t>;
    type SerializeTupleStruct = Impossible<(), JsonError>;
    type SerializeTupleVariant = Impossible<(), JsonError>;
    type SerializeMap = Impossible<(), JsonError>;
    type SerializeStruct = Items<'t>;
    type SerializeStructVariant = Impossible<(), JsonError>;

    fn serialize_bool(self, value: bool) -> Result<(), JsonError> {
        self.raw(if value { "true" } else { "false" })
    }
    fn serialize_i8(self, value: i8) -> Result<(), JsonError> {
        self.serialize_i64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<(), JsonError> {
        self.serialize_i64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<(), JsonError> {
        self.serialize_i64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Result<(), JsonError> {
        if value < 0 {
            self.0.push('-');
        }
        self.0.push_str(&digits(value.unsigned_abs()));
        Ok(())
    }
    fn serialize_u8(self, value: u8) -> Result<(), JsonError> {
        self.serialize_u64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Result<(), JsonError> {
        self.serialize_u64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<(), JsonError> {
        self.serialize_u64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Result<(), JsonError> {
        self.0.push_str(&digits(value));
        Ok(())
    }
    fn serialize_f32(self, _: f32) -> Result<(), JsonError> {
        Err(JsonError)
    }
    fn serialize_f64(self, _: f64) -> Result<(), JsonError> {
        Err(JsonError)
    }
    fn serialize_char(self, value: char) -> Result<(), JsonError> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Result<(), JsonError> {
        write_string(self.0, value);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), JsonError> {
        Err(JsonError)
    }
    fn serialize_none(self) -> Result<(), JsonError> {
        self.raw("null")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), JsonError> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), JsonError> {
        self.raw("null")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), JsonError> {
        self.raw("null")
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), JsonError> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), JsonError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), JsonError> {
        Err(JsonError)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'t>, JsonError> {
        self.0.push('[');
        Ok(Items {
            text: self.0,
            first: true,
            close: ']',
        })
    }
    fn serialize_tuple(self, length: usize) -> Result<Items<'t>, JsonError> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, JsonError> {
        Err(JsonError)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, JsonError> {
        Err(JsonError)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, JsonError> {
        Err(JsonError)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'t>, JsonError> {
        self.0.push('{');
        Ok(Items {
            text: self.0,
            first: true,
            close: '}',
        })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, JsonError> {
        Err(JsonError)
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = JsonError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.comma();
        value.serialize(Writer(self.text))
    }
    fn end(self) -> Result<(), JsonError> {
        self.finish()
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = JsonError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        SerializeSeq::serialize_element(self, value)
    }
    fn end(self) -> Result<(), JsonError> {
        self.finish()
    }
}

impl SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = JsonError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), JsonError> {
        self.comma();
        write_string(self.text, key);
        self.text.push(':');
        value.serialize(Writer(self.text))
    }
    fn end(self) -> Result<(), JsonError> {
        self.finish()
    }
}
