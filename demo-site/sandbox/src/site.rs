//! What the demo's own pages may use: the gateway, the registers that stand in, and words.

use crate::configuration::Configuration;
use crate::e_authorizations;
use crate::national::National;
use crate::registers::TestRegisters;
use crate::texts::{self, DemoTexts};
use puolesta_gateway::{Application, Clock, ServerError};
use std::sync::Arc;

/// The demo site around a gateway; a copy is the same site.
#[derive(Clone)]
pub struct Site {
    pub(crate) configuration: Arc<Configuration>,
    pub(crate) gateway: Arc<Application>,
    pub(crate) registers: Arc<TestRegisters>,
    pub(crate) national: Arc<National>,
    pub(crate) e_authorizations: Arc<e_authorizations::Texts>,
    pub(crate) texts: Arc<DemoTexts>,
}

impl Site {
    /// Opens the gateway's database and the registers beside it; both are made when they are new.
    ///
    /// # Errors
    /// When a file cannot be opened or the system gives no randomness.
    pub async fn open(configuration: Configuration, clock: Clock) -> Result<Self, ServerError> {
        let registers = TestRegisters::open(&configuration.registers, clock.clone()).await?;
        let settings = configuration.gateway.clone();
        let national = National::start(&configuration, &registers).await?;
        let mut ports = registers.ports();
        ports.choosing = Some(national.choosing(clock.clone())?);
        let gateway = Application::open(settings, clock, ports).await?;
        Ok(Self {
            configuration: Arc::new(configuration),
            gateway: Arc::new(gateway),
            registers,
            national: Arc::new(national),
            e_authorizations: Arc::new(e_authorizations::read_texts()?),
            texts: Arc::new(texts::read()?),
        })
    }

    /// The gateway that the site runs.
    #[must_use]
    pub fn gateway(&self) -> Arc<Application> {
        self.gateway.clone()
    }
}
