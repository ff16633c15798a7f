//! Bytes to a tree: UTF-8 and JSON, with the place of whatever is wrong.
//!
//! A file whose name ends in `.jsonc` may hold comments and trailing commas, so that people can note
//! why; `build` leaves them out. Everything else is JSON as browsers read it.

use crate::message::Message;
use crate::node::{Member, Node, Place, Value};
use crate::problem::Problem;
use crate::source::Source;
use encoding::Decoded;
use jsonc_parser::ast;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

mod encoding;
mod strict;
mod syntax;
mod words;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads a file; `number` says which source of the catalogue it is.
pub(crate) fn read(name: &str, bytes: &[u8], number: usize) -> (Source, Vec<Problem>) {
    let mut problems = Vec::new();
    let beginning = Place {
        source: number,
        start: 0,
        end: 0,
    };
    let text = match encoding::decoded(bytes) {
        Ok(Decoded::Utf8(text)) => text.to_owned(),
        Ok(Decoded::Other { text, encoding, at }) => {
            let message = Message::LooksLikeEncoding {
                encoding: encoding.to_owned(),
            };
            let place = Place {
                start: at,
                end: at,
                ..beginning
            };
            // The text is decoded already: written again as it is, it is UTF-8.
            let problem = Problem::error("not-utf-8", place, message);
            problems.push(problem.fixed_by(beginning, String::new()));
            text
        }
        Err(readable) => return not_utf8(name, readable, number),
    };
    let mut source = Source::new(name.to_owned(), text);
    let marked = bytes.starts_with(BYTE_ORDER_MARK);
    if marked {
        problems.push(byte_order_mark(number));
    }
    if let Some(right) = name_with_one_ending(name) {
        let message = Message::DoubledSuffix {
            name: file_name(name).to_owned(),
            right: file_name(&right).to_owned(),
        };
        problems.push(Problem::error("doubled-suffix", beginning, message));
    }
    let start = if marked { BYTE_ORDER_MARK.len() } else { 0 };
    match tree(&source, start, number) {
        Ok(root) => source.root = Some(root),
        Err(faults) => problems.extend(faults),
    }
    (source, problems)
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The name that was meant where a hidden ending doubled it: `own.jsonc` of `own.jsonc.txt`.
fn name_with_one_ending(name: &str) -> Option<String> {
    let without = |name: &str| {
        let (rest, ending) = name.rsplit_once('.')?;
        Some((rest.to_owned(), ending.to_owned()))
    };
    let (rest, last) = without(name)?;
    let (stem, first) = without(&rest)?;
    let is_doubled = ["json", "jsonc"].contains(&&*first)
        && ["json", "jsonc", "txt"].contains(&&*last)
        && !file_name(&stem).is_empty();
    // Whoever wrote .jsonc meant to have notes in it.
    let with_notes = first == "jsonc" || last == "jsonc";
    let ending = if with_notes { "jsonc" } else { "json" };
    is_doubled.then(|| format!("{stem}.{ending}"))
}

/// Whether a file of this name may hold comments.
fn allows_comments(name: &str) -> bool {
    let meant = name_with_one_ending(name);
    meant.as_deref().unwrap_or(name).ends_with(".jsonc")
}

/// What stands before the fault is enough to tell where it is.
fn not_utf8(name: &str, readable: &str, number: usize) -> (Source, Vec<Problem>) {
    let place = Place {
        source: number,
        start: readable.len(),
        end: readable.len(),
    };
    let problem = Problem::error("not-utf-8", place, Message::NotUtf8);
    let source = Source::new(name.to_owned(), readable.to_owned());
    (source, vec![problem])
}

fn byte_order_mark(number: usize) -> Problem {
    let place = Place {
        source: number,
        start: 0,
        end: BYTE_ORDER_MARK.len(),
    };
    let problem = Problem::error("byte-order-mark", place, Message::ByteOrderMark);
    problem.fixed_by(place, String::new())
}

/// After so many faults of syntax nobody reads on.
const MOST_FAULTS: usize = 20;

/// The tree, or every fault of syntax that can be told apart: after each the text is read on as if it
/// were mended there.
fn tree(source: &Source, start: usize, number: usize) -> Result<Node, Vec<Problem>> {
    let mut text = Cow::Borrowed(&source.text[start..]);
    let options = options_for(&source.name);
    let mut faults = Vec::new();
    loop {
        let mut reading = Reading {
            start,
            number,
            names: HashSet::new(),
        };
        let mended = match parse_to_ast(&text, &CollectOptions::default(), &options) {
            Ok(result) if faults.is_empty() => {
                let value = result.value.ok_or_else(|| vec![reading.empty()])?;
                let root = reading.node(value);
                let fault = strict::fault(source, &root);
                return fault.map_or(Ok(root), |fault| Err(vec![fault]));
            }
            Ok(_) => return Err(faults),
            Err(error) => {
                let fault = syntax::fault(&text, error.range(), error.kind());
                faults.push(reading.syntax(&fault));
                fault.mended.filter(|_| faults.len() < MOST_FAULTS)
            }
        };
        match mended {
            Some(mended) => text = Cow::Owned(mended),
            None => return Err(faults),
        }
    }
}

/// How a file of this name is read.
pub(crate) fn options_for(name: &str) -> ParseOptions {
    options(allows_comments(name))
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

    fn empty(&self) -> Problem {
        let place = self.place(Range::new(0, 0));
        Problem::error("not-json", place, Message::EmptyFile)
    }

    fn syntax(&self, fault: &syntax::Fault) -> Problem {
        let place = self.place(Range::new(fault.start, fault.end));
        Problem::error("not-json", place, fault.message.clone())
    }
}
