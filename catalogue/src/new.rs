//! A catalogue to begin with: commented, without an error, with a mark where a person must write.

mod notes;

use crate::day::{in_a_year, iso};
use crate::unfinished::TO_FILL_IN;
use crate::{languages, minify};
use puolesta_core::date::Date;
use puolesta_core::language::Language;

const WHOLE: &str = include_str!("new/whole.jsonc");
const EXTENDING: &str = include_str!("new/extending.jsonc");

/// Three digits that no municipality has.
pub const NO_MUNICIPALITY: &str = "000";

/// What is known of the one who begins.
#[derive(Debug)]
pub struct Beginning<'a> {
    /// The name of the file, for the commands in its comments.
    pub file: &'a str,
    /// The languages that are promised, at least one.
    pub languages: &'a [Language],
    /// The municipality's name in the first of these languages.
    pub name: Option<&'a str>,
    /// The municipality's code.
    pub code: Option<&'a str>,
    /// The common catalogue to extend.
    pub extends: Option<Extended<'a>>,
    /// The day on which it begins.
    pub today: Date,
    /// The language of the notes.
    pub notes: Language,
}

/// A common catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Extended<'a> {
    /// What to write under `extends`.
    pub name: &'a str,
    /// The id of one of its services, to show how one is changed.
    pub service: &'a str,
}

/// The text of the new file.
#[must_use]
pub fn starting_catalogue(beginning: &Beginning<'_>) -> String {
    let template = if beginning.extends.is_some() {
        EXTENDING
    } else {
        WHOLE
    };
    let extends = beginning.extends.unwrap_or(Extended {
        name: "",
        service: "",
    });
    let template = notes::with_notes(template, beginning.notes);
    let mut text = only_languages(&template, beginning.languages);
    let values = [
        ("{file}", beginning.file.to_owned()),
        ("{today}", iso(beginning.today)),
        ("{in-a-year}", iso(in_a_year(beginning.today))),
        ("{languages}", quoted(beginning.languages)),
        (
            "{code}",
            beginning.code.unwrap_or(NO_MUNICIPALITY).to_owned(),
        ),
        ("{extends}", extends.name.to_owned()),
        ("{service}", extends.service.to_owned()),
    ];
    for (mark, value) in values {
        text = text.replace(mark, &value);
    }
    with_names(&text, beginning)
}

/// The name is known in the first language only; in the others a person writes it.
fn with_names(text: &str, beginning: &Beginning<'_>) -> String {
    let mut text = text.to_owned();
    for (index, language) in beginning.languages.iter().enumerate() {
        let known = beginning.name.filter(|_| index == 0);
        let mark = format!("{{name-{}}}", language.as_str());
        text = text.replace(&mark, &in_quotes(known.unwrap_or(TO_FILL_IN)));
    }
    text
}

/// A text as it stands between the quotes of JSON.
fn in_quotes(text: &str) -> String {
    let json = minify::quoted(text);
    json[1..json.len() - 1].to_owned()
}

/// The template writes each language of a text on a line of its own: those that are not wanted go,
/// and a comma stands between those that stay.
fn only_languages(template: &str, languages: &[Language]) -> String {
    let wanted = |line: &&str| language_of(line).is_none_or(|own| languages.contains(&own));
    let lines: Vec<&str> = template.lines().filter(wanted).collect();
    let mut text = String::with_capacity(template.len());
    for (index, line) in lines.iter().enumerate() {
        let follows = lines.get(index + 1).and_then(|next| language_of(next));
        match language_of(line) {
            Some(_) if follows.is_none() => text.push_str(line.trim_end_matches(',')),
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

fn language_of(line: &str) -> Option<Language> {
    let (name, _) = line.trim_start().strip_prefix('"')?.split_once("\": \"")?;
    languages::named(name)
}

fn quoted(languages: &[Language]) -> String {
    let quoted = languages
        .iter()
        .map(|language| format!("\"{}\"", language.as_str()));
    quoted.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
