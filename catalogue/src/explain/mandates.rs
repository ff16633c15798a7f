//! The chapters on mandates: which one, where it is given, by whom, and how it is checked.

use super::document::{Block, Chapter, Fact, Phrase};
use super::own_text::OwnText;
use super::said::is_requested;
use super::{Explanation, localized_text};
use crate::node::Node;
use puolesta_core::catalogue::{Mandate, MandateForm, Situation};
use puolesta_core::language::Language;
use puolesta_core::mandate::{link, link_in_another_language};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{MandateGroup, Mandates, Requirement};

/// Nothing where no mandate is asked for.
pub(crate) fn chapters(explanation: &Explanation, situation: Situation) -> Vec<Chapter> {
    let Some(asked) = &explanation.loaded.requirement(situation).mandates else {
        return Vec::new();
    };
    let words = &explanation.words;
    let check = is_checked(asked).then(|| {
        Chapter::titled(words.own(OwnText::CheckTitle)).say(words.own(OwnText::CheckNote))
    });
    let chapters = [which(explanation, asked), who(explanation, situation)];
    chapters.into_iter().chain(check).collect()
}

/// Whether any of them can be checked while the form is filled in.
pub(crate) fn is_checked(asked: &Mandates) -> bool {
    asked
        .each()
        .any(|mandate| mandate.form == MandateForm::SuomiFi)
}

fn which(explanation: &Explanation, asked: &Mandates) -> Chapter {
    let mut chapter = Chapter::titled(explanation.words.own(OwnText::MandateTitle));
    let several = explanation.several(asked);
    chapter.blocks.extend(several.map(Block::Paragraph));
    let groups = asked
        .groups
        .iter()
        .map(|group| of_group(explanation, group));
    chapter.chapters.extend(groups.flatten());
    chapter
}

/// A bundle holds its mandates; a mandate alone stands for itself.
fn of_group(explanation: &Explanation, group: &MandateGroup) -> Vec<Chapter> {
    let mandates = group.mandates.iter();
    let mandates = mandates
        .map(|mandate| of_mandate(explanation, mandate))
        .collect();
    match explanation.bundle(group) {
        Some(name) => vec![Chapter {
            chapters: mandates,
            ..Chapter::titled(name)
        }],
        None => mandates,
    }
}

fn of_mandate(explanation: &Explanation, mandate: &Mandate) -> Chapter {
    let words = &explanation.words;
    let mut chapter = Chapter::titled(explanation.localized(&mandate.name))
        .say(words.get(mandate.needed_key()))
        .with(Block::Facts(facts(explanation, mandate)))
        .say(words.own(OwnText::FormSays))
        .with(Block::Quote(explanation.about(mandate)));
    if is_requested(mandate) {
        chapter = chapter
            .say(words.get(MessageKey::StepsTitle))
            .with(Block::Steps(explanation.steps()))
            .say(words.get(MessageKey::WaysTitle))
            .with(Block::List(explanation.ways()));
    }
    chapter
}

/// Where it is given, and where people read of it.
fn facts(explanation: &Explanation, mandate: &Mandate) -> Vec<Fact> {
    let words = &explanation.words;
    let place = match mandate.form {
        MandateForm::SuomiFi => OwnText::MandateInSuomiFi,
        MandateForm::PowerOfAttorney => OwnText::MandateOnPaper,
    };
    let page = link(mandate, words.language()).map(|page| Phrase::from(&*page).to(page));
    let page_label = match link_in_another_language(mandate, words.language()) {
        Some(Language::Fi) => OwnText::MandatePageFi,
        Some(Language::En) => OwnText::MandatePageEn,
        Some(Language::Sv) | None => OwnText::MandatePage,
    };
    let document = explanation
        .mandate_node(&mandate.id)
        .and_then(|node| node.get("document"));
    let paper = |name| document.and_then(|document| said_of_paper(document, name));
    let paper = |name| paper(name).map(|said| Phrase::from(words.own(said)));
    let template = document.and_then(|document| document.get("template"));
    let template = template.map(|links| {
        let address = explanation.localized(&localized_text(links)).text;
        Phrase::from(&*address).to(address)
    });
    let facts = [
        (OwnText::MandateGivenIn, Some(words.own(place).into())),
        (OwnText::Paper, paper("kind")),
        (OwnText::Deliver, paper("deliver")),
        (OwnText::Template, template),
        (page_label, page),
        (
            OwnText::MandateTheme,
            mandate.theme.as_deref().map(Phrase::from),
        ),
    ];
    let facts = facts.into_iter();
    facts
        .filter_map(|(label, said)| Some(Fact::new(words.own(label), said?)))
        .collect()
}

/// A word of `document` for people.
pub(crate) fn said_of_paper(document: &Node, name: &str) -> Option<OwnText> {
    let said = match document.text_of(name)? {
        "power-of-attorney" => OwnText::PaperPowerOfAttorney,
        "minutes" => OwnText::PaperMinutes,
        "consent" => OwnText::PaperConsent,
        "certificate" => OwnText::PaperCertificate,
        "form" => OwnText::DeliverForm,
        "later" => OwnText::DeliverLater,
        "office" => OwnText::DeliverOffice,
        _ => return None,
    };
    Some(said)
}

/// Who gives it: said for each kind of principal, because the form says it of the kind that is chosen.
fn who(explanation: &Explanation, situation: Situation) -> Chapter {
    let chapter = Chapter::titled(explanation.words.own(OwnText::GrantorTitle));
    let sentences = grantors(explanation, situation).into_iter();
    chapter.with(Block::List(
        sentences.flat_map(|grantor| grantor.said).collect(),
    ))
}

/// Who gives the mandates of a service for one kind of principal.
pub(crate) struct Grantor {
    /// The kind; `None` is any.
    pub(crate) kind: Option<PartyKind>,
    /// What the form says of each form of mandate, each once.
    pub(crate) said: Vec<Phrase>,
}

/// What the form says of who gives the mandates, by the kind of principal.
pub(crate) fn grantors(explanation: &Explanation, situation: Situation) -> Vec<Grantor> {
    let requirement = explanation.loaded.requirement(situation);
    let kinds = match (situation, &requirement.places) {
        (Situation::OnBehalf, Some(places)) => places.kinds.iter().copied().map(Some).collect(),
        _ => vec![None],
    };
    let said = |kind| {
        let mut keys: Vec<MessageKey> = Vec::new();
        let asked = requirement.mandates.iter().flat_map(Mandates::each);
        for key in asked.filter_map(|mandate| mandate.grantor_key(kind)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let words = &explanation.words;
        keys.into_iter().map(|key| words.get(key).into()).collect()
    };
    let kinds = kinds.into_iter();
    kinds
        .map(|kind| Grantor {
            kind,
            said: said(kind),
        })
        .collect()
}

/// What a missing mandate means; a paper is seen only when the matter is processed.
pub(crate) fn if_missing(requirement: &Requirement) -> Option<(OwnText, OwnText)> {
    let mut asked = requirement.mandates.as_ref()?.each();
    let said = if asked.any(|mandate| mandate.form == MandateForm::PowerOfAttorney) {
        OwnText::MissingPaper
    } else {
        OwnText::MissingSuomiFi
    };
    Some((OwnText::MissingMandate, said))
}
