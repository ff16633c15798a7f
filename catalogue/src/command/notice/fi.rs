//! Finnish.

use super::{Done, Notice};

const fn nothing(done: Done) -> &'static str {
    match done {
        Done::Written => "Mitään ei kirjoitettu",
        Done::Said => "Mitään ei kerrottu",
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
        Notice::WriteInstead => "ohje".to_owned(),
        Notice::Repaired { name, line, what } => {
            format!("Korjattu tiedostossa {name}, rivi {line}: {what}")
        }
        Notice::CannotBeRead { file } => {
            format!("Tiedostoa {file} ei voi lukea. Katso syy: puolesta-catalogue check {file}")
        }
        Notice::ErrorsFirst { done, file } => format!(
            "{}: luettelossa on virheitä. Katso ne: puolesta-catalogue check {file}",
            nothing(*done)
        ),
        Notice::ErrorsInMapFirst { file } => format!(
            "{}: kartassa on virheitä. Katso ne: puolesta-catalogue map check {file}",
            nothing(Done::Said)
        ),
        Notice::NoSuchService {
            file,
            service,
            near,
        } => {
            if near.is_empty() {
                format!("tiedostossa {file} ei ole palvelua {service}")
            } else {
                format!("tiedostossa {file} ei ole palvelua {service}; tarkoititko {near}?")
            }
        }
        Notice::NameItJsonc => {
            "anna tiedostolle pääte .jsonc: siinä on muistiinpanoja, joita .json ei salli"
                .to_owned()
        }
        Notice::NewIsWritten { file } => format!(
            "{file} on kirjoitettu. Avaa se ja kirjoita omat tietosi kohtiin, joissa on ….\nSitten: puolesta-catalogue check {file}"
        ),
        Notice::AlreadyThere { file } => {
            format!("{file} on jo olemassa ja jää ennalleen; anna toinen nimi")
        }
        Notice::NoFolderFor { file } => format!("tiedostolle {file} ei ole kansiota"),
        Notice::NoServices { file } => {
            format!("tiedostossa {file} ei ole palveluja, joiden pohjalta aloittaa")
        }
        Notice::Published { count, folder } => format!("{count} tiedostoa kansiossa {folder}"),
        Notice::LeftOut { ids } => {
            format!(
                "Jätetty pois, koska niistä ei ole vielä päätetty ({}): {}",
                ids.len(),
                ids.join(", ")
            )
        }
        Notice::NothingDecided { done, file } => format!(
            "{}: yhtään tiedoston {file} palvelua ei ole vielä päätetty. Katso, mitä puuttuu: puolesta-catalogue coverage {file}",
            nothing(*done)
        ),
        Notice::StillToFillIn { done, file, paths } => {
            format!(
                "{}: täyttämättä on vielä {}. Katso missä: puolesta-catalogue check {file}",
                nothing(*done),
                paths.join(", ")
            )
        }
        Notice::NotKnownInPtv { ids } => format!(
            "Jätetty pois, koska luettelo ei tiedä niiden tunnisteita PTV:ssä ({}): {}. Ota tunnisteet komennolla import ptv",
            ids.len(),
            ids.join(", ")
        ),
        Notice::CannotBeWrittenInto { file } => {
            format!("tiedoston {file} asettelu on sellainen, ettei siihen voi lisätä mitään")
        }
        Notice::CannotPrint { error } => format!("tekstiä ei voi kirjoittaa: {error}"),
        Notice::ClockWithoutDay => {
            "tietokoneen kello ei näytä päivää; anna päivä valinnalla --today".to_owned()
        }
        Notice::WriteDay => "kirjoita päivä, esimerkiksi 2026-11-21".to_owned(),
        Notice::WriteLanguage => "kirjoita fi, sv tai en".to_owned(),
        Notice::WriteLanguages => "kirjoita fi, sv tai en, välissä pilkku".to_owned(),
        Notice::WriteMunicipalityCode => {
            "kirjoita kuntanumeron kolme numeroa, esimerkiksi 753 (Sipoo)".to_owned()
        }
    }
}

fn summary(name: &str, (errors, warnings): (usize, usize), repairable: usize) -> String {
    let counted = |count: usize, one: &str, more: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {more}")),
    };
    let counts = [
        counted(errors, "virhe", "virhettä"),
        counted(warnings, "varoitus", "varoitusta"),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() {
        return format!("Tiedostossa {name} ei ole ongelmia.");
    }
    let repairable = match repairable {
        0 => String::new(),
        count => format!("; niistä {count} korjaa --fix"),
    };
    format!("{} tiedostossa {name}{repairable}", counts.join(", "))
}
