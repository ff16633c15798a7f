//! `fetch`: the same as `import`, straight from the network.

mod asking;
mod pages;
mod v11;
mod v12;

use super::import::Target;
use super::options::municipality_code;
use super::print::say_beside;
use super::ptv_notice::PtvNotice;
use super::{CannotRun, Outcome};
use asking::Asking;

/// Fetch the services of a municipality from the Finnish Service Catalogue (PTV) and make entries
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    from: From,
}

#[derive(clap::Subcommand)]
enum From {
    Ptv(Ptv),
}

/// From PTV's API
#[derive(clap::Args)]
struct Ptv {
    /// The three digits of the municipality, such as 753
    #[arg(long, value_name = "CODE", value_parser = municipality)]
    municipality: String,
    /// Which version of the API to ask; else 12 if there is a key, and 11 if there is none
    #[arg(long, value_enum, value_name = "VERSION")]
    api_version: Option<Version>,
    /// Another address of the API, such as the training environment's
    #[arg(long, value_name = "ADDRESS")]
    base: Option<String>,
    /// The key for version 12; better in the variable than here, where others may see it
    #[arg(long, env = "PUOLESTA_PTV_KEY", hide_env_values = true)]
    key: Option<String>,
    #[command(flatten)]
    target: Target,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Version {
    #[value(name = "11")]
    V11,
    #[value(name = "12")]
    V12,
}

/// Asks first and merges then: a catalogue is never half filled.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let From::Ptv(ptv) = &arguments.from;
    let base = ptv.base.as_deref();
    let collected = match version(ptv) {
        Version::V11 => {
            let asking = Asking::open(base.unwrap_or(v11::BASE))?;
            v11::fetch(&asking, &ptv.municipality)
        }
        Version::V12 => {
            let asking = Asking::with_key(base.unwrap_or(v12::BASE), ptv.key.as_deref())?;
            v12::fetch(&asking, &ptv.municipality)
        }
    }?;
    if collected.counts().0 == 0 {
        let code = ptv.municipality.clone();
        return Err(CannotRun(PtvNotice::NoServicesThere { code }.said()).into());
    }
    ptv.target.take(&collected)
}

/// Version 11 is what people without a key can ask, as long as there is one.
fn version(ptv: &Ptv) -> Version {
    if let Some(version) = ptv.api_version {
        return version;
    }
    if ptv.key.as_ref().is_some_and(|key| !key.trim().is_empty()) {
        return Version::V12;
    }
    say_beside(&format!("{}\n\n", PtvNotice::WithoutKey.said()));
    Version::V11
}

fn municipality(code: &str) -> Result<String, String> {
    municipality_code(code)
}
