//! The subcommands, and how each of them ends.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod coverage;
pub(crate) mod diff;
mod disk;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod fetch;
pub(crate) mod help;
mod http;
pub(crate) mod import;
pub(crate) mod map;
pub(crate) mod new;
mod notice;
#[cfg(test)]
mod one_answer;
pub(crate) mod options;
mod print;
mod ptv_notice;
mod read;
mod report_of_import;

use print::say_beside;
use puolesta_core::language::Language;
use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::OnceLock;

/// Why a command cannot run, in one plain sentence.
pub(crate) struct CannotRun(pub(crate) String);

/// Why a command ends before its work is done.
pub(crate) enum Stop {
    /// Errors in a catalogue come first; that has been said.
    ErrorsFound,
    /// It cannot run; that is still to be said.
    CannotRun(CannotRun),
}

impl From<CannotRun> for Stop {
    fn from(why: CannotRun) -> Self {
        Self::CannotRun(why)
    }
}

/// How a command ends: 0 all is well or warnings only, 1 errors in a catalogue.
pub(crate) type Outcome = Result<ExitCode, Stop>;

static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// The language that the tool speaks: the one that was chosen, else English.
pub(crate) fn language() -> Language {
    LANGUAGE.get().copied().unwrap_or(Language::En)
}

/// The language that is asked for among the arguments. It is looked for before they are read, so that
/// what is wrong with them is said in it too.
pub(crate) fn asked(arguments: impl IntoIterator<Item = OsString>) -> Option<Language> {
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let argument = argument.to_string_lossy().into_owned();
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (&*argument, None),
        };
        if ["--lang", "--language"].contains(&name) {
            let next = || Some(arguments.next()?.to_string_lossy().into_owned());
            return puolesta_catalogue::languages::named(&value.or_else(next)?);
        }
    }
    None
}

/// Speaks the language that was asked for, else that of the environment, else English.
pub(crate) fn speak(asked: Option<Language>) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names
        .into_iter()
        .filter_map(|name| std::env::var(name).ok());
    let mut set = set.filter(|value| !value.is_empty());
    // The first of them that is set rules, as everywhere else.
    let of_environment = || puolesta_catalogue::languages::named(set.next()?.get(..2)?);
    let language = asked.or_else(of_environment).unwrap_or(Language::En);
    // It is chosen once, before anything is said.
    let _ = LANGUAGE.set(language);
}

/// Errors were found in a catalogue.
pub(crate) const ERRORS_FOUND: u8 = 1;
/// The command could not do its work.
pub(crate) const COULD_NOT_RUN: u8 = 2;

/// How a command ends that was stopped: with 1, or with 2 and the reason.
pub(crate) fn stopped(why: &Stop) -> ExitCode {
    let Stop::CannotRun(why) = why else {
        return ExitCode::from(ERRORS_FOUND);
    };
    say_beside(&format!("puolesta-catalogue: {}\n", why.0));
    ExitCode::from(COULD_NOT_RUN)
}
