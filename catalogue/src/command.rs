//! What all subcommands share: files on the disk, the day, the way to end.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks by printing"
)]

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod coverage;
pub(crate) mod diff;
mod disk;
pub(crate) mod explain;
pub(crate) mod fetch;
mod http;
pub(crate) mod import;
pub(crate) mod new;
mod report_of_import;

use puolesta_catalogue::catalogue::Catalogue;
use puolesta_core::date::Date;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use time::OffsetDateTime;

/// Why a command cannot run, in one plain sentence.
pub(crate) struct CannotRun(pub(crate) String);

/// How a command ends: 0 all is well or warnings only, 1 errors in a catalogue.
pub(crate) type Outcome = Result<ExitCode, CannotRun>;

/// Errors were found in a catalogue.
pub(crate) const ERRORS_FOUND: u8 = 1;
/// The command could not do its work.
pub(crate) const COULD_NOT_RUN: u8 = 2;

/// Says why, and ends with 2.
pub(crate) fn cannot_run(why: &CannotRun) -> ExitCode {
    eprintln!("puolesta-catalogue: {}", why.0);
    ExitCode::from(COULD_NOT_RUN)
}

/// Writes a long text; whoever reads it may stop early, as `head` and a closed pager do.
pub(crate) fn say(text: &str) -> Result<(), CannotRun> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(CannotRun(format!("the text cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Reads a catalogue from the disk with what it extends.
pub(crate) fn read_catalogue(path: &Path) -> Result<Catalogue, CannotRun> {
    let bytes = fs::read(path).map_err(|error| CannotRun(disk::why(path, &error)))?;
    Ok(catalogue_of(path, &bytes))
}

/// The catalogue that these bytes make at this place of the disk, with what it extends.
pub(crate) fn catalogue_of(path: &Path, bytes: &[u8]) -> Catalogue {
    Catalogue::read(&path.to_string_lossy(), bytes, &disk::Disk)
}

/// How a command ends that cannot say anything of a file that is no JSON; it says so first.
pub(crate) fn not_readable(catalogue: &Catalogue, path: &Path) -> Option<ExitCode> {
    if catalogue.root.is_some() {
        return None;
    }
    let file = path.display();
    eprintln!("{file} cannot be read. See why with: puolesta-catalogue check {file}");
    Some(ExitCode::from(ERRORS_FOUND))
}

/// The day to compare reviews with.
#[derive(clap::Args)]
pub(crate) struct Day {
    /// Check as if this were today, such as 2026-11-21
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<Date>,
}

impl Day {
    /// The day that was asked for, else today in Finland.
    pub(crate) fn get(&self) -> Result<Date, CannotRun> {
        let now = || Date::in_finland(&OffsetDateTime::now_utc().to_string().replacen(' ', "T", 1));
        let wrong = || CannotRun("this machine's clock shows no day; give one with --today".into());
        self.today.or_else(now).ok_or_else(wrong)
    }
}

fn day(text: &str) -> Result<Date, String> {
    Date::from_iso(text).ok_or_else(|| "write a day such as 2026-11-21".to_owned())
}
