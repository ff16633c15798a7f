//! The one cookie: it holds the session's token, out of reach of scripts and of other sites' forms.

use axum::http::{HeaderMap, header};

const NAME: &str = "puolesta_session";

/// The token in the request's cookies.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == NAME)
        .map(|(_, token)| token.to_owned())
}

/// The `Set-Cookie` line of a new session. It ends with the browser; the server ends it sooner.
pub fn keep(token: &str) -> String {
    // Without `Secure`: the sandbox speaks plain HTTP on this machine only.
    format!("{NAME}={token}; HttpOnly; SameSite=Lax; Path=/")
}

/// The `Set-Cookie` line that forgets the session.
pub fn forget() -> String {
    format!("{NAME}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0")
}

#[cfg(test)]
mod tests {
    use super::{keep, session_token};
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(session_token(&headers), None);
        let line = HeaderValue::from_static("a=b; puolesta_session=token; c");
        headers.insert(header::COOKIE, line);
        assert_eq!(session_token(&headers).as_deref(), Some("token"));
    }

    #[test]
    fn scripts_and_other_sites_do_not_get_it() {
        let line = keep("token");
        assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"));
    }
}
