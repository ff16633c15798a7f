//! Numbers in digits, without the formatting and reading machinery of the standard library.

/// A number in decimal digits.
pub fn digits(mut number: u64) -> String {
    let mut reversed = Vec::new();
    loop {
        reversed.push(b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            break;
        }
    }
    reversed.iter().rev().map(|digit| *digit as char).collect()
}

/// The number that a text of digits alone stands for, where it fits.
pub fn number<N: TryFrom<u64>>(text: &str) -> Option<N> {
    N::try_from(whole_number(text)?).ok()
}

#[inline(never)]
fn whole_number(text: &str) -> Option<u64> {
    let mut number = 0;
    for byte in text.bytes() {
        let digit = u64::from(byte.wrapping_sub(b'0'));
        if digit > 9 || number > (u64::MAX - digit) / 10 {
            return None;
        }
        number = 10 * number + digit;
    }
    (!text.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{digits, number};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn digits_are_read_back(expected in any::<u64>()) {
            prop_assert_eq!(number(&digits(expected)), Some(expected));
        }
    }

    #[test]
    fn only_digits_of_a_number_that_fits_are_read() {
        assert_eq!(number("007"), Some(7_u8));
        assert_eq!(number("255"), Some(255_u8));
        assert_eq!(number::<u8>("256"), None);
        assert_eq!(number::<u64>("18446744073709551616"), None);
        assert_eq!(number::<u64>("99999999999999999999"), None);
        for text in ["", "+1", "-1", " 1", "1.5", "½", "1ä"] {
            assert_eq!(number::<u64>(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_does() {
        for number in [0, 7, 10, 99, 100, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
