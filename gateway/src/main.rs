//! `puolesta-gateway`: checks its configuration whole, brings its database up to date, serves, and ends in time.

use clap::{Parser, Subcommand};
use puolesta_gateway::database::Database;
use puolesta_gateway::http_client::{CallLimits, HttpClient};
use puolesta_gateway::registers::{
    Authorizations, BusinessRegister, Choosing, ChosenMandates, EAuthorizations,
    KnownOrganisations, KnownPersons, Off, PopulationRegister, Registers,
};
use puolesta_gateway::serve::{Limits, asked_to_stop, serve};
use puolesta_gateway::settings::{self, Settings};
use puolesta_gateway::sign_in::{Provider, SignIn};
use puolesta_gateway::{Application, Clock, ServerError, case, operations, router};
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How often matters are looked through for deadlines that have passed.
const DEADLINE_INTERVAL: Duration = Duration::from_secs(60);

/// What runs behind Puolesta's forms.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The configuration file.
    #[arg(long, global = true, default_value = "puolesta-gateway.toml")]
    configuration: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves; the same as without a command.
    Serve,
    /// Says everything that is wrong with the configuration, and starts nothing.
    CheckConfiguration,
    /// Brings the tables of the database up to date, and starts nothing.
    Migrate,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::INFO)
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(std::io::stderr)
        .init();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // For whoever sits in front of it, one line for each thing to mend.
            let _closed = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let settings = settings(&arguments.configuration)?;
    match arguments.command {
        Some(Command::CheckConfiguration) => {
            writeln!(std::io::stdout(), "The configuration is in order.")?;
        }
        Some(Command::Migrate) => {
            Application::open_database(&settings.gateway).await?;
            writeln!(std::io::stdout(), "The database is up to date.")?;
        }
        Some(Command::Serve) | None => start(settings).await?,
    }
    Ok(())
}

fn settings(file: &Path) -> Result<Settings, Box<dyn Error>> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{}: this file cannot be read: {error}", file.display()))?;
    let folder = file.parent().unwrap_or(Path::new(""));
    Ok(settings::read(&text, folder, |name| {
        std::env::var(name).ok()
    })?)
}

async fn start(settings: Settings) -> Result<(), Box<dyn Error>> {
    let clock = Clock::system();
    let database = Application::open_database(&settings.gateway).await?;
    let registers = registers(&settings, &database, &clock)?;
    let metrics = operations::count()?;
    let people = listen(settings.listen).await?;
    let operators = listen(settings.operations).await?;
    let sign_in = sign_in(&settings, &clock)?;
    let application = Application::with(settings.gateway, database, clock, registers)?;
    let application = application.with_sign_in(sign_in);
    let application = Arc::new(application);
    // Whoever starts it, a service manager or a test, reads this line: it really listens now.
    writeln!(
        std::io::stdout(),
        "Puolesta gateway: http://{} operations: http://{}",
        people.local_addr()?,
        operators.local_addr()?
    )?;
    let watched = application.clone();
    tokio::spawn(async move { case::watch_deadlines(&watched, DEADLINE_INTERVAL).await });
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        stop.send_replace(true);
    });
    let beside = operations::router(application.clone(), metrics);
    let site = router(application, axum::Router::new());
    let limits = Limits::default();
    tokio::try_join!(
        serve(people, site, limits, stopped(stopping.clone())),
        serve(operators, beside, limits, stopped(stopping)),
    )?;
    Ok(())
}

async fn stopped(mut stopping: watch::Receiver<bool>) {
    // Nobody is left who could ask: nothing to wait for either.
    let _gone = stopping.wait_for(|stop| *stop).await;
}

async fn listen(address: std::net::SocketAddr) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| format!("cannot listen on {address}: {error}"))
}

/// The providers of OpenID Connect that are set.
fn sign_in(settings: &Settings, clock: &Clock) -> Result<SignIn, ServerError> {
    let client = HttpClient::new(CallLimits::default())?;
    let provider = |settings| Provider::new(settings, client.clone(), clock.clone());
    let persons = settings.sign_in.persons.clone();
    let officials = settings.sign_in.officials.clone();
    Ok(SignIn {
        persons: persons.map(|(settings, claims)| (provider(settings), claims)),
        officials: officials.map(|(settings, claims)| (provider(settings), claims)),
    })
}

/// The national services that are on. Where one is off, parties are typed and an official sees to them.
fn registers(
    settings: &Settings,
    database: &Database,
    clock: &Clock,
) -> Result<Registers, ServerError> {
    let national = &settings.national;
    let client = HttpClient::new(CallLimits::default())?;
    let register = national.business_register.as_ref().map(|register| {
        let (address, calls) = (register.address.clone(), register.calls_a_minute);
        BusinessRegister::new(
            address,
            calls,
            client.clone(),
            database.clone(),
            clock.clone(),
        )
    });
    let population = national.population_register.clone();
    let population = population.map(|settings| PopulationRegister::new(settings, client.clone()));
    let e_authorizations = national.e_authorizations.clone();
    let choosing = e_authorizations.map(|settings| -> Arc<dyn Choosing> {
        Arc::new(EAuthorizations::new(
            settings,
            client.clone(),
            clock.clone(),
        ))
    });
    let authorizations: Arc<dyn Authorizations> = match &choosing {
        Some(_) => Arc::new(ChosenMandates {
            database: database.clone(),
            clock: clock.clone(),
        }),
        None => Arc::new(Off),
    };
    Ok(Registers {
        people: Arc::new(KnownPersons {
            database: database.clone(),
            clock: clock.clone(),
            key: settings.person_key.0.clone(),
            register: population,
        }),
        organisations: Arc::new(KnownOrganisations {
            database: database.clone(),
            clock: clock.clone(),
            register,
        }),
        authorizations,
        choosing,
        sites: Arc::new(Off),
    })
}
