//! The form's own fields as a table, in its words: for the one who sent them, and for the others, who are asked to
//! agree to them.

use super::html::{Html, text};
use crate::texts::PageTexts;

/// Whether the other parties see the field: only what the configuration lists, and only an answer.
pub(super) fn is_for_all(shown: &[String], (name, value): &(String, String)) -> bool {
    shown.contains(name) && !value.trim().is_empty()
}

/// The fields with what was answered; nothing where there are none.
pub(super) fn table<'f>(
    texts: &PageTexts,
    fields: impl Iterator<Item = &'f (String, String)>,
) -> Html {
    let rows: String = fields
        .map(|(name, value)| {
            let answer = texts.form_words.get(&format!("{name}={value}"));
            let value = text(answer.unwrap_or(value));
            let name = text(texts.form_words.get(name).unwrap_or(name));
            format!("<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>\n")
        })
        .collect();
    if rows.is_empty() {
        return Html::raw("");
    }
    let (caption, name, value) = (
        text(&texts.case_fields),
        text(&texts.case_field),
        text(&texts.case_answer),
    );
    Html::raw(format!(
        "<table data-form-fields>\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\">{name}</th>\
         <th scope=\"col\">{value}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    ))
}
