//! The origin that this host has for its visitor, for addresses that are told whole.

use crate::application::Shared;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Scheme, name and port, such as `http://127.0.0.1:8080`.
pub(crate) struct Origin(pub(crate) String);

impl FromRequestParts<Shared> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        application: &Shared,
    ) -> Result<Self, Infallible> {
        let configuration = &application.configuration;
        if let Some(origin) = &configuration.origin {
            return Ok(Self(origin.clone()));
        }
        let host = parts.headers.get(header::HOST);
        let host = host.and_then(|host| host.to_str().ok());
        let host = host.filter(|host| is_host(host)).map(String::from);
        let own = || format!("{}:{}", configuration.host, configuration.port);
        // The sandbox itself speaks plain HTTP; behind another server the setting says its origin.
        Ok(Self(format!("http://{}", host.unwrap_or_else(own))))
    }
}

/// A name or an address, with or without a port.
fn is_host(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    !text.is_empty() && text.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_host_is_a_name_or_an_address() {
        for (text, fits) in [
            ("127.0.0.1:8080", true),
            ("[::1]:80", true),
            ("lomakkeet.example.fi", true),
            ("a/b", false),
            ("a@b", false),
            ("", false),
        ] {
            assert_eq!(is_host(text), fits, "{text:?}");
        }
    }
}
