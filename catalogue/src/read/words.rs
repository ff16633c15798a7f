//! What the parser says, in the words of those who write catalogues: what is wrong, what to write.

use jsonc_parser::ParseStringErrorKind as InText;
use jsonc_parser::errors::ParseErrorKind as Kind;

/// What is wrong, and what to write.
pub(super) const fn of(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => of_comment(kind),
        Kind::String(kind) => of_text(kind),
        Kind::SingleQuotedStringsNotAllowed => {
            ("texts stand in double quotes", "write \" in place of '")
        }
        Kind::UnexpectedWord => (
            "this word stands without quotes",
            "write it in double quotes; only true, false, null and numbers have none",
        ),
        Kind::ExpectedStringObjectProperty => (
            "the name of a field stands in double quotes",
            "write \" before and after it",
        ),
        Kind::NestingDepthExceeded => (
            "objects and lists lie too deep in each other",
            "write them as in the guide; a catalogue is never deeper than ten",
        ),
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => (
            "this is no number of JSON",
            "write it in plain digits, such as 8",
        ),
        _ => of_structure(kind),
    }
}

const fn of_structure(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::ExpectedColonAfterObjectKey => ("a colon is missing after the name", "write :"),
        Kind::ExpectedComma => ("a comma is missing before this", "write , between the two"),
        Kind::TrailingCommasNotAllowed => ("nothing follows this comma", "take the comma away"),
        Kind::UnexpectedComma => (
            "nothing stands before this comma",
            "take the comma away, or write what is missing before it",
        ),
        Kind::ExpectedObjectValue => ("nothing follows this colon", "write the value of the field"),
        Kind::UnterminatedArray => ("this list is not closed", "write ] at its end"),
        Kind::UnterminatedObject => ("this object is not closed", "write } at its end"),
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => (
            "this bracket does not close what is open",
            "write ] for a list and } for an object, or take it away",
        ),
        Kind::MultipleRootJsonValues => (
            "the catalogue ends before this",
            "take away what follows its last }, or a } too many before",
        ),
        _ => (
            "this is not JSON",
            "compare it with the lines before; a comma, a quote or a bracket may be missing",
        ),
    }
}

const fn of_comment(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::CommentsNotAllowed => (
            "JSON has no comments",
            "take the comment away, or name the file .jsonc",
        ),
        _ => ("this comment is not closed", "write */ at its end"),
    }
}

const fn of_text(kind: &InText) -> (&'static str, &'static str) {
    match kind {
        InText::UnterminatedStringLiteral => (
            "this text is not closed",
            "close it with \" on the same line, and write \\\" for a quote within it",
        ),
        InText::InvalidUnicodeEscapeSequence(_) => (
            "this stands for half a character",
            "write the character itself in place of the \\u",
        ),
        InText::ExpectedFourHexDigits | InText::ExpectedTwoHexDigits => (
            "four digits or letters a–f belong after \\u",
            "write the character itself in place of the \\u",
        ),
        _ => (
            "a backslash stands before a letter that needs none",
            "write \\\\ for a backslash, \\\" for a quote and \\n for a line break",
        ),
    }
}
