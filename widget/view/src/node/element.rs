//! The one element as Leptos builds it, changes it and finds it again on a painted page.
//!
//! Leptos' own element would ask the page for the name of every element at every change, and compares
//! it in capitals, which no document but HTML gives. This one remembers its name.

use super::{Attributes, Construction, Handler, Property};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, AnyView, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element as PageElement, Node as PageNode};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

/// An element that Leptos can draw.
pub(super) struct Element(SendWrapper<Box<Construction>>);

/// An element as it stands on the page.
pub(super) struct ElementState {
    element: PageElement,
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    listeners: Vec<Listener>,
    children: Vec<AnyViewState>,
}

impl Element {
    pub(super) fn new(construction: Box<Construction>) -> Self {
        Self(SendWrapper::new(construction))
    }
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let construction = *self.0.take();
        let mut state = ElementState::new(
            Rndr::create_element(construction.name, None),
            construction.name,
        );
        state.set(construction.attributes);
        state.fill(construction.children);
        state
    }

    fn rebuild(self, state: &mut ElementState) {
        if self.0.name == state.name {
            let construction = *self.0.take();
            state.set(construction.attributes);
            state.fill(construction.children);
        } else {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl ElementState {
    const fn new(element: PageElement, name: &'static str) -> Self {
        Self {
            element,
            name,
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
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

    /// Gives the element its children, the first for the first.
    fn fill(&mut self, wanted: Vec<AnyView>) {
        let superfluous = self.children.len().saturating_sub(wanted.len());
        for _ in 0..superfluous {
            if let Some(mut child) = self.children.pop() {
                child.unmount();
            }
        }
        for (index, child) in wanted.into_iter().enumerate() {
            if let Some(own) = self.children.get_mut(index) {
                child.rebuild(own);
            } else {
                let mut new = child.build();
                new.mount(&self.element, None);
                self.children.push(new);
            }
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &PageElement, marker: Option<&PageNode>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<PageElement> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        let construction = *self.0.take();
        html.extend(["<", construction.name]);
        for (name, value) in &construction.attributes.named {
            let value = value.replace('&', "&amp;").replace('"', "&quot;");
            html.extend([" ", name, "=\"", &value, "\""]);
        }
        html.push('>');
        *position = Position::FirstChild;
        for child in construction.children {
            child.to_html_with_buf(html, position, escape, mark_branches, Vec::new());
        }
        html.extend(["</", construction.name, ">"]);
        *position = Position::NextChild;
    }

    /// Whoever hydrates has compared the page with what is wanted. What an input contains and whether
    /// it is chosen stays: the person may have given an answer in it already.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> ElementState {
        let construction = *self.0.take();
        super::advance(cursor, position);
        let element: PageElement = cursor.current().unchecked_into();
        let mut state = ElementState::new(element.clone(), construction.name);
        state.attributes = construction.attributes.named;
        state.listen(construction.attributes.handlers);
        position.set(Position::FirstChild);
        for child in construction.children {
            state
                .children
                .push(child.hydrate::<FROM_SERVER>(cursor, position));
        }
        cursor.set(element.into());
        position.set(Position::NextChild);
        state
    }

    fn into_owned(self) -> Self {
        self
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
