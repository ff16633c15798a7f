//! Swedish.

use super::{PtvNotice, What};

const fn what(what: What) -> &'static str {
    match what {
        What::Services => "tjänster",
        What::Channels => "kanaler",
        What::EServices => "e-tjänster",
        What::Connections => "kopplingar",
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
            "version 12 av SDL:s gränssnitt kräver en nyckel; ge den i variabeln PUOLESTA_PTV_KEY \
             (nyckeln fås från Myndigheten för digitalisering och befolkningsdata, ptv-tuki@dvv.fi) \
             eller använd version 11 med --api-version 11, till våren 2027"
        }
        PtvNotice::KeyWithStrangeLetters => {
            "nyckeln innehåller tecken som ingen nyckel har; kopiera den på nytt"
        }
        PtvNotice::KeyOnlyEncrypted => {
            "nyckeln sänds bara till https-adresser; börja --base med https://"
        }
        PtvNotice::WithoutKey => {
            "Utan nyckel används version 11 av SDL:s gränssnitt. Den upphör våren 2027."
        }
        PtvNotice::WaitsAgain => "SDL ber om väntan gång på gång; försök senare",
        PtvNotice::KeyNotAccepted => {
            "SDL godkänner inte nyckeln; kontrollera den och att den gäller den här versionen"
        }
        PtvNotice::AsksForKey => "SDL kräver en nyckel här; kontrollera --base och --api-version",
        PtvNotice::AskedTooMuch => "SDL har tillfrågats för mycket; försök igen senare",
        PtvNotice::SomethingElse => {
            "det som svarar är inte SDL:s gränssnitt: det sänder annat än sidor med tjänster; kontrollera --base"
        }
        PtvNotice::NothingOfPtv => "inget av detta är en tjänst eller en kanal i SDL",
        PtvNotice::NewEntries => "Nya poster",
        PtvNotice::FilledIn => "Kompletterade där posten inte sade något",
        PtvNotice::LeftAsTheyAre => "Lämnade som de är",
        PtvNotice::LookAtThese => "Se på dessa",
        PtvNotice::StillThere => "Fortfarande i katalogen, men",
        PtvNotice::NotTaken => "Inte med",
        PtvNotice::NotUnderstood => "Inte förstått",
        PtvNotice::AtTheTop => "överst",
        PtvNotice::WaitingForDecision => "Väntar på beslut",
        PtvNotice::WhatToDecide => {
            "Inget av detta publiceras innan någon har beslutat: skriv `alone`, `onBehalf`,\n\
             `together` och `decided` för var och en. `puolesta-catalogue check` visar vad som saknas."
        }
        _ => return filled(notice),
    };
    said.to_owned()
}

fn filled(notice: &PtvNotice) -> String {
    match notice {
        PtvNotice::BaseIsNoAddress { base } => {
            format!("--base {base} är ingen adress; börja den med https://")
        }
        PtvNotice::NoServicesThere { code } => {
            format!("SDL har inga tjänster för kommunen {code}; kontrollera kommunnumret")
        }
        PtvNotice::WaitMinutes { minutes } => {
            format!("SDL ber er vänta {minutes} minuter; försök igen då")
        }
        PtvNotice::SendsOn { base } => {
            format!("{base} leder vidare till en annan adress; kontrollera --base")
        }
        PtvNotice::OutOfOrder { status } => {
            format!("SDL fungerar inte (svaret är {status}); försök igen senare")
        }
        PtvNotice::NotUnderstoodThere { status } => format!(
            "SDL förstår inte frågan (svaret är {status}); kontrollera --base och --api-version"
        ),
        PtvNotice::PagesWithoutEnd { what: it } => format!(
            "SDL:s sidor med {} tar inte slut; försök igen senare och kontrollera --base",
            what(*it)
        ),
        PtvNotice::Page { what: it, page } => format!("{}, sida {page}", what(*it)),
        PtvNotice::PageOf {
            what: it,
            page,
            last,
        } => {
            format!("{}, sida {page} av {last}", what(*it))
        }
        PtvNotice::Part {
            what: it,
            part,
            parts,
        } => format!("{}, {part} av {parts}", what(*it)),
        PtvNotice::Read { services, channels } => format!(
            "Ur Servicedatalagret lästes {} och {}.",
            counted(*services, "tjänst", "tjänster"),
            counted(*channels, "kanal", "kanaler"),
        ),
        _ => String::new(),
    }
}
