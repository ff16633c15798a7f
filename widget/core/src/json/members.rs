//! The members of an object, read one after another.
//!
//! A wrong one is remembered and refused at the end: leaving at once would make the compiler write,
//! for each member, how to throw away all that were read before it.

use super::{FromJson, Value};
use core::cell::Cell;

/// The members of an object.
#[derive(Debug)]
pub struct Members<'v, 'a> {
    object: &'v Value<'a>,
    are_fine: Cell<bool>,
}

impl<'v, 'a> Members<'v, 'a> {
    /// The members of a value; no value but an object has fine ones.
    pub const fn of(object: &'v Value<'a>) -> Self {
        Self {
            object,
            are_fine: Cell::new(object.is_object()),
        }
    }

    /// A member that must be there.
    pub fn field<T: FromJson + Default>(&self, name: &str) -> T {
        let member = self.object.member(name);
        self.noted(member.and_then(T::from_json))
            .unwrap_or_default()
    }

    /// A member that may be absent or `null`.
    pub fn optional<T: FromJson>(&self, name: &str) -> Option<T> {
        match self.object.member(name) {
            None | Some(Value::Null) => None,
            Some(member) => self.noted(T::from_json(member)),
        }
    }

    /// A member with a default for when it is absent or `null`.
    pub fn or_default<T: FromJson + Default>(&self, name: &str) -> T {
        self.optional(name).unwrap_or_default()
    }

    /// What was made of them; `None` when one was missing or of another shape.
    pub fn finish<T>(&self, whole: T) -> Option<T> {
        self.are_fine.get().then_some(whole)
    }

    fn noted<T>(&self, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.are_fine.set(false);
        }
        read
    }
}
