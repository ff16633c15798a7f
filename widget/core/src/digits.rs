//! Numbers in digits, without the formatting machinery of the standard library.

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

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn numbers_are_written_as_the_standard_library_does() {
        for number in [0, 7, 10, 99, 100, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
