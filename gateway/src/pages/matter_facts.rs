//! The facts of a matter as plain markup: for the pages, and inside the widget until it works.

use super::html::{Html, text};
use crate::finnish_day::{self, moment_for_people};
use crate::matter::{CaseParty, Matter};
use crate::texts::CaseWords;
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
        row(&words.deadline, day)
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

/// Parties with their answers.
pub(super) fn parties<'a>(
    words: &CaseWords,
    language: Language,
    parties: impl Iterator<Item = &'a CaseParty>,
) -> Html {
    let items: String = parties.map(|party| item(words, language, party)).collect();
    Html::raw(format!("<ul class=\"parties\">\n{items}</ul>\n"))
}

fn item(words: &CaseWords, language: Language, party: &CaseParty) -> String {
    let answer = party.given.map_or("none", |given| given.answer.as_str());
    let at = party
        .given
        .map(|given| format!(", {}", moment_for_people(given.at, language)))
        .unwrap_or_default();
    format!(
        "<li data-party=\"{position}\" data-kind=\"{kind}\" data-answer=\"{answer}\">{name}: {said}{at}</li>\n",
        position = party.position,
        kind = party.kind.as_str(),
        name = text(&party.name),
        said = text(words.answer(party.given)),
    )
}
