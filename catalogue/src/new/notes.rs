//! The notes of a new catalogue: the templates name them, the words stand in one file for each language.

mod en;
mod fi;
mod sv;

use puolesta_core::language::Language;

/// What a line of a template begins with where a note belongs.
const MARK: &str = "//= ";

/// A template with its notes in a language.
pub(super) fn with_notes(template: &str, language: Language) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    for line in template.lines() {
        let words = line.trim_start();
        let indent = &line[..line.len() - words.len()];
        match words
            .strip_prefix(MARK)
            .and_then(|name| note(name, language))
        {
            Some(note) => {
                for line in note.lines() {
                    text.push_str(&format!("{indent}// {line}\n"));
                }
            }
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

fn note(name: &str, language: Language) -> Option<&'static str> {
    let mut notes = notes(language).iter();
    notes
        .find(|(known, _)| *known == name)
        .map(|(_, note)| *note)
}

const fn notes(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Fi => fi::NOTES,
        Language::Sv => sv::NOTES,
        Language::En => en::NOTES,
    }
}

#[cfg(test)]
mod tests {
    use super::{MARK, note, notes};
    use crate::new::{EXTENDING, WHOLE};
    use puolesta_core::language::Language;
    use std::collections::HashSet;

    #[test]
    fn each_note_of_the_templates_is_there_in_each_language_and_in_none_alike() {
        let lines = WHOLE.lines().chain(EXTENDING.lines());
        let named: HashSet<&str> = lines
            .filter_map(|line| line.trim_start().strip_prefix(MARK))
            .collect();
        for name in &named {
            let said: HashSet<_> = Language::ALL.iter().map(|it| note(name, *it)).collect();
            assert!(!said.contains(&None), "{name}");
            assert_eq!(said.len(), Language::ALL.len(), "{name}");
        }
        for language in Language::ALL {
            let known = notes(*language).iter().map(|(name, _)| *name);
            assert_eq!(known.collect::<HashSet<_>>(), named);
        }
    }
}
