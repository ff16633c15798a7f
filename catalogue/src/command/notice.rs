//! What the command says beside problems, by a typed name: the words stand in one file for each language.

mod en;
mod fi;
mod sv;

use super::language;
use puolesta_core::language::Language;

/// A sentence of the command, with what its words need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    Summary {
        name: String,
        errors: usize,
        warnings: usize,
        repairable: usize,
    },
    WriteInstead,
    Repaired {
        name: String,
        line: usize,
        what: String,
    },
    CannotBeRead {
        file: String,
    },
    ErrorsFirst {
        done: Done,
        file: String,
    },
    ErrorsInMapFirst {
        file: String,
    },
    NoSuchService {
        file: String,
        service: String,
        near: String,
    },
    NameItJsonc,
    NewIsWritten {
        file: String,
    },
    AlreadyThere {
        file: String,
    },
    NoFolderFor {
        file: String,
    },
    NoServices {
        file: String,
    },
    Published {
        count: usize,
        folder: String,
    },
    LeftOut {
        ids: Vec<String>,
    },
    NothingDecided {
        done: Done,
        file: String,
    },
    StillToFillIn {
        done: Done,
        file: String,
        paths: Vec<String>,
    },
    NotKnownInPtv {
        ids: Vec<String>,
    },
    CannotBeWrittenInto {
        file: String,
    },
    CannotPrint {
        error: String,
    },
    ClockWithoutDay,
    WriteDay,
    WriteLanguage,
    WriteLanguages,
    WriteMunicipalityCode,
}

/// What is done with a catalogue that has no errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// Files are written.
    Written,
    /// Something is said about it.
    Said,
}

impl Notice {
    /// The sentence in the language that the tool speaks.
    pub(crate) fn said(&self) -> String {
        match language() {
            Language::Fi => fi::said(self),
            Language::Sv => sv::said(self),
            Language::En => en::said(self),
        }
    }

    /// The same with a line end.
    pub(crate) fn line(&self) -> String {
        self.said() + "\n"
    }
}
