//! What a person types into a field, measured by what the field is for.

use super::problem::ProblemKind;
use super::target::TypedField;
use crate::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};

/// Longest text of a field in characters; a limit of this widget, so that the value stays small.
pub(super) const fn longest(field: TypedField) -> usize {
    match field {
        TypedField::IdentityCode | TypedField::BusinessId => 40,
        TypedField::LastName => 60,
        TypedField::Phone => 30,
        TypedField::Name | TypedField::Email => 120,
    }
}

pub(super) fn problem_of_text(field: TypedField, text: &str) -> Option<ProblemKind> {
    if is_too_long(field, text) || text.chars().any(char::is_control) {
        Some(ProblemKind::Text)
    } else if has_identity_code(text) {
        Some(ProblemKind::CodeInText)
    } else {
        None
    }
}

/// A personal identity code in a field that is not made for it would stand in the value.
pub(super) fn has_identity_code(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| PersonalIdentityCode::parse(word, TemporaryCodes::Accepted).is_ok())
}

/// European letters take up to two bytes; a text of rarer ones may have fewer, so that twenty
/// parties always fit into the value.
fn is_too_long(field: TypedField, text: &str) -> bool {
    text.chars().count() > longest(field) || text.len() > 2 * longest(field)
}

/// Digits with the usual blanks, hyphens, brackets and one plus; five to twenty digits.
pub(super) fn problem_of_phone(text: &str, needed: bool) -> Option<ProblemKind> {
    let text = text.trim();
    if text.is_empty() {
        return needed.then_some(ProblemKind::PhoneMissing);
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let usual = rest
        .chars()
        .all(|character| matches!(character, '0'..='9' | ' ' | '-' | '(' | ')'));
    let fits = usual && (5..=20).contains(&digits) && text.len() <= longest(TypedField::Phone);
    (!fits).then_some(ProblemKind::PhoneForm)
}

/// Something, an at sign, something with a full stop inside; no blanks. Who receives it knows better.
pub(super) fn problem_of_email(text: &str, needed: bool) -> Option<ProblemKind> {
    let text = text.trim();
    if text.is_empty() {
        return needed.then_some(ProblemKind::EmailMissing);
    }
    let mut sides = text.as_bytes().split(|byte| *byte == b'@');
    let fits = match (sides.next(), sides.next(), sides.next()) {
        (Some([_, ..]), Some(domain), None) => has_full_stop_inside(domain),
        _ => false,
    };
    let blank = text
        .chars()
        .any(|character| character.is_whitespace() || character.is_control());
    (!fits || blank || is_too_long(TypedField::Email, text)).then_some(ProblemKind::EmailForm)
}

fn has_full_stop_inside(domain: &[u8]) -> bool {
    let parts = domain.split(|byte| *byte == b'.');
    parts.filter(|part| !part.is_empty()).count() > 1
}
