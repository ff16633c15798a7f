//! The guide: before signing in, what the service asks in each situation, in the words of its form.
//! Nobody is named and nothing is sent.

use crate::appearance::AppearanceSignal;
use crate::help::help;
use crate::mandate::{Card, Parts};
use crate::node::{Node, el, live, maybe, nothing};
use crate::requirement::{first_words, sentences};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::catalogue::{Loaded, MandateForm, PartySource, Procedure, Situation};
use puolesta_core::digits::digits;
use puolesta_core::follows::Way;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{Mandates, Places, Requirement};
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// The whole widget in the mode `guide`.
#[component]
pub fn Guide(
    /// How it appears.
    appearance: AppearanceSignal,
    /// The service.
    loaded: Rc<Loaded>,
) -> Node {
    let loaded = SendWrapper::new(loaded);
    live(move || {
        // Nothing once the widget is gone.
        let appearance = appearance.try_read();
        maybe(appearance.map(|appearance| widget(&appearance.texts, &loaded)))
    })
}

fn widget(texts: &Texts, loaded: &Loaded) -> Node {
    let own = loaded.service.texts.question.as_ref();
    let (question, lang) = texts.localized_or(own, MessageKey::Question);
    let question = el("p").class("title").maybe("lang", lang).text(question);
    let courses = Situation::ALL.iter();
    let courses = courses.map(|situation| Course {
        texts,
        loaded,
        situation: *situation,
        requirement: loaded.requirement(*situation),
    });
    el("div")
        .class("puolesta guide")
        .attr("lang", texts.language().as_str())
        .child(question.part("question"))
        .children(courses.map(|course| course.view()))
        .children(help(texts, &loaded.help))
}

/// What a person meets who gives one of the three answers.
struct Course<'c> {
    texts: &'c Texts,
    loaded: &'c Loaded,
    situation: Situation,
    requirement: &'c Requirement,
}

impl Course<'_> {
    fn view(&self) -> Node {
        let own = &self.loaded.service.texts;
        let answer = own.answers.of(self.situation);
        let (answer, lang) = self.texts.localized_or(answer, self.situation.key());
        let example = own.examples.of(self.situation);
        let example = example.and_then(|text| self.texts.localized(text));
        let example =
            example.map(|(text, lang)| el("p").class("hint").maybe("lang", lang).text(text));
        let requirement = self.requirement;
        el("fieldset")
            .class("course")
            .part("guide-situation")
            .child(el("legend").maybe("lang", lang).text(answer))
            .children(example)
            .children(self.first_words())
            .children(
                requirement
                    .mandates
                    .as_ref()
                    .map(|asked| self.mandates(asked)),
            )
            .children(self.declared())
            .children(
                requirement
                    .places
                    .as_ref()
                    .map(|places| self.at_hand(places)),
            )
            .child(self.follows())
    }

    /// Whether it is possible, and what is needed first.
    fn first_words(&self) -> Option<Node> {
        let said = first_words(self.texts, self.loaded, self.situation);
        if let Some((text, lang)) = said {
            let class = match self.requirement.procedure {
                Procedure::NotAllowed => "notice warning",
                _ => "notice",
            };
            return Some(el("p").class(class).maybe("lang", lang).text(text));
        }
        let key = match (self.situation, self.requirement.procedure) {
            (Situation::Alone, _) => MessageKey::GuideAlone,
            (Situation::OnBehalf, Procedure::None) => MessageKey::WithoutMandate,
            _ => return None,
        };
        Some(el("p").message(self.texts, key))
    }

    /// The mandates, for every kind of principal; without buttons, because there is nothing to send.
    fn mandates(&self, asked: &Mandates) -> Node {
        let principals = self.principals();
        let parts = Parts {
            texts: self.texts,
            principals: &principals,
            card: &|card| match card.mandate.form {
                MandateForm::SuomiFi if card.mandate.retired => card.retired(),
                MandateForm::SuomiFi => suomi_fi(card),
                MandateForm::PowerOfAttorney => card.paper(),
            },
        };
        el("div").part("mandate").child(parts.all(asked))
    }

    fn principals(&self) -> Vec<PartyKind> {
        match (self.situation, &self.requirement.places) {
            (Situation::OnBehalf, Some(places)) => places.kinds.clone(),
            _ => Vec::new(),
        }
    }

    /// What the applicant will declare.
    fn declared(&self) -> Option<Node> {
        let count = self.loaded.declaration_ids(self.situation).count();
        let own = &self.loaded.service.texts.declarations;
        let statements = (0..count).map(|index| {
            let text = own.get(index).map(|own| &own.text);
            let (text, lang) = self.texts.localized_or(text, MessageKey::Declaration);
            el("li").maybe("lang", lang).text(text)
        });
        let title = el("p").class("title");
        let title = title.message(self.texts, MessageKey::DeclarationTitle);
        (count > 0).then(|| nothing().child(title).child(el("ul").children(statements)))
    }

    /// Whom the form asks for, and by which code it finds them.
    fn at_hand(&self, places: &Places) -> Node {
        let texts = self.texts;
        let who = match (self.situation, places.source) {
            (Situation::Together, PartySource::Register) => {
                texts.get(MessageKey::GuideRegister).into()
            }
            (Situation::Together, PartySource::Declared) => {
                texts.fill(MessageKey::GuideCount, "count", &numbers(places))
            }
            _ => texts.get(MessageKey::GuidePrincipal).to_owned(),
        };
        let asks_last_name = self.loaded.service.lookup.last_name;
        let kinds = places.kinds.iter().map(|kind| {
            let code = match kind {
                PartyKind::Person | PartyKind::Child => MessageKey::IdentityCodeLabel,
                PartyKind::Organisation => MessageKey::BusinessIdLabel,
                PartyKind::Estate => MessageKey::BusinessIdOptionalLabel,
            };
            let is_person = code == MessageKey::IdentityCodeLabel;
            let last_name = if asks_last_name && is_person {
                [", ", texts.get(MessageKey::LastNameLabel)].concat()
            } else {
                String::new()
            };
            let line = [texts.get(kind.key()), ": ", texts.get(code), &last_name].concat();
            el("li").text(line)
        });
        let title = el("p").class("title");
        nothing()
            .child(title.message(texts, MessageKey::GuideAtHand))
            .child(el("p").text(who))
            .child(el("ul").children(kinds))
    }

    /// What happens when the form has been sent.
    fn follows(&self) -> Node {
        let sentences = sentences(self.texts, self.requirement, Way::Usual);
        if sentences.is_empty() {
            return nothing();
        }
        let title = el("p").class("title");
        nothing()
            .child(title.message(self.texts, MessageKey::FollowsTitle))
            .children(sentences)
    }
}

fn suomi_fi(card: &Card<'_>) -> Node {
    card.headed()
        .child(card.what_to_ask_for())
        .children(card.page_link())
        .children(card.exempted())
        .child(card.more())
}

/// How many others there may be.
fn numbers(places: &Places) -> String {
    let (min, max) = (digits(places.min.into()), digits(places.max.into()));
    if min == max {
        max
    } else {
        [&*min, "–", &*max].concat()
    }
}
