//! The words of the pages about matters that people share, in three languages.

use crate::case::{CaseStatus, GivenAnswer};
use crate::server_error::ServerError;
use crate::words::ByLanguage;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words in all languages.
pub(crate) type CaseTexts = ByLanguage<CaseWords>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CaseWords {
    pub(super) own_title: String,
    pub(super) own_lead: String,
    pub(super) own_none: String,
    pub(super) asks_you: String,
    pub(super) service: String,
    pub(super) applicant_title: String,
    pub(super) party_title: String,
    pub(super) applicant: String,
    pub(super) received: String,
    pub(super) deadline: String,
    pub(super) status: String,
    pub(super) parties: String,
    pub(super) own_answer: String,
    pub(super) outcome: String,
    pub(super) form_link: String,
    pub(super) outbox_link: String,
    pub(super) script_needed: String,
    pub(super) not_found_title: String,
    pub(super) not_found_lead: String,
    pub(super) outbox_title: String,
    pub(super) outbox_lead: String,
    pub(super) outbox_newest: String,
    pub(super) outbox_none: String,
    pub(super) outbox_all: String,
    pub(super) to_applicant: String,
    pub(super) to_party: String,
    pub(super) desk_title: String,
    pub(super) desk_lead: String,
    pub(super) desk_newest: String,
    pub(super) desk_none: String,
    pub(super) desk_only_one: String,
    pub(super) waited: String,
    pub(super) processed: String,
    pub(super) in_all: String,
    pub(super) paper_legend: String,
    pub(super) paper_approve: String,
    pub(super) paper_decline: String,
    pub(super) decision_label: String,
    pub(super) decision_button: String,
    pub(super) decision_missing: String,
    pub(super) moved_on: String,
    pub(super) trail: String,
    pub(super) day: String,
    pub(super) hour: String,
    pub(super) minute: String,
    pub(super) less_than_minute: String,
    statuses: BTreeMap<String, String>,
    answers: BTreeMap<String, String>,
    channels: BTreeMap<String, String>,
    actors: BTreeMap<String, String>,
}

impl ByLanguage<CaseWords> {
    pub(crate) fn read() -> Result<Self, ServerError> {
        Self::parse([
            include_str!("../../texts/cases/fi.json"),
            include_str!("../../texts/cases/sv.json"),
            include_str!("../../texts/cases/en.json"),
        ])
    }
}

impl CaseWords {
    pub(super) fn status(&self, status: CaseStatus) -> &str {
        word(&self.statuses, status.as_str())
    }

    pub(super) fn answer(&self, given: Option<GivenAnswer>) -> &str {
        let name = given.map_or("none", |given| given.answer.as_str());
        word(&self.answers, name)
    }

    pub(super) fn channel<'a>(&'a self, channel: &'a str) -> &'a str {
        word(&self.channels, channel)
    }

    pub(super) fn actor<'a>(&'a self, actor: &'a str) -> &'a str {
        word(&self.actors, actor)
    }

    /// What an audit line says happened: the form came, an answer was given, or the status changed.
    pub(super) fn happening<'a>(&'a self, what: &'a str) -> &'a str {
        let known = self.answers.get(what).or_else(|| self.statuses.get(what));
        known.map_or(&self.received, |words| words)
    }

    /// A time in days, hours and minutes; the two largest that there are.
    pub(super) fn duration(&self, seconds: i64) -> String {
        let minutes = seconds / 60;
        let parts = [
            (minutes / (24 * 60), &self.day),
            (minutes / 60 % 24, &self.hour),
            (minutes % 60, &self.minute),
        ];
        let told = parts.iter().skip_while(|(count, _)| *count == 0).take(2);
        let told: Vec<String> = told
            .map(|(count, unit)| format!("{count} {unit}"))
            .collect();
        if told.is_empty() {
            self.less_than_minute.clone()
        } else {
            told.join(" ")
        }
    }
}

/// The words for a name of the program; the name itself when there are none, so that nothing is hidden.
fn word<'a>(words: &'a BTreeMap<String, String>, name: &'a str) -> &'a str {
    words.get(name).map_or(name, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::CaseTexts;
    use crate::case::CaseStatus;
    use puolesta_core::language::Language;
    use puolesta_core::party::Channel;

    #[test]
    fn every_name_has_words_in_every_language() {
        let texts = CaseTexts::read().expect("texts");
        for language in Language::ALL {
            let words = texts.of(*language);
            for status in CaseStatus::ALL {
                let is_shown = status != CaseStatus::Refused;
                assert_eq!(words.status(status) != status.as_str(), is_shown);
            }
            for channel in Channel::ALL {
                assert_ne!(words.channel(channel.as_str()), channel.as_str());
            }
            for actor in ["applicant", "party", "official", "service"] {
                assert!(words.actors.contains_key(actor), "{actor}");
            }
            for answer in ["approve", "decline", "none"] {
                assert!(words.answers.contains_key(answer), "{answer}");
            }
        }
    }

    #[test]
    fn times_are_told_in_their_two_largest_units() {
        let texts = CaseTexts::read().expect("texts");
        let words = texts.of(Language::Fi);
        for (seconds, told) in [
            (59, "alle minuutin"),
            (60, "1 min"),
            (3_600, "1 h 0 min"),
            (2 * 86_400 + 3_600 + 60, "2 pv 1 h"),
        ] {
            assert_eq!(words.duration(seconds), told);
        }
    }
}
