//! A text as Leptos builds it and changes it, which stands on the page whoever translates that.
//!
//! Translators of browsers put an element of their own where a text stood. When the text changes, it
//! takes its place back.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as PageElement, Node as PageNode, Text};
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::JsCast;

/// What stands in the place of a text that a translator has replaced.
const TRANSLATED: &str = ":scope > font";

/// A text that Leptos can draw.
pub(super) struct Words(String);

/// A text as it stands on the page.
pub(super) struct WordsState {
    node: Text,
    words: String,
    parent: Option<PageElement>,
}

impl Words {
    /// An empty text would not be found again on a painted page.
    pub(super) fn new(words: String) -> Self {
        Self(if words.is_empty() { " ".into() } else { words })
    }
}

impl Render for Words {
    type State = WordsState;

    fn build(self) -> WordsState {
        WordsState {
            node: Rndr::create_text_node(&self.0),
            words: self.0,
            parent: None,
        }
    }

    fn rebuild(self, state: &mut WordsState) {
        if self.0 != state.words {
            Rndr::set_text(&state.node, &self.0);
            state.words = self.0;
            state.take_place_back();
        }
    }
}

impl WordsState {
    /// Does nothing where the text stands in its place.
    fn take_place_back(&self) {
        let Some(parent) = self.parent.as_ref().filter(|_| !self.is_placed()) else {
            return;
        };
        let translated = parent.query_selector(TRANSLATED).ok().flatten();
        Rndr::insert_node(parent, &self.node, translated.as_deref());
        if let Some(translated) = translated {
            translated.remove();
        }
    }

    fn is_placed(&self) -> bool {
        self.node.parent_node().is_some()
    }
}

impl Mountable for WordsState {
    fn unmount(&mut self) {
        self.take_place_back();
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &PageElement, marker: Option<&PageNode>) {
        Rndr::insert_node(parent, &self.node, marker);
        self.parent = Some(parent.clone());
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.take_place_back();
        if let Some(parent) = &self.parent {
            child.mount(parent, Some(&self.node));
        }
        self.parent.is_some()
    }

    fn elements(&self) -> Vec<PageElement> {
        Vec::new()
    }
}

impl AddAnyAttr for Words {
    type Output<NewAttribute: Attribute> = Self;

    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> Self {
        self
    }
}

impl RenderHtml for Words {
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
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        // Two texts side by side would be read as one.
        if *position == Position::NextChildAfterText {
            html.push_str("<!>");
        }
        *html += &self.0.replace('&', "&amp;").replace('<', "&lt;");
        *position = Position::NextChildAfterText;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> WordsState {
        if position.get() == Position::NextChildAfterText {
            cursor.sibling();
        }
        super::advance(cursor, position);
        position.set(Position::NextChildAfterText);
        let node: Text = cursor.current().unchecked_into();
        WordsState {
            parent: node.parent_element(),
            node,
            words: self.0,
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}
