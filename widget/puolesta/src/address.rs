//! Addresses: which ones the widget leads to, and what may stand inside one.

use js_sys::encode_uri_component;

/// Whether the widget may lead there: over https, or to where the page itself comes from.
pub(crate) fn is_safe(address: &str) -> bool {
    let own = || web_sys::window()?.location().origin().ok();
    address.starts_with("https://")
        || own().is_some_and(|origin| address.starts_with(&[&*origin, "/"].concat()))
}

/// The origin of a whole address; nothing where it is a path of the page's own. Told by bytes: the
/// searches of the standard library would be the only ones in the wasm.
pub(crate) fn origin_of(address: &str) -> &str {
    if !(address.starts_with("https://") || address.starts_with("http://")) {
        return "";
    }
    let mut slashes = address
        .bytes()
        .enumerate()
        .filter(|(_, byte)| *byte == b'/');
    let end = slashes.nth(2).map_or(address.len(), |(index, _)| index);
    address.get(..end).unwrap_or_default()
}

/// Whether it is a path, which leaves no origin.
pub(crate) fn is_own_path(address: &str) -> bool {
    let (first, second) = (address.as_bytes().first(), address.as_bytes().get(1));
    first == Some(&b'/') && !matches!(second, Some(b'/' | b'\\'))
}

/// A text as a value in an address.
pub(crate) fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}

#[cfg(test)]
mod tests {
    use super::{is_own_path, origin_of};

    #[test]
    fn a_path_leaves_no_origin() {
        for (path, is_own) in [
            ("/kirjaudu?next=%2F", true),
            ("/", true),
            ("//evil.example", false),
            ("/\\evil.example", false),
            ("javascript:alert(1)", false),
            ("https://evil.example", false),
            ("", false),
        ] {
            assert_eq!(is_own_path(path), is_own, "{path:?}");
        }
    }

    #[test]
    fn an_address_has_its_origin() {
        for (address, origin) in [
            ("https://a.example/puolesta-api", "https://a.example"),
            ("https://a.example:8443", "https://a.example:8443"),
            ("http://localhost:8080/api/v1/", "http://localhost:8080"),
            ("/puolesta-api", ""),
            ("puolesta-api/v1/x", ""),
        ] {
            assert_eq!(origin_of(address), origin);
        }
    }
}
