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
    /// Nobody's yet: they have left to sign in.
    OnTheWay,
}

/// How the cookies travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookies {
    /// Over plain HTTP too: on one's own machine only.
    Plain,
    /// Over HTTPS only, and of this very host.
    Secure,
}

impl Cookies {
    const fn name(self, whose: Whose) -> &'static str {
        match (self, whose) {
            (Self::Plain, Whose::Person) => "puolesta_session",
            (Self::Plain, Whose::Official) => "puolesta_official",
            (Self::Plain, Whose::OnTheWay) => "puolesta_on_the_way",
            (Self::Secure, Whose::Person) => "__Host-puolesta_session",
            (Self::Secure, Whose::Official) => "__Host-puolesta_official",
            (Self::Secure, Whose::OnTheWay) => "__Host-puolesta_on_the_way",
        }
    }

    const fn more(self) -> &'static str {
        match self {
            Self::Plain => "HttpOnly; SameSite=Lax; Path=/",
            Self::Secure => "Secure; HttpOnly; SameSite=Lax; Path=/",
        }
    }
}

/// The token of this kind of session in the request's cookies.
pub fn token(headers: &HeaderMap, cookies: Cookies, whose: Whose) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == cookies.name(whose))
        .map(|(_, token)| token.to_owned())
}

/// The `Set-Cookie` line of a new session. It ends with the browser; the server ends it sooner.
pub fn keep(cookies: Cookies, whose: Whose, token: &str) -> String {
    format!("{}={token}; {}", cookies.name(whose), cookies.more())
}

/// The `Set-Cookie` line that forgets the session.
pub fn forget(cookies: Cookies, whose: Whose) -> String {
    format!("{}=; {}; Max-Age=0", cookies.name(whose), cookies.more())
}

#[cfg(test)]
mod tests {
    use super::{Cookies, Whose, keep, token};
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        let find = |headers: &HeaderMap, whose| token(headers, Cookies::Plain, whose);
        assert_eq!(find(&headers, Whose::Person), None);
        let line =
            HeaderValue::from_static("a=b; puolesta_session=token; c; puolesta_official=other");
        headers.insert(header::COOKIE, line);
        assert_eq!(find(&headers, Whose::Person).as_deref(), Some("token"));
        assert_eq!(find(&headers, Whose::Official).as_deref(), Some("other"));
        let secure = token(&headers, Cookies::Secure, Whose::Person);
        assert_eq!(secure, None, "another site of the domain cannot plant one");
    }

    #[test]
    fn scripts_and_other_sites_do_not_get_it() {
        for cookies in [Cookies::Plain, Cookies::Secure] {
            let line = keep(cookies, Whose::Person, "token");
            assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"));
        }
        let line = keep(Cookies::Secure, Whose::Official, "token");
        assert!(line.starts_with("__Host-puolesta_official=token; Secure;"));
    }
}
