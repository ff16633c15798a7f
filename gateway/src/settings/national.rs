//! The sections of the national services. A section that is not there is a service that is off; one that is there
//! is whole, or all that is missing in it is told.

use super::{Reader, SHORTEST_SECRET};
use crate::configuration::is_origin;
use crate::registers::{EAuthorizationsSettings, PopulationRegisterSettings};
use toml::Value;

/// The national services that are on.
#[derive(Clone, Debug, Default)]
pub struct National {
    /// Suomi.fi e-Authorizations.
    pub e_authorizations: Option<EAuthorizationsSettings>,
    /// The population register.
    pub population_register: Option<PopulationRegisterSettings>,
    /// The business register.
    pub business_register: Option<BusinessRegisterSettings>,
}

/// Where the business register is, and how much it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusinessRegisterSettings {
    /// Scheme, name and port.
    pub address: String,
    /// The most calls a minute, of all gateways on one database.
    pub calls_a_minute: i64,
}

const E_AUTHORIZATIONS: &str = "e-authorizations";
const POPULATION_REGISTER: &str = "population-register";
const BUSINESS_REGISTER: &str = "business-register";
/// A tenth of what the whole country has.
const USUAL_CALLS: i64 = 30;

/// The sections' keys.
pub(super) const KEYS: [(&str, &[&str]); 3] = [
    (
        E_AUTHORIZATIONS,
        &["address", "client-id", "api-key", "oauth-secret"],
    ),
    (
        POPULATION_REGISTER,
        &[
            "address", "client", "product", "user", "password", "end-user",
        ],
    ),
    (BUSINESS_REGISTER, &["address", "calls-a-minute"]),
];

impl Reader<'_> {
    pub(super) fn national(&mut self) -> National {
        National {
            e_authorizations: self.e_authorizations(),
            population_register: self.population_register(),
            business_register: self.business_register(),
        }
    }

    fn e_authorizations(&mut self) -> Option<EAuthorizationsSettings> {
        let section = E_AUTHORIZATIONS;
        if !self.is_on(section) {
            return None;
        }
        let address = self.service_address(section);
        let client_id = self.fitting(section, "client-id", "the client id that DVV gave", |id| {
            !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        let expected = "the API key that DVV gave, better in a file named by \
                        PUOLESTA_E_AUTHORIZATIONS_API_KEY_FILE";
        let api_key = self.fitting(section, "api-key", expected, is_secret);
        let expected = "the OAuth password that DVV gave, better in a file named by \
                        PUOLESTA_E_AUTHORIZATIONS_OAUTH_SECRET_FILE";
        let oauth_secret = self.fitting(section, "oauth-secret", expected, |secret| {
            !secret.is_empty()
        });
        let address = address?;
        Some(EAuthorizationsSettings {
            browser_address: address.clone(),
            address,
            client_id: client_id?,
            api_key: api_key?,
            oauth_secret: oauth_secret?,
        })
    }

    fn population_register(&mut self) -> Option<PopulationRegisterSettings> {
        let section = POPULATION_REGISTER;
        if !self.is_on(section) {
            return None;
        }
        let is_there = |text: &str| !text.trim().is_empty();
        let address = self.service_address(section);
        let expected = "the municipality's subsystem such as \"FI/MUN/0123456-7/puolesta\"";
        let client = self.fitting(section, "client", expected, |text| {
            text.split('/').filter(|part| is_there(part)).count() == 4
        });
        let expected = "the product that the permit names, such as \"PERUSSANOMA 3\"";
        let product = self.fitting(section, "product", expected, is_there);
        let user = self.fitting(section, "user", "the user that DVV gave", is_there);
        let expected = "the password that DVV gave, better in a file named by \
                        PUOLESTA_POPULATION_REGISTER_PASSWORD_FILE";
        let password = self.fitting(section, "password", expected, is_there);
        let expected = "who uses it, as the permit has it; no personal identity code";
        let end_user = self.fitting(section, "end-user", expected, is_there);
        let client = client?;
        let parts: Vec<String> = client.split('/').map(String::from).collect();
        Some(PopulationRegisterSettings {
            address: address?,
            client: parts.try_into().ok()?,
            product: product?,
            user: user?,
            password: password?,
            end_user: end_user?,
        })
    }

    fn business_register(&mut self) -> Option<BusinessRegisterSettings> {
        let section = BUSINESS_REGISTER;
        if !self.is_on(section) {
            return None;
        }
        let calls_a_minute = self.whole_number(section, "calls-a-minute", USUAL_CALLS);
        Some(BusinessRegisterSettings {
            address: self.service_address(section)?,
            calls_a_minute,
        })
    }

    /// Whether anything of the section is set, in the file or in the environment.
    pub(super) fn is_on(&mut self, section: &str) -> bool {
        let mut known = KEYS.iter().chain(&super::sign_in::KEYS);
        let keys = known.find(|(known, _)| *known == section);
        let mut keys = keys.map_or(&[][..], |(_, keys)| *keys).iter();
        self.table.contains_key(section) || keys.any(|key| self.value(section, key).is_some())
    }

    fn service_address(&mut self, section: &str) -> Option<String> {
        let expected = "the service's address such as \"https://palvelu.example.fi\", without a path; \
                        without https on this machine alone";
        self.fitting(section, "address", expected, is_service_address)
    }

    pub(super) fn fitting(
        &mut self,
        section: &str,
        key: &str,
        expected: &str,
        fits: impl Fn(&str) -> bool,
    ) -> Option<String> {
        match self.value(section, key) {
            Some(Value::String(text)) if fits(&text) => Some(text),
            _ => self.wrong(&format!("[{section}] {key}"), &format!("write {expected}")),
        }
    }
}

fn is_secret(text: &str) -> bool {
    text.len() >= SHORTEST_SECRET
}

/// Codes travel there: encrypted, or not over a network at all.
pub(super) fn is_service_address(text: &str) -> bool {
    let here = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"];
    let is_here = here.iter().any(|start| text.starts_with(start));
    is_origin(text) && (text.starts_with("https://") || is_here)
}

#[cfg(test)]
mod tests {
    use super::is_service_address;

    #[test]
    fn codes_travel_encrypted_or_not_at_all() {
        for (address, fits) in [
            ("https://palvelu.example.fi", true),
            ("http://127.0.0.1:8090", true),
            ("http://palvelu.example.fi", false),
            ("http://127.0.0.1.example.fi", false),
            ("https://palvelu.example.fi/path", false),
            ("", false),
        ] {
            assert_eq!(is_service_address(address), fits, "{address}");
        }
    }
}
