//! `build`: the files to publish.

use super::notice::{Done, Notice};
use super::options::Day;
use super::print::say;
use super::read::decided_catalogue;
use super::{CannotRun, Outcome, disk};
use puolesta_catalogue::build::{Published, published};
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Write what is published: the whole catalogue, and a small file for each service
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue
    file: PathBuf,
    /// The folder to write to; files of services that are no more go away
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[command(flatten)]
    day: Day,
}

/// Publishes the services that are decided and says which are left out. Ends with 1, and writes
/// nothing, when what is decided has an error, or when nothing is decided.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let today = arguments.day.get()?;
    let (catalogue, left_out) = decided_catalogue(&arguments.file, today, Done::Written)?;
    let services = arguments.out.join("services");
    fs::create_dir_all(&services).map_err(disk::cannot_use(&services))?;
    let mut written = HashSet::new();
    for file in published(&catalogue) {
        written.insert(write(&arguments.out, &file)?);
    }
    remove_others(&services, &written)?;
    let published = Notice::Published {
        count: written.len(),
        folder: arguments.out.display().to_string(),
    };
    say(&published.line())?;
    if !left_out.is_empty() {
        say(&Notice::LeftOut { ids: left_out }.line())?;
    }
    // The program ends here: taking a large tree apart first would only take time.
    mem::forget(catalogue);
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path, file: &Published) -> Result<OsString, CannotRun> {
    let path = folder.join(&file.path);
    fs::write(&path, &file.text).map_err(disk::cannot_use(&path))?;
    Ok(path.file_name().unwrap_or_default().to_owned())
}

/// A form must not find a service that the catalogue no longer has.
fn remove_others(folder: &Path, written: &HashSet<OsString>) -> Result<(), CannotRun> {
    let cannot = disk::cannot_use(folder);
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let is_json = path
            .extension()
            .is_some_and(|extension| extension == "json");
        let is_old = path.file_name().is_some_and(|name| !written.contains(name));
        if is_json && is_old {
            fs::remove_file(&path).map_err(cannot)?;
        }
    }
    Ok(())
}
