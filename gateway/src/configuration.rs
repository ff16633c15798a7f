//! What the environment says, read once and checked in one place.

use crate::cookie::Cookies;
use crate::database::Address;
use crate::vendor::Vendor;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

const DEFAULT_PORT: u16 = 8080;
const DEFAULT_LOOK_UPS: i64 = 10;
const DEFAULT_WINDOW_SECONDS: i64 = 600;
const DEFAULT_BEAT_MILLISECONDS: u64 = 150;

/// Everything that can be set from outside.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Where the database is; a file is made with its folder when missing.
    pub database: Address,
    /// The catalogue file.
    pub catalogue: PathBuf,
    /// The address to listen on.
    pub host: String,
    /// The port to listen on; 0 lets the system choose.
    pub port: u16,
    /// The site's own origin, where another server stands in front; else what the browser asked for.
    pub origin: Option<String>,
    /// Whose servers may hand in forms and sessions; nobody's when there are none.
    pub vendors: Vec<Vendor>,
    /// How cookies travel.
    pub cookies: Cookies,
    /// Whether pages say that this is a test site.
    pub is_test_site: bool,
    /// The form's own fields that the other parties see, beside the sender.
    pub shown_fields: Vec<String>,
    /// Other origins whose pages may call the host API.
    pub allowed_origins: Vec<String>,
    /// How many look-ups a person has, and in which time.
    pub look_ups: LookUpRules,
}

/// How look-ups are limited and timed.
#[derive(Clone, Copy, Debug)]
pub struct LookUpRules {
    /// Look-ups in one window, hits and misses alike.
    pub limit: i64,
    /// The length of the window in seconds.
    pub window_seconds: i64,
    /// Answers leave at multiples of this time after the question arrived.
    pub beat: Duration,
}

impl Default for LookUpRules {
    fn default() -> Self {
        Self {
            limit: DEFAULT_LOOK_UPS,
            window_seconds: DEFAULT_WINDOW_SECONDS,
            beat: Duration::from_millis(DEFAULT_BEAT_MILLISECONDS),
        }
    }
}

/// A variable of the environment that cannot be used. Its value is not repeated: it may be a secret.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigurationError {
    variable: &'static str,
    expected: &'static str,
}

impl fmt::Display for ConfigurationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} must be {}", self.variable, self.expected)
    }
}

impl std::error::Error for ConfigurationError {}

impl Configuration {
    /// The defaults, with the database and the catalogue in these files.
    #[must_use]
    pub fn new(database: Address, catalogue: PathBuf) -> Self {
        Self {
            database,
            catalogue,
            host: "127.0.0.1".into(),
            port: DEFAULT_PORT,
            origin: None,
            vendors: Vec::new(),
            cookies: Cookies::Plain,
            is_test_site: true,
            shown_fields: Vec::new(),
            allowed_origins: Vec::new(),
            look_ups: LookUpRules::default(),
        }
    }

    /// The site's own origin, for addresses that are told where no browser asks.
    #[must_use]
    pub fn own_origin(&self) -> String {
        let here = || format!("http://{}:{}", self.host, self.port);
        self.origin.clone().unwrap_or_else(here)
    }

    /// These settings, with what the environment says in their place. Relative paths begin at `folder`.
    ///
    /// # Errors
    /// The first variable that cannot be used.
    pub fn with_environment(
        self,
        folder: &Path,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigurationError> {
        let path = |name: &str| variable(name).map(|path| folder.join(path));
        let number = Numbers(&variable);
        Ok(Self {
            database: match variable("PUOLESTA_DATABASE") {
                Some(text) => Address::read(&text, folder).map_err(|_| ConfigurationError {
                    variable: "PUOLESTA_DATABASE",
                    expected: "a file or an address such as postgres://gateway@localhost/gateway",
                })?,
                None => self.database,
            },
            catalogue: path("PUOLESTA_CATALOGUE").unwrap_or(self.catalogue),
            host: variable("HOST").unwrap_or(self.host),
            port: number.read("PORT", "a number from 0 to 65535", self.port, |_| true)?,
            origin: own_origin(variable("PUOLESTA_ORIGIN"))?,
            vendors: match variable("PUOLESTA_CASE_SECRET").filter(|secret| !secret.is_empty()) {
                Some(secret) => vec![Vendor {
                    name: "back end".into(),
                    secrets: vec![secret],
                    services: None,
                }],
                None => self.vendors,
            },
            cookies: self.cookies,
            is_test_site: self.is_test_site,
            shown_fields: self.shown_fields,
            allowed_origins: origins(variable("PUOLESTA_ALLOWED_ORIGINS"))?,
            look_ups: LookUpRules {
                limit: number.positive("PUOLESTA_LOOKUP_LIMIT", self.look_ups.limit)?,
                window_seconds: number.positive(
                    "PUOLESTA_LOOKUP_WINDOW_SECONDS",
                    self.look_ups.window_seconds,
                )?,
                ..self.look_ups
            },
        })
    }
}

/// A whole number of seconds in a variable of the environment; nothing when it is not set.
///
/// # Errors
/// When the variable holds no whole number.
pub fn seconds(
    name: &'static str,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<i64, ConfigurationError> {
    Numbers(&variable).read(name, "a whole number of seconds", 0, |_| true)
}

struct Numbers<'a, Variable>(&'a Variable);

