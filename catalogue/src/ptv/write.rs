//! Writing into the text of a catalogue: what is there keeps its comments, its order and its layout.
//!
//! Places come from the concrete syntax tree; each new value is written as one piece of text, so that
//! it looks as people write it (small objects on one line).

use crate::minify::quoted;
use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstNode, CstObject, CstRootNode};

/// A member of an object: its name, and its value as JSON text.
pub(crate) type Member = (&'static str, String);

/// The text of a catalogue that is being written into.
pub(crate) struct Writing {
    root: CstRootNode,
    object: CstObject,
    unit: String,
    line_end: &'static str,
}

impl Writing {
    /// Opens a text; `None` when it is not an object.
    pub(crate) fn open(text: &str, options: &ParseOptions) -> Option<Self> {
        let root = CstRootNode::parse(text, options).ok()?;
        Some(Self {
            object: root.object_value()?,
            unit: root.single_indent_text().unwrap_or_else(|| "  ".to_owned()),
            line_end: if text.contains("\r\n") { "\r\n" } else { "\n" },
            root,
        })
    }

    /// The text as it is now.
    pub(crate) fn text(&self) -> String {
        self.root.to_string()
    }

    /// The objects of a list, by their place in it.
    pub(crate) fn objects(&self, list: &str) -> Vec<Option<CstObject>> {
        let list = self.object.array_value(list);
        let elements = list.map(|list| list.elements()).unwrap_or_default();
        elements.iter().map(CstNode::as_object).collect()
    }

    /// Adds objects to the end of a list, which is made when it is missing; `before` says before
    /// which member of the catalogue it is made then.
    pub(crate) fn append(&self, list: &str, entries: &[Vec<Member>], before: &str) {
        if entries.is_empty() {
            return;
        }
        let list = self.list(list, before);
        let indent = self.unit.repeat(2);
        let texts: Vec<String> = entries
            .iter()
            .map(|members| lines(members, &indent, &self.unit))
            .collect();
        let text = texts.join(&format!(",\n{indent}"));
        list.ensure_multiline();
        put(&list.append("".into()), self.with_line_ends(&text));
    }

    fn list(&self, name: &str, before: &str) -> CstArray {
        let place = self
            .object
            .get(before)
            .map(|member| member.property_index());
        match (self.object.array_value(name), place) {
            (Some(list), _) => list,
            (None, Some(place)) if self.object.get(name).is_none() => {
                let made = self.object.insert(place, name, Vec::<String>::new().into());
                made.array_value_or_set()
            }
            (None, _) => self.object.array_value_or_set(name),
        }
    }

    /// Adds members to the end of an object.
    pub(crate) fn add(&self, object: &CstObject, members: &[Member]) {
        let text = object.to_string();
        if !text.contains('\n') {
            put_in_place_of(object, one_line(&text, members));
            return;
        }
        for (name, value) in members {
            let added = object.append(name, "".into());
            if let Some(value_node) = added.value() {
                put(&value_node, self.with_line_ends(value));
            }
        }
    }

    fn with_line_ends(&self, text: &str) -> String {
        text.replace('\n', self.line_end)
    }
}

/// Puts JSON text where an empty string was put to hold the place.
fn put(place: &CstNode, text: String) {
    if let Some(string) = place.as_string_lit() {
        string.set_raw_value(text);
    }
}

fn put_in_place_of(object: &CstObject, text: String) {
    if let Some(place) = object.clone().replace_with("".into()) {
        let value = place.as_object_prop().and_then(|member| member.value());
        put(&value.unwrap_or(place), text);
    }
}

/// An object on one line with more members.
fn one_line(object: &str, members: &[Member]) -> String {
    let inner = object
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    let inner = inner.unwrap_or_default().trim().trim_end_matches(',');
    let added = members
        .iter()
        .map(|(name, value)| format!("{}: {value}", quoted(name)));
    let old = (!inner.is_empty()).then(|| inner.to_owned());
    let all: Vec<String> = old.into_iter().chain(added).collect();
    format!("{{ {} }}", all.join(", "))
}

/// An object with each member on a line of its own.
fn lines(members: &[Member], indent: &str, unit: &str) -> String {
    let line = |(name, value): &Member| format!("{indent}{unit}{}: {value}", quoted(name));
    let lines: Vec<String> = members.iter().map(line).collect();
    format!("{{\n{}\n{indent}}}", lines.join(",\n"))
}

/// A small object on one line.
pub(crate) fn object(members: &[(&str, String)]) -> String {
    let members = members.iter();
    let written = members.map(|(name, value)| format!("{}: {value}", quoted(name)));
    format!("{{ {} }}", written.collect::<Vec<_>>().join(", "))
}

/// A small list of strings on one line.
pub(crate) fn list(texts: &[String]) -> String {
    let texts = texts.iter().map(|text| quoted(text));
    format!("[{}]", texts.collect::<Vec<_>>().join(", "))
}
