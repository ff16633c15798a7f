//! What the command says of the Finnish Service Catalogue (PTV), by a typed name: the words stand in one
//! file for each language.

mod en;
mod fi;
mod sv;

use super::language;
use puolesta_core::language::Language;

/// A sentence or a title about PTV, with what its words need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PtvNotice {
    KeyNeeded,
    KeyWithStrangeLetters,
    KeyOnlyEncrypted,
    BaseIsNoAddress {
        base: String,
    },
    WithoutKey,
    NoServicesThere {
        code: String,
    },
    WaitsAgain,
    KeyNotAccepted,
    AsksForKey,
    WaitMinutes {
        minutes: u64,
    },
    AskedTooMuch,
    SendsOn {
        base: String,
    },
    OutOfOrder {
        status: u16,
    },
    NotUnderstoodThere {
        status: u16,
    },
    PagesWithoutEnd {
        what: What,
    },
    SomethingElse,
    NothingOfPtv,
    Page {
        what: What,
        page: u64,
    },
    PageOf {
        what: What,
        page: u64,
        last: u64,
    },
    Part {
        what: What,
        part: usize,
        parts: usize,
    },
    Read {
        services: usize,
        channels: usize,
    },
    NewEntries,
    FilledIn,
    LeftAsTheyAre,
    LookAtThese,
    StillThere,
    NotTaken,
    NotUnderstood,
    AtTheTop,
    WaitingForDecision,
    WhatToDecide,
}

/// What is asked of PTV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Services.
    Services,
    /// Channels of any kind.
    Channels,
    /// Channels on the network.
    EServices,
    /// Which service is used through which channel.
    Connections,
}

impl PtvNotice {
    /// The sentence in the language that the tool speaks.
    pub(crate) fn said(&self) -> String {
        match language() {
            Language::Fi => fi::said(self),
            Language::Sv => sv::said(self),
            Language::En => en::said(self),
        }
    }
}
