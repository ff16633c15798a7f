//! A JSON value that knows where it stands, so that every problem can say its line and column.

use std::ops::Range;
use std::sync::Arc;

/// A JSON value and its place. Cloning is cheap: a merged catalogue shares the trees it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Node(Arc<Placed>);

#[derive(Debug, PartialEq)]
struct Placed {
    value: Value,
    place: Place,
}

/// Where something stands: in which source, from which byte up to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Which source of the catalogue; 0 is the file itself, 1 the one that it extends, and so on.
    pub source: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Place {
    /// Whether another place lies within this one.
    #[must_use]
    pub const fn holds(&self, other: Self) -> bool {
        self.source == other.source && self.start <= other.start && other.end <= self.end
    }

    /// The bytes, to cut them out of the text.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// What a JSON value is.
#[derive(Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as it is written: no number of a catalogue is too big to be told.
    Number(Box<str>),
    /// A string.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// An object, with its members in the order in which they are written, repeated names included.
    Object(Vec<Member>),
}

/// A name in an object and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name; the same few stand in every service, so that they are shared.
    pub name: Arc<str>,
    /// Where the name stands, quotes included.
    pub name_place: Place,
    /// The value.
    pub node: Node,
}

impl Node {
    /// A value at a place.
    #[must_use]
    pub fn new(value: Value, place: Place) -> Self {
        Self(Arc::new(Placed { value, place }))
    }

    /// What it is.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.0.value
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.0.place
    }

    /// Where it begins: only the bracket that opens it, because an object may be as long as the file.
    #[must_use]
    pub fn beginning(&self) -> Place {
        let place = self.place();
        Place {
            end: place.end.min(place.start + 1),
            ..place
        }
    }

    /// The member of this name; of repeated ones the last, as in a browser.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let member = self.members().iter().rev();
        member
            .into_iter()
            .find(|member| &*member.name == name)
            .map(|member| &member.node)
    }

    /// What stands at the end of a path of names.
    #[must_use]
    pub fn at<'a>(&'a self, names: &[&str]) -> Option<&'a Self> {
        names.iter().try_fold(self, |node, name| node.get(name))
    }

    /// The members of an object; none of anything else.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match self.value() {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self.value() {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The items of the list under this name; none when there is no such list.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Self] {
        self.get(name).map_or(&[], Self::items)
    }

    /// The string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self.value() {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The string under this name.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The whole number, when it is one that fits.
    #[must_use]
    pub fn whole_number(&self) -> Option<u64> {
        match self.value() {
            Value::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The id of an entry.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.text_of("id")
    }

    /// Whether a place lies within this value.
    #[must_use]
    pub fn holds(&self, place: Place) -> bool {
        let own = self.place();
        own.source == place.source && own.start <= place.start && place.end <= own.end
    }
}
