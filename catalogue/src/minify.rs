//! A tree as JSON text without a needless byte.

use crate::node::{Member, Node, Value};

/// The shortest JSON text of a value. Names keep their order.
pub(crate) fn minified(node: &Node) -> String {
    let mut text = String::new();
    write(node, &mut text);
    text
}

fn write(node: &Node, out: &mut String) {
    match node.value() {
        Value::Null => out.push_str("null"),
        Value::Boolean(true) => out.push_str("true"),
        Value::Boolean(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(number),
        Value::Text(text) => write_text(text, out),
        Value::List(items) => write_between('[', items, ']', out, write),
        Value::Object(members) => write_between('{', members, '}', out, write_member),
    }
}

fn write_member(member: &Member, out: &mut String) {
    write_text(&member.name, out);
    out.push(':');
    write(&member.node, out);
}

fn write_between<T>(
    open: char,
    items: &[T],
    close: char,
    out: &mut String,
    write: impl Fn(&T, &mut String),
) {
    out.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(close);
}

fn write_text(text: &str, out: &mut String) {
    out.push_str(&quoted(text));
}

/// A text as JSON writes it, between quotes.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
