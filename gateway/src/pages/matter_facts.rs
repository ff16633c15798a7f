//! The facts of a matter as plain markup: for the pages, and inside the widget until it works.

use super::comments;
use super::html::{Html, text};
use crate::finnish_day::{self, moment_for_people};
use crate::matter::{CaseParty, Matter};
use crate::texts::{CaseWords, filled};
use puolesta_core::language::Language;

/// One row of a list of facts; the value is markup.
pub(super) fn row(label: &str, value: impl std::fmt::Display) -> String {
    format!("<dt>{}</dt><dd>{value}</dd>\n", text(label))
}

/// Who sent it, when, until when answers count, where it stands, what was decided.
pub(super) fn facts(words: &CaseWords, language: Language, matter: &Matter) -> String {
    let status = format!(
        "<span data-status=\"{}\">{}</span>",
        matter.status.as_str(),
        text(words.status(matter.status))
    );
    let deadline = matter.deadline.as_deref().map(|day| {
        let day = text(&finnish_day::for_people(day, language));
        let label = match matter.heard_until() {
            Some(_) => &words.heard_until,
            None => &words.deadline,
        };
        row(label, day)
    });
    let outcome = matter.outcome.as_deref().map(|outcome| {
        let outcome = format!("<span data-outcome>{}</span>", text(outcome));
        row(&words.outcome, outcome)
    });
    [
        row(&words.applicant, text(&matter.applicant_name)),
        row(
            &words.received,
            moment_for_people(matter.received_at, language),
        ),
        deadline.unwrap_or_default(),
        row(&words.status, status),
        outcome.unwrap_or_default(),
    ]
    .concat()
}

/// Who reads of the parties.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// The applicant, or a party that reads of itself.
    Person,
    /// Who may know whom a typed code stands for.
    Official,
}

/// Parties with their answers, as far as any are asked for.
pub(super) fn parties<'a>(
    words: &CaseWords,
    (language, reader): (Language, Reader),
    matter: &Matter,
    parties: impl Iterator<Item = &'a CaseParty>,
) -> Html {
    let item = |party| item(words, (language, reader), matter, party);
    let items: String = parties.map(item).collect();
    Html::raw(format!("<ul class=\"parties\">\n{items}</ul>\n"))
}

fn item(
    words: &CaseWords,
    (language, reader): (Language, Reader),
    matter: &Matter,
    party: &CaseParty,
) -> String {
    format!(
        "<li data-party=\"{position}\" data-kind=\"{kind}\" data-answer=\"{answer}\">{name}{said}{comments}</li>\n",
        position = party.position,
        kind = party.kind.as_str(),
        answer = party.given.map_or("none", |given| given.answer.as_str()),
        name = name(words, reader, party),
        said = said(words, language, matter, party),
        comments = comments::said(language, &party.comments),
    )
}

/// The register's name, with what the applicant wrote beside it.
fn name(words: &CaseWords, reader: Reader, party: &CaseParty) -> Html {
    let mut name = party.name.clone();
    if let Some(added) = &party.added_name {
        name.push_str(&filled(&words.added_name, &[("name", added)]));
    }
    if let (Some(registered), Reader::Official) = (&party.registered_name, reader) {
        name.push_str(&filled(&words.registered_name, &[("name", registered)]));
    }
    text(&name)
}

/// What the party answered; whoever is not asked has not failed to answer.
fn said(words: &CaseWords, language: Language, matter: &Matter, party: &CaseParty) -> String {
    if !matter.asks_for_approval() {
        return String::new();
    }
    if !party.is_asked && party.given.is_none() {
        // Nobody but a child is left out where others are asked.
        let is_represented = matter.parties.iter().any(|party| party.is_asked);
        let said = match is_represented {
            true => &words.custodians_answer,
            false => &words.not_asked,
        };
        return format!(": {}", text(said));
    }
    let at = party
        .given
        .map(|given| format!(", {}", moment_for_people(given.at, language)));
    let at = at.unwrap_or_default();
    format!(": {}{at}", text(words.answer(party.given)))
}
