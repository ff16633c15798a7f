//! What the widget says in a situation, sentence by sentence and in its order: `requirement`,
//! `declaration` and `mandate` of the view say the same.

use super::Explanation;
use super::document::Phrase;
use puolesta_core::catalogue::{DocumentKind, Mandate, MandateForm, Procedure, Situation};
use puolesta_core::follows::{self, Way};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed};

impl Explanation {
    /// Everything that the widget says in a situation before anybody is named, in its order.
    pub(crate) fn sentences(&self, situation: Situation) -> Vec<Phrase> {
        let requirement = self.loaded.requirement(situation);
        let mandates = requirement.mandates.as_ref();
        let mut sentences = self.first_words(situation);
        let principal = self.principal(situation);
        let mandates = mandates.into_iter();
        sentences.extend(mandates.flat_map(|asked| self.mandates(asked, principal)));
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
        let sentences = follows::sentences(requirement, Way::Usual);
        let title =
            (!sentences.is_empty()).then(|| self.words.get(MessageKey::FollowsTitle).into());
        let sentences = sentences.into_iter();
        let sentences = sentences.map(|sentence| self.words.sentence(sentence).into());
        title.into_iter().chain(sentences).collect()
    }

    /// The mandates with what is said of each.
    fn mandates(&self, asked: &Mandates, principal: Option<PartyKind>) -> Vec<Phrase> {
        let groups = asked.groups.iter();
        let groups = groups.flat_map(|group| self.group(asked, group, principal));
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

    fn group(
        &self,
        asked: &Mandates,
        group: &MandateGroup,
        principal: Option<PartyKind>,
    ) -> Vec<Phrase> {
        let mandates = group.mandates.iter();
        let mandates = mandates.flat_map(|mandate| self.card(asked, mandate, principal));
        self.bundle(group).into_iter().chain(mandates).collect()
    }

    /// The name of a bundle.
    pub(crate) fn bundle(&self, group: &MandateGroup) -> Option<Phrase> {
        let name = self.localized(group.bundle.as_ref()?);
        Some(self.around(MessageKey::MandateBundle, name))
    }

    /// What stands on the card of a mandate.
    fn card(
        &self,
        asked: &Mandates,
        mandate: &Mandate,
        principal: Option<PartyKind>,
    ) -> Vec<Phrase> {
        let get = |key| Phrase::from(self.words.get(key));
        let name = self.localized(&mandate.name);
        let mut said = vec![get(mandate.needed_key())];
        said.extend(self.only_in(mandate));
        said.push(name);
        if mandate.form == MandateForm::SuomiFi && mandate.retired {
            said.push(get(MessageKey::MandateRetired));
            return said;
        }
        let description = mandate
            .description
            .as_ref()
            .map(|text| self.localized(text));
        let exempted = asked.is_last_of_its_roles(mandate);
        let exempted = self.roles(mandate).filter(|_| exempted);
        let grantor = mandate.grantor_key(principal).map(get);
        let ask = grantor.into_iter().chain(self.what_to_ask_for(mandate));
        match mandate.form {
            MandateForm::SuomiFi => {
                said.extend(ask.chain(exempted));
                said.push(get(MessageKey::MandateMore));
                said.extend(description);
                said.push(get(MessageKey::StepsTitle));
                said.extend(self.steps());
                said.push(get(MessageKey::WaysTitle));
                said.extend(self.ways());
            }
            MandateForm::PowerOfAttorney => {
                said.extend(description.into_iter().chain(ask));
                said.extend(self.delivery(mandate));
                said.extend(exempted);
            }
        }
        said
    }

    /// That Suomi.fi has the name in another language only.
    fn only_in(&self, mandate: &Mandate) -> Option<Phrase> {
        let language = self.words.language();
        let (_, known) = mandate.name.get(language)?;
        let is_other = known != language && mandate.form == MandateForm::SuomiFi;
        is_other.then(|| self.words.get(known.name_key()).into())
    }

    /// What it allows, whom it spares, for how long and for what it is asked for.
    pub(crate) fn about(&self, mandate: &Mandate) -> Vec<Phrase> {
        if mandate.form == MandateForm::SuomiFi && mandate.retired {
            return vec![self.words.get(MessageKey::MandateRetired).into()];
        }
        let description = mandate.description.as_ref();
        let description = description.map(|text| self.localized(text));
        let delivery = match mandate.form {
            MandateForm::SuomiFi => Vec::new(),
            MandateForm::PowerOfAttorney => self.delivery(mandate),
        };
        description
            .into_iter()
            .chain(self.what_to_ask_for(mandate))
            .chain(delivery)
            .chain(self.roles(mandate))
            .collect()
    }

    /// For how long, and for what or with what in it.
    fn what_to_ask_for(&self, mandate: &Mandate) -> Vec<Phrase> {
        let words = &self.words;
        let period = mandate.period.as_deref();
        let period = period.and_then(|text| words.period(text));
        let period = period.map(|period| words.fill(MessageKey::MandatePeriod, &period));
        let specifier = mandate.specifier.as_ref().map(|text| self.localized(text));
        let specifier = specifier.map(|text| self.around(mandate.specifier_key(), text));
        let period = period.map(Phrase::from).into_iter();
        period.chain(specifier).collect()
    }

    /// How a paper gets in.
    fn delivery(&self, mandate: &Mandate) -> Vec<Phrase> {
        let document = &mandate.document;
        let is_power_of_attorney = document.kind == DocumentKind::PowerOfAttorney;
        let first = is_power_of_attorney.then_some(MessageKey::PaperNotInSuomiFi);
        let keys = first.into_iter().chain([document.deliver.key()]);
        keys.map(|key| self.words.get(key).into()).collect()
    }

    /// Who needs no mandate.
    fn roles(&self, mandate: &Mandate) -> Option<Phrase> {
        let words = &self.words;
        let names = (!mandate.roles.is_empty()).then(|| words.roles(&mandate.roles))?;
        Some(words.fill(MessageKey::MandateRoles, &names).into())
    }

    /// How to request it.
    pub(crate) fn steps(&self) -> Vec<Phrase> {
        use MessageKey::{StepConfirm, StepIdentify, StepRequest, StepTell, StepTheme};
        [StepIdentify, StepRequest, StepTheme, StepConfirm, StepTell]
            .map(|key| self.words.get(key).into())
            .into()
    }

    /// In which ways it can be had.
    pub(crate) fn ways(&self) -> Vec<Phrase> {
        use MessageKey::{WayGrant, WayPaper, WayRequest};
        [WayGrant, WayRequest, WayPaper]
            .map(|key| self.words.get(key).into())
            .into()
    }

    /// For whom one acts before a kind of principal is chosen; `None` where the others give mandates.
    fn principal(&self, situation: Situation) -> Option<PartyKind> {
        let places = self.loaded.requirement(situation).places.as_ref()?;
        (situation == Situation::OnBehalf).then(|| places.kinds[0])
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
