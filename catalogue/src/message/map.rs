//! What is wrong with a mandate map, by a typed name, as `Message` is for catalogues.

mod en;
mod fi;
mod sv;

use super::Said;
use puolesta_core::language::Language;

/// What is wrong, with what the words need to know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words of each stand in `map/en.rs`")]
pub enum OfMap {
    UnknownMandate { id: String, near: Option<String> },
    UnknownGiver { id: String, near: Option<String> },
    NobodyNeeds { id: String },
    NeedTwice { id: String },
    GiverOfNothing { id: String },
    RepresentsItself,
    ActsForGiver { giver: String },
    NobodyGrants { id: String },
    GrantsOtherKind { id: String },
    OnlyOneGrants { id: String },
    GrantsWithoutApproval,
    GrantsToOneself { id: String },
    Dangerous { ids: String },
    RightNamedAsMandate { id: String },
    NameNotVerified,
    VerifiedAfterAll,
    ThemeOfPersons,
    MandateAgain { id: String },
    TitleTwice { name: String },
    WhyRepeats,
    LongerThanMandate { period: String },
    SpecifierForNone,
    OwnIsTaken,
}

impl OfMap {
    /// The message in a language.
    pub(super) fn said(&self, language: Language) -> Said {
        match language {
            Language::Fi => fi::said(self),
            Language::Sv => sv::said(self),
            Language::En => en::said(self),
        }
    }
}

/// What each rule of maps asks, by its name.
pub(super) const fn rules(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Fi => fi::RULES,
        Language::Sv => sv::RULES,
        Language::En => en::RULES,
    }
}
