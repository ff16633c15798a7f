//! The sections of signing in over OpenID Connect. Where one is not there, a vendor's back end hands over.

use super::Reader;
use crate::sign_in::{OfficialClaims, PersonClaims, ProviderSettings};

/// Who signs in here.
#[derive(Clone, Debug, Default)]
pub struct SignInSettings {
    /// Where persons are identified.
    pub persons: Option<(ProviderSettings, PersonClaims)>,
    /// Where officials sign in.
    pub officials: Option<(ProviderSettings, OfficialClaims)>,
}

const PERSONS: &str = "sign-in";
const OFFICIALS: &str = "officials-sign-in";

/// The sections' keys.
pub(super) const KEYS: [(&str, &[&str]); 2] = [
    (
        PERSONS,
        &[
            "issuer",
            "client-id",
            "client-secret",
            "scopes",
            "user-information",
            "code-claim",
            "first-name-claim",
            "last-name-claim",
            "phone-claim",
            "email-claim",
            "non-disclosure-claim",
            "assurance-claim",
            "assurances",
        ],
    ),
    (
        OFFICIALS,
        &[
            "issuer",
            "client-id",
            "client-secret",
            "scopes",
            "user-information",
            "name-claim",
            "roles-claim",
            "reader-role",
            "handler-role",
        ],
    ),
];

impl Reader<'_> {
    pub(super) fn sign_in(&mut self) -> SignInSettings {
        SignInSettings {
            persons: self.persons(),
            officials: self.officials(),
        }
    }

    fn persons(&mut self) -> Option<(ProviderSettings, PersonClaims)> {
        if !self.is_on(PERSONS) {
            return None;
        }
        let usual = PersonClaims::default();
        let claims = PersonClaims {
            code: self.word(PERSONS, "code-claim", usual.code),
            first_name: self.word(PERSONS, "first-name-claim", usual.first_name),
            last_name: self.word(PERSONS, "last-name-claim", usual.last_name),
            phone: self.word(PERSONS, "phone-claim", usual.phone),
            email: self.word(PERSONS, "email-claim", usual.email),
            non_disclosure: self.word(PERSONS, "non-disclosure-claim", usual.non_disclosure),
            assurance: self.word(PERSONS, "assurance-claim", usual.assurance),
            assurances: self.list(PERSONS, "assurances").unwrap_or(usual.assurances),
        };
        if claims.assurances.is_empty() {
            let expected = "name at least one level that is sure enough, such as [\"high\"]";
            self.wrong::<()>(&format!("[{PERSONS}] assurances"), expected);
        }
        Some((self.provider(PERSONS)?, claims))
    }

    fn officials(&mut self) -> Option<(ProviderSettings, OfficialClaims)> {
        if !self.is_on(OFFICIALS) {
            return None;
        }
        let usual = OfficialClaims::default();
        let claims = OfficialClaims {
            name: self.word(OFFICIALS, "name-claim", usual.name),
            roles: self.word(OFFICIALS, "roles-claim", usual.roles),
            reader: self.word(OFFICIALS, "reader-role", usual.reader),
            handler: self.word(OFFICIALS, "handler-role", usual.handler),
        };
        Some((self.provider(OFFICIALS)?, claims))
    }

    fn provider(&mut self, section: &str) -> Option<ProviderSettings> {
        let expected = "the provider's issuer such as \"https://tunnistus.example.fi/realms/kunta\", as its \
                        tokens have it; without https on this machine alone";
        let issuer = self.fitting(section, "issuer", expected, is_issuer);
        let client_id = self.fitting(
            section,
            "client-id",
            "the client id of the provider",
            |id| !id.is_empty(),
        );
        let expected = "the client secret of the provider, at least 16 characters";
        let client_secret = self.fitting(section, "client-secret", expected, |secret| {
            secret.len() >= 16
        });
        let scopes = self.list(section, "scopes").unwrap_or_default();
        let asks_user_information = self.yes_or_no(section, "user-information");
        Some(ProviderSettings {
            issuer: issuer?,
            client_id: client_id?,
            client_secret: client_secret?,
            scopes,
            asks_user_information,
        })
    }

    fn word(&mut self, section: &str, key: &str, usual: String) -> String {
        self.text(section, key).unwrap_or(usual)
    }

    fn yes_or_no(&mut self, section: &str, key: &str) -> bool {
        match self.value(section, key) {
            None => false,
            Some(toml::Value::Boolean(answer)) => answer,
            Some(toml::Value::String(text)) if text == "true" => true,
            Some(toml::Value::String(text)) if text == "false" => false,
            Some(_) => {
                self.wrong::<()>(&format!("[{section}] {key}"), "write true or false");
                false
            }
        }
    }
}

/// An issuer may have a path; its start is that of any national service.
fn is_issuer(text: &str) -> bool {
    let (scheme, rest) = text.split_once("://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    let is_plain = !text.contains(['?', '#', ' ']);
    is_plain && super::national::is_service_address(&format!("{scheme}://{host}"))
}
