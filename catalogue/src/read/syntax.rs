//! A fault of syntax: what it is, and the text as if it were mended there, to read on.
//!
//! A mended text has as many bytes as before, so that the places of later faults stay true.

use super::words;
use crate::message::Message;
use jsonc_parser::common::Range;
use jsonc_parser::errors::ParseErrorKind;

/// A fault in a text.
pub(super) struct Fault {
    /// What is wrong.
    pub(super) message: Message,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// The text to read on; `None` where nobody can tell what was meant.
    pub(super) mended: Option<String>,
}

/// What stands where the parser stopped.
pub(super) fn fault(text: &str, range: Range, kind: &ParseErrorKind) -> Fault {
    let at = text.floor_char_boundary(range.start.min(text.len()));
    let letter = text[at..].chars().next();
    let whole = |message, with: Option<char>, letter: char| {
        let end = at + letter.len_utf8();
        let mended = with.map(|with| replaced(text, at, end, with));
        Fault {
            message,
            start: at,
            end,
            mended,
        }
    };
    match letter {
        Some(quote @ ('“' | '”' | '„' | '‟' | '″')) => {
            let message = Message::CurlyQuote {
                quote: quote.to_string(),
            };
            whole(message, Some('"'), quote)
        }
        Some(';') => whole(Message::Semicolon, Some(','), ';'),
        Some('#') => Fault {
            mended: Some(without_line(text, at)),
            ..whole(Message::HashNote, None, '#')
        },
        Some(_) if ends_a_text_too_early(text, at) => quote_in_text(text, at),
        _ => Fault {
            message: words::of(kind),
            start: range.start,
            end: range.end,
            mended: mended(text, at, kind),
        },
    }
}

/// Whether right before a word stands the quote that ended a text, and another follows on the line:
/// `"Kunnan "oma" nimi"`.
fn ends_a_text_too_early(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let line = after.lines().next().unwrap_or_default();
    let end = line.find(|letter: char| !letter.is_alphanumeric());
    let word = &line[..end.unwrap_or(line.len())];
    let is_word = word.starts_with(char::is_alphabetic) && !VALUES.contains(&word);
    let before = before.trim_end_matches(' ');
    let is_after_text = before.ends_with('"') && !before.ends_with("\\\"");
    is_word && is_after_text && line.contains('"')
}

/// Words that are values of JSON.
const VALUES: [&str; 3] = ["true", "false", "null"];

/// The quote before `at`, read on as if it were no end of the text.
fn quote_in_text(text: &str, at: usize) -> Fault {
    let start = text[..at].rfind('"').unwrap_or(at);
    Fault {
        message: Message::QuoteInText,
        start,
        end: start + 1,
        mended: Some(replaced(text, start, start + 1, '\'')),
    }
}

fn mended(text: &str, at: usize, kind: &ParseErrorKind) -> Option<String> {
    match kind {
        ParseErrorKind::UnexpectedComma if text[at..].starts_with(',') => {
            Some(replaced(text, at, at + 1, ' '))
        }
        ParseErrorKind::TrailingCommasNotAllowed => {
            let comma = text[..text.len().min(at + 1)].rfind(',')?;
            Some(replaced(text, comma, comma + 1, ' '))
        }
        ParseErrorKind::CommentsNotAllowed if text[at..].starts_with("//") => {
            Some(without_line(text, at))
        }
        _ => None,
    }
}

/// The text with one letter in the place of others, filled up with blanks.
fn replaced(text: &str, start: usize, end: usize, with: char) -> String {
    let blanks = " ".repeat(end - start - with.len_utf8());
    [&text[..start], &with.to_string(), &blanks, &text[end..]].concat()
}

/// The text with blanks from here to the end of the line.
fn without_line(text: &str, at: usize) -> String {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    [&text[..at], &" ".repeat(end - at), &text[end..]].concat()
}
