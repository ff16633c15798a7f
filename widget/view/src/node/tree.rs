//! Nodes as data, for whoever builds them without this program.

use super::{Kind, Node};

/// A node as data: what it is made of, without what it listens to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// An element.
    Element {
        /// Its tag, in capitals.
        tag: &'static str,
        /// Its attributes.
        attributes: Vec<(&'static str, String)>,
        /// What it contains.
        children: Vec<Tree>,
    },
    /// A text.
    Text(String),
}

impl Node {
    /// The node as data: several where it is a group. What an input contains and whether it is
    /// checked or chosen is left out, because that is the person's.
    pub fn trees(&self) -> Vec<Tree> {
        let children = || self.0.children.iter().flat_map(Self::trees).collect();
        match &self.0.kind {
            Kind::Group => children(),
            Kind::Text(text) => vec![Tree::Text(text.clone())],
            Kind::Element(tag) => vec![Tree::Element {
                tag,
                attributes: self.0.attributes.named.clone(),
                children: children(),
            }],
        }
    }
}
