//! Finnish.

use super::{PtvNotice, What};

/// In the nominative and in the partitive of the plural.
const fn what(what: What) -> (&'static str, &'static str) {
    match what {
        What::Services => ("palvelut", "palvelujen"),
        What::Channels => ("asiointikanavat", "asiointikanavien"),
        What::EServices => ("verkkoasioinnit", "verkkoasiointien"),
        What::Connections => ("liitokset", "liitosten"),
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {more}")
    }
}

/// What a notice says.
pub(super) fn said(notice: &PtvNotice) -> String {
    let said = match notice {
        PtvNotice::KeyNeeded => {
            "PTV:n rajapinnan versio 12 vaatii avaimen; anna se muuttujassa PUOLESTA_PTV_KEY \
             (avaimen saa Digi- ja väestötietovirastosta, ptv-tuki@dvv.fi) \
             tai käytä versiota 11 valinnalla --api-version 11, kevääseen 2027 asti"
        }
        PtvNotice::KeyWithStrangeLetters => {
            "avaimessa on merkkejä, joita missään avaimessa ei ole; kopioi se uudelleen"
        }
        PtvNotice::KeyOnlyEncrypted => {
            "avain lähetetään vain https-osoitteeseen; aloita --base merkeillä https://"
        }
        PtvNotice::WithoutKey => {
            "Avainta ei annettu, joten tiedot haetaan PTV:n rajapinnan versiosta 11. Se päättyy keväällä 2027."
        }
        PtvNotice::WaitsAgain => "PTV pyytää odottamaan yhä uudelleen; yritä myöhemmin",
        PtvNotice::KeyNotAccepted => {
            "PTV ei hyväksy avainta; tarkista se ja se, että se on tälle versiolle"
        }
        PtvNotice::AsksForKey => "PTV vaatii tässä avaimen; tarkista --base ja --api-version",
        PtvNotice::AskedTooMuch => "PTV:ltä on kysytty liikaa; yritä myöhemmin uudelleen",
        PtvNotice::SomethingElse => {
            "vastaaja ei ole PTV:n rajapinta: se lähettää muuta kuin palvelujen sivuja; tarkista --base"
        }
        PtvNotice::NothingOfPtv => "mikään näistä ei ole PTV:n palvelu tai asiointikanava",
        PtvNotice::NewEntries => "Uudet kohdat",
        PtvNotice::FilledIn => "Täydennetty siltä osin kuin kohdasta puuttui tietoja",
        PtvNotice::LeftAsTheyAre => "Jätetty ennalleen",
        PtvNotice::LookAtThese => "Tarkista nämä",
        PtvNotice::StillThere => "Yhä luettelossa, mutta",
        PtvNotice::NotTaken => "Ei otettu mukaan",
        PtvNotice::NotUnderstood => "Ei ymmärretty",
        PtvNotice::AtTheTop => "ylimmällä tasolla",
        PtvNotice::WaitingForDecision => "Odottavat päätöstä",
        PtvNotice::WhatToDecide => {
            "Näistä ei julkaista mitään, ennen kuin joku on päättänyt: kirjoita kuhunkin `alone`,\n\
             `onBehalf`, `together` ja `decided`. `puolesta-catalogue check` näyttää, mitä puuttuu."
        }
        _ => return filled(notice),
    };
    said.to_owned()
}

fn filled(notice: &PtvNotice) -> String {
    match notice {
        PtvNotice::BaseIsNoAddress { base } => {
            format!("--base {base} ei ole osoite; aloita se merkeillä https://")
        }
        PtvNotice::NoServicesThere { code } => {
            format!("PTV:ssä ei ole palveluja kunnalle {code}; tarkista kuntanumero")
        }
        PtvNotice::WaitMinutes { minutes } => {
            format!("PTV pyytää odottamaan {minutes} minuuttia; yritä sitten uudelleen")
        }
        PtvNotice::SendsOn { base } => {
            format!("{base} ohjaa toiseen osoitteeseen; tarkista --base")
        }
        PtvNotice::OutOfOrder { status } => {
            format!("PTV on epäkunnossa (vastaus on {status}); yritä myöhemmin uudelleen")
        }
        PtvNotice::NotUnderstoodThere { status } => format!(
            "PTV ei ymmärrä kysymystä (vastaus on {status}); tarkista --base ja --api-version"
        ),
        PtvNotice::PagesWithoutEnd { what: it } => format!(
            "PTV:n {} sivut eivät lopu; yritä myöhemmin uudelleen ja tarkista --base",
            what(*it).1
        ),
        PtvNotice::Page { what: it, page } => format!("{}, sivu {page}", what(*it).0),
        PtvNotice::PageOf {
            what: it,
            page,
            last,
        } => {
            format!("{}, sivu {page}/{last}", what(*it).0)
        }
        PtvNotice::Part {
            what: it,
            part,
            parts,
        } => format!("{}, {part}/{parts}", what(*it).0),
        PtvNotice::Read { services, channels } => format!(
            "Palvelutietovarannosta luettiin {} ja {}.",
            counted(*services, "palvelu", "palvelua"),
            counted(*channels, "asiointikanava", "asiointikanavaa"),
        ),
        _ => String::new(),
    }
}
