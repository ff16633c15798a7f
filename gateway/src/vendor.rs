//! Vendors: whose servers may hand in forms and sessions, each with a secret of its own.

use crate::token;
use axum::http::{HeaderMap, header};
use std::fmt;

/// A vendor, or the municipality's own back end.
#[derive(Clone)]
pub struct Vendor {
    /// As the log and ids of officials name it.
    pub name: String,
    /// What its servers know. Two while one is being replaced.
    pub secrets: Vec<String>,
    /// The services that it may send forms of; every one where there is no list.
    pub services: Option<Vec<String>>,
}

impl Vendor {
    /// Whether it may send forms of this service.
    pub(crate) fn may_send(&self, service: &str) -> bool {
        let services = self.services.as_ref();
        services.is_none_or(|services| services.iter().any(|known| known == service))
    }
}

/// Without the secrets.
impl fmt::Debug for Vendor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name)
    }
}

/// The vendor whose secret the call has. All are compared, so the time tells nothing.
pub(crate) fn of_call<'a>(vendors: &'a [Vendor], headers: &HeaderMap) -> Option<&'a Vendor> {
    let given = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let given = given.strip_prefix("Bearer ")?;
    let mut found = None;
    for vendor in vendors {
        for secret in &vendor.secrets {
            if token::are_equal(given, secret) {
                found = Some(vendor);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Vendor, of_call};
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn either_of_two_secrets_names_the_vendor() {
        let vendors = [Vendor {
            name: "forms".into(),
            secrets: vec!["old".into(), "new".into()],
            services: Some(vec!["avustus".into()]),
        }];
        for (line, is_known) in [
            ("Bearer old", true),
            ("Bearer new", true),
            ("Bearer ", false),
            ("old", false),
        ] {
            let line = HeaderValue::from_static(line);
            let headers = HeaderMap::from_iter([(header::AUTHORIZATION, line)]);
            assert_eq!(of_call(&vendors, &headers).is_some(), is_known);
        }
        assert!(vendors[0].may_send("avustus") && !vendors[0].may_send("talkoot"));
        assert_eq!(format!("{vendors:?}"), "[forms]");
    }
}
