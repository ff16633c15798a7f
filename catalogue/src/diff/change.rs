//! One change: what, where, and how it was before and is now.

use puolesta_core::catalogue::Situation;
use puolesta_core::language::{Language, LocalizedText};

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// How much it matters to people.
    pub(super) weight: Weight,
    /// In which situation; `None` in all.
    pub(super) situation: Option<Situation>,
    /// What changes.
    pub(super) what: String,
    /// In which language, where it is a text that stands in several.
    pub(super) language: Option<Language>,
    /// How it was; `None` for nothing.
    pub(super) before: Option<String>,
    /// How it is; `None` for nothing.
    pub(super) after: Option<String>,
}

/// How much a change matters to people, most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It stops people who could act before.
    Stops,
    /// It lets people act who could not before.
    Lets,
    /// Something else is asked of them.
    Asks,
    /// They read something else.
    Says,
    /// Only what stands behind it: who decided, who provides it.
    Behind,
}

/// Changes as they are found.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Those found so far.
    pub(super) found: Vec<Change>,
    situation: Option<Situation>,
}

impl Changes {
    /// None yet, of one situation.
    pub(super) fn of(situation: Situation) -> Self {
        Self {
            situation: Some(situation),
            ..Self::default()
        }
    }

    /// A value that may differ.
    pub(super) fn compare<T: PartialEq + Into<String>>(
        &mut self,
        weight: Weight,
        what: &str,
        before: Option<T>,
        after: Option<T>,
    ) {
        if before != after {
            let (before, after) = (before.map(Into::into), after.map(Into::into));
            self.add(weight, what, before, after);
        }
    }

    /// A text for people that may differ in each language.
    pub(super) fn compare_texts(
        &mut self,
        weight: Weight,
        what: &str,
        before: Option<&LocalizedText>,
        after: Option<&LocalizedText>,
    ) {
        for language in Language::ALL {
            let said = |text: Option<&LocalizedText>| {
                text.and_then(|text| text.exactly(*language))
                    .map(str::to_owned)
            };
            let count = self.found.len();
            self.compare(weight, what, said(before), said(after));
            for change in &mut self.found[count..] {
                change.language = Some(*language);
            }
        }
    }

    /// A change that was found.
    pub(super) fn add(
        &mut self,
        weight: Weight,
        what: &str,
        before: Option<String>,
        after: Option<String>,
    ) {
        self.found.push(Change {
            weight,
            situation: self.situation,
            what: what.to_owned(),
            language: None,
            before,
            after,
        });
    }
}
