//! Signing in over OpenID Connect: persons, identified strongly by the municipality's own broker, and officials
//! with their roles. Discovery, code with PKCE, state and nonce; the browser that left is the one that comes back.

mod claims;
mod pages;
mod provider;
mod store;

pub use claims::{OfficialClaims, PersonClaims};
pub use provider::{Provider, ProviderSettings};

pub(crate) use pages::router;

/// Who signs in here over OpenID Connect; nobody where a vendor's back end hands everybody over.
#[derive(Default)]
pub struct SignIn {
    /// Where persons are identified, and how that tells of them.
    pub persons: Option<(Provider, PersonClaims)>,
    /// Where officials sign in, and how that tells of them.
    pub officials: Option<(Provider, OfficialClaims)>,
}
