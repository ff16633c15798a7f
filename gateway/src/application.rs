//! What every request may use. Nothing here knows what is done with it.

use crate::clock::Clock;
use crate::configuration::Configuration;
use crate::cookie::{self, Whose};
use crate::database::{self, Database};
use crate::outbox::Announcer;
use crate::registers::Registers;
use crate::server_error::ServerError;
use crate::sign_in::SignIn;
use crate::texts::{CaseTexts, ChoosingTexts, MessageTexts, SigningInTexts, Texts};
use crate::token;
use crate::vendor::Vendor;
use axum::http::HeaderMap;
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
    /// Who signs in here over OpenID Connect.
    pub(crate) sign_in: SignIn,
    /// The words of the pages.
    pub texts: Texts,
    pub(crate) case_texts: CaseTexts,
    pub(crate) choosing_texts: ChoosingTexts,
    pub(crate) message_texts: MessageTexts,
    pub(crate) signing_in_texts: SigningInTexts,
    pub(crate) vendors: Vec<Vendor>,
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
        let database = Self::open_database(&configuration).await?;
        Self::with(configuration, database, clock, registers)
    }

    /// Opens the gateway's database and brings its tables up to date.
    ///
    /// # Errors
    /// When it cannot be opened or brought up to date.
    pub async fn open_database(configuration: &Configuration) -> Result<Database, ServerError> {
        database::open(&configuration.database, database::own_migrations()).await
    }

    /// The application over a database that is open already.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn with(
        configuration: Configuration,
        database: Database,
        clock: Clock,
        registers: Registers,
    ) -> Result<Self, ServerError> {
        let mut texts = Texts::read()?;
        if !configuration.is_test_site {
            texts.say_nothing_of_tests();
        }
        Ok(Self {
            database,
            clock,
            registers,
            sign_in: SignIn::default(),
            texts,
            vendors: vendors(&configuration)?,
            case_texts: CaseTexts::read()?,
            choosing_texts: ChoosingTexts::read()?,
            message_texts: MessageTexts::read()?,
            signing_in_texts: SigningInTexts::read()?,
            configuration,
        })
    }

    /// The same, with people who sign in here.
    #[must_use]
    pub fn with_sign_in(self, sign_in: SignIn) -> Self {
        Self { sign_in, ..self }
    }

    /// The token of a person's session in the request's cookies.
    #[must_use]
    pub fn session_token(&self, headers: &HeaderMap) -> Option<String> {
        cookie::token(headers, self.configuration.cookies, Whose::Person)
    }

    pub(crate) const fn announcer(&self) -> Announcer<'_> {
        Announcer {
            texts: &self.message_texts,
            configuration: &self.configuration,
        }
    }
}

/// Whose servers may call. Where nobody is named there is one secret that nobody knows.
fn vendors(configuration: &Configuration) -> Result<Vec<Vendor>, ServerError> {
    if !configuration.vendors.is_empty() {
        return Ok(configuration.vendors.clone());
    }
    Ok(vec![Vendor {
        name: "nobody".into(),
        secrets: vec![token::random_secret()?],
        services: None,
    }])
}
