//! Nodes on the page: built once, then changed where the next drawing differs.
//!
//! Children are compared by their order. What is of the same kind stays the same element, keeps its
//! focus and what the person types; anything else makes room for a new one. The first drawing takes
//! over what the shell painted before the program was there, in the same way.

use super::listener::Listener;
use super::{Attributes, Handler, Kind, Node, Property};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node as PageNode};
use std::mem;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

/// An element of the page and what is drawn into it.
pub struct Page {
    container: Element,
    children: Vec<Shown>,
    is_drawn: bool,
}

impl Page {
    /// Whatever stands in the element already is taken over by the first drawing, as far as it fits.
    pub const fn new(container: Element) -> Self {
        Self {
            container,
            children: Vec::new(),
            is_drawn: false,
        }
    }

    /// Draws the node into the element.
    pub fn draw(&mut self, wanted: Node) {
        let takes_over = !mem::replace(&mut self.is_drawn, true);
        let mut place = Place::first_in(&self.container, takes_over);
        place.fill(&mut self.children, vec![wanted]);
    }
}

/// A node as it stands on the page.
struct Shown {
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
    /// Whether a node that stands there already and fits is taken over.
    takes_over: bool,
}

impl Shown {
    fn new(wanted: &Node, node: Option<PageNode>) -> Self {
        Self {
            kind: match wanted.0.kind {
                Kind::Element(tag) => Kind::Element(tag),
                Kind::Text(_) => Kind::Text(
                    node.as_ref()
                        .and_then(PageNode::node_value)
                        .unwrap_or_default(),
                ),
                Kind::Group => Kind::Group,
            },
            node,
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
    fn fill(&mut self, wanted: Node, takes_over: bool) {
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
        Place::first_in(element, takes_over).fill(&mut self.children, wanted.children);
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

    fn or_remove(self, wanted: &Node) -> Option<Self> {
        if self.can_become(wanted) {
            return Some(self);
        }
        self.remove();
        None
    }

    fn remove(&self) {
        match &self.node {
            Some(node) => Rndr::remove(node),
            None => self.children.iter().for_each(Self::remove),
        }
    }
}

impl<'p> Place<'p> {
    const fn first_in(parent: &'p Element, takes_over: bool) -> Self {
        Self {
            parent,
            before: None,
            takes_over,
        }
    }

    /// Draws all that the element shall contain.
    fn fill(&mut self, shown: &mut Vec<Shown>, wanted: Vec<Node>) {
        self.arrange(shown, wanted);
        while let Some(rest) = self.next().filter(|_| self.takes_over) {
            Rndr::remove(&rest);
        }
    }

    /// Draws children, keeping what can stay.
    fn arrange(&mut self, shown: &mut Vec<Shown>, wanted: Vec<Node>) {
        let mut old = mem::take(shown).into_iter();
        for node in wanted {
            let kept = old.next().and_then(|old| old.or_remove(&node));
            shown.push(self.draw(kept, node));
        }
        old.for_each(|old| old.remove());
    }

    /// Draws one child, as what stood there before where that can stay.
    fn draw(&mut self, kept: Option<Shown>, mut wanted: Node) -> Shown {
        let kept = kept.or_else(|| self.taken_over(&mut wanted));
        let is_new = kept.is_none();
        let mut shown = kept.unwrap_or_else(|| Shown::new(&wanted, wanted.0.kind.create()));
        let Some(node) = shown.node.clone() else {
            self.arrange(&mut shown.children, wanted.0.children);
            return shown;
        };
        shown.fill(wanted, self.takes_over);
        if is_new {
            Rndr::insert_node(self.parent, &node, self.next().as_ref());
        }
        self.before = Some(node);
        shown
    }

    /// What stands here already, if it is of the kind that is wanted.
    fn taken_over(&self, wanted: &mut Node) -> Option<Shown> {
        let node = self.next().filter(|_| self.takes_over)?;
        if node.node_name() != wanted.0.kind.name() {
            return None;
        }
        // The person may have given an answer in it already.
        wanted.0.attributes.property = None;
        Some(Shown::new(wanted, Some(node)))
    }

    fn next(&self) -> Option<PageNode> {
        match &self.before {
            Some(before) => before.next_sibling(),
            None => self.parent.first_child(),
        }
    }
}

impl Kind {
    /// Makes the element or the text, still empty; a group has none of its own.
    fn create(&self) -> Option<PageNode> {
        match self {
            Self::Element(tag) => Some(Rndr::create_element(tag, None).into()),
            Self::Text(_) => Some(Rndr::create_text_node("").into()),
            Self::Group => None,
        }
    }

    /// What the page calls it.
    const fn name(&self) -> &'static str {
        match self {
            Self::Element(tag) => tag,
            Self::Text(_) => "#text",
            Self::Group => "",
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
