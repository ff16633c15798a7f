//! What changes for people between two catalogues, in words; nothing about form or order.

mod change;
mod everywhere;
mod json;
mod mandate;
mod service;
mod situation;
mod text;

use crate::catalogue::Catalogue;
use crate::explain::words::Words;
use crate::explain::{CannotExplain, Explanation};
use change::{Change, Weight};
use puolesta_core::catalogue::Situation;
use puolesta_core::language::Language;
use std::collections::HashMap;
use std::rc::Rc;

/// The differences of two catalogues, in one language.
#[derive(Debug)]
pub struct Difference {
    words: Rc<Words>,
    /// The days of the two catalogues.
    days: (String, String),
    /// What changes in all services: help, provider.
    everywhere: Vec<Change>,
    /// What changes of mandates that services of both ask for.
    mandates: Vec<Part>,
    /// The services, those first whose changes weigh most.
    services: Vec<Part>,
}

/// A service or a mandate with what changes of it.
#[derive(Debug)]
struct Part {
    id: String,
    name: String,
    is: Is,
    changes: Vec<Change>,
    /// The services that ask for it, where it is a mandate.
    concerned: Vec<String>,
}

/// Whether it is in both catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    New,
    Gone,
    Changed,
}

impl Difference {
    /// Compares two catalogues without errors, each with what it extends.
    ///
    /// # Errors
    /// When the widget could not use one of them.
    pub fn between(
        old: &Catalogue,
        new: &Catalogue,
        language: Language,
    ) -> Result<Self, CannotExplain> {
        let words = Rc::new(Words::of(language));
        let before = Explanation::all(old, language)?;
        let after = Explanation::all(new, language)?;
        let day = |catalogue: &Catalogue| {
            let root = catalogue.root.as_ref();
            let day = root.and_then(|root| root.text_of("updated"));
            words.day(day.unwrap_or_default())
        };
        Ok(Self {
            days: (day(old), day(new)),
            everywhere: everywhere::changes(&words, old, new),
            mandates: mandate::parts(&words, (old, new), &after),
            services: services(&before, &after),
            words,
        })
    }

    /// As text for a terminal or a letter.
    #[must_use]
    pub fn as_text(&self) -> String {
        text::write(self)
    }

    /// As data, in JSON.
    #[must_use]
    pub fn as_json(&self) -> String {
        format!("{:#}\n", json::value(self))
    }

    fn is_empty(&self) -> bool {
        self.everywhere.is_empty() && self.mandates.is_empty() && self.services.is_empty()
    }
}

/// The services that differ: what stops people first, then what lets them.
fn services(before: &[Explanation], after: &[Explanation]) -> Vec<Part> {
    let old = by_id(before);
    let new = by_id(after);
    let gone = before.iter().filter(|each| !new.contains_key(id(each)));
    let gone = gone.map(|each| whole(each, Is::Gone));
    let kept = after.iter().map(|each| match old.get(id(each)) {
        Some(old) => changed(old, each),
        None => appeared(each),
    });
    let mut parts: Vec<Part> = gone.chain(kept).collect();
    parts.retain(|part| part.is != Is::Changed || !part.changes.is_empty());
    parts.sort_by_key(Part::weight);
    parts
}

fn by_id(explanations: &[Explanation]) -> HashMap<&str, &Explanation> {
    explanations.iter().map(|each| (id(each), each)).collect()
}

fn id(explanation: &Explanation) -> &str {
    &explanation.loaded.service.id
}

/// A new service with what each situation requires in it.
fn appeared(explanation: &Explanation) -> Part {
    let situations = Situation::ALL.iter();
    let changes = situations.map(|situation| situation::appeared(explanation, *situation));
    Part {
        changes: changes.collect(),
        ..whole(explanation, Is::New)
    }
}

fn whole(explanation: &Explanation, is: Is) -> Part {
    Part {
        id: id(explanation).to_owned(),
        name: explanation.localized(&explanation.loaded.service.name).text,
        is,
        changes: Vec::new(),
        concerned: Vec::new(),
    }
}

fn changed(old: &Explanation, new: &Explanation) -> Part {
    let mut changes = service::changes(old, new);
    changes.sort_by_key(|change| change.weight);
    Part {
        changes,
        ..whole(new, Is::Changed)
    }
}

impl Part {
    fn weight(&self) -> Weight {
        match self.is {
            Is::Gone => Weight::Stops,
            Is::New => Weight::Lets,
            Is::Changed => self
                .changes
                .first()
                .map_or(Weight::Behind, |one| one.weight),
        }
    }
}
