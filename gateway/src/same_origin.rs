//! Forms of other sites change nothing: the cookie is not sent with them (`SameSite=Lax`), and a
//! browser that says where a form comes from is taken at its word.

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What a person reads whose browser was led here by another site.
const FOREIGN: &str = "Pyyntö tuli toiselta sivustolta, eikä mitään tehty.\n\n\
    Begäran kom från en annan webbplats och inget gjordes.\n\n\
    The request came from another site and nothing was done.\n";

/// Lets only this site's own pages post.
pub async fn guard(request: Request, next: Next) -> Response {
    if request.method() == Method::POST && is_foreign(request.headers()) {
        return (StatusCode::FORBIDDEN, FOREIGN).into_response();
    }
    next.run(request).await
}

fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match (text("origin"), text("host")) {
        (Some(origin), Some(host)) => {
            let (_, name) = origin.split_once("://").unwrap_or_default();
            name != host
        }
        (Some(_), None) => true,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_foreign;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn only_this_site_s_own_pages_post() {
        for (headers, foreign) in [
            (vec![], false),
            (vec![("sec-fetch-site", "same-origin")], false),
            (vec![("sec-fetch-site", "cross-site")], true),
            (vec![("sec-fetch-site", "same-site")], true),
            (vec![("origin", "http://a:1"), ("host", "a:1")], false),
            (vec![("origin", "http://b:1"), ("host", "a:1")], true),
            (vec![("origin", "null"), ("host", "a:1")], true),
        ] {
            let pairs = headers.iter().map(|(name, value)| {
                let value = HeaderValue::from_static(value);
                (HeaderName::from_static(name), value)
            });
            assert_eq!(
                is_foreign(&HeaderMap::from_iter(pairs)),
                foreign,
                "{headers:?}"
            );
        }
    }
}
