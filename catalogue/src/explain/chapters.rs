//! The chapters: the question, the three situations, help.

use super::document::{Block, Chapter, Fact, Phrase, Verdict};
use super::mandates;
use super::own_text::OwnText;
use super::words::Words;
use super::{Explanation, localized_text};
use crate::node::Node;
use puolesta_core::catalogue::{Decision, PartySource, Procedure, Situation};
use puolesta_core::language::LocalizedText;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{Places, Requirement};

/// All of them, in the order in which a person meets them.
pub(crate) fn chapters(explanation: &Explanation) -> Vec<Chapter> {
    let situations = Situation::ALL.iter();
    let situations = situations.map(|situation| situation_chapter(explanation, *situation));
    std::iter::once(question(explanation))
        .chain(situations)
        .chain(help(explanation))
        .collect()
}

/// What the widget asks first.
pub(crate) fn question_asked(explanation: &Explanation) -> Phrase {
    let own = explanation.loaded.service.texts.question.as_ref();
    let own = own.map(|text| explanation.localized(text));
    own.filter(Phrase::says_something)
        .unwrap_or_else(|| explanation.words.get(MessageKey::Question).into())
}

fn question(explanation: &Explanation) -> Chapter {
    let words = &explanation.words;
    let answers = Situation::ALL.iter();
    let answers = answers.map(|situation| answer(explanation, *situation));
    let hint = Phrase::from(words.get(MessageKey::QuestionHint));
    Chapter::titled(words.own(OwnText::QuestionTitle))
        .with(Block::Quote(vec![question_asked(explanation), hint]))
        .with(Block::List(answers.collect()))
        .say(words.own(OwnText::QuestionNote))
}

/// The answer that a person chooses, the service's own where it has one.
pub(crate) fn answer(explanation: &Explanation, situation: Situation) -> Phrase {
    own_words(explanation, "answers", situation)
        .unwrap_or_else(|| explanation.words.get(situation.key()).into())
}

/// What the service says of a situation in its own `answers` or `examples`.
pub(crate) fn own_words(
    explanation: &Explanation,
    of: &str,
    situation: Situation,
) -> Option<Phrase> {
    let text = explanation.service.at(&["texts", of, member(situation)])?;
    let text = explanation.localized(&localized_text(text));
    Some(text).filter(Phrase::says_something)
}

/// The name of a situation in the catalogue.
pub(crate) const fn member(situation: Situation) -> &'static str {
    match situation {
        Situation::Alone => "alone",
        Situation::OnBehalf => "onBehalf",
        Situation::Together => "together",
    }
}

fn situation_chapter(explanation: &Explanation, situation: Situation) -> Chapter {
    let words = &explanation.words;
    let requirement = explanation.loaded.requirement(situation);
    let is_possible = requirement.procedure != Procedure::NotAllowed;
    let (title, verdict) = title_and_verdict(situation, requirement.procedure);
    let answer = answer(explanation, situation).text;
    let mut chapter =
        Chapter::titled(words.own(title)).say(words.own_filled(OwnText::Chosen, &answer));
    if let Some(example) = own_words(explanation, "examples", situation) {
        chapter = chapter
            .say(words.own_filled(OwnText::Example, &answer))
            .with(Block::Quote(vec![example]));
    }
    chapter = chapter.with(Block::Verdict(
        if is_possible {
            Verdict::Possible
        } else {
            Verdict::NotPossible
        },
        words.own(verdict).into(),
    ));
    let first_words = explanation.first_words(situation);
    if !first_words.is_empty() {
        chapter = chapter
            .say(words.own(OwnText::FormSays))
            .with(Block::Quote(first_words));
    }
    if is_possible {
        chapter.chapters.push(named(explanation, situation));
        chapter.chapters.extend(declared(explanation, situation));
        chapter
            .chapters
            .extend(mandates::chapters(explanation, situation));
        chapter.chapters.push(after(explanation, situation));
    }
    chapter
}

pub(crate) const fn title_and_verdict(
    situation: Situation,
    procedure: Procedure,
) -> (OwnText, OwnText) {
    use Procedure::{Approval, Declaration, Mandate, None, NotAllowed, Notice};
    let title = match situation {
        Situation::Alone => OwnText::AloneTitle,
        Situation::OnBehalf => OwnText::OnBehalfTitle,
        Situation::Together => OwnText::TogetherTitle,
    };
    let verdict = match (situation, procedure) {
        (_, NotAllowed) => OwnText::NotPossible,
        (Situation::Alone, _) => OwnText::AloneNone,
        (Situation::OnBehalf, Mandate) => OwnText::OnBehalfMandate,
        (Situation::OnBehalf, _) => OwnText::OnBehalfNone,
        (Situation::Together, None) => OwnText::TogetherNone,
        (Situation::Together, Declaration) => OwnText::TogetherDeclaration,
        (Situation::Together, Notice) => OwnText::TogetherNotice,
        (Situation::Together, Approval) => OwnText::TogetherApproval,
        (Situation::Together, Mandate) => OwnText::TogetherMandate,
    };
    (title, verdict)
}

