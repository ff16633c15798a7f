//! English.

use super::{PtvNotice, What};
use puolesta_catalogue::counted::counted;

const fn what(what: What) -> &'static str {
    match what {
        What::Services => "services",
        What::Channels => "channels",
        What::EServices => "e-services",
        What::Connections => "connections",
    }
}

/// What a notice says.
pub(super) fn said(notice: &PtvNotice) -> String {
    let said = match notice {
        PtvNotice::KeyNeeded => {
            "version 12 of PTV's API needs a key; put it into the variable PUOLESTA_PTV_KEY \
             (the Digital and Population Data Services Agency gives one, ptv-tuki@dvv.fi), \
             or ask version 11 with --api-version 11, until spring 2027"
        }
        PtvNotice::KeyWithStrangeLetters => {
            "the key holds characters that no key has; copy it again"
        }
        PtvNotice::KeyOnlyEncrypted => {
            "the key is sent to https addresses only; begin --base with https://"
        }
        PtvNotice::WithoutKey => {
            "Without a key version 11 of PTV's API is asked. It ends in spring 2027."
        }
        PtvNotice::WaitsAgain => "PTV asks to wait again and again; try later",
        PtvNotice::KeyNotAccepted => {
            "PTV does not accept the key; check it, and that it is for this version"
        }
        PtvNotice::AsksForKey => "PTV asks for a key here; check --base and --api-version",
        PtvNotice::AskedTooMuch => "PTV has been asked too much; try again later",
        PtvNotice::SomethingElse => {
            "what answers is not PTV's API: it sends something else than pages of services; check --base"
        }
        PtvNotice::NothingOfPtv => "nothing of this is a service or a service channel of PTV",
        PtvNotice::NewEntries => "New entries",
        PtvNotice::FilledIn => "Filled in where the entry said nothing",
        PtvNotice::LeftAsTheyAre => "Left as they are",
        PtvNotice::LookAtThese => "Look at these",
        PtvNotice::StillThere => "Still in the catalogue, but",
        PtvNotice::NotTaken => "Not taken",
        PtvNotice::NotUnderstood => "Not understood",
        PtvNotice::AtTheTop => "at the top",
        PtvNotice::WaitingForDecision => "Waiting for a decision",
        PtvNotice::WhatToDecide => {
            "Nothing of this is published before somebody has decided: write `alone`, `onBehalf`,\n\
             `together` and `decided` for each of these. `puolesta-catalogue check` shows what is missing."
        }
        _ => return filled(notice),
    };
    said.to_owned()
}

fn filled(notice: &PtvNotice) -> String {
    match notice {
        PtvNotice::BaseIsNoAddress { base } => {
            format!("--base {base} is not an address; begin it with https://")
        }
        PtvNotice::NoServicesThere { code } => {
            format!("PTV names no services for the municipality {code}; check the code")
        }
        PtvNotice::WaitMinutes { minutes } => {
            format!("PTV asks to wait {minutes} minutes; try again then")
        }
        PtvNotice::SendsOn { base } => {
            format!("{base} sends on to another address; check --base")
        }
        PtvNotice::OutOfOrder { status } => {
            format!("PTV is out of order (it answers {status}); try again later")
        }
        PtvNotice::NotUnderstoodThere { status } => format!(
            "PTV does not understand the question (it answers {status}); check --base and --api-version"
        ),
        PtvNotice::PagesWithoutEnd { what: it } => format!(
            "PTV's pages of {} do not end; try again later, and check --base",
            what(*it)
        ),
        PtvNotice::Page { what: it, page } => format!("{}, page {page}", what(*it)),
        PtvNotice::PageOf {
            what: it,
            page,
            last,
        } => {
            format!("{}, page {page} of {last}", what(*it))
        }
        PtvNotice::Part {
            what: it,
            part,
            parts,
        } => format!("{}, {part} of {parts}", what(*it)),
        PtvNotice::Read { services, channels } => format!(
            "Read {} and {} of the Finnish Service Catalogue.",
            counted(*services, "service"),
            counted(*channels, "channel"),
        ),
        _ => String::new(),
    }
}
