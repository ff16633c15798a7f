//! A fault of syntax: what it is, and the text as if it were mended there, to read on.
//!
//! A mended text has as many bytes as before, so that the places of later faults stay true.

use super::words;
use crate::message::Message;
use jsonc_parser::ParseStringErrorKind;
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
    if let Some(open) = text_over_lines(text, at) {
        return not_closed(text, open);
    }
    if matches!(
        kind,
        ParseErrorKind::String(ParseStringErrorKind::UnterminatedStringLiteral)
    ) {
        return not_closed(text, at);
    }
    let letter = text[at..].chars().next();
    let of_letter = |message, letter: char| Fault {
        message,
        start: at,
        end: at + letter.len_utf8(),
        mended: None,
    };
    match letter {
        Some(quote) if CURLY.contains(&quote) => curly(text, at, quote),
        Some(';') => Fault {
            mended: Some(replaced(text, at, at + 1, ',')),
            ..of_letter(Message::Semicolon, ';')
        },
        Some('#') => Fault {
            mended: Some(without_line(text, at)),
            ..of_letter(Message::HashNote, '#')
        },
        Some(_) if ends_a_text_too_early(text, at) => quote_in_text(text, at),
        Some(',') if words::of(kind) == Message::NotJson => Fault {
            mended: Some(replaced(text, at, at + 1, ' ')),
            ..of_letter(Message::CommaAlone, ',')
        },
        _ => Fault {
            message: words::of(kind),
            start: range.start,
            end: range.end,
            mended: mended(text, at, kind),
        },
    }
}

/// Quotes that a word processor puts in the place of straight ones.
const CURLY: [char; 5] = ['“', '”', '„', '‟', '″'];

/// A curly quote where a straight one belongs.
fn curly(text: &str, start: usize, quote: char) -> Fault {
    let end = start + quote.len_utf8();
    Fault {
        message: Message::CurlyQuote {
            quote: quote.to_string(),
        },
        start,
        end,
        mended: Some(replaced(text, start, end, '"')),
    }
}

/// Where the first text begins that goes on over the end of its line, before the place where the
/// parser stopped: it only stumbled there.
fn text_over_lines(text: &str, at: usize) -> Option<usize> {
    let mut index = 0;
    while index < at {
        let rest = &text[index..];
        index += match rest.chars().next()? {
            '"' => match text_on_one_line(rest) {
                Some(length) => length,
                None => return Some(index),
            },
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            other => other.len_utf8(),
        };
    }
    None
}

/// How long the text is that begins here, with its quotes.
fn text_on_one_line(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (index, letter) in rest.char_indices().skip(1) {
        match letter {
            '\n' => return None,
            '"' if !escaped => return Some(index + 1),
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    None
}

/// A text without an end on its line: a curly quote stands there, or none.
fn not_closed(text: &str, open: usize) -> Fault {
    let line = text[open..].lines().next().unwrap_or_default();
    let ends = |(index, letter): &(usize, char)| {
        let rest = line[index + letter.len_utf8()..].trim_start();
        CURLY.contains(letter) && (rest.is_empty() || rest.starts_with([',', ':', '}', ']']))
    };
    match line.char_indices().find(ends) {
        Some((index, quote)) => curly(text, open + index, quote),
        None => Fault {
            message: Message::TextNotClosed,
            start: open,
            end: open + line.len(),
            mended: None,
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