/// Who is named, how many, and by which codes.
fn named(explanation: &Explanation, situation: Situation) -> Chapter {
    let words = &explanation.words;
    let chapter = Chapter::titled(words.own(OwnText::NamedTitle));
    let Some(places) = &explanation.loaded.requirement(situation).places else {
        return chapter.say(words.own(OwnText::NamedNobody));
    };
    let asks_last_name = explanation.loaded.service.lookup.last_name
        && places.kinds.iter().any(|kind| !has_business_id(*kind));
    let last_name = asks_last_name.then(|| words.own(OwnText::LastName));
    let mut chapter = by_whom(explanation, situation, places, chapter)
        .say(words.own(OwnText::WhichKinds))
        .with(Block::List(kinds(explanation, places)));
    for note in last_name.into_iter().chain([words.own(OwnText::LookUp)]) {
        chapter = chapter.say(note);
    }
    chapter
}

/// Who names them, and how many; where a register names them, it says how many there are.
fn by_whom(
    explanation: &Explanation,
    situation: Situation,
    places: &Places,
    chapter: Chapter,
) -> Chapter {
    let words = &explanation.words;
    match (situation, places.source) {
        (Situation::OnBehalf, _) => chapter
            .say(words.own(OwnText::NamedPrincipal))
            .say(words.own(OwnText::PrincipalChoice)),
        (_, PartySource::Declared) => chapter
            .say(words.own_filled(OwnText::NamedCount, &numbers(places)))
            .say(words.own(named_by(places))),
        (_, PartySource::Register) => register(explanation)
            .into_iter()
            .fold(
                chapter.say(words.own(named_by(places))),
                |chapter, which| chapter.say(words.own(which)),
            )
            .say(words.own(OwnText::FormSays))
            .with(Block::Quote(about_the_list(explanation))),
    }
}

/// Which register names the others; nothing where the catalogue does not say.
pub(crate) fn register(explanation: &Explanation) -> Option<OwnText> {
    let register = explanation.service.at(&["together", "parties", "register"]);
    match register.and_then(Node::text)? {
        "custodians" => Some(OwnText::RegisterCustodians),
        "owners" => Some(OwnText::RegisterOwners),
        _ => None,
    }
}

/// How long the others may comment, in words; nothing where they are not heard.
pub(crate) fn hearing(explanation: &Explanation) -> Option<String> {
    let deadline = explanation.service.at(&["together", "hearing", "deadline"]);
    let words = &explanation.words;
    let period = words.period(deadline.and_then(Node::text)?)?;
    Some(words.own_filled(OwnText::HearingDays, &period))
}

/// What the form says of a register's list, as far as it is not all well.
fn about_the_list(explanation: &Explanation) -> Vec<Phrase> {
    use MessageKey::{ListDisputedNote, ListQuestion, RegisterIncomplete};
    let keys = [ListQuestion, ListDisputedNote, RegisterIncomplete];
    keys.map(|key| explanation.words.get(key).into()).into()
}

/// How many others are named: a number, or the fewest and the most.
pub(crate) fn numbers(places: &Places) -> String {
    if places.min == places.max {
        places.min.to_string()
    } else {
        format!("{}–{}", places.min, places.max)
    }
}

/// Who names them.
pub(crate) const fn named_by(places: &Places) -> OwnText {
    match places.source {
        PartySource::Declared => OwnText::NamedByApplicant,
        PartySource::Register => OwnText::NamedByRegister,
    }
}

const fn has_business_id(kind: PartyKind) -> bool {
    matches!(kind, PartyKind::Organisation | PartyKind::Estate)
}

fn kinds(explanation: &Explanation, places: &Places) -> Vec<Phrase> {
    let words = &explanation.words;
    let line = |kind: &PartyKind| {
        let code = match kind {
            PartyKind::Person | PartyKind::Child => MessageKey::IdentityCodeLabel,
            PartyKind::Organisation => MessageKey::BusinessIdLabel,
            PartyKind::Estate => MessageKey::BusinessIdOptionalLabel,
        };
        Phrase::from(format!("{}: {}", words.get(kind.key()), words.get(code)))
    };
    places.kinds.iter().map(line).collect()
}

fn declared(explanation: &Explanation, situation: Situation) -> Option<Chapter> {
    let statements = explanation.declarations(situation);
    let statements: Vec<Phrase> = statements.into_iter().map(|(_, text)| text).collect();
    if statements.is_empty() {
        return None;
    }
    let words = &explanation.words;
    let chapter = Chapter::titled(words.own(OwnText::DeclarationTitle))
        .with(Block::Quote(statements))
        .say(words.own(OwnText::DeclarationNote));
    Some(chapter)
}

/// What happens when the form has been sent: the form's words, then each question that people ask.
fn after(explanation: &Explanation, situation: Situation) -> Chapter {
    let words = &explanation.words;
    let mut chapter = Chapter::titled(words.own(OwnText::AfterTitle));
    let follows = explanation.follows(situation);
    if !follows.is_empty() {
        chapter = chapter
            .say(words.own(OwnText::FormSays))
            .with(Block::Quote(follows));
    }
    let requirement = explanation.loaded.requirement(situation);
    let facts = match (situation, requirement.procedure) {
        (Situation::Together, Procedure::Approval) => approval(explanation, requirement),
        _ => at_once(explanation, situation),
    };
    chapter.with(Block::Facts(facts))
}

