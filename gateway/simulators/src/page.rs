//! The pages of simulators, for people: three languages, no script, and the word that they are no real ones.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;
use std::fmt::Write;

/// A page.
pub(crate) struct Page<'a> {
    pub(crate) status: StatusCode,
    /// The path of its style sheet.
    pub(crate) style: &'a str,
    pub(crate) language: Language,
    /// Its address; nothing where it is not to be seen in another language.
    pub(crate) here: Option<&'a str>,
    /// Whose page it is.
    pub(crate) site: &'a str,
    /// That it is no real one.
    pub(crate) notice: &'a str,
    pub(crate) title: &'a str,
    /// Markup.
    pub(crate) body: &'a str,
}

impl IntoResponse for Page<'_> {
    fn into_response(self) -> Response {
        let page = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} – {site}</title>\n<link rel=\"icon\" href=\"data:,\">\n\
             <link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n<header>\n<div class=\"bar\">\n\
             <p class=\"site\">{site}</p>\n{links}</div>\n<p class=\"notice\" role=\"note\">{notice}</p>\n\
             </header>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n",
            lang = self.language.as_str(),
            title = escaped(self.title),
            site = escaped(self.site),
            style = escaped(self.style),
            links = self
                .here
                .map_or_else(String::new, |here| links(self.language, here)),
            notice = escaped(self.notice),
            body = self.body,
        );
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        (self.status, headers, page).into_response()
    }
}

/// What the list of languages is called, and each language by itself.
const fn names(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fi => ("Kieli", "Suomeksi"),
        Language::Sv => ("Språk", "På svenska"),
        Language::En => ("Language", "In English"),
    }
}

/// The same page in each language.
fn links(current: Language, here: &str) -> String {
    let mut links = format!("<nav aria-label=\"{}\"><ul>", names(current).0);
    for language in Language::ALL {
        let tag = language.as_str();
        let mark = match *language == current {
            true => " aria-current=\"true\"",
            false => "",
        };
        let address = escaped(&in_language(here, tag));
        let name = names(*language).1;
        let _written = write!(
            links,
            "<li><a lang=\"{tag}\" hreflang=\"{tag}\" href=\"{address}\"{mark}>{name}</a></li>"
        );
    }
    links + "</ul></nav>\n"
}

/// The address with another language in its query.
fn in_language(here: &str, tag: &str) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let others = query.split('&').filter(|pair| !pair.starts_with("lang="));
    let pairs: Vec<&str> = others.collect();
    format!("{path}?{}&lang={tag}", pairs.join("&"))
}

/// A form in which one of several is chosen, with what is wrong above it.
pub(crate) struct ChoiceForm<'a> {
    /// What it is for, for tests and styles.
    pub(crate) kind: &'a str,
    pub(crate) here: &'a str,
    pub(crate) legend: &'a str,
    pub(crate) error: Option<&'a str>,
    /// The field's name.
    pub(crate) field: &'a str,
    /// Value and words of each.
    pub(crate) choices: Vec<(&'a str, &'a str)>,
    pub(crate) button: &'a str,
}

impl ChoiceForm<'_> {
    pub(crate) fn markup(&self) -> String {
        let error = self.error.map_or_else(String::new, |error| {
            format!(
                "<p class=\"error\" id=\"error\" role=\"alert\">{}</p>\n",
                escaped(error)
            )
        });
        let choice = |(value, words): &(&str, &str)| {
            let (field, value, words) = (self.field, escaped(value), escaped(words));
            format!(
                "<label><input type=\"radio\" name=\"{field}\" value=\"{value}\" required> {words}</label>\n"
            )
        };
        let choices: String = self.choices.iter().map(choice).collect();
        format!(
            "<form method=\"post\" action=\"{here}\" data-form=\"{kind}\">\n<fieldset>\n\
             <legend>{legend}</legend>\n{error}{choices}</fieldset>\n\
             <button data-action=\"{kind}\">{button}</button>\n</form>",
            here = escaped(self.here),
            kind = self.kind,
            legend = escaped(self.legend),
            button = escaped(self.button),
        )
    }
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// As a value of a query.
pub(crate) fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::in_language;

    #[test]
    fn another_language_is_the_same_page() {
        let here = "/oauth/authorize?client_id=a&lang=fi&state=x";
        let expected = "/oauth/authorize?client_id=a&state=x&lang=sv";
        assert_eq!(in_language(here, "sv"), expected);
    }
}
