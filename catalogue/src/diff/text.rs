//! A difference as plain text.

use super::change::{Change, Weight};
use super::{Difference, Is, Part};
use crate::explain::chapters::title_and_verdict;
use crate::explain::document::{Fact, Phrase};
use crate::explain::own_text::OwnText;
use crate::explain::text::{facts, heading, paragraph};
use crate::explain::words::Words;
use puolesta_core::catalogue::Procedure;

/// The difference as text.
pub(super) fn write(difference: &Difference) -> String {
    let words = &difference.words;
    let mut out = String::new();
    heading(&mut out, &Phrase::from(words.own(OwnText::DiffTitle)), 1);
    if difference.is_empty() {
        paragraph(&mut out, "", "", words.own(OwnText::DiffNothing));
        return out;
    }
    facts(&mut out, &front(difference));
    for part in &difference.services {
        let title = format!("{} ({})", part.name, part.id);
        write_part(&mut out, words, &title, part);
    }
    for part in &difference.mandates {
        let title = words.own_filled(OwnText::DiffMandates, &part.name);
        write_part(&mut out, words, &title, part);
        let services = Fact::new(words.own(OwnText::DiffConcerns), part.concerned.join(", "));
        facts(&mut out, &[services]);
    }
    if !difference.everywhere.is_empty() {
        title(&mut out, words.own(OwnText::DiffEverywhere));
        write_changes(&mut out, words, &difference.everywhere);
    }
    out
}

fn front(difference: &Difference) -> Vec<Fact> {
    let own = |key| difference.words.own(key);
    let (before, after) = &difference.days;
    let count = |is| {
        let services = difference.services.iter();
        services.filter(|part| part.is == is).count().to_string()
    };
    vec![
        Fact::new(own(OwnText::CatalogueDay), format!("{before} → {after}")),
        Fact::new(own(OwnText::DiffChanged), count(Is::Changed)),
        Fact::new(own(OwnText::DiffNew), count(Is::New)),
        Fact::new(own(OwnText::DiffGone), count(Is::Gone)),
    ]
}

fn title(out: &mut String, text: &str) {
    out.push('\n');
    heading(out, &Phrase::from(text), 2);
}

fn write_part(out: &mut String, words: &Words, name: &str, part: &Part) {
    title(out, name);
    match part.is {
        Is::New => paragraph(out, "[+] ", "    ", words.own(OwnText::DiffIsNew)),
        Is::Gone => paragraph(out, "[-] ", "    ", words.own(OwnText::DiffIsGone)),
        Is::Changed => {}
    }
    write_changes(out, words, &part.changes);
}

fn write_changes(out: &mut String, words: &Words, changes: &[Change]) {
    for change in changes {
        paragraph(out, mark(change.weight), "    ", &what(words, change));
        match (&change.before, &change.after) {
            (None, Some(after)) => paragraph(out, "      ", "      ", after),
            (before, after) => {
                said(out, words.own(OwnText::DiffBefore), before.as_deref());
                said(out, words.own(OwnText::DiffAfter), after.as_deref());
            }
        }
    }
}

fn said(out: &mut String, when: &str, said: Option<&str>) {
    let said = said.unwrap_or("–");
    paragraph(out, "      ", "        ", &format!("{when}: {said}"));
}

const fn mark(weight: Weight) -> &'static str {
    match weight {
        Weight::Stops => "[-] ",
        Weight::Lets => "[+] ",
        Weight::Asks => "[!] ",
        Weight::Says | Weight::Behind => "[ ] ",
    }
}

/// Where and what, such as `The matter is shared with others: No longer possible`.
fn what(words: &Words, change: &Change) -> String {
    let situation = change.situation.map(|situation| {
        let (title, _) = title_and_verdict(situation, Procedure::None);
        format!("{}: ", words.own(title))
    });
    let language = change
        .language
        .map(|language| format!(" ({})", language.as_str()));
    [
        situation.as_deref(),
        Some(&change.what),
        language.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
