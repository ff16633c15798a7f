//! Rule: no personal identity code of a living person in the repository, only the public test ones.

use crate::repository::TextFile;

const CHECK_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
const CENTURY_SIGNS: &[u8] = b"+-YXWVUABCDEF";
const CODE_LENGTH: usize = 11;

/// Codes that could be somebody's and are not among the public test codes of `test_data`.
///
/// Individual numbers from 900 on are given to nobody for good and are free to use in tests.
#[must_use]
pub fn private_codes(files: &[TextFile], test_data: &str) -> Vec<String> {
    let public = possible_codes(test_data);
    let mut problems = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            let private = possible_codes(line)
                .into_iter()
                .filter(|code| !public.contains(code));
            problems.extend(private.map(|_| {
                format!(
                    "{}:{}: a personal identity code that is not a public test code; use one with the individual number 900–999",
                    file.path,
                    number + 1
                )
            }));
        }
    }
    problems
}

/// All codes with a right check character and an individual number that a person may have, in upper case.
fn possible_codes(text: &str) -> Vec<String> {
    let upper = text.to_ascii_uppercase();
    let bytes = upper.as_bytes();
    let stands_alone = |start: usize| {
        let before = start.checked_sub(1).map(|index| bytes[index]);
        let after = bytes.get(start + CODE_LENGTH).copied();
        [before, after]
            .into_iter()
            .flatten()
            .all(|byte| !byte.is_ascii_alphanumeric())
    };
    bytes
        .windows(CODE_LENGTH)
        .enumerate()
        .filter(|(start, window)| stands_alone(*start) && could_be_a_persons(window))
        .map(|(_, window)| String::from_utf8_lossy(window).into_owned())
        .collect()
}

fn could_be_a_persons(code: &[u8]) -> bool {
    let (Some(date), Some(individual)) = (number(&code[..6]), number(&code[7..10])) else {
        return false;
    };
    let (day, month) = (date / 10_000, date / 100 % 100);
    CENTURY_SIGNS.contains(&code[6])
        && (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && (2..=899).contains(&individual)
        && check_character(date, individual) == code[10]
}

fn check_character(date: usize, individual: usize) -> u8 {
    CHECK_CHARACTERS[(date * 1000 + individual) % CHECK_CHARACTERS.len()]
}

fn number(digits: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(digits).ok()?;
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    // Put together at run time, so that this file does not hold what the rule forbids.
    fn made_up(individual: usize) -> String {
        let check = char::from(check_character(10_170, individual));
        format!("010170-{individual:03}{check}")
    }

    #[test]
    fn finds_a_code_that_could_be_somebodys() {
        for text in [
            made_up(123),
            format!("code={},", made_up(898).to_lowercase()),
        ] {
            let file = TextFile::sample("a.md", &format!("First line.\n{text}\n"));
            let problems = private_codes(&[file], "");
            assert_eq!(problems.len(), 1, "{text}");
            assert!(
                !problems[0].contains(&text),
                "the problem must not repeat the code"
            );
        }
    }

    #[test]
    fn leaves_public_temporary_and_wrong_codes_alone() {
        let public = made_up(123);
        let wrong = public.replace("-123", "-124");
        let longer = format!("{public}4 9{public}");
        let file = TextFile::sample(
            "a.md",
            &format!("{public} {} {wrong} {longer}", made_up(901)),
        );
        assert_eq!(
            private_codes(&[file], &format!("[\"{public}\"]")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn reads_text_of_any_characters() {
        let file = TextFile::sample("a.md", "äöå 010170–123 ääääääääääää");
        assert!(private_codes(&[file], "").is_empty());
    }
}
