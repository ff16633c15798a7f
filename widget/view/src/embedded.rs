//! Texts and styles inside a program, for those who cannot fetch them from a release folder.

use puolesta_core::json::{self, Value};
use puolesta_core::language::Language;

/// Every style sheet of the widget, the tokens first.
pub const STYLES: [&str; 14] = [
    include_str!("tokens.css"),
    include_str!("base.css"),
    include_str!("declaration/declaration.css"),
    include_str!("error_summary/error_summary.css"),
    include_str!("field/field.css"),
    include_str!("guide/guide.css"),
    include_str!("help/help.css"),
    include_str!("mandate/mandate.css"),
    include_str!("matter/matter.css"),
    include_str!("party/party.css"),
    include_str!("party_list/party_list.css"),
    include_str!("question/question.css"),
    include_str!("register/register.css"),
    include_str!("requirement/requirement.css"),
];

/// The texts of a language as a release has them in its folder: the texts alone, in the order of their keys.
#[must_use]
pub fn locale(language: Language) -> String {
    let mut members = members(language);
    members.retain(|(key, _)| !key.starts_with("shell-"));
    members.sort();
    let texts: Vec<String> = members.into_iter().map(|(_, text)| text).collect();
    json::to_string(&texts).unwrap_or_default()
}

/// A text that is shown without the program, by the name of its key.
#[must_use]
pub fn shell_text(language: Language, key: &str) -> String {
    let mut members = members(language).into_iter();
    let found = members.find(|(other, _)| other == key);
    found.map(|(_, text)| text).unwrap_or_default()
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
    use super::{STYLES, locale, shell_text};
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
    fn no_style_sheet_is_forgotten() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = 0;
        let mut folders = vec![sources];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it is there") {
                let path = entry.expect("it is readable").path();
                if path.extension().is_some_and(|is| is == "css") {
                    let text = fs::read_to_string(&path).expect("it is text");
                    assert!(STYLES.contains(&&*text), "{path:?}");
                    found += 1;
                }
                if path.is_dir() {
                    folders.push(path);
                }
            }
        }
        assert_eq!(found, STYLES.len());
    }
}
