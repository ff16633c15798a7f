//! The same page in the other languages.

use super::html::{Html, text};
use crate::application::Application;
use puolesta_core::language::Language;

/// Links to the page in each language; `query` is what else its address holds, such as `case=x`.
#[must_use]
pub fn languages(application: &Application, current: Language, path: &str, query: &str) -> Html {
    let links: String = Language::ALL
        .iter()
        .map(|language| {
            let tag = language.as_str();
            let name = text(&application.texts.of(*language).language_name);
            let mark = if *language == current {
                " aria-current=\"true\""
            } else {
                ""
            };
            let address = match query {
                "" => format!("{path}?lang={tag}"),
                _ => format!("{path}?{query}&lang={tag}"),
            };
            let address = text(&address);
            format!(
                "<li><a lang=\"{tag}\" hreflang=\"{tag}\" href=\"{address}\"{mark}>{name}</a></li>"
            )
        })
        .collect();
    Html::raw(format!("<nav class=\"languages\"><ul>{links}</ul></nav>\n"))
}
