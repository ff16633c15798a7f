//! The configuration file of the program, checked whole before anything starts: every mistake at once, each
//! with its place and what to write. No value is repeated: it may be a secret.

mod national;
mod sign_in;

pub use national::{BusinessRegisterSettings, National};
pub use sign_in::SignInSettings;

use crate::configuration::{Configuration, LookUpRules, is_origin};
use crate::cookie::Cookies;
use crate::database::Address;
use crate::vendor::Vendor;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Secrets are at least so long.
const SHORTEST_SECRET: usize = 32;

/// What the program runs by.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people and vendors reach it.
    pub listen: SocketAddr,
    /// Where whoever runs it reaches it.
    pub operations: SocketAddr,
    /// By which codes become ids.
    pub person_key: Key,
    /// The national services that are on.
    pub national: National,
    /// Who signs in here.
    pub sign_in: SignInSettings,
    /// The gateway's own settings.
    pub gateway: Configuration,
}

/// A key from outside the database; it shows itself nowhere.
#[derive(Clone)]
pub struct Key(pub Vec<u8>);

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }
}

/// Everything that is wrong with a configuration, one line for each mistake.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistakes(pub Vec<String>);

impl fmt::Display for Mistakes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Mistakes {}

/// Reads the text of a configuration file; relative paths begin at its folder. `variable` is the environment:
/// `PUOLESTA_DATABASE_ADDRESS` stands in place of `address` in `[database]`, and `PUOLESTA_DATABASE_ADDRESS_FILE`
/// names a file that holds it.
///
/// # Errors
/// Every mistake that there is.
pub fn read(
    text: &str,
    folder: &Path,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Settings, Mistakes> {
    let table = text.parse::<Table>().map_err(|error| {
        let line = error
            .span()
            .map(|span| text[..span.start.min(text.len())].lines().count().max(1));
        let line = line.map_or_else(String::new, |line| format!("line {line}: "));
        Mistakes(vec![format!("{line}this is no TOML: {}", error.message())])
    })?;
    let mut reader = Reader {
        table,
        folder,
        variable: &variable,
        mistakes: Vec::new(),
    };
    let settings = reader.settings();
    reader.name_unknown_keys();
    match settings {
        Some(settings) if reader.mistakes.is_empty() => Ok(settings),
        _ => Err(Mistakes(reader.mistakes)),
    }
}

/// The keys that there are, by section; in `vendors` they are those of each vendor.
const KEYS: [(&str, &[&str]); 7] = [
    (
        "server",
        &["listen", "operations", "origin", "allowed-origins"],
    ),
    ("database", &["address"]),
    ("catalogue", &["file"]),
    ("keys", &["persons"]),
    ("forms", &["shown-to-parties"]),
    ("look-ups", &["limit", "window-seconds"]),
    ("vendors", &["name", "secrets", "secret-files", "services"]),
];

struct Reader<'a> {
    table: Table,
    folder: &'a Path,
    variable: &'a dyn Fn(&str) -> Option<String>,
    mistakes: Vec<String>,
}

