//! How Leptos draws a node, changes it, and finds it again on a painted page.

use super::element::ElementState;
use super::kept::KeptState;
use super::words::{self, WordsState};
use super::{Construction, Kind, Node};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::reactive_graph::RenderEffectState;
use leptos::tachys::renderer::types::{Element as PageElement, Node as PageNode};
use leptos::tachys::view::iterators::VecState;
use leptos::tachys::view::{Position, PositionState};
use std::mem;

/// A node as it stands on the page.
pub enum NodeState {
    /// An element.
    Element(ElementState),
    /// Several, in one place.
    Group(VecState<Self>),
    /// A text.
    Words(WordsState),
    /// What follows signals.
    Live(RenderEffectState<Self>),
    /// What is made once.
    Kept(KeptState),
}

impl Render for Node {
    type State = NodeState;

    fn build(self) -> NodeState {
        let Construction {
            kind,
            attributes,
            children,
        } = *self.0;
        match kind {
            Kind::Element(name) => {
                NodeState::Element(ElementState::build(name, attributes, children))
            }
            Kind::Group | Kind::Same => NodeState::Group(children.build()),
            Kind::Words(words) => NodeState::Words(WordsState::build(words)),
            Kind::Live(draw) => NodeState::Live(draw.build()),
            Kind::Kept(kept) => NodeState::Kept(kept.state(Self::build)),
        }
    }

    fn rebuild(self, state: &mut NodeState) {
        let Construction {
            kind,
            attributes,
            children,
        } = *self.0;
        match (kind, &mut *state) {
            (Kind::Element(name), NodeState::Element(own)) if own.fits(name, &children) => {
                own.rebuild(attributes, children);
            }
            (Kind::Group, NodeState::Group(own)) => children.rebuild(own),
            (Kind::Words(words), NodeState::Words(own)) => own.rebuild(words),
            (Kind::Kept(_), NodeState::Kept(_)) | (Kind::Same, _) => {}
            (kind, _) => {
                let other = Self(Box::new(Construction {
                    kind,
                    attributes,
                    children,
                }));
                state.replace(other.build());
            }
        }
    }
}

impl NodeState {
    fn replace(&mut self, mut new: Self) {
        self.insert_before_this(&mut new);
        mem::replace(self, new).unmount();
    }
}

impl Mountable for NodeState {
    fn unmount(&mut self) {
        match self {
            Self::Element(state) => state.unmount(),
            Self::Group(state) => state.unmount(),
            Self::Words(state) => state.unmount(),
            Self::Live(state) => state.unmount(),
            Self::Kept(state) => state.view.unmount(),
        }
    }

    fn mount(&mut self, parent: &PageElement, marker: Option<&PageNode>) {
        match self {
            Self::Element(state) => state.mount(parent, marker),
            Self::Group(state) => state.mount(parent, marker),
            Self::Words(state) => state.mount(parent, marker),
            Self::Live(state) => state.mount(parent, marker),
            Self::Kept(state) => state.view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Element(state) => state.insert_before_this(child),
            Self::Group(state) => state.insert_before_this(child),
            Self::Words(state) => state.insert_before_this(child),
            Self::Live(state) => state.insert_before_this(child),
            Self::Kept(state) => state.view.insert_before_this(child),
        }
    }

    /// None: Leptos asks for them where attributes are spread over a view, and a node takes none.
    fn elements(&self) -> Vec<PageElement> {
        Vec::new()
    }
}

impl AddAnyAttr for Node {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

impl RenderHtml for Node {
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
        more: Vec<AnyAttribute>,
    ) {
        let construction = *self.0;
        let children = construction.children;
        match construction.kind {
            Kind::Element(name) => {
                construction.attributes.open(name, html);
                *position = Position::FirstChild;
                for child in children {
                    child.to_html_with_buf(html, position, escape, mark_branches, Vec::new());
                }
                html.extend(["</", name, ">"]);
                *position = Position::NextChild;
            }
            Kind::Group | Kind::Same => {
                children.to_html_with_buf(html, position, escape, mark_branches, more);
            }
            Kind::Words(words) => words::write(&words, html, position),
            Kind::Live(draw) => draw.to_html_with_buf(html, position, escape, mark_branches, more),
            Kind::Kept(kept) => {
                kept.owner.with(kept.make).to_html_with_buf(
                    html,
                    position,
                    escape,
                    mark_branches,
                    more,
                );
            }
        }
    }

    /// Whoever hydrates has compared the page with what is wanted.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> NodeState {
        let Construction {
            kind,
            attributes,
            children,
        } = *self.0;
        match kind {
            Kind::Element(name) => NodeState::Element(ElementState::hydrate(
                name, attributes, children, cursor, position,
            )),
            Kind::Group | Kind::Same => {
                NodeState::Group(children.hydrate::<FROM_SERVER>(cursor, position))
            }
            Kind::Words(words) => NodeState::Words(WordsState::hydrate(words, cursor, position)),
            Kind::Live(draw) => NodeState::Live(draw.hydrate::<FROM_SERVER>(cursor, position)),
            Kind::Kept(kept) => {
                NodeState::Kept(kept.state(|node| node.hydrate::<FROM_SERVER>(cursor, position)))
            }
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Leads to the next node of a painted page.
pub(super) fn advance(cursor: &Cursor, position: &PositionState) {
    if position.get() == Position::FirstChild {
        cursor.child();
    } else {
        cursor.sibling();
    }
}
