//! The registers that stand in for the national ones: a file of their own, filled once with public test
//! identities, behind the gateway's ports.

mod authorizations;
mod choosing;
mod organisations;
mod people;
mod seed;
mod sites;

pub(crate) use choosing::MayActFor;
pub(crate) use people::{code_of, identities};

use puolesta_gateway::database::{self, Address, Database, Migration};
use puolesta_gateway::registers::Registers;
use puolesta_gateway::{Clock, ServerError};
use std::path::Path;
use std::sync::Arc;

/// All four registers in one file.
pub(crate) struct TestRegisters {
    pub(crate) database: Database,
    pub(crate) clock: Clock,
}

const MIGRATIONS: &[Migration] = &[
    (
        1,
        "registers",
        include_str!("../migrations/0001_registers.sql"),
    ),
    (2, "numbers", include_str!("../migrations/0002_numbers.sql")),
];

impl TestRegisters {
    /// Opens the file, made and filled when it is new.
    pub(crate) async fn open(file: &Path, clock: Clock) -> Result<Arc<Self>, ServerError> {
        let database = database::open(&Address::File(file.into()), MIGRATIONS).await?;
        seed::fill(&database).await?;
        Ok(Arc::new(Self { database, clock }))
    }

    /// The same as the gateway asks them.
    pub(crate) fn ports(self: &Arc<Self>) -> Registers {
        Registers {
            people: self.clone(),
            organisations: self.clone(),
            authorizations: self.clone(),
            choosing: None,
            sites: self.clone(),
        }
    }
}
