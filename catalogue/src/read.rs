//! Bytes to a tree: UTF-8 and JSON, with the place of whatever is wrong.
//!
//! A file whose name ends in `.jsonc` may hold comments and trailing commas, so that people can note
//! why; `build` leaves them out. Everything else is JSON as browsers read it.

use crate::node::{Member, Node, Place, Value};
use crate::problem::Problem;
use crate::source::Source;
use jsonc_parser::ast;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::ParseError;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::HashSet;
use std::sync::Arc;

mod strict;
mod words;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

const NOT_UTF_8: &str = "these bytes are not UTF-8, the one encoding of JSON";
const SAVE_AS_UTF_8: &str = "save the file as UTF-8; most editors have this under Save as";

/// Reads a file; `number` says which source of the catalogue it is.
pub(crate) fn read(name: &str, bytes: &[u8], number: usize) -> (Source, Vec<Problem>) {
    let mut problems = Vec::new();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => return not_utf8(name, bytes, error.valid_up_to(), number),
    };
    let mut source = Source::new(name.to_owned(), text);
    let marked = bytes.starts_with(BYTE_ORDER_MARK);
    if marked {
        problems.push(byte_order_mark(number));
    }
    let start = if marked { BYTE_ORDER_MARK.len() } else { 0 };
    match tree(&source, start, number) {
        Ok(root) => source.root = Some(root),
        Err(problem) => problems.push(*problem),
    }
    (source, problems)
}

fn not_utf8(name: &str, bytes: &[u8], at: usize, number: usize) -> (Source, Vec<Problem>) {
    // What stands before the fault is enough to tell where it is.
    let readable = String::from_utf8_lossy(&bytes[..at]).into_owned();
    let place = Place {
        source: number,
        start: at,
        end: at,
    };
    let problem = Problem::error("not-utf-8", place, NOT_UTF_8.into(), SAVE_AS_UTF_8.into());
    (Source::new(name.to_owned(), readable), vec![problem])
}

fn byte_order_mark(number: usize) -> Problem {
    let place = Place {
        source: number,
        start: 0,
        end: BYTE_ORDER_MARK.len(),
    };
    let message = "the file begins with an invisible mark (BOM) that browsers refuse".to_owned();
    let write = "save the file as UTF-8 without BOM".to_owned();
    Problem::error("byte-order-mark", place, message, write).fixed_by(place, String::new())
}

fn tree(source: &Source, start: usize, number: usize) -> Result<Node, Box<Problem>> {
    let text = &source.text[start..];
    let options = options_for(&source.name);
    let mut reading = Reading {
        start,
        number,
        names: HashSet::new(),
    };
    let value = match parse_to_ast(text, &CollectOptions::default(), &options) {
        Ok(result) => result.value.ok_or_else(|| reading.empty()),
        Err(error) => Err(reading.syntax(&error, text)),
    };
    let root = reading.node(value?);
    match strict::fault(source, &root) {
        Some(fault) => Err(Box::new(fault)),
        None => Ok(root),
    }
}

/// How a file of this name is read.
pub(crate) fn options_for(name: &str) -> ParseOptions {
    options(name.ends_with(".jsonc"))
}

const fn options(with_comments: bool) -> ParseOptions {
    ParseOptions {
        allow_comments: with_comments,
        allow_trailing_commas: with_comments,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Where the text that is read begins in its file, and which source it is.
struct Reading {
    start: usize,
    number: usize,
    names: HashSet<Arc<str>>,
}

impl Reading {
    const fn place(&self, range: Range) -> Place {
        Place {
            source: self.number,
            start: self.start + range.start,
            end: self.start + range.end,
        }
    }

    /// Takes the parser's tree apart while it makes ours: a large file is never in memory as both.
    fn node(&mut self, value: ast::Value<'_>) -> Node {
        let place = self.place(value.range());
        let read = match value {
            ast::Value::StringLit(text) => Value::Text(text.value.as_ref().into()),
            ast::Value::NumberLit(number) => Value::Number(number.value.into()),
            ast::Value::BooleanLit(boolean) => Value::Boolean(boolean.value),
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::Array(list) => {
                let items = list.elements.into_iter();
                Value::List(items.map(|item| self.node(item)).collect())
            }
            ast::Value::Object(object) => {
                let members = object.properties.into_iter();
                Value::Object(members.map(|member| self.member(member)).collect())
            }
        };
        Node::new(read, place)
    }

    fn member(&mut self, member: ast::ObjectProp<'_>) -> Member {
        Member {
            name: self.name(member.name.as_str()),
            name_place: self.place(member.name.range()),
            node: self.node(member.value),
        }
    }

    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.names.get(name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = name.into();
        self.names.insert(Arc::clone(&name));
        name
    }

    fn empty(&self) -> Box<Problem> {
        let place = self.place(Range::new(0, 0));
        let message = "the file is empty".to_owned();
        let write = "begin with `puolesta-catalogue new`".to_owned();
        Box::new(Problem::error("not-json", place, message, write))
    }

    fn syntax(&self, error: &ParseError, text: &str) -> Box<Problem> {
        let range = error.range();
        let place = self.place(range);
        // Two bytes for each letter, the first or the second of them zero.
        let (rule, (message, write)) = if text.as_bytes().get(range.start) == Some(&0) {
            ("not-utf-8", (NOT_UTF_8, SAVE_AS_UTF_8))
        } else {
            ("not-json", words::of(error.kind()))
        };
        Box::new(Problem::error(
            rule,
            place,
            message.to_owned(),
            write.to_owned(),
        ))
    }
}