impl Reader<'_> {
    // All are read before any is asked for: every mistake is told at once.
    fn settings(&mut self) -> Option<Settings> {
        let listen = self.address("listen", "127.0.0.1:8080");
        let operations = self.address("operations", "127.0.0.1:9090");
        let origin = self.origin();
        let allowed_origins = self.allowed_origins();
        let database = self.database();
        let catalogue = self.catalogue();
        let person_key = self.person_key();
        let shown_fields = self.list("forms", "shown-to-parties").unwrap_or_default();
        let look_ups = self.look_ups();
        let vendors = self.vendors();
        let national = self.national();
        let sign_in = self.sign_in();
        let (listen, origin) = (listen?, origin?);
        let mut gateway = Configuration::new(database?, catalogue?);
        gateway.host = listen.ip().to_string();
        gateway.port = listen.port();
        gateway.origin = Some(origin);
        gateway.allowed_origins = allowed_origins;
        gateway.look_ups = look_ups;
        gateway.vendors = vendors;
        gateway.cookies = Cookies::Secure;
        gateway.is_test_site = false;
        gateway.shown_fields = shown_fields;
        Some(Settings {
            listen,
            operations: operations?,
            person_key: person_key?,
            national,
            sign_in,
            gateway,
        })
    }

    fn wrong<T>(&mut self, place: &str, expected: &str) -> Option<T> {
        self.mistakes.push(format!("{place}: {expected}"));
        None
    }

    /// A value, from the environment before the file.
    fn value(&mut self, section: &str, key: &str) -> Option<Value> {
        let name = format!("PUOLESTA_{section}_{key}")
            .to_uppercase()
            .replace('-', "_");
        if let Some(text) = (self.variable)(&name) {
            return Some(Value::String(text));
        }
        let file_name = format!("{name}_FILE");
        if let Some(file) = (self.variable)(&file_name) {
            return match std::fs::read_to_string(self.folder.join(file)) {
                Ok(text) => Some(Value::String(text.trim_end().into())),
                Err(error) => self.wrong(&file_name, &format!("this file cannot be read: {error}")),
            };
        }
        self.table.get(section)?.get(key).cloned()
    }

    fn text(&mut self, section: &str, key: &str) -> Option<String> {
        match self.value(section, key)? {
            Value::String(text) => Some(text),
            _ => self.wrong(
                &format!("[{section}] {key}"),
                "write a text between quotation marks",
            ),
        }
    }

    fn list(&mut self, section: &str, key: &str) -> Option<Vec<String>> {
        let value = self.value(section, key)?;
        match texts(&value) {
            Some(texts) => Some(texts),
            None => self.wrong(
                &format!("[{section}] {key}"),
                "write a list such as [\"a\", \"b\"]",
            ),
        }
    }

    fn address(&mut self, key: &str, usual: &str) -> Option<SocketAddr> {
        let text = self.text("server", key).unwrap_or_else(|| usual.into());
        match text.parse() {
            Ok(address) => Some(address),
            Err(_) => {
                let expected = "write an address and a port such as \"127.0.0.1:8080\"";
                self.wrong(&format!("[server] {key}"), expected)
            }
        }
    }

    fn origin(&mut self) -> Option<String> {
        let expected = "write the site's own origin such as \"https://asiointi.example.fi\", without a path; \
                        people's sessions need https";
        match self.text("server", "origin") {
            Some(origin) if is_origin(&origin) && origin.starts_with("https://") => Some(origin),
            _ => self.wrong("[server] origin", expected),
        }
    }

    fn allowed_origins(&mut self) -> Vec<String> {
        let origins = self.list("server", "allowed-origins").unwrap_or_default();
        for (index, origin) in origins.iter().enumerate() {
            if !is_origin(origin) {
                let place = format!("[server] allowed-origins, number {}", index + 1);
                let expected =
                    "write an origin such as \"https://lomakkeet.example.fi\", without a path";
                self.wrong::<()>(&place, expected);
            }
        }
        origins
    }

    fn database(&mut self) -> Option<Address> {
        let expected = "write a file such as \"gateway.sqlite\", or an address such as \
                        \"postgres://gateway@localhost/gateway\"";
        let text = self.text("database", "address").unwrap_or_default();
        match Address::read(&text, self.folder) {
            Ok(address) => Some(address),
            Err(_) => self.wrong("[database] address", expected),
        }
    }

    fn catalogue(&mut self) -> Option<PathBuf> {
        let expected = "write the path of the catalogue that `puolesta-catalogue build` made";
        let Some(file) = self.text("catalogue", "file") else {
            return self.wrong("[catalogue] file", expected);
        };
        let file = self.folder.join(file);
        match std::fs::File::open(&file) {
            Ok(_) => Some(file),
            Err(error) => self.wrong(
                "[catalogue] file",
                &format!("this file cannot be read: {error}"),
            ),
        }
    }

    fn person_key(&mut self) -> Option<Key> {
        let expected = "write at least 32 random bytes in base64, such as `openssl rand -base64 32` prints, or \
                        name a file that holds them in PUOLESTA_KEYS_PERSONS_FILE";
        let text = self.text("keys", "persons").unwrap_or_default();
        match STANDARD.decode(text.trim()) {
            Ok(bytes) if bytes.len() >= SHORTEST_SECRET => Some(Key(bytes)),
            _ => self.wrong("[keys] persons", expected),
        }
    }

    fn look_ups(&mut self) -> LookUpRules {
        let usual = LookUpRules::default();
        LookUpRules {
            limit: self.whole_number("look-ups", "limit", usual.limit),
            window_seconds: self.whole_number("look-ups", "window-seconds", usual.window_seconds),
            ..usual
        }
    }

    fn whole_number(&mut self, section: &str, key: &str, usual: i64) -> i64 {
        let number = match self.value(section, key) {
            None => return usual,
            Some(Value::Integer(number)) => Some(number),
            Some(Value::String(text)) => text.trim().parse().ok(),
            Some(_) => None,
        };
        match number.filter(|number| *number > 0) {
            Some(number) => number,
            None => {
                self.wrong::<()>(&format!("[{section}] {key}"), "write a whole number from 1");
                usual
            }
        }
    }

    fn vendors(&mut self) -> Vec<Vendor> {
        let vendors = match self.table.get("vendors") {
            Some(Value::Array(vendors)) if !vendors.is_empty() => vendors.clone(),
            _ => {
                let expected = "name at least one back end that hands in forms, with [[vendors]], name and secrets";
                self.wrong::<()>("[[vendors]]", expected);
                return Vec::new();
            }
        };
        let numbered = vendors.iter().enumerate();
        let vendors: Vec<Vendor> = numbered
            .map(|(index, vendor)| {
                self.vendor(&format!("[[vendors]] number {}", index + 1), vendor)
            })
            .collect();
        for (index, vendor) in vendors.iter().enumerate() {
            if vendors[..index]
                .iter()
                .any(|known| known.name == vendor.name)
            {
                let place = format!("[[vendors]] number {}", index + 1);
                self.wrong::<()>(&place, "give each vendor a name of its own");
            }
        }
        vendors
    }

    fn vendor(&mut self, place: &str, vendor: &Value) -> Vendor {
        let name = vendor
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if name.is_empty() || name.contains(':') {
            self.wrong::<()>(
                &format!("{place}, name"),
                "write a short name without a colon",
            );
        }
        let mut secrets = self.list_of(place, vendor, "secrets").unwrap_or_default();
        for file in self
            .list_of(place, vendor, "secret-files")
            .unwrap_or_default()
        {
            match std::fs::read_to_string(self.folder.join(file)) {
                Ok(secret) => secrets.push(secret.trim_end().into()),
                Err(error) => {
                    let expected = format!("a file cannot be read: {error}");
                    self.wrong::<()>(&format!("{place}, secret-files"), &expected);
                }
            }
        }
        if !(1..=2).contains(&secrets.len()) {
            let expected = "give one secret, or two while one is being replaced";
            self.wrong::<()>(&format!("{place}, secrets"), expected);
        }
        if secrets.iter().any(|secret| secret.len() < SHORTEST_SECRET) {
            let expected = "each secret needs at least 32 characters, such as `openssl rand -base64 32` prints";
            self.wrong::<()>(&format!("{place}, secrets"), expected);
        }
        Vendor {
            name: name.into(),
            secrets,
            services: self.list_of(place, vendor, "services"),
        }
    }

    fn list_of(&mut self, place: &str, vendor: &Value, key: &str) -> Option<Vec<String>> {
        match texts(vendor.get(key)?) {
            Some(texts) => Some(texts),
            None => self.wrong(
                &format!("{place}, {key}"),
                "write a list such as [\"a\", \"b\"]",
            ),
        }
    }

    fn name_unknown_keys(&mut self) {
        let mut unknown = Vec::new();
        for (section, value) in &self.table {
            let mut known = KEYS.iter().chain(&national::KEYS).chain(&sign_in::KEYS);
            let Some((_, keys)) = known.find(|(known, _)| known == section) else {
                unknown.push(format!("[{section}]: there is no such section"));
                continue;
            };
            let tables = match value {
                Value::Array(tables) => tables.iter().collect(),
                value => vec![value],
            };
            for table in tables {
                let Some(table) = table.as_table() else {
                    unknown.push(format!("{section}: write it as a section, [{section}]"));
                    continue;
                };
                for key in table.keys().filter(|key| !keys.contains(&key.as_str())) {
                    let known = keys.join(", ");
                    unknown.push(format!(
                        "[{section}] {key}: there is no such key; there are {known}"
                    ));
                }
            }
        }
        self.mistakes.append(&mut unknown);
    }
}

