//! Every course that a person can take in a service, in plain words: what a lawyer signs and what
//! customer service works from.
//!
//! What the form says is read with the widget's own code from the slice that `build` publishes, and
//! said in the widget's own words; a test in a browser compares the two.

pub(crate) mod chapters;
mod data;
pub(crate) mod document;
pub(crate) mod front;
mod html;
pub(crate) mod mandates;
pub(crate) mod own_text;
mod said;
pub(crate) mod text;
pub(crate) mod words;

use crate::build::slice_of;
use crate::catalogue::Catalogue;
use crate::node::Node;
use document::{Document, Phrase};
use puolesta_core::catalogue::{Loaded, load};
use puolesta_core::language::{Language, LocalizedText};
use serde_json::Value;
use std::rc::Rc;
use words::Words;

/// A service, explained in one language.
#[derive(Debug)]
pub struct Explanation {
    pub(crate) loaded: Loaded,
    pub(crate) service: Node,
    root: Node,
    pub(crate) words: Rc<Words>,
}

/// Why there is no explanation.
#[derive(Debug, PartialEq, Eq)]
pub enum CannotExplain {
    /// The catalogue has no such service; these ids are the nearest, best first.
    UnknownService(Vec<String>),
    /// The widget cannot use the catalogue; `check` says why.
    BadCatalogue,
}

impl Explanation {
    /// Explains a service of a catalogue without errors.
    ///
    /// # Errors
    /// When there is no such service, or the widget could not use it either.
    pub fn new(
        catalogue: &Catalogue,
        service: &str,
        language: Language,
    ) -> Result<Self, CannotExplain> {
        let mut entries = catalogue.entries("services").iter();
        match entries.find(|entry| entry.id() == Some(service)) {
            Some(node) => Self::of(catalogue, node, Rc::new(Words::of(language))),
            None => Err(CannotExplain::UnknownService(nearest(catalogue, service))),
        }
    }

    /// Explains every service of a catalogue without errors, in its order.
    ///
    /// # Errors
    /// When the widget could not use one of them either.
    pub fn all(catalogue: &Catalogue, language: Language) -> Result<Vec<Self>, CannotExplain> {
        let words = Rc::new(Words::of(language));
        let services = catalogue.entries("services").iter();
        services
            .map(|node| Self::of(catalogue, node, Rc::clone(&words)))
            .collect()
    }

    fn of(catalogue: &Catalogue, node: &Node, words: Rc<Words>) -> Result<Self, CannotExplain> {
        let read = || {
            let slice = slice_of(catalogue, node)?;
            let loaded = load(&slice.text, node.id()?).ok()?;
            Some((loaded, catalogue.root.clone()?))
        };
        let (loaded, root) = read().ok_or(CannotExplain::BadCatalogue)?;
        Ok(Self {
            loaded,
            service: node.clone(),
            root,
            words,
        })
    }

    fn document(&self) -> Document {
        Document {
            language: self.words.language(),
            title: self.localized(&self.loaded.service.name),
            lead: self.words.own(own_text::OwnText::Lead).to_owned(),
            facts: front::facts(self),
            chapters: chapters::chapters(self),
            closing: self.words.own(own_text::OwnText::SameRules).to_owned(),
            signature: front::signature(&self.words),
        }
    }

    /// The mandate of this id as the catalogue has it.
    pub(crate) fn mandate_node(&self, id: &str) -> Option<&Node> {
        let mut mandates = self.root.list("mandates").iter();
        mandates.find(|mandate| mandate.id() == Some(id))
    }

    /// A text of the catalogue, marked where it is in another language.
    pub(crate) fn localized(&self, text: &LocalizedText) -> Phrase {
        let (text, language) = self.words.localized(text).unwrap_or_default();
        Phrase {
            language: (language != self.words.language() && !text.is_empty()).then_some(language),
            ..Phrase::from(text)
        }
    }
}

/// As text for a terminal or a plain letter; several follow each other.
#[must_use]
pub fn as_text(explanations: &[Explanation]) -> String {
    let documents = explanations.iter().map(Explanation::document);
    let texts: Vec<String> = documents.map(|document| text::write(&document)).collect();
    texts.join("\n\n\n")
}

/// As one page that needs nothing else, to be printed; each service begins on a new sheet.
#[must_use]
pub fn as_html(explanations: &[Explanation]) -> String {
    let documents = explanations.iter().map(Explanation::document);
    html::write(&documents.collect::<Vec<_>>())
}

/// The courses of each as data: a list in JSON.
#[must_use]
pub fn as_json(explanations: &[Explanation]) -> String {
    let explanations = explanations.iter().map(data::explanation);
    format!("{:#}\n", Value::from_iter(explanations))
}

/// The ids that a person most likely meant, best first.
fn nearest(catalogue: &Catalogue, wanted: &str) -> Vec<String> {
    const ENOUGH: usize = 3;
    const ALIKE: f64 = 0.7;
    let ids = catalogue.entries("services").iter().filter_map(Node::id);
    let mut near: Vec<(f64, &str)> = ids
        .map(|id| (strsim::jaro_winkler(id, wanted), id))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    near.truncate(ENOUGH);
    near.into_iter().map(|(_, id)| id.to_owned()).collect()
}

/// A text for people out of the tree.
pub(crate) fn localized_text(node: &Node) -> LocalizedText {
    LocalizedText::of(|language| node.text_of(language.as_str()).map(str::to_owned))
}
