//! The subcommands, and how each of them ends.

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
#[cfg(test)]
mod one_answer;
mod options;
mod print;
mod read;
mod report_of_import;

use print::say_beside;
use std::process::ExitCode;

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
    say_beside(&format!("puolesta-catalogue: {}\n", why.0));
    ExitCode::from(COULD_NOT_RUN)
}
