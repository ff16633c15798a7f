//! Why an import says something, by a typed name: the words stand in one file for each language.

mod en;
mod fi;
mod sv;

use puolesta_core::language::Language;

/// A reason, with what its words need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    NotPublished,
    Nameless,
    NoLongerPublished,
    NotAmongWhatWasRead,
    SeveralEServices {
        count: usize,
        which: String,
    },
    WithoutName,
    WithoutAddress,
    ChannelsNotRead {
        count: usize,
    },
    Signatures {
        signatures: u64,
        others: u64,
    },
    NotesMandate {
        names: String,
    },
    NotesGroup {
        uri: String,
    },
    NotesUnknown {
        uri: String,
    },
    SeveralCategories {
        classes: String,
        taken: &'static str,
    },
    NoClass,
    UnknownClasses {
        classes: String,
    },
    KindNotTold,
    OnlyNameAndId,
    NothingOfPtv,
    NotAnId {
        name: String,
    },
    NotASignatureNumber,
    Line {
        number: usize,
    },
}

impl Why {
    /// The reason in a language.
    pub(crate) fn said(&self, language: Language) -> String {
        match language {
            Language::Fi => fi::said(self),
            Language::Sv => sv::said(self),
            Language::En => en::said(self),
        }
    }
}

/// An id as PTV writes them.
const AN_ID: &str = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
