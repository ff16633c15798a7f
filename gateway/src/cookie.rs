//! The cookies, one for persons and one for officials: each holds a session's token, out of reach of scripts
//! and of other sites' forms.

use axum::http::{HeaderMap, header};

/// Whose session it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An identified person's.
    Person,
    /// An official's, who may be signed in as a person beside it.
    Official,
}

impl Whose {
    const fn name(self) -> &'static str {
        match self {
            Self::Person => "puolesta_session",
            Self::Official => "puolesta_official",
        }
    }
}

/// The person's token in the request's cookies.
pub fn session_token(headers: &HeaderMap) -> Option<String> {
    token(headers, Whose::Person)
}

/// The token of this kind of session in the request's cookies.
pub fn token(headers: &HeaderMap, whose: Whose) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == whose.name())
        .map(|(_, token)| token.to_owned())
}

/// The `Set-Cookie` line of a new session. It ends with the browser; the server ends it sooner.
pub fn keep(whose: Whose, token: &str) -> String {
    let name = whose.name();
    // Without `Secure`: the sandbox speaks plain HTTP on this machine only.
    format!("{name}={token}; HttpOnly; SameSite=Lax; Path=/")
}

/// The `Set-Cookie` line that forgets the session.
pub fn forget(whose: Whose) -> String {
    let name = whose.name();
    format!("{name}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0")
}

#[cfg(test)]
mod tests {
    use super::{Whose, keep, session_token, token};
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(session_token(&headers), None);
        let line =
            HeaderValue::from_static("a=b; puolesta_session=token; c; puolesta_official=other");
        headers.insert(header::COOKIE, line);
        assert_eq!(session_token(&headers).as_deref(), Some("token"));
        assert_eq!(token(&headers, Whose::Official).as_deref(), Some("other"));
    }

    #[test]
    fn scripts_and_other_sites_do_not_get_it() {
        let line = keep(Whose::Person, "token");
        assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"));
    }
}
