//! What the parser lets pass and browsers refuse: control characters, strange blanks, endless depth.

use super::allows_comments;
use crate::message::Message;
use crate::node::{Member, Node, Place, Value};
use crate::problem::Problem;
use crate::source::Source;

/// As deep as the widget reads; see `Reader::MAX_DEPTH` there.
const MOST_LEVELS: usize = 64;

/// The first fault of a file that was parsed.
pub(super) fn fault(source: &Source, root: &Node) -> Option<Problem> {
    too_deep(root, 1)
        .or_else(|| control_character(source, root))
        .or_else(|| strange_blank(source, root))
}

fn too_deep(node: &Node, level: usize) -> Option<Problem> {
    let is_nested = matches!(node.value(), Value::List(_) | Value::Object(_));
    if is_nested && level > MOST_LEVELS {
        let start = node.place();
        let place = Place {
            end: start.start + 1,
            ..start
        };
        return Some(Problem::error("not-json", place, Message::TooDeep));
    }
    children(node).find_map(|child| too_deep(child, level + 1))
}

fn children(node: &Node) -> impl Iterator<Item = &Node> {
    let members = node.members().iter().map(|member| &member.node);
    members.chain(node.items())
}

/// A line break, a tabulator or the like within a text or a name.
fn control_character(source: &Source, node: &Node) -> Option<Problem> {
    let own = matches!(node.value(), Value::Text(_)).then(|| node.place());
    let names = node
        .members()
        .iter()
        .map(|member: &Member| member.name_place);
    let within = own.into_iter().chain(names);
    let found = within
        .into_iter()
        .find_map(|place| control_character_in(source, place));
    found.or_else(|| children(node).find_map(|child| control_character(source, child)))
}

fn control_character_in(source: &Source, place: Place) -> Option<Problem> {
    let bytes = source.text.as_bytes().get(place.range())?;
    let at = place.start + bytes.iter().position(|byte| *byte < b' ')?;
    let message = match source.text.as_bytes()[at] {
        b'\n' | b'\r' => Message::TextOverLines,
        b'\t' => Message::Tabulator,
        _ => Message::InvisibleInJson,
    };
    let place = Place {
        start: at,
        end: at + 1,
        ..place
    };
    Some(Problem::error("not-json", place, message))
}

/// A blank between values that is none to a browser; comments of a `.jsonc` may hold any.
fn strange_blank(source: &Source, root: &Node) -> Option<Problem> {
    if allows_comments(&source.name) {
        return None;
    }
    // The mark at the beginning is told already.
    let start = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    let at = strange_byte(&source.text.as_bytes()[start..])? + start;
    let blank = source.text[at..].chars().next()?;
    let place = Place {
        source: root.place().source,
        start: at,
        end: at + blank.len_utf8(),
    };
    let problem = Problem::error("not-json", place, Message::StrangeBlank);
    Some(problem.fixed_by(place, " ".to_owned()))
}

/// The first byte outside of a text that is no mark of JSON and no usual blank. Only blanks are left:
/// anything else the parser has refused.
fn strange_byte(bytes: &[u8]) -> Option<usize> {
    let (mut in_text, mut escaped) = (false, false);
    bytes.iter().position(|byte| {
        let is_strange = !in_text && !matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
        in_text ^= *byte == b'"' && !escaped;
        escaped = in_text && *byte == b'\\' && !escaped;
        is_strange
    })
}
