//! One message: to whom, by which channel, in which words.

use super::event::Event;
use crate::matter::{CaseParty, Contact, Matter, ReachedBy};
use crate::texts::{MessageTexts, fill};
use crate::{finnish_day, masking};
use puolesta_core::catalogue::Decision;
use puolesta_core::language::Language;
use puolesta_core::party::Channel;

/// A message as it would go out.
pub(super) struct Message {
    pub(super) event: &'static str,
    pub(super) receiver: String,
    pub(super) about: String,
    pub(super) channel: Channel,
    pub(super) masked_address: String,
    pub(super) language: Language,
    pub(super) subject: String,
    pub(super) text: String,
}

/// Who gets it: the applicant, or a party by its position.
#[derive(Clone, Copy)]
pub(super) struct Receiver<'a> {
    position: Option<i64>,
    contact: &'a Contact,
}

impl<'a> Receiver<'a> {
    pub(super) const fn applicant(contact: &'a Contact) -> Self {
        Self {
            position: None,
            contact,
        }
    }

    pub(super) const fn party(party: &'a CaseParty) -> Self {
        Self {
            position: Some(party.position),
            contact: &party.contact,
        }
    }
}

impl Message {
    pub(super) fn write(
        texts: &MessageTexts,
        matter: &Matter,
        event: Event<'_>,
        receiver: Receiver<'_>,
    ) -> Self {
        let Contact { channel, language } = receiver.contact;
        let words = Words {
            texts,
            matter,
            event,
            channel: channel.channel(),
            language: *language,
        };
        Self {
            event: event.as_str(),
            receiver: receiver
                .position
                .map_or_else(|| "applicant".into(), |position| position.to_string()),
            about: match event {
                Event::Answered(position, _) => position.to_string(),
                _ => String::new(),
            },
            channel: words.channel,
            masked_address: masked(channel),
            language: *language,
            subject: words.subject(),
            text: words.text(),
        }
    }
}

fn masked(reached_by: &ReachedBy) -> String {
    match reached_by {
        ReachedBy::Sms(number) => masking::phone(number),
        ReachedBy::Email(address) => masking::email(address),
        ReachedBy::SuomiFi | ReachedBy::Paper => String::new(),
    }
}

/// What the words of a message depend on.
struct Words<'a> {
    texts: &'a MessageTexts,
    matter: &'a Matter,
    event: Event<'a>,
    channel: Channel,
    language: Language,
}

impl Words<'_> {
    fn subject(&self) -> String {
        self.fill(&format!("{}-subject", self.event.as_str()))
    }

    /// What happened, what to do about it, and where.
    fn text(&self) -> String {
        let happened = self.fill(&format!("{}-text", self.event.as_str()));
        let todo = match self.event {
            Event::Asked => Some(self.request()),
            _ => None,
        };
        // Whoever gets a letter has no electronic identification: a link would be no help.
        let way = (self.channel != Channel::Paper).then(|| self.fill("link"));
        let parts = [Some(happened), todo, way];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn request(&self) -> String {
        let how = match self.channel {
            Channel::Paper => "asked-by-letter",
            _ => "asked-by-link",
        };
        let until = match self.matter.deadline {
            Some(_) => "asked-until",
            None => "asked-without-deadline",
        };
        let rule = match self.matter.decision {
            Some(Decision::AtLeast(_)) => "asked-rule-some",
            _ => "asked-rule-all",
        };
        [how, until, rule].map(|key| self.fill(key)).join(" ")
    }

    fn fill(&self, key: &str) -> String {
        let value = |name: &str| self.value(name);
        fill(self.texts.of(self.language).get(key), value)
    }

    /// What stands in the place of `{name}`.
    fn value(&self, name: &str) -> String {
        let Matter { id, deadline, .. } = self.matter;
        match (name, self.event) {
            ("service", _) => self.matter.service_name(self.language).into(),
            ("applicant", _) => self.matter.applicant_name.clone(),
            ("deadline", _) => {
                let day = deadline.as_deref().unwrap_or_default();
                finnish_day::for_people(day, self.language)
            }
            ("count", _) => match self.matter.decision {
                Some(Decision::AtLeast(number)) => number.to_string(),
                _ => self.matter.parties.len().to_string(),
            },
            ("link", _) => format!("/asiat/{id}?lang={}", self.language.as_str()),
            ("party", Event::Answered(position, _)) => {
                let mut parties = self.matter.parties.iter();
                let party = parties.find(|party| party.position == position);
                party.map(|party| party.name.clone()).unwrap_or_default()
            }
            ("decision", Event::Decided(text)) => text.into(),
            _ => String::new(),
        }
    }
}
