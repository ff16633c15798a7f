//! A view that is made once: whatever draws around it anew, it changes by itself alone.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, AnyView, Mountable, Owner, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};

/// What makes the view, and the owner of what it needs as long as it stands there.
pub(crate) struct Kept<F> {
    owner: Owner,
    make: F,
}

/// The view as it stands on the page; what it needed ends with it.
pub(crate) struct KeptState {
    view: AnyViewState,
    _owner: Owner,
}

impl<F: FnOnce() -> AnyView> Kept<F> {
    /// A view of an owner that outlives whoever draws it.
    pub(crate) fn new(owner: &Owner, make: F) -> Self {
        Self {
            owner: owner.clone(),
            make,
        }
    }

    fn state(self, become_state: impl FnOnce(AnyView) -> AnyViewState) -> KeptState {
        let owner = self.owner.child();
        KeptState {
            view: owner.with(|| become_state((self.make)())),
            _owner: owner,
        }
    }
}

impl<F: FnOnce() -> AnyView> Render for Kept<F> {
    type State = KeptState;

    fn build(self) -> KeptState {
        self.state(Render::build)
    }

    fn rebuild(self, _: &mut KeptState) {}
}

impl Mountable for KeptState {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.view.elements()
    }
}

impl<F: FnOnce() -> AnyView + Send + 'static> AddAnyAttr for Kept<F> {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self::Output<NewAttribute> {
        self
    }
}

impl<F: FnOnce() -> AnyView + Send + 'static> RenderHtml for Kept<F> {
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
        attributes: Vec<AnyAttribute>,
    ) {
        let view = self.owner.with(self.make);
        view.to_html_with_buf(html, position, escape, mark_branches, attributes);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> KeptState {
        self.state(|view| view.hydrate::<FROM_SERVER>(cursor, position))
    }

    fn into_owned(self) -> Self {
        self
    }
}
