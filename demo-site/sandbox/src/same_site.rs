//! Posts from this site's own pages only: no other site's form acts in a person's name.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};

const SENT_FROM: &str = "sec-fetch-site";

/// A request that one of our own pages sent, as the browser itself says.
pub(crate) struct FromOwnPage;

impl<State: Sync> FromRequestParts<State> for FromOwnPage {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, StatusCode> {
        if is_from_own_page(&parts.headers) {
            Ok(Self)
        } else {
            Err(StatusCode::FORBIDDEN)
        }
    }
}

/// Browsers that do not send `Sec-Fetch-Site` yet (Safari before 16.4) send `Origin` with every post.
fn is_from_own_page(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(SENT_FROM) {
        return site == "same-origin";
    }
    let origin = text(header::ORIGIN.as_str()).and_then(|origin| origin.split_once("://"));
    match (origin, text(header::HOST.as_str())) {
        (Some((_, host)), Some(own)) => host == own,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_from_own_page;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn only_our_own_pages_post() {
        let own = ("host", "127.0.0.1:8080");
        for (headers, expected) in [
            (vec![own, ("sec-fetch-site", "same-origin")], true),
            (vec![own, ("sec-fetch-site", "same-site")], false),
            (vec![own, ("sec-fetch-site", "cross-site")], false),
            (vec![own, ("sec-fetch-site", "none")], false),
            (vec![own, ("origin", "http://127.0.0.1:8080")], true),
            (vec![own, ("origin", "http://127.0.0.1:8081")], false),
            (vec![own, ("origin", "null")], false),
            (vec![own], false),
        ] {
            let map: HeaderMap = headers
                .iter()
                .map(|(name, value)| {
                    let name = HeaderName::from_static(name);
                    (name, HeaderValue::from_static(value))
                })
                .collect();
            assert_eq!(is_from_own_page(&map), expected, "{headers:?}");
        }
    }
}
