//! The national services of the demo: simulators on loopback, which the gateway asks over their real protocols, by
//! the same adapters as in production.

use crate::configuration::Configuration;
use crate::registers::{MayActFor, TestRegisters};
use axum::Router;
use puolesta_gateway::http_client::{CallLimits, HttpClient};
use puolesta_gateway::registers::{
    Choosing, EAuthorizations as Adapter, EAuthorizationsSettings as AdapterSettings,
};
use puolesta_gateway::{Clock, ServerError, token};
use puolesta_simulators::Running;
use puolesta_simulators::e_authorizations::{EAuthorizations, Settings};
use std::sync::Arc;

/// The simulators that run, and what stands of them on the demo's own site.
pub(crate) struct National {
    e_authorizations: EAuthorizations,
    /// It listens as long as this is there.
    running: Running,
    secrets: Secrets,
}

/// What would come with a contract; new at every start.
struct Secrets {
    api_key: String,
    oauth_secret: String,
}

const CLIENT: &str = "puolesta";

impl National {
    /// Starts the simulators.
    pub(crate) async fn start(
        configuration: &Configuration,
        registers: &Arc<TestRegisters>,
    ) -> Result<Self, ServerError> {
        let secrets = Secrets {
            api_key: token::random_secret()?,
            oauth_secret: token::random_secret()?,
        };
        let settings = Settings {
            client_id: CLIENT.into(),
            api_key: secrets.api_key.clone(),
            oauth_secret: secrets.oauth_secret.clone(),
            // The demo has the name by which the browser knows it.
            way_back: configuration
                .gateway
                .origin
                .clone()
                .unwrap_or("http://".into()),
            style: "/suomi-fi/sijainen.css".into(),
        };
        let clock = registers.clock.clone();
        let principals = Arc::new(MayActFor(registers.clone()));
        let e_authorizations = EAuthorizations::new(settings, principals, move || clock.now());
        let running = Running::start(e_authorizations.calls()).await;
        Ok(Self {
            e_authorizations,
            running: running.map_err(ServerError::Listening)?,
            secrets,
        })
    }

    /// Suomi.fi e-Authorizations as the gateway asks it.
    pub(crate) fn choosing(&self, clock: Clock) -> Result<Arc<dyn Choosing>, ServerError> {
        let settings = AdapterSettings {
            address: self.running.address().into(),
            // People choose on the demo's own site.
            browser_address: String::new(),
            client_id: CLIENT.into(),
            api_key: self.secrets.api_key.clone(),
            oauth_secret: self.secrets.oauth_secret.clone(),
        };
        let client = HttpClient::new(CallLimits::default())?;
        Ok(Arc::new(Adapter::new(settings, client, clock)))
    }

    /// What people see of the simulators.
    pub(crate) fn pages(&self) -> Router {
        self.e_authorizations.page()
    }
}
