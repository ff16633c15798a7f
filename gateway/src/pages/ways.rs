//! Ways from page to page: only to pages of this site.

use crate::session::SIGN_IN;
use axum::response::Redirect;
use puolesta_core::language::Language;

/// Whether this leads to a page of this site and nowhere else.
#[must_use]
pub fn is_local_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

/// Whether this leads to a page of this site, or of one of these origins, which may call the host API.
pub(crate) fn leads_on(origins: &[String], next: &str) -> bool {
    is_local_path(next)
        || origins.iter().any(|origin| {
            let rest = next.strip_prefix(origin.as_str());
            rest.is_some_and(|path| path.is_empty() || is_local_path(path))
        })
}

/// The page of a person's own matter.
pub(super) fn way_to_matter(id: &str, language: Language) -> String {
    format!("/asiat/{}?lang={}", encoded(id), language.as_str())
}

/// Where one signs in, and is led to this path of this site.
pub(super) fn sign_in_address(path: &str) -> String {
    format!("{SIGN_IN}?next={}", encoded(path))
}

/// The way to signing in, and back to a path of this site.
pub fn way_to_signing_in(path: &str) -> Redirect {
    Redirect::to(&sign_in_address(path))
}

/// A path as the value of a query: what would end the value or start another is written as bytes.
#[must_use]
pub fn encoded(path: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, is_local_path};

    #[test]
    fn only_paths_of_this_site_are_followed() {
        for (path, is_local) in [
            ("/", true),
            ("/?service=avustus&lang=sv", true),
            ("//evil.example", false),
            ("/\\evil.example", false),
            ("https://evil.example", false),
            ("/a\r\nSet-Cookie: b", false),
        ] {
            assert_eq!(is_local_path(path), is_local, "{path:?}");
        }
    }

    #[test]
    fn a_path_survives_inside_a_query() {
        assert_eq!(encoded("/?a=b&c=d"), "/%3Fa%3Db%26c%3Dd");
    }
}
