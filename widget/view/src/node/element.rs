//! An element on the page.
//!
//! Leptos' own element would ask the page for the name of every element at every change, and compares
//! it in capitals, which no document but HTML gives. This one remembers its name.

use super::draw::{NodeState, advance};
use super::{Attributes, Handler, Node, Property};
use leptos::prelude::{Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element as PageElement, Node as PageNode};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::{Position, PositionState};
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

/// An element as it stands on the page.
pub struct ElementState {
    element: PageElement,
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    listeners: Vec<Listener>,
    children: Vec<NodeState>,
}

impl ElementState {
    pub(super) fn build(name: &'static str, attributes: Attributes, children: Vec<Node>) -> Self {
        let mut state = Self::new(Rndr::create_element(name, None), name);
        state.set(attributes);
        for child in children {
            let mut child = child.build();
            child.mount(&state.element, None);
            state.children.push(child);
        }
        state
    }

    /// What an input contains and whether it is chosen stays: the person may have given an answer in it already.
    pub(super) fn hydrate(
        name: &'static str,
        attributes: Attributes,
        children: Vec<Node>,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self {
        advance(cursor, position);
        let element: PageElement = cursor.current().unchecked_into();
        let mut state = Self::new(element.clone(), name);
        state.attributes = attributes.named;
        state.listen(attributes.handlers);
        position.set(Position::FirstChild);
        for child in children {
            state.children.push(child.hydrate::<true>(cursor, position));
        }
        cursor.set(element.into());
        position.set(Position::NextChild);
        state
    }

    const fn new(element: PageElement, name: &'static str) -> Self {
        Self {
            element,
            name,
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Whether it can become such an element. What may come and go among children is a group, of one place.
    pub(super) fn fits(&self, name: &str, children: &[Node]) -> bool {
        self.name == name && self.children.len() == children.len()
    }

    pub(super) fn rebuild(&mut self, attributes: Attributes, children: Vec<Node>) {
        self.set(attributes);
        for (child, own) in children.into_iter().zip(&mut self.children) {
            child.rebuild(own);
        }
    }

    /// Gives the element its attributes; only what differs is written.
    fn set(&mut self, wanted: Attributes) {
        for (name, _) in &self.attributes {
            if wanted.named.iter().all(|(other, _)| other != name) {
                Rndr::remove_attribute(&self.element, name);
            }
        }
        for attribute in &wanted.named {
            if !self.attributes.contains(attribute) {
                Rndr::set_attribute(&self.element, attribute.0, &attribute.1);
            }
        }
        self.attributes = wanted.named;
        set_property(&self.element, wanted.property);
        self.listen(wanted.handlers);
    }

    fn listen(&mut self, handlers: Vec<(&'static str, Handler)>) {
        self.listeners
            .retain(|listener| handlers.iter().any(|(name, _)| *name == listener.name));
        for (name, handler) in handlers {
            match self.listeners.iter().find(|own| own.name == name) {
                Some(listener) => listener.handler.set(handler),
                None => self
                    .listeners
                    .push(Listener::new(&self.element, name, handler)),
            }
        }
    }

    pub(super) fn unmount(&self) {
        Rndr::remove(&self.element);
    }

    pub(super) fn mount(&self, parent: &PageElement, marker: Option<&PageNode>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    pub(super) fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }
}

impl Attributes {
    /// Writes the beginning of an element as HTML.
    pub(super) fn open(&self, name: &str, html: &mut String) {
        html.extend(["<", name]);
        for (name, value) in &self.named {
            let value = value.replace('&', "&amp;").replace('"', "&quot;");
            html.extend([" ", name, "=\"", &value, "\""]);
        }
        html.push('>');
    }
}

/// A listener whose handler can be another one after each change; it ends with the element.
struct Listener {
    name: &'static str,
    handler: Rc<CurrentHandler>,
    _remover: RemoveEventHandler<PageElement>,
}

struct CurrentHandler(RefCell<Handler>);

impl CurrentHandler {
    fn set(&self, handler: Handler) {
        drop(mem::replace(&mut *self.0.borrow_mut(), handler));
    }

    // Cloned: the handler may replace itself.
    fn get(&self) -> Handler {
        self.0.borrow().clone()
    }
}

impl Listener {
    fn new(element: &PageElement, name: &'static str, handler: Handler) -> Self {
        let handler = Rc::new(CurrentHandler(RefCell::new(handler)));
        let current = Rc::clone(&handler);
        let callback = Box::new(move |event: JsValue| current.get()(event.unchecked_into()));
        Self {
            name,
            handler,
            _remover: Rndr::add_event_listener(element, name, callback),
        }
    }
}

fn set_property(element: &PageElement, property: Option<Property>) {
    match property {
        Some(Property::Value(value)) => {
            let input = element.unchecked_ref::<HtmlInputElement>();
            // Setting even the same text may move the caret or end a composition.
            if input.value() != value {
                input.set_value(&value);
            }
        }
        Some(Property::Flag(name, is_set)) => {
            Rndr::set_property(element, name, &JsValue::from_bool(is_set));
        }
        None => {}
    }
}
