//! What all pages of the stand-in have around them: its own look, and the word that it is no Suomi.fi.

use super::OVERVIEW_PATH;
use super::visitor::{Visitor, in_language};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use puolesta_core::language::Language;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::texts::filled;

/// A page: what stands on it, and where it is (path and query without the language).
pub(super) struct Page<'a> {
    pub(super) status: StatusCode,
    pub(super) here: &'a str,
    pub(super) title: &'a str,
    pub(super) body: Html,
}

impl Page<'_> {
    /// The whole page. It tells of people, so no cache keeps it.
    pub(super) fn response(&self, visitor: &Visitor) -> Response {
        let words = visitor.words();
        let name = visitor.person.name();
        let page = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} – {site}</title>\n<link rel=\"icon\" href=\"/assets/mark.svg\">\n\
             <link rel=\"stylesheet\" href=\"/suomi-fi/sijainen.css\">\n</head>\n<body>\n\
             <header>\n<div class=\"bar\">\n<p class=\"site\"><a href=\"{overview}\">{site}</a> \
             <span class=\"test\">{test}</span></p>\n{languages}\n<p>{signed_in}</p>\n</div>\n\
             <p class=\"notice\" role=\"note\">{notice}</p>\n</header>\n<main>\n<h1>{title}</h1>\n{body}\n\
             </main>\n</body>\n</html>\n",
            lang = visitor.language.as_str(),
            title = text(self.title),
            site = text(&words.site_name),
            overview = text(&visitor.address(OVERVIEW_PATH)),
            test = text(&words.test),
            languages = self.languages(visitor),
            signed_in = text(&filled(&words.signed_in_as, &[("name", &name)])),
            notice = text(&words.notice),
            body = self.body,
        );
        let headers = [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/html; charset=utf-8"),
            ),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        (self.status, headers, page).into_response()
    }

    fn languages(&self, visitor: &Visitor) -> String {
        let link = |language: &Language| {
            let tag = language.as_str();
            let address = text(&in_language(self.here, *language)).to_string();
            let name = text(&visitor.site.e_authorizations.of(*language).language_name);
            let current = if *language == visitor.language {
                " aria-current=\"true\""
            } else {
                ""
            };
            format!(
                "<li><a lang=\"{tag}\" hreflang=\"{tag}\" href=\"{address}\"{current}>{name}</a></li>"
            )
        };
        let links: String = Language::ALL.iter().map(link).collect();
        let label = text(&visitor.words().languages);
        format!("<nav aria-label=\"{label}\"><ul>{links}</ul></nav>")
    }
}

/// What is not there, or not the visitor's to see: one page for both.
pub(super) fn not_found(visitor: &Visitor) -> Response {
    let words = visitor.words();
    let body = Html::raw(format!(
        "<p>{lead}</p>\n{way}",
        lead = text(&words.not_found_lead),
        way = way_to_overview(visitor),
    ));
    let page = Page {
        status: StatusCode::NOT_FOUND,
        here: OVERVIEW_PATH,
        title: &words.not_found_title,
        body,
    };
    page.response(visitor)
}

/// The link to all mandates and requests.
pub(super) fn way_to_overview(visitor: &Visitor) -> Html {
    let address = text(&visitor.address(OVERVIEW_PATH)).to_string();
    let words = text(&visitor.words().to_overview);
    Html::raw(format!("<p><a href=\"{address}\">{words}</a></p>"))
}

/// What is known of something, each with its name.
pub(super) fn facts(facts: &[(&str, &str)]) -> Html {
    let fact = |(name, fact): &(&str, &str)| {
        let (name, fact) = (text(name), text(fact));
        format!("<dt>{name}</dt><dd>{fact}</dd>\n")
    };
    let facts: String = facts.iter().map(fact).collect();
    Html::raw(format!("<dl>\n{facts}</dl>\n"))
}

/// An error above the fields that it is about; nothing when there is none.
pub(super) fn error(words: Option<&str>) -> Html {
    Html::raw(words.map_or_else(String::new, |words| {
        let words = text(words);
        format!("<p class=\"error\" id=\"error\" role=\"alert\">{words}</p>\n")
    }))
}
