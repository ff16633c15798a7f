//! Services in which nobody should be asked for a mandate, and what holds instead.

use crate::explain::chapters::title_and_verdict;
use crate::explain::own_text::OwnText;
use crate::explain::{Explanation, localized_text};
use puolesta_core::catalogue::Situation;
use puolesta_core::language::Language;
use serde_json::{Value, json};
use std::fmt::Write;

/// The situations in which a mandate could be asked for.
const SITUATIONS: [Situation; 2] = [Situation::OnBehalf, Situation::Together];

fn without(explanations: &[Explanation]) -> impl Iterator<Item = &Explanation> {
    let asks_none = |explanation: &&Explanation| {
        let mut situations = SITUATIONS.iter();
        situations.all(|it| explanation.loaded.requirement(*it).mandates.is_none())
    };
    explanations.iter().filter(asks_none)
}

/// What holds in a situation instead, such as `The person acts for another: this is possible …`.
fn verdict(explanation: &Explanation, situation: Situation) -> String {
    let procedure = explanation.loaded.requirement(situation).procedure;
    let (title, verdict) = title_and_verdict(situation, procedure);
    let words = &explanation.words;
    format!("{}. {}", words.own(title), words.own(verdict))
}

fn basis(explanation: &Explanation) -> Option<String> {
    let basis = explanation.service.at(&["decided", "basis"])?;
    Some(explanation.localized(&localized_text(basis)).text)
}

fn name(explanation: &Explanation) -> String {
    explanation.localized(&explanation.loaded.service.name).text
}

/// The list for people; the explanations say in which language.
#[must_use]
pub fn no_mandate_text(explanations: &[Explanation]) -> String {
    let mut text = String::new();
    for explanation in without(explanations) {
        let id = &explanation.loaded.service.id;
        let _ = writeln!(text, "{id}: {}", name(explanation));
        for situation in SITUATIONS {
            let _ = writeln!(text, "  {}", verdict(explanation, situation));
        }
        if let Some(basis) = basis(explanation) {
            let label = explanation.words.own(OwnText::Basis);
            let _ = writeln!(text, "  {label}: {basis}");
        }
    }
    text
}

/// The list for programs.
#[must_use]
pub fn no_mandate_json(explanations: &[Explanation]) -> String {
    let entry = |explanation: &Explanation| {
        let words = SITUATIONS.map(|situation| verdict(explanation, situation));
        let language: Language = explanation.words.language();
        json!({
            "service": explanation.loaded.service.id,
            "language": language.as_str(),
            "name": name(explanation),
            "onBehalf": words[0],
            "together": words[1],
            "basis": basis(explanation),
        })
    };
    let list: Value = without(explanations).map(entry).collect();
    format!("{list:#}\n")
}
