//! What every request may use. Nothing here knows what is done with it.

use crate::clock::Clock;
use crate::configuration::Configuration;
use crate::database::{self, Database};
use crate::outbox::Announcer;
use crate::registers::Registers;
use crate::server_error::ServerError;
use crate::texts::{CaseTexts, MessageTexts, Texts};
use crate::token;
use std::sync::Arc;

/// What every request may use.
pub struct Application {
    /// What was set from outside.
    pub configuration: Configuration,
    /// The gateway's own tables.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// Whom the gateway asks about people, organisations, mandates and sites.
    pub registers: Registers,
    /// The words of the pages.
    pub texts: Texts,
    pub(crate) case_texts: CaseTexts,
    pub(crate) message_texts: MessageTexts,
    pub(crate) case_secret: String,
}

/// The application as requests share it.
pub type Shared = Arc<Application>;

impl Application {
    /// Opens the database, made when it is new.
    ///
    /// # Errors
    /// When the database cannot be opened or the system gives no randomness.
    pub async fn open(
        configuration: Configuration,
        clock: Clock,
        registers: Registers,
    ) -> Result<Self, ServerError> {
        let database = database::open(&configuration.database, database::own_migrations()).await?;
        let case_secret = match &configuration.case_secret {
            Some(secret) => secret.clone(),
            None => token::random_secret()?,
        };
        Ok(Self {
            database,
            clock,
            registers,
            case_secret,
            texts: Texts::read()?,
            case_texts: CaseTexts::read()?,
            message_texts: MessageTexts::read()?,
            configuration,
        })
    }

    pub(crate) const fn announcer(&self) -> Announcer<'_> {
        Announcer {
            texts: &self.message_texts,
            configuration: &self.configuration,
        }
    }
}
