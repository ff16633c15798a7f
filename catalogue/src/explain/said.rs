//! What the widget says in a situation, sentence by sentence and in its order: `requirement`,
//! `declaration` and `mandate` of the view say the same.

use super::Explanation;
use super::document::Phrase;
use super::words::Words;
use puolesta_core::catalogue::{Decision, Mandate, MandateForm, Procedure, Situation};
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed, Requirement};

impl Explanation {
    /// Everything that the widget says in a situation before anybody is named, in its order.
    pub(crate) fn sentences(&self, situation: Situation) -> Vec<Phrase> {
        let requirement = self.loaded.requirement(situation);
        let mandates = requirement.mandates.as_ref();
        let mut sentences = self.first_words(situation);
        sentences.extend(mandates.into_iter().flat_map(|asked| self.mandates(asked)));
        sentences.extend(mandates.map(|_| self.grantor(situation)));
        sentences.extend(self.follows(situation));
        sentences
    }

    /// Why it is not possible, or the reminder of the right to act.
    pub(crate) fn first_words(&self, situation: Situation) -> Vec<Phrase> {
        let requirement = self.loaded.requirement(situation);
        let texts = &self.loaded.service.texts;
        let (own, built_in) = match (requirement.procedure, situation) {
            (Procedure::NotAllowed, _) => (&requirement.reason, situation.not_allowed_key()),
            (Procedure::None, Situation::Together) => (&texts.reminder, MessageKey::Reminder),
            _ => return Vec::new(),
        };
        let built_in = || Phrase::from(self.words.get(built_in));
        let own = own.as_ref().map(|text| self.localized(text));
        vec![own.filter(Phrase::says_something).unwrap_or_else(built_in)]
    }

    /// The statements of a situation, with their ids.
    pub(crate) fn declarations(&self, situation: Situation) -> Vec<(String, Phrase)> {
        let own = &self.loaded.service.texts.declarations;
        let ids = self.loaded.declaration_ids(situation).enumerate();
        let statements = ids.map(|(index, id)| {
            let text = own.get(index).map(|own| self.localized(&own.text));
            let built_in = || Phrase::from(self.words.get(MessageKey::Declaration));
            (id.to_owned(), text.unwrap_or_else(built_in))
        });
        statements.collect()
    }

    /// What follows when the form has been sent, under its title.
    pub(crate) fn follows(&self, situation: Situation) -> Vec<Phrase> {
        let requirement = self.loaded.requirement(situation);
        let get = |key| self.words.get(key).to_owned();
        let mut sentences = match requirement.procedure {
            Procedure::Notice => vec![get(MessageKey::Notice)],
            Procedure::Approval => approval(&self.words, requirement),
            _ => return Vec::new(),
        };
        sentences.insert(0, get(MessageKey::FollowsTitle));
        sentences.push(get(MessageKey::DecisionReachesAll));
        sentences.into_iter().map(Phrase::from).collect()
    }

    /// The mandates with what is said of each.
    fn mandates(&self, asked: &Mandates) -> Vec<Phrase> {
        let groups = asked.groups.iter().flat_map(|group| self.group(group));
        let title = self.several(asked).into_iter();
        title.chain(groups).collect()
    }

    /// The sentence above several groups of mandates.
    pub(crate) fn several(&self, asked: &Mandates) -> Option<Phrase> {
        let key = match asked.needed {
            Needed::All => MessageKey::MandateAll,
            Needed::Any => MessageKey::MandateAny,
        };
        (asked.groups.len() > 1).then(|| self.words.get(key).into())
    }

    fn group(&self, group: &MandateGroup) -> Vec<Phrase> {
        let mandates = group.mandates.iter().flat_map(|mandate| {
            let name = self.localized(&mandate.name);
            let first = [Phrase::from(self.words.get(needed_key(mandate))), name];
            first.into_iter().chain(self.of_mandate(mandate))
        });
        self.bundle(group).into_iter().chain(mandates).collect()
    }

    /// The name of a bundle.
    pub(crate) fn bundle(&self, group: &MandateGroup) -> Option<Phrase> {
        let name = self.localized(group.bundle.as_ref()?);
        Some(self.around(MessageKey::MandateBundle, name))
    }

    /// What is said of a mandate below its name.
    fn of_mandate(&self, mandate: &Mandate) -> Vec<Phrase> {
        let mut said = self.about(mandate);
        if is_requested(mandate) {
            let title = |key| Phrase::from(self.words.get(key));
            said.push(title(MessageKey::StepsTitle));
            said.extend(self.steps(mandate));
            said.push(title(MessageKey::WaysTitle));
            said.extend(self.ways());
        }
        said
    }

