//! Starts the sandbox: configuration from the environment, database, server, address on one line.

use puolesta_gateway::serve::{Limits, asked_to_stop, serve};
use puolesta_gateway::{Clock, case};
use puolesta_sandbox::{Configuration, Site, router};
use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;

/// How often matters are looked through for deadlines that have passed.
const DEADLINE_INTERVAL: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_target(false)
        .with_ansi(false)
        .with_writer(std::io::stderr)
        .init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut configuration = Configuration::from_environment(|name| std::env::var(name).ok())?;
    let address = (
        configuration.gateway.host.clone(),
        configuration.gateway.port,
    );
    let clock = Clock::system().ahead(configuration.clock_offset_seconds);
    let listener = TcpListener::bind(&address)
        .await
        .map_err(|error| format!("cannot listen on {}:{}: {error}", address.0, address.1))?;
    let address = listener.local_addr()?;
    // Messages tell whole addresses, also where the system chose the port.
    configuration.gateway.port = address.port();
    let site = Site::open(configuration, clock).await?;
    // Tests and `npm start` read this line: it is printed once the sandbox really listens.
    writeln!(std::io::stdout(), "Puolesta sandbox: http://{address}")?;
    let gateway = site.gateway();
    tokio::spawn(async move { case::watch_deadlines(&gateway, DEADLINE_INTERVAL).await });
    serve(listener, router(site), Limits::default(), asked_to_stop()).await?;
    Ok(())
}
