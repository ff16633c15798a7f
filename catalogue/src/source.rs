//! A file of a catalogue: its text, its tree, and lines, columns and paths of places in it.

use crate::node::{Node, Place, Value};
use std::ops::Range;

/// A file as it was read.
#[derive(Debug)]
pub struct Source {
    /// Its name as the person gave it, or as it stands under `extends`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What it holds; `None` when it is no JSON.
    pub root: Option<Node>,
    line_starts: Vec<usize>,
}

/// A line and a column, both from 1; a column counts characters, as editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Source {
    /// A file with nothing read from it yet.
    #[must_use]
    pub fn new(name: String, text: String) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(after_breaks).collect();
        Self {
            name,
            text,
            root: None,
            line_starts,
        }
    }

    /// Line and column of a byte.
    #[must_use]
    pub fn position(&self, byte: usize) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= byte);
        let start = self.line_starts[line - 1];
        let before = self.text.get(start..byte).unwrap_or_default();
        Position {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// The bytes of a line, counted from 1, without its end; of a line that there is not, none.
    #[must_use]
    pub fn line(&self, number: usize) -> Range<usize> {
        let all = self.text.len();
        let start = |number: usize| self.line_starts.get(number).copied();
        let first = start(number - 1).unwrap_or(all);
        let after = start(number).unwrap_or(all);
        first..first + self.text[first..after].trim_end_matches(['\r', '\n']).len()
    }

    /// The way to a place from the top, such as `services[3].together.decision`; empty at the top.
    #[must_use]
    pub fn path(&self, place: Place) -> String {
        let mut path = String::new();
        let mut current = self.root.as_ref();
        while let Some((step, node)) = current.and_then(|node| step_towards(node, place)) {
            let dot = if path.is_empty() || step.starts_with('[') {
                ""
            } else {
                "."
            };
            path.push_str(dot);
            path.push_str(&step);
            current = Some(node);
        }
        path
    }
}

fn step_towards(node: &Node, place: Place) -> Option<(String, &Node)> {
    match node.value() {
        Value::Object(members) => {
            let found = members
                .iter()
                .find(|member| member.node.holds(place) || member.name_place == place)?;
            Some((found.name.to_string(), &found.node))
        }
        Value::List(items) => {
            let index = items.iter().position(|item| item.holds(place))?;
            Some((format!("[{index}]"), &items[index]))
        }
        _ => None,
    }
}