fn at_once(explanation: &Explanation, situation: Situation) -> Vec<Fact> {
    use OwnText as Own;
    let requirement = explanation.loaded.requirement(situation);
    let is_named = requirement.places.is_some();
    let mut facts = match (situation, requirement.procedure) {
        (Situation::Together, Procedure::Declaration) => vec![
            (Own::OthersMust, Own::OthersNothing),
            (Own::Counts, Own::CountsDeclared),
        ],
        (Situation::Together, Procedure::Notice) => vec![
            (Own::OthersMust, Own::OthersTold),
            (Own::Silence, Own::SilenceNotice),
            (Own::Told, Own::ToldNotice),
        ],
        (Situation::Together, Procedure::Mandate) => vec![
            (Own::OthersMust, Own::OthersGrant),
            (Own::ByWhen, Own::ByWhenBeforeSending),
        ],
        (Situation::Together, _) => vec![
            (Own::OthersMust, Own::OthersNothing),
            (Own::Told, Own::AfterNobodyTold),
        ],
        _ => Vec::new(),
    };
    facts.extend(mandates::if_missing(requirement));
    facts.push((Own::Processing, Own::AfterAtOnce));
    facts.push((
        Own::Decision,
        match situation {
            Situation::OnBehalf => Own::AfterPrincipalDecision,
            Situation::Together if is_named => Own::AfterNamedDecision,
            _ => Own::AfterApplicantDecision,
        },
    ));
    let own = |key| explanation.words.own(key);
    let heard = hearing(explanation).filter(|_| situation == Situation::Together);
    let heard = heard.map(|heard| Fact::new(own(Own::Hearing), heard));
    let facts = facts.into_iter();
    let facts = facts.map(|(label, said)| Fact::new(own(label), own(said)));
    facts.chain(heard).collect()
}

fn approval(explanation: &Explanation, requirement: &Requirement) -> Vec<Fact> {
    use OwnText as Own;
    let words = &explanation.words;
    let (silence, refusal) = match (requirement.decision, period(words, requirement)) {
        (Decision::All, None) => (Own::SilenceForever, Own::RefusalAll),
        (Decision::All, Some(_)) => (Own::SilenceAll, Own::RefusalAll),
        (Decision::AtLeast(_), None) => (Own::SilenceForever, Own::RefusalSome),
        (Decision::AtLeast(_), Some(_)) => (Own::SilenceSome, Own::RefusalSome),
    };
    let own = |key| words.own(key);
    vec![
        Fact::new(own(Own::OthersMust), own(Own::OthersAnswer)),
        Fact::new(own(Own::ByWhen), by_when(words, requirement)),
        Fact::new(own(Own::Counts), enough(words, requirement)),
        Fact::new(own(Own::Silence), own(silence)),
        Fact::new(own(Own::Refusal), own(refusal)),
        Fact::new(own(Own::Told), own(Own::ToldApproval)),
        Fact::new(
            own(Own::Decision),
            words.get(MessageKey::DecisionReachesAll),
        ),
    ]
}

fn period(words: &Words, requirement: &Requirement) -> Option<String> {
    words.period(requirement.deadline.as_deref()?)
}

/// By when the others must have approved.
pub(crate) fn by_when(words: &Words, requirement: &Requirement) -> String {
    period(words, requirement).map_or_else(
        || words.get(MessageKey::MatterNoDeadline).to_owned(),
        |period| words.own_filled(OwnText::ByWhenDays, &period),
    )
}

/// How many approvals are enough.
pub(crate) fn enough(words: &Words, requirement: &Requirement) -> String {
    match requirement.decision {
        Decision::All => words.get(MessageKey::MatterNeedsAll).to_owned(),
        Decision::AtLeast(count) => words.fill(MessageKey::MatterNeedsSome, &count.to_string()),
    }
}

/// Where a person gets help; nothing where the catalogue does not say.
fn help(explanation: &Explanation) -> Option<Chapter> {
    let words = &explanation.words;
    let help = &explanation.loaded.help;
    let phone = help.phone.as_ref().map(|phone| {
        let hours = help
            .hours
            .as_ref()
            .map(|hours| explanation.localized(hours).text);
        let said = hours.map_or_else(|| phone.clone(), |hours| format!("{phone} ({hours})"));
        Fact::new(words.own(OwnText::HelpPhone), said)
    });
    let page = |address: &Option<LocalizedText>, key| {
        let address = explanation.localized(address.as_ref()?).text;
        let phrase = Phrase::from(&*address).to(address);
        Some(Fact::new(words.get(key), phrase))
    };
    let facts: Vec<Fact> = phone
        .into_iter()
        .chain(page(&help.url, MessageKey::HelpPage))
        .chain(page(&help.chat, MessageKey::HelpChat))
        .collect();
    let chapter = Chapter::titled(words.get(MessageKey::HelpTitle));
    (!facts.is_empty()).then(|| chapter.with(Block::Facts(facts)))
}
