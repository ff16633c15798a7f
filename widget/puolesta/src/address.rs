//! Addresses: which ones the widget leads to, and what may stand inside one.

use js_sys::encode_uri_component;

/// Whether the widget may lead there: over https, or to where the page itself comes from.
pub(crate) fn is_safe(address: &str) -> bool {
    let own = || web_sys::window()?.location().origin().ok();
    address.starts_with("https://")
        || own().is_some_and(|origin| address.starts_with(&[&*origin, "/"].concat()))
}

/// A text as a value in an address.
pub(crate) fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}
