//! What the environment says, read once: the gateway's own settings, and those of the demo.

use puolesta_gateway::database::Address;
use puolesta_gateway::{Configuration as Gateway, ConfigurationError, seconds};
use std::path::PathBuf;

/// The demo form's fields that the other parties see: what the matter is, and whose.
const SHOWN_FIELDS: [&str; 7] = [
    "site-address",
    "property-id",
    "work",
    "floor-area",
    "description",
    "matter",
    "applicant-name",
];

/// Everything that can be set from outside.
#[derive(Clone)]
pub struct Configuration {
    /// The repository: `demo-site/` and `pkg/` are served from here.
    pub root: PathBuf,
    /// The SQLite file of the registers that stand in.
    pub registers: PathBuf,
    /// The gateway's settings.
    pub gateway: Gateway,
    /// How far the clock is ahead, in seconds: to see what happens when a deadline passes.
    pub clock_offset_seconds: i64,
}

impl Configuration {
    /// The defaults for a repository at `root`.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        let database = Address::File(root.join(".data/gateway.sqlite"));
        let catalogue = root.join("catalogue/sample.json");
        Self {
            registers: root.join(".data/registers.sqlite"),
            gateway: Gateway {
                shown_fields: SHOWN_FIELDS.map(String::from).into(),
                ..Gateway::new(database, catalogue)
            },
            root,
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
        let root = variable("PUOLESTA_ROOT").map_or_else(repository, PathBuf::from);
        let standard = Self::new(root);
        let gateway = standard
            .gateway
            .with_environment(&standard.root, &variable)?;
        Ok(Self {
            registers: match &gateway.database {
                // Beside the gateway's own.
                Address::File(file) => file.with_file_name("registers.sqlite"),
                Address::Server(_) => standard.registers,
            },
            // Relative paths are relative to the repository, wherever the sandbox is started.
            gateway,
            clock_offset_seconds: seconds("PUOLESTA_CLOCK_OFFSET_SECONDS", &variable)?,
            root: standard.root,
        })
    }
}

/// The repository that this crate was built in.
fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[cfg(test)]
mod tests {
    use super::{Address, Configuration};

    #[test]
    fn the_demo_s_files_are_in_the_repository() {
        let read = |name: &str| (name == "PUOLESTA_ROOT").then(|| "/site".to_owned());
        let configuration = Configuration::from_environment(read).expect("defaults");
        assert_eq!(
            configuration.gateway.database,
            Address::File("/site/.data/gateway.sqlite".into())
        );
        assert_eq!(
            configuration.gateway.catalogue.to_str(),
            Some("/site/catalogue/sample.json")
        );
        assert_eq!(configuration.clock_offset_seconds, 0);
    }
}
