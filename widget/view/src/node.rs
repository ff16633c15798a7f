//! One kind of element for every component.
//!
//! Leptos gives each element a type of its own, which costs bytes in the wasm for every one of them.
//! Here all elements share one type: a tag, a list of attributes, a list of children. They are
//! created with `createElement` and never parsed from text, as Trusted Types demand. What becomes of
//! them on the page: [`page`]; how they are written down without a page: [`tree`].

mod listener;
pub mod page;
pub mod tree;

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Starts an element. The tag is written in capitals, as `tagName` gives it.
#[inline(never)]
pub fn el(tag: &'static str) -> Node {
    Node::of(Kind::Element(tag))
}

/// Nothing, in the place of what may come.
pub fn nothing() -> Node {
    Node::of(Kind::Group)
}

/// An element under construction.
///
/// One pointer, handed from method to method; none of the methods is inlined. There are hundreds of
/// calls, and each is a few bytes this way.
pub struct Node(Box<Construction>);

struct Construction {
    kind: Kind,
    attributes: Attributes,
    children: Vec<Node>,
}

/// What a node becomes.
enum Kind {
    /// An element of this tag.
    Element(&'static str),
    /// A text.
    Text(String),
    /// Its children alone, which have one place together.
    Group,
}

impl Node {
    #[inline(never)]
    fn of(kind: Kind) -> Self {
        Self(Box::new(Construction {
            kind,
            attributes: Attributes::default(),
            children: Vec::new(),
        }))
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.attribute(name, value.as_ref())
    }

    #[inline(never)]
    fn attribute(self, name: &'static str, value: &str) -> Self {
        self.maybe(name, Some(value.into()))
    }

    /// Sets an attribute, or leaves it out.
    #[inline(never)]
    pub fn maybe(mut self, name: &'static str, value: Option<String>) -> Self {
        if let Some(value) = value {
            self.0.attributes.named.push((name, value));
        }
        self
    }

    /// Sets an attribute without a value, or leaves it out.
    #[inline(never)]
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.maybe(name, is_set.then(String::new))
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.attribute("class", class)
    }

    /// Sets the name under which a host styles it and tests find it.
    #[inline(never)]
    pub fn part(self, part: &str) -> Self {
        self.attribute("part", part)
    }

    /// Sets what an input contains; left alone where it contains that already.
    pub fn value(self, value: String) -> Self {
        self.property(Property::Value(value))
    }

    /// Sets whether a radio input or a checkbox is checked.
    pub fn checked(self, is_checked: bool) -> Self {
        self.property(Property::Flag("checked", is_checked))
    }

    /// Sets whether an option is the chosen one.
    pub fn selected(self, is_selected: bool) -> Self {
        self.property(Property::Flag("selected", is_selected))
    }

    #[inline(never)]
    fn property(mut self, property: Property) -> Self {
        self.0.attributes.property = Some(property);
        self
    }

    /// Listens to an event.
    pub fn on(self, name: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        self.handler(name, Rc::new(handler))
    }

    #[inline(never)]
    fn handler(mut self, name: &'static str, handler: Rc<dyn Fn(Event)>) -> Self {
        self.0.attributes.handlers.push((name, handler));
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.words(text.as_ref())
    }

    #[inline(never)]
    fn words(self, text: &str) -> Self {
        self.child(Self::of(Kind::Text(text.into())))
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: Self) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds children, which have one place together: however many come or go, the elements after
    /// them stay the same ones and keep the focus.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        let group = children.into_iter().fold(nothing(), Self::child);
        self.child(group)
    }
}

/// The text of the input that an event came from.
#[inline(never)]
pub fn typed_text(event: &Event) -> String {
    let target = event.current_target();
    target
        .map(|target| target.unchecked_into::<HtmlInputElement>().value())
        .unwrap_or_default()
}

type Handler = Rc<dyn Fn(Event)>;

enum Property {
    Value(String),
    Flag(&'static str, bool),
}

impl Attributes {
    fn get(&self, name: &str) -> Option<&(&'static str, String)> {
        self.named.iter().find(|(own, _)| *own == name)
    }
}

/// All attributes, properties and handlers of an element.
#[derive(Default)]
struct Attributes {
    named: Vec<(&'static str, String)>,
    property: Option<Property>,
    handlers: Vec<(&'static str, Handler)>,
}
