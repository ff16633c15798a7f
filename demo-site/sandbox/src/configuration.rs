//! What the environment says, read once and checked in one place.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

const DEFAULT_PORT: u16 = 8080;
const DEFAULT_LOOK_UPS: i64 = 10;
const DEFAULT_WINDOW_SECONDS: i64 = 600;
const DEFAULT_BEAT_MILLISECONDS: u64 = 150;

/// Everything that can be set from outside.
#[derive(Clone)]
pub struct Configuration {
    /// The repository: `demo-site/` and `pkg/` are served from here.
    pub root: PathBuf,
    /// The SQLite file; made with its folder when missing.
    pub database: PathBuf,
    /// The catalogue file.
    pub catalogue: PathBuf,
    /// The address to listen on.
    pub host: String,
    /// The port to listen on; 0 lets the system choose.
    pub port: u16,
    /// The site's own origin, where another server stands in front; else what the browser asked for.
    pub origin: Option<String>,
    /// What a back end must know to hand in cases; random for each start when `None`.
    pub case_secret: Option<String>,
    /// Other origins whose pages may call the host API.
    pub allowed_origins: Vec<String>,
    /// How many look-ups a person has, and in which time.
    pub look_ups: LookUpRules,
    /// How far the clock is ahead, in seconds: to see what happens when a deadline passes.
    pub clock_offset_seconds: i64,
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
    /// The defaults for a repository at `root`.
    pub fn new(root: PathBuf) -> Self {
        Self {
            database: root.join(".data/sandbox.sqlite"),
            catalogue: root.join("catalogue/sample.json"),
            root,
            host: "127.0.0.1".into(),
            port: DEFAULT_PORT,
            origin: None,
            case_secret: None,
            allowed_origins: Vec::new(),
            look_ups: LookUpRules::default(),
            clock_offset_seconds: 0,
        }
    }

    /// Reads the variables that the README of this crate lists.
    ///
    /// # Errors
    /// The first variable that cannot be used.
    pub fn from_environment(
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigurationError> {
        let path = |name: &str| variable(name).map(PathBuf::from);
        let root = path("PUOLESTA_ROOT").unwrap_or_else(repository);
        let standard = Self::new(root);
        let number = Numbers(&variable);
        Ok(Self {
            // Relative paths are relative to the repository, wherever the sandbox is started.
            database: path("PUOLESTA_DATABASE")
                .map_or(standard.database, |path| standard.root.join(path)),
            catalogue: path("PUOLESTA_CATALOGUE")
                .map_or(standard.catalogue, |path| standard.root.join(path)),
            host: variable("HOST").unwrap_or(standard.host),
            port: number.read("PORT", "a number from 0 to 65535", DEFAULT_PORT, |_| true)?,
            origin: own_origin(variable("PUOLESTA_ORIGIN"))?,
            case_secret: variable("PUOLESTA_CASE_SECRET").filter(|secret| !secret.is_empty()),
            allowed_origins: origins(variable("PUOLESTA_ALLOWED_ORIGINS"))?,
            look_ups: LookUpRules {
                limit: number.positive("PUOLESTA_LOOKUP_LIMIT", DEFAULT_LOOK_UPS)?,
                window_seconds: number
                    .positive("PUOLESTA_LOOKUP_WINDOW_SECONDS", DEFAULT_WINDOW_SECONDS)?,
                ..standard.look_ups
            },
            clock_offset_seconds: number.read(
                "PUOLESTA_CLOCK_OFFSET_SECONDS",
                "a whole number of seconds",
                standard.clock_offset_seconds,
                |_| true,
            )?,
            root: standard.root,
        })
    }
}

/// The repository that this crate was built in.
fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
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

fn is_origin(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '*', '?', '#', '@']))
}

#[cfg(test)]
mod tests {
    use super::{Configuration, ConfigurationError};

    fn read(variables: &[(&str, &str)]) -> Result<Configuration, ConfigurationError> {
        Configuration::from_environment(|wanted| {
            variables
                .iter()
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn everything_has_a_default() {
        let configuration = read(&[("PUOLESTA_ROOT", "/site")]).expect("defaults");
        assert_eq!(configuration.port, 8080);
        assert_eq!(configuration.host, "127.0.0.1");
        assert_eq!(
            configuration.database.to_str(),
            Some("/site/.data/sandbox.sqlite")
        );
        assert_eq!(configuration.look_ups.limit, 10);
        assert!(configuration.allowed_origins.is_empty());
    }

    #[test]
    fn what_is_set_counts() {
        let configuration = read(&[
            ("PUOLESTA_ROOT", "/site"),
            ("PUOLESTA_DATABASE", "/tmp/x.sqlite"),
            ("PORT", "0"),
            (
                "PUOLESTA_ALLOWED_ORIGINS",
                "https://a.example.fi, http://b.example.fi:81",
            ),
            ("PUOLESTA_LOOKUP_LIMIT", "2"),
            ("PUOLESTA_CLOCK_OFFSET_SECONDS", "1296000"),
        ])
        .expect("all well");
        assert_eq!(configuration.database.to_str(), Some("/tmp/x.sqlite"));
        assert_eq!(configuration.port, 0);
        assert_eq!(configuration.allowed_origins.len(), 2);
        assert_eq!(configuration.look_ups.limit, 2);
        assert_eq!(configuration.clock_offset_seconds, 1_296_000);
    }

    #[test]
    fn mistakes_say_what_to_write() {
        for (variable, value, message) in [
            ("PORT", "eighty", "PORT must be a number from 0 to 65535"),
            (
                "PUOLESTA_LOOKUP_LIMIT",
                "0",
                "PUOLESTA_LOOKUP_LIMIT must be a whole number from 1",
            ),
            (
                "PUOLESTA_CLOCK_OFFSET_SECONDS",
                "two weeks",
                "PUOLESTA_CLOCK_OFFSET_SECONDS must be a whole number of seconds",
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
            let error = read(&[(variable, value)]).err().expect(variable);
            assert_eq!(error.to_string(), message);
        }
    }
}
