//! The help and the errors of arguments in Finnish and Swedish. In English they are what stands beside
//! the arguments, said by the library that reads them.

mod fi;
mod sv;

use super::print::{say, say_beside};
use super::{COULD_NOT_RUN, language};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use puolesta_core::language::Language;
use std::error::Error as _;
use std::process::ExitCode;

/// The words of one language.
struct Words {
    /// What commands and arguments do: `check`, `check --fix`, `--today` for every command.
    about: &'static [(&'static str, &'static str)],
    /// `FILE` and the like.
    value_names: &'static [(&'static str, &'static str)],
    usage: &'static str,
    options: &'static str,
    commands: &'static str,
    arguments: &'static str,
    /// `[OPTIONS]`, `<COMMAND>` and `[COMMAND]` in a line of usage.
    in_usage: [(&'static str, &'static str); 3],
    values: &'static str,
    default: &'static str,
    error: fn(&Mistake) -> String,
    see_help: &'static str,
}

/// A mistake in the arguments, as far as it is said.
struct Mistake {
    kind: ErrorKind,
    /// The argument that it is about, or those that are missing.
    argument: String,
    /// The value or the command that was written.
    value: String,
    /// What may have been meant.
    suggestion: Option<String>,
    /// What may be written.
    allowed: Vec<String>,
    /// Why a value is refused.
    why: Option<String>,
}

fn words() -> Option<&'static Words> {
    match language() {
        Language::Fi => Some(&fi::WORDS),
        Language::Sv => Some(&sv::WORDS),
        Language::En => None,
    }
}

/// The command with its help in the language that the tool speaks.
pub(crate) fn in_language(mut command: Command) -> Command {
    let Some(words) = words() else {
        return command;
    };
    // Options of every command and the ways to ask for help are there only from now on.
    command.build();
    translated(command, "", words)
}

fn translated(command: Command, path: &str, words: &'static Words) -> Command {
    let about = about(words, path, "");
    let (first, _) = about.split_once('\n').unwrap_or((about, ""));
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
        words.usage
    );
    let mut command = command
        .about(first)
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(words.commands)
        .mut_args(|arg| argument(arg, path, words));
    let usage = usage(&mut command, words);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|below| below.get_name().to_owned())
        .collect();
    for below in names {
        let path = format!("{path} {below}");
        command = command.mut_subcommand(below, |it| translated(it, path.trim(), words));
    }
    command.override_usage(usage)
}

/// The line of usage without its title, in the words of the language.
fn usage(command: &mut Command, words: &Words) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().to_owned();
    let in_usage = words.in_usage.iter();
    in_usage.fold(usage, |usage, (english, own)| usage.replace(english, own))
}

fn argument(arg: Arg, path: &str, words: &'static Words) -> Arg {
    let help = about(words, path, arg.get_id().as_str());
    let heading = if arg.is_positional() {
        words.arguments
    } else {
        words.options
    };
    let names = arg.get_value_names().unwrap_or_default().iter();
    let names: Option<Vec<&'static str>> = names.map(|name| value_name(words, name)).collect();
    let names = names.filter(|_| arg.get_action().takes_values());
    let help = [help.to_owned(), values(&arg, words)].concat();
    let arg = match names {
        Some(names) => arg.value_names(names),
        None => arg,
    };
    arg.help(help.clone())
        .long_help(help)
        .help_heading(heading)
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn value_name(words: &Words, name: &str) -> Option<&'static str> {
    let mut known = words.value_names.iter();
    let known = known.find(|(known, _)| *known == name);
    known.map(|(_, own)| *own)
}

