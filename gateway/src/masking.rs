//! Contact details as a look-up shows them: enough to recognise, nothing to reach anyone by.

/// How many digits at the end of a phone number stay.
const SHOWN_DIGITS: usize = 4;

/// `+358401111111` as `+358 ** *** 1111`.
pub(crate) fn phone(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let hidden = digits.len().saturating_sub(SHOWN_DIGITS);
    let end: String = digits[hidden..].iter().collect();
    let country = if number.starts_with("+358") {
        "+358 "
    } else {
        ""
    };
    format!("{country}** *** {end}")
}

/// `anna.virtala@example.fi` as `a***@example.fi`.
pub(crate) fn email(address: &str) -> String {
    let (name, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}***@{domain}")
}

/// `131052-308T` as `131052-****`, for the page that shows what arrived.
pub(crate) fn personal_identity_code(code: &str) -> String {
    let start: String = code.chars().take(6).collect();
    format!("{start}-****")
}

#[cfg(test)]
mod tests {
    use super::{email, personal_identity_code, phone};

    #[test]
    fn contact_details_keep_only_their_ends() {
        assert_eq!(phone("+358401111111"), "+358 ** *** 1111");
        assert_eq!(phone("040 123 4567"), "** *** 4567");
        assert_eq!(phone("112"), "** *** 112");
        assert_eq!(email("anna.virtala@example.fi"), "a***@example.fi");
        assert_eq!(email("öinen@example.fi"), "ö***@example.fi");
        assert_eq!(personal_identity_code("131052-308T"), "131052-****");
    }
}
