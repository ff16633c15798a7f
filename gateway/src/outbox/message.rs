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
    channel: &'a ReachedBy,
    language: Language,
    /// Whether it is the further notice to a number or address that the applicant gave.
    is_extra: bool,
}

impl<'a> Receiver<'a> {
    pub(super) const fn applicant(contact: &'a Contact) -> Self {
        Self {
            position: None,
            channel: &contact.channel,
            language: contact.language,
            is_extra: false,
        }
    }

    pub(super) const fn party(party: &'a CaseParty) -> Self {
        Self {
            position: Some(party.position),
            channel: &party.contact.channel,
            language: party.contact.language,
            is_extra: false,
        }
    }

    /// The party again, by what the applicant wrote.
    pub(super) fn extra(party: &'a CaseParty) -> Option<Self> {
        party.extra.as_ref().map(|channel| Self {
            channel,
            is_extra: true,
            ..Self::party(party)
        })
    }
}

impl Message {
    pub(super) fn write(
        texts: &MessageTexts,
        origin: &str,
        matter: &Matter,
        event: Event<'_>,
        receiver: Receiver<'_>,
    ) -> Self {
        let language = receiver.language;
        let words = Words {
            texts,
            origin,
            matter,
            event,
            channel: receiver.channel.channel(),
            language,
        };
        Self {
            event: event.as_str(),
            receiver: receiver
                .position
                .map_or_else(|| "applicant".into(), |position| position.to_string()),
            about: match event {
                Event::Answered(position, _) => position.to_string(),
                Event::Commented { number, .. } => number.to_string(),
                Event::Reminder(at) => at.to_string(),
                _ if receiver.is_extra => "extra".into(),
                _ => String::new(),
            },
            channel: words.channel,
            masked_address: masked(receiver.channel),
            language,
            subject: words.with_provider(words.subject(receiver.is_extra)),
            text: words.whole_text(receiver.is_extra),
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
    origin: &'a str,
    matter: &'a Matter,
    event: Event<'a>,
    channel: Channel,
    language: Language,
}

impl Words<'_> {
    fn subject(&self, is_extra: bool) -> String {
        match is_extra {
            true => self.fill("extra-subject"),
            false => self.fill(&format!("{}-subject", self.event.as_str())),
        }
    }

    /// The municipality first: whoever gets a message sees at once from whom it is.
    fn with_provider(&self, words: String) -> String {
        match self.matter.provider_name(self.language) {
            Some(provider) => format!("{provider}: {words}"),
            None => words,
        }
    }

    /// A text message has no subject: its text says from whom it is.
    fn whole_text(&self, is_extra: bool) -> String {
        let text = match is_extra {
            true => [self.fill("extra-text"), self.way().unwrap_or_default()].join(" "),
            false => self.text(),
        };
        match self.channel {
            Channel::Sms => self.with_provider(text),
            _ => text,
        }
    }

    /// What happened, what to do about it, and how to get there.
    fn text(&self) -> String {
        let happened = match (self.event, self.is_open()) {
            // What was decided is read behind a sign-in.
            (Event::Decided(_), true) => self.fill("decided-elsewhere-text"),
            _ => self.fill(&format!("{}-text", self.event.as_str())),
        };
        let todo = match self.event {
            Event::Asked | Event::Reminder(_) => Some(self.request()),
            Event::Heard => Some(self.invitation()),
            _ => None,
        };
        let parts = [Some(happened), todo, self.way()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether others may read the message too, or it leads to who pretends to be us.
    const fn is_open(&self) -> bool {
        matches!(self.channel, Channel::Sms | Channel::Email)
    }

    /// An address where nobody can have forged it; else the way in words, without a link to
    /// identification. Whoever gets a letter has no electronic identification.
    fn way(&self) -> Option<String> {
        match (self.channel, self.is_open()) {
            (Channel::Paper, _) => None,
            (_, true) => Some(self.fill("way")),
            (_, false) => Some(self.fill("link")),
        }
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

    /// How to comment, and until when.
    fn invitation(&self) -> String {
        self.fill(match self.channel {
            Channel::Paper => "heard-by-letter",
            _ => "heard-by-link",
        })
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
                _ => {
                    let parties = self.matter.parties.iter();
                    parties.filter(|party| party.is_asked).count().to_string()
                }
            },
            ("link", _) => {
                let tag = self.language.as_str();
                format!("{}/asiat/{id}?lang={tag}", self.origin)
            }
            ("site", _) => {
                let site = self.origin.split_once("://");
                site.map_or(self.origin, |(_, site)| site).into()
            }
            ("party", Event::Answered(position, _) | Event::Commented { position, .. }) => {
                let mut parties = self.matter.parties.iter();
                let party = parties.find(|party| party.position == position);
                party.map(|party| party.name.clone()).unwrap_or_default()
            }
            ("decision", Event::Decided(text)) => text.into(),
            _ => String::new(),
        }
    }
}
