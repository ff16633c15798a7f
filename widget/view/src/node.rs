//! One kind of element for every component.
//!
//! Leptos gives each element a type of its own, which costs bytes in the wasm for every one of them.
//! Here all elements share one type: a tag, a list of attributes, a list of children. They are
//! created with `createElement` and never parsed from text, as Trusted Types demand.

use leptos::prelude::{AddAnyAttr, AnyView, ElementChild, IntoAny};
use leptos::tachys::html::attribute::{Attribute, NextAttribute};
use leptos::tachys::html::element::custom;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement};

/// Starts an element. The tag is written in capitals: Leptos compares it with the element's
/// `tagName` when it decides whether the element can stay.
#[inline(never)]
pub fn el(tag: &'static str) -> Node {
    Node(Box::new(Construction {
        tag,
        attributes: Attributes::default(),
        children: Vec::new(),
    }))
}

/// An element under construction.
///
/// One pointer, handed from method to method; none of the methods is inlined. There are hundreds of
/// calls, and each is a few bytes this way.
pub struct Node(Box<Construction>);

struct Construction {
    tag: &'static str,
    attributes: Attributes,
    children: Vec<AnyView>,
}

/// What can stand inside an element.
pub trait Child {
    /// Adds it as the last child.
    fn add_to(self, parent: Node) -> Node;
}

impl Child for Node {
    fn add_to(self, parent: Node) -> Node {
        AnyView::from(self).add_to(parent)
    }
}

impl Child for AnyView {
    #[inline(never)]
    fn add_to(self, mut parent: Node) -> Node {
        parent.0.children.push(self);
        parent
    }
}

impl Node {
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
        self.0.attributes.named.push((name, value));
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
        String::from(text).into_any().add_to(self)
    }

    /// Adds a child.
    pub fn child(self, child: impl Child) -> Self {
        child.add_to(self)
    }

    /// Adds children, which have one place together: however many come or go, the elements after
    /// them stay the same ones and keep the focus.
    pub fn children(self, children: impl IntoIterator<Item = impl Child>) -> Self {
        let group = children
            .into_iter()
            .fold(el("group"), |group, child| child.add_to(group));
        self.child(group.0.children.into_any())
    }
}

impl From<Node> for AnyView {
    #[inline(never)]
    fn from(node: Node) -> Self {
        let node = *node.0;
        custom(node.tag)
            .add_any_attr(node.attributes)
            .child(node.children)
            .into_any()
    }
}

/// A part of the page that follows the state.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
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

#[derive(Clone)]
enum Property {
    Value(String),
    Flag(&'static str, bool),
}

/// All attributes, properties and handlers of an element.
#[derive(Clone, Default)]
struct Attributes {
    named: Vec<(&'static str, Option<String>)>,
    property: Option<Property>,
    handlers: Vec<(&'static str, Handler)>,
}

/// What an element has now.
struct Built {
    element: Element,
    named: Vec<(&'static str, Option<String>)>,
    listeners: Vec<Listener>,
}

/// A listener on an element, removed when this is dropped.
struct Listener {
    name: &'static str,
    handler: Rc<RefCell<Handler>>,
    _remover: RemoveEventHandler<Element>,
}

impl Attributes {
    fn set_named(element: &Element, name: &str, value: Option<&String>) {
        match value {
            Some(value) => Rndr::set_attribute(element, name, value),
            None => Rndr::remove_attribute(element, name),
        }
    }

    fn set_property(&self, element: &Element) {
        match &self.property {
            Some(Property::Value(value)) => {
                let input = element.unchecked_ref::<HtmlInputElement>();
                // Setting even the same text may move the caret or end a composition.
                if input.value() != *value {
                    input.set_value(value);
                }
            }
            Some(Property::Flag(name, is_set)) => {
                Rndr::set_property(element, name, &JsValue::from_bool(*is_set));
            }
            None => {}
        }
    }
}

fn listen(element: &Element, name: &'static str, handler: Handler) -> Listener {
    let handler = Rc::new(RefCell::new(handler));
    let current = Rc::clone(&handler);
    let callback = Box::new(move |event: JsValue| {
        // Cloned first: the handler may replace itself.
        let handler = current.borrow().clone();
        handler(event.unchecked_into());
    });
    Listener {
        name,
        handler,
        _remover: Rndr::add_event_listener(element, name, callback),
    }
}

impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;
    type State = Built;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn build(self, element: &Element) -> Built {
        for (name, value) in &self.named {
            if value.is_some() {
                Self::set_named(element, name, value.as_ref());
            }
        }
        self.set_property(element);
        let listen = |(name, handler)| listen(element, name, handler);
        Built {
            element: element.clone(),
            listeners: self.handlers.into_iter().map(listen).collect(),
            named: self.named,
        }
    }

    fn rebuild(self, built: &mut Built) {
        let element = built.element.clone();
        let element = &element;
        for (name, before) in &built.named {
            if before.is_some() && !self.named.iter().any(|(other, _)| other == name) {
                Self::set_named(element, name, None);
            }
        }
        for (name, value) in &self.named {
            let before = built.named.iter().find(|(other, _)| other == name);
            if before.and_then(|(_, before)| before.as_ref()) != value.as_ref() {
                Self::set_named(element, name, value.as_ref());
            }
        }
        self.set_property(element);
        let handlers = &self.handlers;
        built
            .listeners
            .retain(|listener| handlers.iter().any(|(name, _)| *name == listener.name));
        for (name, handler) in self.handlers {
            match built
                .listeners
                .iter()
                .find(|listener| listener.name == name)
            {
                Some(listener) => drop(listener.handler.replace(handler)),
                None => built.listeners.push(listen(element, name, handler)),
            }
        }
        built.named = self.named;
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Built {
        self.build(element)
    }

    fn html_len(&self) -> usize {
        0
    }
    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}
    fn into_cloneable(self) -> Self {
        self
    }
    fn into_cloneable_owned(self) -> Self {
        self
    }
    fn dry_resolve(&mut self) {}
    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Attributes {
    type Output<NewAttr: Attribute> = (Self, NewAttr);

    fn add_any_attr<NewAttr: Attribute>(self, new_attr: NewAttr) -> (Self, NewAttr) {
        (self, new_attr)
    }
}