/// ` [values: human, json; default: human]`
fn values(arg: &Arg, words: &Words) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let possible = arg.get_possible_values();
    let possible: Vec<&str> = possible.iter().map(|value| value.get_name()).collect();
    let default = arg.get_default_values().iter();
    let default: Vec<_> = default.map(|value| value.to_string_lossy()).collect();
    let said = [
        (words.values, possible.join(", ")),
        (words.default, default.join(",")),
    ];
    let said: Vec<String> = said
        .iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(title, list)| format!("{title}: {list}"))
        .collect();
    if said.is_empty() {
        return String::new();
    }
    format!(" [{}]", said.join("; "))
}

/// What a command or one of its arguments does; what every command has is said once.
fn about(words: &Words, path: &str, argument: &str) -> &'static str {
    let named = |key: &str| words.about.iter().find(|(known, _)| *known == key);
    if argument.is_empty() {
        // `help` stands beside the commands of each level, and names them once more.
        let path = match path.rsplit(' ').next() {
            Some("help") => "--help".to_owned(),
            _ => path.replace("help ", ""),
        };
        return named(&path).map_or("", |(_, said)| said);
    }
    let own = named(&format!("{path} --{argument}"));
    let own = own.or_else(|| named(&format!("--{argument}")));
    own.map_or("", |(_, said)| said)
}

/// Shows the help that was asked for, or says what is wrong with the arguments.
pub(crate) fn answer(error: &Error) -> ExitCode {
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    if is_help {
        // Whoever reads it may stop early.
        let _ = say(&error.render().to_string());
        return ExitCode::SUCCESS;
    }
    let is_incomplete = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    match words().filter(|_| !is_incomplete) {
        Some(words) => {
            let said = (words.error)(&mistake(error));
            say_beside(&format!("puolesta-catalogue: {said}\n{}\n", words.see_help));
        }
        None => say_beside(&error.render().to_string()),
    }
    ExitCode::from(COULD_NOT_RUN)
}

fn mistake(error: &Error) -> Mistake {
    let text = |kind| error.get(kind).map(shown).unwrap_or_default();
    let list = |kind| error.get(kind).map(listed).unwrap_or_default();
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let value = [ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    Mistake {
        kind: error.kind(),
        argument: text(ContextKind::InvalidArg),
        value: value.map(text).concat(),
        suggestion: suggestions.into_iter().flat_map(list).next(),
        allowed: list(ContextKind::ValidValue),
        why: error.source().map(ToString::to_string),
    }
}

fn shown(value: &ContextValue) -> String {
    listed(value).join(", ")
}

fn listed(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(text) => vec![text.clone()],
        ContextValue::Strings(texts) => texts.clone(),
        ContextValue::StyledStr(text) => vec![StyledStr::to_string(text)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, about, fi, sv};
    use crate::Arguments;
    use clap::{Command, CommandFactory};

    /// Every command and argument below this one that has no words in a language.
    fn wordless(command: &Command, path: &str, words: &Words, found: &mut Vec<String>) {
        if about(words, path, "").is_empty() {
            found.push(path.to_owned());
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            if about(words, path, id).is_empty() {
                found.push(format!("{path} --{id}"));
            }
            for name in arg.get_value_names().unwrap_or_default() {
                let mut known = words.value_names.iter();
                if arg.get_action().takes_values() && !known.any(|(known, _)| known == name) {
                    found.push(name.to_string());
                }
            }
        }
        let below = command.get_subcommands();
        for below in below.filter(|below| below.get_name() != "help") {
            let path = format!("{path} {}", below.get_name());
            wordless(below, path.trim(), words, found);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_each_language() {
        let mut command = Arguments::command();
        command.build();
        for words in [&fi::WORDS, &sv::WORDS] {
            let mut found = Vec::new();
            wordless(&command, "", words, &mut found);
            assert_eq!(found, [""; 0]);
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let names = |words: &Words| {
            words
                .about
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&fi::WORDS), names(&sv::WORDS));
        let alike = fi::WORDS.about.iter().zip(sv::WORDS.about);
        let alike = alike.filter(|((_, fi), (_, sv))| fi == sv);
        assert_eq!(alike.count(), 0);
    }
}
