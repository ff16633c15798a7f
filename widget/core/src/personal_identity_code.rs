//! The Finnish personal identity code (henkilötunnus): parsed once, then passed as a type.
//!
//! Rules: `DDMMYY C NNN Q`, eleven characters. The sign C gives the century and has been part of what
//! tells two people apart since 2023 (government decree 690/2022), so it is compared and never
//! rebuilt. Q is a check character over the nine digits. Individual numbers 002–899 are issued to
//! people, 900–999 are temporary or for tests (Digital and Population Data Services Agency).

use crate::date::Date;
use crate::visible::{is_invisible, is_like_a_hyphen, visible};
use core::fmt;

#[cfg(test)]
mod tests;

const LENGTH: usize = 11;
const CHECK_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
const SMALLEST_INDIVIDUAL_NUMBER: u32 = 2;
const FIRST_TEMPORARY_NUMBER: u32 = 900;

/// A valid personal identity code. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonalIdentityCode(String);

/// What is wrong with text that should be a personal identity code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityCodeError {
    /// Nothing but blanks.
    Empty,
    /// Not eleven characters.
    Length,
    /// A character that no personal identity code has, or a letter where a digit belongs.
    Character,
    /// The seventh character is no century sign.
    Separator,
    /// The seventh character is a dash that only looks like the hyphen.
    LookAlike,
    /// A character that no one can see stands between others.
    Invisible,
    /// The first six digits and the century sign give no day of the calendar.
    Date,
    /// The individual number is 000 or 001, which are never issued.
    IndividualNumber,
    /// The last character does not fit the digits: usually a mistyped digit.
    CheckCharacter,
    /// A temporary or test code (900–999) where only permanent ones are accepted.
    Temporary,
}

/// Whether codes with the individual numbers 900–999 are accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TemporaryCodes {
    /// Only codes that are issued to people for good.
    #[default]
    Refused,
    /// Temporary and test codes as well.
    Accepted,
}

impl PersonalIdentityCode {
    /// Reads a code as a person types it: what no one sees around it and lower case letters are fine.
    ///
    /// # Errors
    /// The first thing that is wrong, in the order in which a person reads the code.
    pub fn parse(text: &str, temporary: TemporaryCodes) -> Result<Self, IdentityCodeError> {
        let text = upper_case(visible(text))?;
        let characters = text.as_bytes().try_into();
        let code: &[u8; LENGTH] = characters.map_err(|_| IdentityCodeError::Length)?;
        let digits = digits(code)?;
        let century = century(code[6]).ok_or(IdentityCodeError::Separator)?;
        let individual_number = digits % 1000;
        check_date(digits, century)?;
        if individual_number < SMALLEST_INDIVIDUAL_NUMBER {
            return Err(IdentityCodeError::IndividualNumber);
        }
        if CHECK_CHARACTERS[(digits % 31) as usize] != code[10] {
            return Err(IdentityCodeError::CheckCharacter);
        }
        if individual_number >= FIRST_TEMPORARY_NUMBER && temporary == TemporaryCodes::Refused {
            return Err(IdentityCodeError::Temporary);
        }
        Ok(Self(text))
    }

    /// The eleven characters. Only for the request of a look-up, the form value of a party typed by
    /// hand, and the register behind the host API.
    pub fn expose_secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PersonalIdentityCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PersonalIdentityCode(elided)")
    }
}

fn upper_case(text: &str) -> Result<String, IdentityCodeError> {
    if text.is_empty() {
        return Err(IdentityCodeError::Empty);
    }
    if text.chars().any(is_invisible) {
        return Err(IdentityCodeError::Invisible);
    }
    if text.chars().nth(6).is_some_and(is_like_a_hyphen) {
        return Err(IdentityCodeError::LookAlike);
    }
    if !text.is_ascii() || text.bytes().any(|byte| byte.is_ascii_control()) {
        return Err(IdentityCodeError::Character);
    }
    Ok(text.to_ascii_uppercase())
}

/// The nine digits as one number, DDMMYYNNN.
fn digits(code: &[u8; LENGTH]) -> Result<u32, IdentityCodeError> {
    let mut number = 0;
    for byte in code[..6].iter().chain(&code[7..10]) {
        if !byte.is_ascii_digit() {
            return Err(IdentityCodeError::Character);
        }
        number = number * 10 + u32::from(byte - b'0');
    }
    Ok(number)
}

const fn century(sign: u8) -> Option<u16> {
    match sign {
        b'+' => Some(1800),
        b'-' | b'U'..=b'Y' => Some(1900),
        b'A'..=b'F' => Some(2000),
        _ => None,
    }
}

fn check_date(digits: u32, century: u16) -> Result<(), IdentityCodeError> {
    let day = (digits / 10_000_000) as u8;
    let month = (digits / 100_000 % 100) as u8;
    let year = century + (digits / 1000 % 100) as u16;
    Date::new(year, month, day)
        .map(|_| ())
        .ok_or(IdentityCodeError::Date)
}
