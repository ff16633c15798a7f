//! The words of the pages about matters that people share, in three languages.

use super::words::ByLanguage;
use crate::matter::{CaseStatus, GivenAnswer};
use crate::server_error::ServerError;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words in all languages.
pub(crate) type CaseTexts = ByLanguage<CaseWords>;

/// The words in one language. A missing or a surplus one is an error when the sandbox starts.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CaseWords {
    pub(crate) own_title: String,
    pub(crate) own_lead: String,
    pub(crate) own_none: String,
    pub(crate) asks_you: String,
    pub(crate) service: String,
    pub(crate) applicant_title: String,
    pub(crate) party_title: String,
    pub(crate) applicant: String,
    pub(crate) received: String,
    pub(crate) deadline: String,
    pub(crate) status: String,
    pub(crate) parties: String,
    pub(crate) own_answer: String,
    pub(crate) not_asked: String,
    pub(crate) custodians_answer: String,
    pub(crate) added_name: String,
    pub(crate) registered_name: String,
    pub(crate) outcome: String,
    pub(crate) form_link: String,
    pub(crate) outbox_link: String,
    pub(crate) script_needed: String,
    pub(crate) not_found_title: String,
    pub(crate) not_found_lead: String,
    pub(crate) outbox_title: String,
    pub(crate) outbox_lead: String,
    pub(crate) outbox_unsent_lead: String,
    pub(crate) outbox_newest: String,
    pub(crate) outbox_none: String,
    pub(crate) outbox_all: String,
    pub(crate) to_applicant: String,
    pub(crate) to_party: String,
    pub(crate) desk_title: String,
    pub(crate) desk_newest: String,
    pub(crate) desk_search: String,
    pub(crate) desk_search_button: String,
    pub(crate) desk_ended_too: String,
    pub(crate) sign_out: String,
    pub(crate) not_allowed: String,
    pub(crate) acts_title: String,
    pub(crate) desk_none: String,
    pub(crate) desk_only_one: String,
    pub(crate) waited: String,
    pub(crate) processed: String,
    pub(crate) in_all: String,
    pub(crate) paper_legend: String,
    pub(crate) paper_approve: String,
    pub(crate) paper_decline: String,
    pub(crate) decision_label: String,
    pub(crate) decision_button: String,
    pub(crate) decision_missing: String,
    pub(crate) moved_on: String,
    pub(crate) trail: String,
    pub(crate) reminded: String,
    pub(crate) withdraw_summary: String,
    pub(crate) withdraw_lead: String,
    pub(crate) withdraw_button: String,
    pub(crate) remind_lead: String,
    pub(crate) remind_button: String,
    pub(crate) reminded_lead: String,
    pub(crate) hears_you: String,
    pub(crate) heard_until: String,
    pub(crate) heard_lead: String,
    pub(crate) own_comments: String,
    pub(crate) comment_title: String,
    pub(crate) comment_label: String,
    pub(crate) comment_hint: String,
    pub(crate) comment_continue: String,
    pub(crate) comment_confirm: String,
    pub(crate) comment_send: String,
    pub(crate) comment_back: String,
    pub(crate) comment_wrong: String,
    pub(crate) comment_closed: String,
    pub(crate) comment_signed_out: String,
    pub(crate) sign_in_beside: String,
    pub(crate) comment_matter: String,
    pub(crate) commented: String,
    pub(crate) paper_comment: String,
    pub(crate) paper_comment_button: String,
    pub(crate) decision_waits: String,
    pub(crate) being_heard: String,
    pub(crate) older: String,
    pub(crate) day: String,
    pub(crate) hour: String,
    pub(crate) minute: String,
    pub(crate) less_than_minute: String,
    statuses: BTreeMap<String, String>,
    answers: BTreeMap<String, String>,
    channels: BTreeMap<String, String>,
    actors: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
    acts: BTreeMap<String, String>,
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
    pub(crate) fn status(&self, status: CaseStatus) -> &str {
        word(&self.statuses, status.as_str())
    }

    pub(crate) fn answer(&self, given: Option<GivenAnswer>) -> &str {
        let name = given.map_or("none", |given| given.answer.as_str());
        word(&self.answers, name)
    }

    pub(crate) fn channel<'a>(&'a self, channel: &'a str) -> &'a str {
        word(&self.channels, channel)
    }

    pub(crate) fn actor<'a>(&'a self, actor: &'a str) -> &'a str {
        word(&self.actors, actor)
    }

    /// What an official may do.
    pub(crate) fn role<'a>(&'a self, role: &'a str) -> &'a str {
        word(&self.roles, role)
    }

    /// What an official did.
    pub(crate) fn act<'a>(&'a self, act: &'a str) -> &'a str {
        word(&self.acts, act)
    }

    /// What an audit line says happened: the form came, an answer was given, or the status changed.
    pub(crate) fn happening<'a>(&'a self, what: &'a str) -> &'a str {
        let known = self.answers.get(what).or_else(|| self.statuses.get(what));
        match (known, what) {
            (Some(words), _) => words,
            (None, "reminded") => &self.reminded,
            (None, "commented") => &self.commented,
            (None, _) => &self.received,
        }
    }

    /// A time in days, hours and minutes; the two largest that there are.
    pub(crate) fn duration(&self, seconds: i64) -> String {
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
    use crate::matter::CaseStatus;
    use crate::official::{Act, Role};
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
            for role in Role::ALL {
                assert!(words.roles.contains_key(role.as_str()), "{role:?}");
            }
            for act in Act::ALL {
                assert!(words.acts.contains_key(act.as_str()), "{act:?}");
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
