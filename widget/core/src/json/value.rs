//! Any JSON value, and how types are read out of it.

use super::{JsonError, Reader};
use crate::digits::number;
use std::borrow::Cow;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; only whole ones from zero up have a value here, because nothing else is asked for.
    Number(Option<u64>),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Self>),
    /// An object, its members in their order.
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// A type that can be read out of a JSON value.
pub trait FromJson: Sized {
    /// The value as this type; `None` when it has another shape.
    fn from_json(value: &Value<'_>) -> Option<Self>;
}

/// A type that is written as one of a few names.
pub trait Named: Copy + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// The name.
    fn name(self) -> &'static str;
}

impl<'a> Value<'a> {
    /// Reads the next value.
    pub(super) fn read(reader: &mut Reader<'a>) -> Result<Self, JsonError> {
        Ok(match reader.peek() {
            b'"' => Self::Text(reader.string()?),
            b'{' => Self::Object(Self::read_members(reader)?),
            b'[' => Self::List(Self::read_items(reader)?),
            b't' => reader.literal("true").map(|()| Self::Bool(true))?,
            b'f' => reader.literal("false").map(|()| Self::Bool(false))?,
            b'n' => reader.literal("null").map(|()| Self::Null)?,
            // Every number of the catalogue and of the host API is a whole one, zero or above.
            _ => Self::Number(number(reader.number()?)),
        })
    }

    fn read_members(reader: &mut Reader<'a>) -> Result<Vec<(Cow<'a, str>, Self)>, JsonError> {
        let mut members = Vec::new();
        let mut first = true;
        reader.open(b'{')?;
        while reader.next_item(b'}', &mut first)? {
            members.push((reader.key()?, Self::read(reader)?));
        }
        Ok(members)
    }

    fn read_items(reader: &mut Reader<'a>) -> Result<Vec<Self>, JsonError> {
        let mut items = Vec::new();
        let mut first = true;
        reader.open(b'[')?;
        while reader.next_item(b']', &mut first)? {
            items.push(Self::read(reader)?);
        }
        Ok(items)
    }

    /// A member that must be there.
    pub fn field<T: FromJson>(&self, name: &str) -> Option<T> {
        T::from_json(self.member(name)?)
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) const fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The last of the members of that name, as JavaScript has it.
    #[inline(never)]
    pub(super) fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter().rev();
        members.find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

impl FromJson for String {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        value.text().map(Into::into)
    }
}

impl FromJson for bool {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }
}

impl FromJson for u8 {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Number(Some(number)) => Self::try_from(*number).ok(),
            _ => None,
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::List(items) => {
                let mut list = Self::with_capacity(items.len());
                for item in items {
                    list.push(T::from_json(item)?);
                }
                Some(list)
            }
            _ => None,
        }
    }
}

/// Reads a type that is written as one of a few names.
pub fn by_name<T: Named>(value: &Value<'_>) -> Option<T> {
    let name = value.text()?;
    T::ALL.iter().find(|one| one.name() == name).copied()
}

/// Gives an enum its names: how it is read, how it is written, and `as_str`.
#[macro_export]
macro_rules! named {
    ($type:ident { $($variant:ident $name:literal)* }) => {
        #[allow(unreachable_pub, reason = "an enum of a test is reachable from nowhere")]
        impl $type {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in catalogue, API and form value.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }

        impl $crate::json::Named for $type {
            const ALL: &'static [Self] = Self::ALL;

            fn name(self) -> &'static str {
                self.as_str()
            }
        }

        impl $crate::json::FromJson for $type {
            fn from_json(value: &$crate::json::Value<'_>) -> Option<Self> {
                $crate::json::by_name(value)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
