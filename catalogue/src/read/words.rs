//! What the parser says, as the message for those who write catalogues.

use crate::message::Message;
use jsonc_parser::ParseStringErrorKind as InText;
use jsonc_parser::errors::ParseErrorKind as Kind;

/// What is wrong, and what to write.
pub(super) const fn of(kind: &Kind) -> Message {
    match kind {
        Kind::CommentsNotAllowed => Message::CommentsNotAllowed,
        Kind::UnterminatedCommentBlock => Message::CommentNotClosed,
        Kind::String(kind) => of_text(kind),
        Kind::SingleQuotedStringsNotAllowed => Message::SingleQuotes,
        Kind::UnexpectedWord => Message::WordWithoutQuotes,
        Kind::ExpectedStringObjectProperty => Message::NameWithoutQuotes,
        Kind::NestingDepthExceeded => Message::TooDeep,
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => Message::NotANumber,
        _ => of_structure(kind),
    }
}

const fn of_structure(kind: &Kind) -> Message {
    match kind {
        Kind::ExpectedColonAfterObjectKey => Message::ColonMissing,
        Kind::ExpectedComma => Message::CommaMissing,
        Kind::TrailingCommasNotAllowed => Message::CommaTooMany,
        Kind::UnexpectedComma => Message::CommaAlone,
        Kind::ExpectedObjectValue => Message::ValueMissing,
        Kind::UnterminatedArray => Message::ListNotClosed,
        Kind::UnterminatedObject => Message::ObjectNotClosed,
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => Message::BracketDoesNotClose,
        Kind::MultipleRootJsonValues => Message::EndsBefore,
        _ => Message::NotJson,
    }
}

const fn of_text(kind: &InText) -> Message {
    match kind {
        InText::UnterminatedStringLiteral => Message::TextNotClosed,
        InText::InvalidUnicodeEscapeSequence(_) => Message::HalfACharacter,
        InText::ExpectedFourHexDigits | InText::ExpectedTwoHexDigits => Message::FourDigits,
        _ => Message::BackslashTooMany,
    }
}
