//! What an applicant wrote of another person, before anything goes out by it: names, phone numbers,
//! e-mail addresses.

use puolesta_core::visible::is_invisible;

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;
/// The longest e-mail address, in bytes, as mail servers take it.
const LONGEST_EMAIL: usize = 254;
/// As many digits as the widget takes.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=20;

/// Whether a name can be shown to people: something is seen of it, on one line, in its own direction.
pub(crate) fn is_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(is_unseen)
}

/// A phone number as `+358401234567`, or as dense digits where no country is known; `None` for what is
/// none.
pub(crate) fn phone(written: &str) -> Option<String> {
    let is_filler = |character: char| matches!(character, ' ' | '-' | '(' | ')' | '\u{a0}');
    let dense: String = written
        .trim()
        .chars()
        .filter(|each| !is_filler(*each))
        .collect();
    let digits = dense.strip_prefix('+').unwrap_or(&dense);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || !DIGITS.contains(&digits.len()) {
        return None;
    }
    let abroad = dense.strip_prefix('+').or_else(|| dense.strip_prefix("00"));
    Some(match (abroad, dense.strip_prefix('0')) {
        (Some(number), _) => format!("+{number}"),
        (None, Some(number)) => format!("+358{number}"),
        (None, None) => dense,
    })
}

/// An e-mail address without the blanks around it; `None` for what is none.
pub(crate) fn email(written: &str) -> Option<String> {
    let address = written.trim();
    let (name, domain) = address.rsplit_once('@')?;
    let fits = |character: char| {
        !character.is_whitespace() && !is_unseen(character) && !"<>()[],;:\\\"@".contains(character)
    };
    let is_address = !name.is_empty()
        && address.len() <= LONGEST_EMAIL
        && name.chars().chain(domain.chars()).all(fits)
        && domain.split('.').count() > 1
        && domain.split('.').all(|label| !label.is_empty());
    is_address.then(|| address.to_owned())
}

/// Control characters, and those that are not seen or turn the direction of what follows.
pub(super) fn is_unseen(character: char) -> bool {
    character.is_control()
        || is_invisible(character)
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::{email, is_name, phone};

    #[test]
    fn a_name_is_seen_whole() {
        let longest = "ä".repeat(200);
        for (name, fits) in [
            ("Kiinteistöosakeyhtiöidenhuoltopalve", true),
            ("O’Dagó", true),
            (&*longest, true),
            (&*format!("{longest}ä"), false),
            ("", false),
            ("\u{200b}", false),
            ("Aino\u{202e}Koivula", false),
            ("Aino\r\nKoivula", false),
        ] {
            assert_eq!(is_name(name), fits, "{name:?}");
        }
    }

    #[test]
    fn a_phone_number_is_told_in_one_way() {
        for (written, number) in [
            ("040 123 4567", Some("+358401234567")),
            ("+358 40 123-4567", Some("+358401234567")),
            ("00358 (40) 1234567", Some("+358401234567")),
            ("+46701234567", Some("+46701234567")),
            ("+358401234567;rm -rf <b>", None),
            ("+358 ** *** 4567", None),
            ("019 000", Some("+35819000")),
            ("116 117", Some("116117")),
            ("040", None),
            ("", None),
        ] {
            assert_eq!(phone(written).as_deref(), number, "{written:?}");
        }
    }

    #[test]
    fn an_e_mail_address_leads_to_one_mailbox() {
        for (written, fits) in [
            (" aino@example.fi ", true),
            ("aino.koivula+x@posti.example.fi", true),
            ("aino@example", false),
            ("aino@example..fi", false),
            ("aino@example.fi, erik@example.fi", false),
            ("aino\r\nBcc: x@example.fi", false),
            ("@example.fi", false),
            ("aino", false),
        ] {
            assert_eq!(email(written).is_some(), fits, "{written:?}");
        }
    }
}
