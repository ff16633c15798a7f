//! One type for all that is drawn.
//!
//! Leptos gives each element a type of its own, and a view whose type is hidden keeps code for every way in which
//! Leptos could draw it; both cost bytes in the wasm for every one of them. Here all views share one type. Elements are
//! created with `createElement` and never parsed from text, as Trusted Types demand.

mod draw;
mod element;
mod kept;
mod words;

use crate::texts::Texts;
pub use draw::NodeState;
use kept::Kept;
use leptos::prelude::Owner;
use puolesta_core::message_key::MessageKey;
use send_wrapper::SendWrapper;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Starts an element. The name is written in small letters, as every kind of document knows it.
#[inline(never)]
pub fn el(name: &'static str) -> Node {
    Node::of(Kind::Element(name))
}

/// Nothing, in the place of what may come.
pub fn nothing() -> Node {
    Node::of(Kind::Group)
}

/// What stands there already, as it is: for what is drawn again and would be the same.
pub fn same() -> Node {
    Node::of(Kind::Same)
}

/// What may be nothing, in one place.
#[inline(never)]
pub fn maybe(node: Option<Node>) -> Node {
    node.into_iter().fold(nothing(), Node::child)
}

/// What is drawn again whenever a signal has changed that it read. Where what stands around it is drawn anew, it
/// is another one: so nothing but what is made once (`kept`) stands around it.
pub fn live(draw: impl FnMut() -> Node + Send + 'static) -> Node {
    Node::of(Kind::Live(Box::new(draw)))
}

/// What is made once: whatever draws around it anew, it changes by itself alone. Its owner outlives whoever draws it.
pub fn kept(owner: &Owner, make: impl FnOnce() -> Node + Send + 'static) -> Node {
    Node::of(Kind::Kept(Kept::new(owner, Box::new(make))))
}

/// What is drawn, under construction.
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
    /// An element of this name.
    Element(&'static str),
    /// Its children alone, which have one place together.
    Group,
    /// A text.
    Words(String),
    /// What follows the signals that it reads.
    Live(Box<dyn FnMut() -> Node + Send>),
    /// What is made once.
    Kept(Kept),
    /// What stands there already; nothing where nothing does.
    Same,
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

    /// Says that something holds of the element, or leaves the attribute out.
    #[inline(never)]
    pub fn holds(self, name: &'static str, is_so: bool) -> Self {
        self.maybe(name, is_so.then(|| "true".into()))
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
        let handler = SendWrapper::new(handler);
        self.0.attributes.handlers.push((name, handler));
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.words(text.as_ref())
    }

    #[inline(never)]
    fn words(self, text: &str) -> Self {
        // An empty text would not be found again on a painted page.
        let text = if text.is_empty() { " " } else { text };
        self.child(Self::of(Kind::Words(text.into())))
    }

    /// Adds a text of the interface.
    #[inline(never)]
    pub fn message(self, texts: &Texts, key: MessageKey) -> Self {
        self.words(texts.get(key))
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

type Handler = SendWrapper<Rc<dyn Fn(Event)>>;

enum Property {
    Value(String),
    Flag(&'static str, bool),
}

/// All attributes, properties and handlers of an element.
#[derive(Default)]
struct Attributes {
    named: Vec<(&'static str, String)>,
    property: Option<Property>,
    handlers: Vec<(&'static str, Handler)>,
}
