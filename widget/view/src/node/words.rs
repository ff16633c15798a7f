//! A text on the page, which stands there whoever translates that.
//!
//! Translators of browsers put an element of their own where a text stood. When the text changes, it
//! takes its place back.

use super::draw::advance;
use leptos::prelude::Mountable;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as PageElement, Node as PageNode, Text};
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::JsCast;

/// What stands in the place of a text that a translator has replaced.
const TRANSLATED: &str = ":scope > font";

/// A text as it stands on the page.
pub struct WordsState {
    node: Text,
    words: String,
    parent: Option<PageElement>,
}

impl WordsState {
    pub(super) fn build(words: String) -> Self {
        Self {
            node: Rndr::create_text_node(&words),
            words,
            parent: None,
        }
    }

    pub(super) fn hydrate(words: String, cursor: &Cursor, position: &PositionState) -> Self {
        if position.get() == Position::NextChildAfterText {
            cursor.sibling();
        }
        advance(cursor, position);
        position.set(Position::NextChildAfterText);
        let node: Text = cursor.current().unchecked_into();
        Self {
            parent: node.parent_element(),
            node,
            words,
        }
    }

    pub(super) fn rebuild(&mut self, words: String) {
        if words != self.words {
            Rndr::set_text(&self.node, &words);
            self.words = words;
            self.take_place_back();
        }
    }

    pub(super) fn unmount(&self) {
        self.take_place_back();
        Rndr::remove(&self.node);
    }

    pub(super) fn mount(&mut self, parent: &PageElement, marker: Option<&PageNode>) {
        Rndr::insert_node(parent, &self.node, marker);
        self.parent = Some(parent.clone());
    }

    pub(super) fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.take_place_back();
        if let Some(parent) = &self.parent {
            child.mount(parent, Some(&self.node));
        }
        self.parent.is_some()
    }

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

/// Writes a text as HTML.
pub(super) fn write(words: &str, html: &mut String, position: &mut Position) {
    // Two texts side by side would be read as one.
    if *position == Position::NextChildAfterText {
        html.push_str("<!>");
    }
    *html += &words.replace('&', "&amp;").replace('<', "&lt;");
    *position = Position::NextChildAfterText;
}
