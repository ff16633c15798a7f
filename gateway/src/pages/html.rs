//! HTML in the smallest way: everything that is put into a page is escaped, by its type.

use crate::texts::PageTexts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;

/// Markup. It is made of written-out tags and of texts that [`text`] has escaped.
pub struct Html(String);

impl Html {
    /// Markup that is written out in this program.
    #[must_use]
    pub fn raw(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// As it stands in the page.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text, fit for an element and for an attribute in quotes.
#[must_use]
pub fn text(text: &str) -> Html {
    let mut markup = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            _ => markup.push(character),
        }
    }
    Html(markup)
}

impl std::fmt::Display for Html {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What went wrong, for everybody who reads or hears the page.
pub(super) fn alert(words: &str) -> String {
    format!("<p class=\"error\" role=\"alert\">{}</p>\n", text(words))
}

/// A whole page. Pages tell of people, so no cache keeps them.
#[must_use]
pub fn page(
    status: StatusCode,
    language: Language,
    texts: &PageTexts,
    title: &str,
    body: &Html,
) -> Response {
    let (lang, title) = (language.as_str(), text(title));
    let notice = notice(texts);
    let body = body.as_str();
    let page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"/assets/mark.svg\">\n\
         <link rel=\"stylesheet\" href=\"/gateway.css\">\n</head>\n\
         <body>\n{notice}<main>\n<h1>{title}</h1>\n\
         {body}\n</main>\n</body>\n</html>\n"
    );
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, page).into_response()
}

/// What a test site says of itself at the top.
fn notice(texts: &PageTexts) -> String {
    match &*texts.test_site {
        "" => String::new(),
        notice => format!(
            "<header><p class=\"notice\" role=\"note\">{}</p></header>\n",
            text(notice)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(
            text("<a href=\"x\" id='y'>&</a>").as_str(),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;"
        );
    }
}
