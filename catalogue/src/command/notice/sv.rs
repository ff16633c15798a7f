//! Swedish.

use super::{Done, Notice};

const fn nothing(done: Done) -> &'static str {
    match done {
        Done::Written => "Inget skrevs",
        Done::Said => "Inget sades",
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
        Notice::WriteInstead => "hjälp".to_owned(),
        Notice::Repaired { name, line, what } => format!("Rättat i {name}, rad {line}: {what}"),
        Notice::CannotBeRead { file } => {
            format!("{file} kan inte läsas. Se varför med: puolesta-catalogue check {file}")
        }
        Notice::ErrorsFirst { done, file } => format!(
            "{}: katalogen har fel. Se dem med: puolesta-catalogue check {file}",
            nothing(*done)
        ),
        Notice::ErrorsInMapFirst { file } => format!(
            "{}: kartan har fel. Se dem med: puolesta-catalogue map check {file}",
            nothing(Done::Said)
        ),
        Notice::NoSuchService {
            file,
            service,
            near,
        } => {
            if near.is_empty() {
                format!("{file} har ingen tjänst {service}")
            } else {
                format!("{file} har ingen tjänst {service}; menade du {near}?")
            }
        }
        Notice::NameItJsonc => {
            "ge filen ändelsen .jsonc: den har anteckningar, som .json inte tillåter".to_owned()
        }
        Notice::NewIsWritten { file } => format!(
            "{file} är skriven. Öppna den och skriv ert eget där … står.\nSedan: puolesta-catalogue check {file}"
        ),
        Notice::AlreadyThere { file } => {
            format!("{file} finns redan och lämnas som den är; ge ett annat namn")
        }
        Notice::NoFolderFor { file } => format!("det finns ingen mapp för {file}"),
        Notice::NoServices { file } => format!("{file} har inga tjänster att bygga på"),
        Notice::Published { count, folder } => format!("{count} filer i {folder}"),
        Notice::LeftOut { ids } => {
            format!(
                "Utelämnade, eftersom de inte är beslutade än ({}): {}",
                ids.len(),
                ids.join(", ")
            )
        }
        Notice::NothingDecided { done, file } => format!(
            "{}: ingen tjänst i {file} är beslutad än. Se vad som saknas med: puolesta-catalogue coverage {file}",
            nothing(*done)
        ),
        Notice::StillToFillIn { done, file, paths } => {
            format!(
                "{}: någon måste ännu fylla i {}. Se var med: puolesta-catalogue check {file}",
                nothing(*done),
                paths.join(", ")
            )
        }
        Notice::NotKnownInPtv { ids } => format!(
            "Utelämnade, eftersom katalogen inte känner deras id i SDL ({}): {}. Hämta dem med import ptv",
            ids.len(),
            ids.join(", ")
        ),
        Notice::CannotBeWrittenInto { file } => {
            format!("{file} är ordnad så att inget kan skrivas in i den")
        }
        Notice::CannotPrint { error } => format!("texten kan inte skrivas: {error}"),
        Notice::ClockWithoutDay => {
            "datorns klocka visar ingen dag; ge en dag med --today".to_owned()
        }
        Notice::WriteDay => "skriv en dag, till exempel 2026-11-21".to_owned(),
        Notice::WriteLanguage => "skriv fi, sv eller en".to_owned(),
        Notice::WriteLanguages => "skriv fi, sv eller en, med komma emellan".to_owned(),
        Notice::WriteMunicipalityCode => {
            "skriv kommunnumrets tre siffror, till exempel 753 (Sibbo)".to_owned()
        }
    }
}

fn summary(name: &str, (errors, warnings): (usize, usize), repairable: usize) -> String {
    let counts = [
        (errors > 0).then(|| format!("{errors} fel")),
        (warnings > 0).then(|| match warnings {
            1 => "1 varning".to_owned(),
            _ => format!("{warnings} varningar"),
        }),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() {
        return format!("Inga problem i {name}.");
    }
    let repairable = match repairable {
        0 => String::new(),
        count => format!("; {count} av dem rättar --fix"),
    };
    format!("{} i {name}{repairable}", counts.join(", "))
}