    /// What it allows, whom it spares, for how long and for what it is asked for.
    pub(crate) fn about(&self, mandate: &Mandate) -> Vec<Phrase> {
        let get = |key| Phrase::from(self.words.get(key));
        if mandate.form == MandateForm::SuomiFi && mandate.retired {
            return vec![get(MessageKey::MandateRetired)];
        }
        let description = mandate.description.as_ref();
        let mut said: Vec<Phrase> = description
            .map(|text| self.localized(text))
            .into_iter()
            .collect();
        match mandate.form {
            MandateForm::SuomiFi => said.extend(self.what_to_ask_for(mandate)),
            MandateForm::PowerOfAttorney => {
                said.extend(self.roles(mandate));
                said.push(get(MessageKey::PowerOfAttorneyAttach));
            }
        }
        said
    }

    fn what_to_ask_for(&self, mandate: &Mandate) -> Vec<Phrase> {
        let words = &self.words;
        let period = mandate
            .period
            .as_deref()
            .and_then(|text| words.period(text));
        let period = period.map(|period| words.fill(MessageKey::MandatePeriod, &period));
        let specifier = mandate.specifier.as_ref().map(|text| self.localized(text));
        let specifier = specifier.map(|text| self.around(MessageKey::MandateSpecifier, text));
        let roles = self.roles(mandate).into_iter();
        roles
            .chain(period.map(Phrase::from))
            .chain(specifier)
            .collect()
    }

    /// Who needs no mandate.
    fn roles(&self, mandate: &Mandate) -> Option<Phrase> {
        let words = &self.words;
        let names = (!mandate.roles.is_empty()).then(|| words.roles(&mandate.roles))?;
        Some(words.fill(MessageKey::MandateRoles, &names).into())
    }

    /// How to request it.
    pub(crate) fn steps(&self, mandate: &Mandate) -> Vec<Phrase> {
        use MessageKey::{StepConfirm, StepIdentify, StepRequest, StepTell, StepTheme};
        let name = self.localized(&mandate.name).text;
        [StepIdentify, StepRequest, StepTheme, StepConfirm, StepTell]
            .map(|key| match key {
                StepTheme => self.words.fill(key, &name).into(),
                _ => Phrase::from(self.words.get(key)),
            })
            .into()
    }

    /// In which ways it can be had.
    pub(crate) fn ways(&self) -> Vec<Phrase> {
        use MessageKey::{WayGrant, WayPaper, WayRequest};
        [WayGrant, WayRequest, WayPaper]
            .map(|key| self.words.get(key).into())
            .into()
    }

    /// Who gives the mandates, as it is said to a person who has not chosen a kind of principal yet.
    fn grantor(&self, situation: Situation) -> Phrase {
        let places = self.loaded.requirement(situation).places.as_ref();
        let key = match (situation, places) {
            (Situation::OnBehalf, Some(places)) => places.kinds[0].grantor_key(),
            _ => MessageKey::MandateFromOthers,
        };
        self.words.get(key).into()
    }

    /// A text of the widget around one of the catalogue, in the language of the latter.
    fn around(&self, key: MessageKey, text: Phrase) -> Phrase {
        Phrase {
            text: self.words.fill(key, &text.text),
            ..text
        }
    }
}

/// Whether a person can request it in Suomi.fi.
pub(crate) fn is_requested(mandate: &Mandate) -> bool {
    mandate.form == MandateForm::SuomiFi && !mandate.retired
}

/// The sentence above the name of a mandate.
pub(crate) const fn needed_key(mandate: &Mandate) -> MessageKey {
    match mandate.form {
        MandateForm::SuomiFi => MessageKey::MandateOne,
        MandateForm::PowerOfAttorney => MessageKey::PowerOfAttorney,
    }
}

fn approval(words: &Words, requirement: &Requirement) -> Vec<String> {
    let (first, silence) = match requirement.decision {
        Decision::All => (
            words.get(MessageKey::ApprovalAll).to_owned(),
            MessageKey::ApprovalSilence,
        ),
        Decision::AtLeast(count) => (
            words.fill(MessageKey::ApprovalSome, &count.to_string()),
            MessageKey::ApprovalSilenceSome,
        ),
    };
    let period = requirement.deadline.as_deref();
    let period = period.and_then(|period| words.period(period));
    let deadline = period.map(|period| words.fill(MessageKey::ApprovalDeadline, &period));
    let silence = words.get(silence).to_owned();
    std::iter::once(first)
        .chain(deadline)
        .chain([silence])
        .collect()
}
