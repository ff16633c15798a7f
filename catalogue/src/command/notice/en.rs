//! English.

use super::{Done, Notice};
use puolesta_catalogue::counted::counted;

const fn nothing(done: Done) -> &'static str {
    match done {
        Done::Written => "Nothing was written",
        Done::Said => "Nothing was said",
    }
}

/// What a notice says.
#[expect(clippy::too_many_lines, reason = "one arm for each notice")]
pub(super) fn said(notice: &Notice) -> String {
    match notice {
        Notice::Summary {
            name,
            errors,
            warnings,
            repairable,
        } => summary(name, (*errors, *warnings), *repairable),
        Notice::WriteInstead => "help".to_owned(),
        Notice::Repaired { name, line, what } => format!("Repaired in {name}, line {line}: {what}"),
        Notice::CannotBeRead { file } => {
            format!("{file} cannot be read. See why with: puolesta-catalogue check {file}")
        }
        Notice::ErrorsFirst { done, file } => format!(
            "{}: the catalogue has errors. See them with: puolesta-catalogue check {file}",
            nothing(*done)
        ),
        Notice::ErrorsInMapFirst { file } => format!(
            "{}: the map has errors. See them with: puolesta-catalogue map check {file}",
            nothing(Done::Said)
        ),
        Notice::NoSuchService {
            file,
            service,
            near,
        } => {
            if near.is_empty() {
                format!("{file} has no service {service}")
            } else {
                format!("{file} has no service {service}; did you mean {near}?")
            }
        }
        Notice::NameItJsonc => {
            "name the file .jsonc: it has notes in it, which .json does not allow".to_owned()
        }
        Notice::NewIsWritten { file } => format!(
            "{file} is written. Open it and write your own where … stands.\nThen: puolesta-catalogue check {file}"
        ),
        Notice::AlreadyThere { file } => {
            format!("{file} is already there and stays as it is; give another name")
        }
        Notice::NoFolderFor { file } => format!("there is no folder for {file}"),
        Notice::NoServices { file } => format!("{file} has no services to build on"),
        Notice::Published { count, folder } => format!("{count} files in {folder}"),
        Notice::LeftOut { ids } => {
            format!(
                "Left out, because nobody has decided about them yet ({}): {}",
                ids.len(),
                ids.join(", ")
            )
        }
        Notice::NothingDecided { done, file } => format!(
            "{}: no service of {file} is decided yet. See what is missing with: puolesta-catalogue coverage {file}",
            nothing(*done)
        ),
        Notice::StillToFillIn { done, file, paths } => {
            format!(
                "{}: somebody must still fill in {}. See where with: puolesta-catalogue check {file}",
                nothing(*done),
                paths.join(", ")
            )
        }
        Notice::NotKnownInPtv { ids } => format!(
            "Left out, because the catalogue does not know their ids in PTV ({}): {}. Take the ids over with import ptv",
            ids.len(),
            ids.join(", ")
        ),
        Notice::CannotBeWrittenInto { file } => {
            format!("{file} is laid out in a way that cannot be written into")
        }
        Notice::CannotPrint { error } => format!("the text cannot be written: {error}"),
        Notice::ClockWithoutDay => {
            "this machine's clock shows no day; give one with --today".to_owned()
        }
        Notice::WriteDay => "write a day such as 2026-11-21".to_owned(),
        Notice::WriteLanguage => "write fi, sv or en".to_owned(),
        Notice::WriteLanguages => "write fi, sv or en, with commas between them".to_owned(),
        Notice::WriteMunicipalityCode => {
            "write the three digits of the municipality, such as 753 for Sipoo".to_owned()
        }
    }
}

fn summary(name: &str, (errors, warnings): (usize, usize), repairable: usize) -> String {
    let counts = [counted(errors, "error"), counted(warnings, "warning")];
    let counts = counts.into_iter().zip([errors, warnings]);
    let counts = counts.filter(|(_, count)| *count > 0).map(|(said, _)| said);
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        return format!("No problems in {name}.");
    }
    let repairable = match repairable {
        0 => String::new(),
        count => format!("; {count} of them can be repaired with --fix"),
    };
    format!("{} in {name}{repairable}", counts.join(", "))
}
