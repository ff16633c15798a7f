//! The Finnish business id (Y-tunnus): seven digits, a hyphen, a check digit.
//!
//! Rule (Finnish Patent and Registration Office, Tax Administration): weights 7 9 10 5 8 4 2, sum
//! modulo 11; remainder 0 gives 0, remainder 1 is never issued, otherwise eleven less the remainder.

use crate::visible::{is_like_a_hyphen, visible};

const DIGITS: usize = 8;
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

/// A valid business id, written `NNNNNNN-C`. Public information.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BusinessId(String);

/// What is wrong with text that should be a business id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BusinessIdError {
    /// Nothing but blanks.
    Empty,
    /// Not of the form `1234567-8`.
    Form,
    /// The last digit does not fit the others, or the number is never issued.
    CheckDigit,
}

impl BusinessId {
    /// Reads an id as a person types it: what no one sees around it, blanks inside, any dash or none, and
    /// `FI` in front (as in a VAT number) are fine; an old six-digit number gets its leading zero.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, BusinessIdError> {
        let text = visible(text);
        if text.is_empty() {
            return Err(BusinessIdError::Empty);
        }
        let id = with_hyphen(text).ok_or(BusinessIdError::Form)?;
        let [number @ .., b'-', check] = id.as_bytes() else {
            return Err(BusinessIdError::Form);
        };
        let digits = <[u8; 7]>::try_from(number).map_err(|_| BusinessIdError::Form)?;
        if digits == *b"0000000" || check_digit(digits) != Some(*check) {
            return Err(BusinessIdError::CheckDigit);
        }
        Ok(Self(id))
    }

    /// The id as `NNNNNNN-C`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id with its hyphen and its leading zero; `None` where the digits or the dash stand elsewhere.
fn with_hyphen(text: &str) -> Option<String> {
    let text: String = text
        .chars()
        .filter(|character| *character != ' ')
        .map(|character| match character {
            _ if is_like_a_hyphen(character) => '-',
            _ => character.to_ascii_uppercase(),
        })
        .collect();
    let is_vat_number = text.starts_with("FI");
    let id = text.strip_prefix("FI").unwrap_or(&text);
    let (number, check) = match id.split_once('-') {
        Some(parts) => parts,
        // Without a dash nobody could tell an old six-digit number from one that lacks a digit.
        None if id.len() == DIGITS => id.split_at_checked(DIGITS - 1)?,
        None => return None,
    };
    let is_whole = number.len() + 1 == DIGITS || (number.len() + 2 == DIGITS && !is_vat_number);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_whole || check.len() != 1 || !is_number(number) || !is_number(check) {
        return None;
    }
    let zero = if number.len() + 1 < DIGITS { "0" } else { "" };
    Some([zero, number, "-", check].concat())
}

fn check_digit(digits: [u8; 7]) -> Option<u8> {
    let sum: u32 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    match sum % 11 {
        0 => Some(b'0'),
        1 => None,
        remainder => Some(b'0' + (11 - remainder) as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::{BusinessId, BusinessIdError};
    use proptest::prelude::*;

    const VECTORS: &str = include_str!("../test-data/identity-codes.json");

    fn vectors(key: &str) -> Vec<String> {
        let all: serde_json::Value = serde_json::from_str(VECTORS).expect("vectors are JSON");
        serde_json::from_value(all["business_id"][key].clone()).expect("a list of texts")
    }

    #[test]
    fn published_vectors_hold() {
        for text in vectors("valid") {
            assert_eq!(BusinessId::parse(&text).expect(&text).as_str(), text);
        }
        for text in vectors("invalid") {
            assert_eq!(
                BusinessId::parse(&text),
                Err(BusinessIdError::CheckDigit),
                "{text}"
            );
        }
    }

    #[test]
    fn typing_habits_and_mistakes() {
        assert_eq!(
            BusinessId::parse(" 112038-9 ").expect("padded").as_str(),
            "0112038-9"
        );
        for text in [
            "20774740",
            "FI20774740",
            "fi 2077474-0",
            "2077474\u{2013}0",
            "2077474 - 0",
            "\u{feff}2077474-0\u{200b}",
        ] {
            assert_eq!(
                BusinessId::parse(text).expect(text).as_str(),
                "2077474-0",
                "{text}"
            );
        }
        for (text, error) in [
            ("", BusinessIdError::Empty),
            ("2077474", BusinessIdError::Form),
            ("207747-4-0", BusinessIdError::Form),
            ("FI 112038-9", BusinessIdError::Form),
            ("SE20774740", BusinessIdError::Form),
            ("2077\u{200b}474-0", BusinessIdError::Form),
            ("20774741", BusinessIdError::CheckDigit),
            ("2077474-", BusinessIdError::Form),
            ("2077474-00", BusinessIdError::Form),
            ("2077474-ä", BusinessIdError::Form),
            ("207747a-0", BusinessIdError::Form),
            ("0000000-0", BusinessIdError::CheckDigit),
        ] {
            assert_eq!(BusinessId::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = BusinessId::parse(&text);
        }

        #[test]
        fn at_most_one_check_digit_fits(number in 1u32..=9_999_999) {
            let fitting = (0..10)
                .filter(|check| BusinessId::parse(&format!("{number:07}-{check}")).is_ok())
                .count();
            prop_assert!(fitting <= 1);
        }
    }
}
