//! Nodes on the page: built once, then changed where the next drawing differs.
//!
//! Children are compared by their order. What is of the same kind stays the same element, keeps its
//! focus and what the person types; anything else makes room for a new one.

use super::listener::Listener;
use super::{Attributes, Handler, Kind, Node, Property};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node as PageNode};
use leptos::tachys::view::{Mountable, Render};
use std::mem;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

/// A node as it stands on the page.
pub struct Shown {
    kind: Kind,
    /// The element or text; a group has none of its own.
    node: Option<PageNode>,
    attributes: Vec<(&'static str, String)>,
    listeners: Vec<Listener>,
    children: Vec<Shown>,
}

/// Where the next node stands: in this element, after the one before it.
struct Place<'p> {
    parent: &'p Element,
    before: Option<PageNode>,
}

impl Render for Node {
    type State = Shown;

    fn build(self) -> Shown {
        let mut shown = Shown::new(&self);
        shown.fill(self);
        shown
    }

    fn rebuild(self, shown: &mut Shown) {
        shown.fill(self);
    }
}

impl Shown {
    fn new(wanted: &Node) -> Self {
        Self {
            node: match &wanted.0.kind {
                Kind::Element(tag) => Some(Rndr::create_element(tag, None).into()),
                Kind::Text(_) => Some(Rndr::create_text_node("").into()),
                Kind::Group => None,
            },
            kind: match wanted.0.kind {
                Kind::Element(tag) => Kind::Element(tag),
                Kind::Text(_) => Kind::Text(String::new()),
                Kind::Group => Kind::Group,
            },
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Whether it can become what is wanted and stay the same on the page.
    fn can_become(&self, wanted: &Node) -> bool {
        match (&self.kind, &wanted.0.kind) {
            (Kind::Element(own), Kind::Element(other)) => own == other,
            (Kind::Text(_), Kind::Text(_)) | (Kind::Group, Kind::Group) => true,
            _ => false,
        }
    }

    /// Gives an element or a text all that is wanted of it.
    fn fill(&mut self, wanted: Node) {
        let Some(node) = self.node.clone() else {
            return;
        };
        let wanted = *wanted.0;
        if let (Kind::Text(own), Kind::Text(text)) = (&mut self.kind, wanted.kind) {
            if *own != text {
                node.set_node_value(Some(&text));
                *own = text;
            }
            return;
        }
        let element: &Element = node.unchecked_ref();
        self.set_named(element, &wanted.attributes);
        set_property(element, wanted.attributes.property);
        self.listen(element, wanted.attributes.handlers);
        self.attributes = wanted.attributes.named;
        let mut place = Place {
            parent: element,
            before: None,
        };
        arrange(&mut self.children, wanted.children, &mut place);
    }

    fn set_named(&self, element: &Element, wanted: &Attributes) {
        for (name, _) in &self.attributes {
            if wanted.get(name).is_none() {
                Rndr::remove_attribute(element, name);
            }
        }
        for (name, value) in &wanted.named {
            let own = self.attributes.iter().find(|(own, _)| own == name);
            if own.is_none_or(|(_, own)| own != value) {
                Rndr::set_attribute(element, name, value);
            }
        }
    }

    fn listen(&mut self, element: &Element, handlers: Vec<(&'static str, Handler)>) {
        self.listeners
            .retain(|listener| handlers.iter().any(|(name, _)| *name == listener.name));
        for (name, handler) in handlers {
            match self.listeners.iter().find(|own| own.name == name) {
                Some(listener) => listener.replace(handler),
                None => self.listeners.push(Listener::new(element, name, handler)),
            }
        }
    }

    fn remove(&self) {
        match &self.node {
            Some(node) => Rndr::remove(node),
            None => self.children.iter().for_each(Self::remove),
        }
    }
}

/// Draws children at a place, keeping what can stay.
fn arrange(shown: &mut Vec<Shown>, wanted: Vec<Node>, place: &mut Place<'_>) {
    let mut old = mem::take(shown).into_iter();
    for node in wanted {
        let kept = old.next().and_then(|old| old.or_remove(&node));
        shown.push(place.draw(kept, node));
    }
    old.for_each(|old| old.remove());
}

impl Shown {
    fn or_remove(self, wanted: &Node) -> Option<Self> {
        if self.can_become(wanted) {
            return Some(self);
        }
        self.remove();
        None
    }
}

impl Place<'_> {
    /// Draws one child, as what stood there before where that can stay.
    fn draw(&mut self, kept: Option<Shown>, wanted: Node) -> Shown {
        let is_new = kept.is_none();
        let mut shown = kept.unwrap_or_else(|| Shown::new(&wanted));
        let Some(node) = shown.node.clone() else {
            arrange(&mut shown.children, wanted.0.children, self);
            return shown;
        };
        shown.fill(wanted);
        if is_new {
            Rndr::insert_node(self.parent, &node, self.next().as_ref());
        }
        self.before = Some(node);
        shown
    }

    fn next(&self) -> Option<PageNode> {
        match &self.before {
            Some(before) => before.next_sibling(),
            None => self.parent.first_child(),
        }
    }
}

fn set_property(element: &Element, property: Option<Property>) {
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

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&PageNode>) {
        if let Some(node) = &self.node {
            Rndr::insert_node(parent, node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.as_ref().and_then(Rndr::get_parent);
        if let Some(parent) = &parent {
            child.mount(parent.unchecked_ref(), self.node.as_ref());
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        let node = self.node.clone();
        node.map(JsCast::unchecked_into).into_iter().collect()
    }
}
