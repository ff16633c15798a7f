//! The command `puolesta-catalogue`: what a municipality does with its catalogue, from a terminal.

mod command;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use command::{build, check, coverage, diff, explain, export, fetch, help, import, map, new};
use puolesta_core::language::Language;
use std::process::ExitCode;

/// Checks, builds and explains the catalogue in which a municipality decides what its services require.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    /// The language to speak: fi, sv or en; else that of the environment
    #[arg(long, visible_alias = "language", global = true, value_name = "LANGUAGE", value_parser = command::options::one_language)]
    lang: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Explain(explain::Arguments),
    Diff(diff::Arguments),
    Coverage(coverage::Arguments),
    Import(import::Arguments),
    Fetch(fetch::Arguments),
    Export(export::Arguments),
    Map(map::Arguments),
}

fn main() -> ExitCode {
    command::speak(command::asked(std::env::args_os()));
    let command = help::in_language(Arguments::command());
    let matches = command.try_get_matches();
    let arguments = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(error) => return help::answer(&error),
    };
    let outcome = match arguments.command {
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Fetch(arguments) => fetch::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Map(arguments) => map::run(&arguments),
    };
    outcome.unwrap_or_else(|why| command::stopped(&why))
}