impl<Variable: Fn(&str) -> Option<String>> Numbers<'_, Variable> {
    fn read<N: FromStr>(
        &self,
        variable: &'static str,
        expected: &'static str,
        standard: N,
        fits: impl Fn(&N) -> bool,
    ) -> Result<N, ConfigurationError> {
        let Some(text) = (self.0)(variable) else {
            return Ok(standard);
        };
        let number = text.trim().parse().ok().filter(fits);
        number.ok_or(ConfigurationError { variable, expected })
    }

    fn positive(&self, variable: &'static str, standard: i64) -> Result<i64, ConfigurationError> {
        self.read(variable, "a whole number from 1", standard, |n| *n > 0)
    }
}

fn own_origin(origin: Option<String>) -> Result<Option<String>, ConfigurationError> {
    match origin.filter(|origin| !origin.is_empty()) {
        Some(origin) if !is_origin(&origin) => Err(ConfigurationError {
            variable: "PUOLESTA_ORIGIN",
            expected: "an origin such as https://lomakkeet.example.fi, without a path",
        }),
        origin => Ok(origin),
    }
}

/// Origins between blanks or commas; compared whole, so a path or a wildcard would never fit.
fn origins(list: Option<String>) -> Result<Vec<String>, ConfigurationError> {
    let list = list.unwrap_or_default();
    let origins = list
        .split([',', ' '])
        .filter(|origin| !origin.is_empty())
        .map(String::from);
    let origins: Vec<String> = origins.collect();
    if origins.iter().all(|origin| is_origin(origin)) {
        Ok(origins)
    } else {
        Err(ConfigurationError {
            variable: "PUOLESTA_ALLOWED_ORIGINS",
            expected: "a list of origins such as https://lomakkeet.example.fi, without a path",
        })
    }
}

/// Whether this is an origin: scheme, name and perhaps a port.
pub(crate) fn is_origin(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '*', '?', '#', '@']))
}

#[cfg(test)]
mod tests {
    use super::{Address, Configuration, ConfigurationError, seconds};
    use std::path::Path;

    fn read(variables: &[(&str, &str)]) -> Result<Configuration, ConfigurationError> {
        let standard = Configuration::new(
            Address::File("/site/gateway.sqlite".into()),
            "/site/all.json".into(),
        );
        standard.with_environment(Path::new("/site"), |wanted| {
            variables
                .iter()
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn everything_has_a_default() {
        let configuration = read(&[]).expect("defaults");
        assert_eq!(configuration.port, 8080);
        assert_eq!(configuration.host, "127.0.0.1");
        assert_eq!(configuration.look_ups.limit, 10);
        assert!(configuration.allowed_origins.is_empty());
    }

    #[test]
    fn what_is_set_counts() {
        let configuration = read(&[
            ("PUOLESTA_DATABASE", "/tmp/x.sqlite"),
            ("PUOLESTA_CATALOGUE", "catalogue/b.json"),
            ("PORT", "0"),
            (
                "PUOLESTA_ALLOWED_ORIGINS",
                "https://a.example.fi, http://b.example.fi:81",
            ),
            ("PUOLESTA_LOOKUP_LIMIT", "2"),
        ])
        .expect("all well");
        assert_eq!(
            configuration.database,
            Address::File("/tmp/x.sqlite".into())
        );
        assert_eq!(
            configuration.catalogue.to_str(),
            Some("/site/catalogue/b.json")
        );
        assert_eq!(configuration.port, 0);
        assert_eq!(configuration.allowed_origins.len(), 2);
        assert_eq!(configuration.look_ups.limit, 2);
    }

    #[test]
    fn mistakes_say_what_to_write() {
        for (variable, value, message) in [
            (
                "PUOLESTA_DATABASE",
                "mysql://db/gateway",
                "PUOLESTA_DATABASE must be a file or an address such as postgres://gateway@localhost/gateway",
            ),
            ("PORT", "eighty", "PORT must be a number from 0 to 65535"),
            (
                "PUOLESTA_LOOKUP_LIMIT",
                "0",
                "PUOLESTA_LOOKUP_LIMIT must be a whole number from 1",
            ),
            (
                "PUOLESTA_ORIGIN",
                "lomakkeet.example.fi",
                "PUOLESTA_ORIGIN must be an origin such as https://lomakkeet.example.fi, without a path",
            ),
            (
                "PUOLESTA_ALLOWED_ORIGINS",
                "https://*.example.fi",
                "PUOLESTA_ALLOWED_ORIGINS must be a list of origins such as \
                 https://lomakkeet.example.fi, without a path",
            ),
        ] {
            let error = read(&[(variable, value)]).expect_err(variable);
            assert_eq!(error.to_string(), message);
        }
    }
    #[test]
    fn seconds_are_a_whole_number() {
        let name = "PUOLESTA_CLOCK_OFFSET_SECONDS";
        assert_eq!(seconds(name, |_| Some("1296000".into())), Ok(1_296_000));
        assert_eq!(seconds(name, |_| None), Ok(0));
        let error = seconds(name, |_| Some("two weeks".into())).expect_err("no number");
        assert_eq!(
            error.to_string(),
            "PUOLESTA_CLOCK_OFFSET_SECONDS must be a whole number of seconds"
        );
    }
}
