//! Texts and styles inside a program, for those who cannot fetch them from a release folder.

use puolesta_core::json::{self, Value};
use puolesta_core::language::Language;
use puolesta_core::message_key::MessageKey;

/// Style sheets by what they are for.
pub struct Styles {
    /// What stands there without the program: the first question, and why nothing can be shown.
    pub first: String,
    /// The rest of a form.
    pub form: String,
    /// What only the modes `approve`, `status` and `guide` show.
    pub modes: String,
}

/// All of them.
#[must_use]
pub fn styles() -> Styles {
    Styles {
        first: [&*FIRST.concat(), &in_the_dark()].concat(),
        form: FORM.concat(),
        modes: MODES.concat(),
    }
}

const DARK: &str = include_str!("dark.css");
const FIRST: [&str; 4] = [
    include_str!("tokens.css"),
    include_str!("base.css"),
    include_str!("help/help.css"),
    include_str!("question/question.css"),
];
const FORM: [&str; 8] = [
    include_str!("declaration/declaration.css"),
    include_str!("error_summary/error_summary.css"),
    include_str!("field/field.css"),
    include_str!("mandate/mandate.css"),
    include_str!("party/party.css"),
    include_str!("party_list/party_list.css"),
    include_str!("register/register.css"),
    include_str!("requirement/requirement.css"),
];
const MODES: [&str; 2] = [
    include_str!("guide/guide.css"),
    include_str!("matter/matter.css"),
];

/// The colours on dark surfaces: where the host says so, and where it leaves that to a reader who prefers them. No
/// selector knows of the second.
fn in_the_dark() -> String {
    let automatic = DARK.replace("=\"dark\"", "=\"auto\"");
    [
        DARK,
        "@media (prefers-color-scheme: dark) {",
        &automatic,
        "}",
    ]
    .concat()
}

/// The texts of a language as a release has them in its folder: the texts alone, in the order of their keys.
#[must_use]
pub fn locale(language: Language) -> String {
    let members = members(language);
    let texts: Vec<&str> = MessageKey::ALL
        .iter()
        .filter_map(|key| text_of(&members, key.as_str()))
        .collect();
    json::to_string(&texts).unwrap_or_default()
}

/// A text that is shown without the program, by the name of its key.
#[must_use]
pub fn shell_text(language: Language, key: &str) -> String {
    text_of(&members(language), key).unwrap_or_default().into()
}

fn text_of<'m>(members: &'m [(String, String)], key: &str) -> Option<&'m str> {
    let found = members.iter().find(|(other, _)| other == key);
    found.map(|(_, text)| &**text)
}

fn members(language: Language) -> Vec<(String, String)> {
    let file = match language {
        Language::Fi => include_str!("../locales/fi.json"),
        Language::Sv => include_str!("../locales/sv.json"),
        Language::En => include_str!("../locales/en.json"),
    };
    let Ok(Value::Object(members)) = json::parse(file) else {
        return Vec::new();
    };
    let text = |value: &Value<'_>| value.text().unwrap_or_default().to_owned();
    let pairs = members.into_iter();
    pairs
        .map(|(key, value)| (key.into_owned(), text(&value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{DARK, FIRST, FORM, MODES, in_the_dark, locale, shell_text};
    use crate::texts::Texts;
    use puolesta_core::language::Language;
    use std::fs;
    use std::path::Path;

    #[test]
    fn every_language_has_its_texts() {
        for language in Language::ALL {
            assert!(Texts::parse(*language, &locale(*language)).is_ok());
            assert_ne!(shell_text(*language, "shell-failed-allow"), "");
        }
    }

    #[test]
    fn the_dark_comes_in_two_ways() {
        let styles = in_the_dark();
        for way in [
            ":host([color-scheme=\"dark\"])",
            ":host([color-scheme=\"auto\"])",
        ] {
            assert_eq!(styles.matches(way).count(), 1, "{way}");
        }
        assert_eq!(styles.matches("color-scheme: dark;").count(), 2);
    }

    #[test]
    fn no_style_sheet_is_forgotten() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let all = [&[DARK][..], &FIRST, &FORM, &MODES].concat();
        let mut found = 0;
        let mut folders = vec![sources];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it is there") {
                let path = entry.expect("it is readable").path();
                if path.extension().is_some_and(|is| is == "css") {
                    let text = fs::read_to_string(&path).expect("it is text");
                    let is_there = all.iter().any(|sheet| **sheet == text);
                    assert!(is_there, "{path:?}");
                    found += 1;
                }
                if path.is_dir() {
                    folders.push(path);
                }
            }
        }
        assert_eq!(found, all.len());
    }
}