/// The texts of a list; a text alone is a list of words, as an environment has it.
fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Array(values) => values
            .iter()
            .map(|value| value.as_str().map(String::from))
            .collect(),
        Value::String(text) => {
            let words = text.split([',', ' ']).filter(|word| !word.is_empty());
            Some(words.map(String::from).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Mistakes, Settings, read};
    use crate::database::Address;

    const WHOLE: &str = r#"
[server]
origin = "https://asiointi.example.fi"
allowed-origins = ["https://lomakkeet.example.fi"]

[database]
address = "postgres://gateway@localhost/gateway"

[catalogue]
file = "Cargo.toml"

[keys]
persons = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="

[look-ups]
limit = 5

[e-authorizations]
address = "https://valtuudet.example.fi"
client-id = "ed4b7ae7"
api-key = "0123456789012345678901234567890123456789"
oauth-secret = "0123456789"

[business-register]
address = "https://avoindata.example.fi"

[population-register]
address = "https://liityntapalvelin.example.fi"
client = "FI/MUN/0245437-2/puolesta"
product = "PERUSSANOMA 3"
user = "kunta"
password = "0123456789"
end-user = "puolesta"

[sign-in]
issuer = "https://tunnistus.example.fi/realms/kunta"
client-id = "puolesta"
client-secret = "0123456789012345"
assurances = ["high"]

[officials-sign-in]
issuer = "https://tyontekijat.example.fi"
client-id = "puolesta"
client-secret = "0123456789012345"
user-information = true

[[vendors]]
name = "forms"
secrets = ["0123456789012345678901234567890123456789"]
services = ["avustus"]
"#;

    fn with(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Mistakes> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        read(text, folder, |wanted| {
            let known = variables.iter().find(|(name, _)| *name == wanted);
            known.map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn what_is_set_counts_and_the_rest_has_defaults() {
        let settings = with(WHOLE, &[]).expect("all well");
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.gateway.look_ups.limit, 5);
        assert_eq!(settings.gateway.vendors[0].name, "forms");
        let national = &settings.national;
        let register = national.business_register.as_ref().expect("on");
        assert_eq!(register.calls_a_minute, 30);
        assert!(national.e_authorizations.is_some());
        assert!(national.population_register.is_some());
        let (_, claims) = settings.sign_in.persons.as_ref().expect("on");
        assert_eq!(claims.assurances, ["high"]);
        assert_eq!(claims.code, "national_id_num");
        let (provider, _) = settings.sign_in.officials.as_ref().expect("on");
        assert!(provider.asks_user_information);
        let shown = format!("{settings:?}");
        assert!(!shown.contains("0123456789"), "no secret shows itself");
    }

    #[test]
    fn the_environment_stands_in_place_of_the_file() {
        let variables = [
            ("PUOLESTA_DATABASE_ADDRESS", "/tmp/a.sqlite"),
            ("PUOLESTA_LOOK_UPS_LIMIT", "7"),
        ];
        let settings = with(WHOLE, &variables).expect("all well");
        assert_eq!(
            settings.gateway.database,
            Address::File("/tmp/a.sqlite".into())
        );
        assert_eq!(settings.gateway.look_ups.limit, 7);
    }

    const WRONG: &str = r#"
[server]
listen = "everywhere"
origin = "http://asiointi.example.fi"
orign = "x"

[database]
address = "mysql://db/gateway"

[catalogue]
file = "nowhere.json"

[keys]
persons = "c2hvcnQ="

[look-ups]
limit = 0

[mail]
host = "x"

[e-authorizations]
address = "http://valtuudet.example.fi"
client-id = "ed4b 7ae7"
api-key = "short"

[business-register]
calls-a-minute = 0

[population-register]
client = "FI/MUN/puolesta"
user = "kunta"

[sign-in]
issuer = "http://tunnistus.example.fi"
client-secret = "short"
assurances = []

[officials-sign-in]
issuer = "https://tyontekijat.example.fi"
client-id = "puolesta"
client-secret = "0123456789012345"
user-information = "perhaps"

[[vendors]]
name = "forms"
secrets = ["short"]
"#;

    #[test]
    fn all_mistakes_are_told_at_once() {
        let Mistakes(mistakes) = with(WRONG, &[]).expect_err("mistakes");
        let places: Vec<&str> = mistakes
            .iter()
            .filter_map(|line| line.split(": ").next())
            .collect();
        let expected = [
            "[server] listen",
            "[server] origin",
            "[database] address",
            "[catalogue] file",
            "[keys] persons",
            "[look-ups] limit",
            "[[vendors]] number 1, secrets",
            "[e-authorizations] address",
            "[e-authorizations] client-id",
            "[e-authorizations] api-key",
            "[e-authorizations] oauth-secret",
            "[business-register] address",
            "[business-register] calls-a-minute",
            "[population-register] address",
            "[population-register] client",
            "[population-register] product",
            "[population-register] password",
            "[population-register] end-user",
            "[sign-in] issuer",
            "[sign-in] client-id",
            "[sign-in] client-secret",
            "[sign-in] assurances",
            "[officials-sign-in] user-information",
            "[mail]",
            "[server] orign",
        ];
        let mut sorted = places.clone();
        sorted.sort_unstable();
        let mut wanted = expected.to_vec();
        wanted.sort_unstable();
        assert_eq!(sorted, wanted, "{mistakes:#?}");
        assert!(!mistakes.concat().contains("c2hvcnQ") && !mistakes.concat().contains("mysql"));
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        let Mistakes(mistakes) = with("[server]\nlisten = \n", &[]).expect_err("a mistake");
        assert!(
            mistakes[0].starts_with("line 2: this is no TOML"),
            "{mistakes:?}"
        );
    }
}
