//! What changes in one situation of a service.

use super::change::{Change, Changes, Weight};
use crate::explain::chapters::{
    by_when, enough, hearing, member, named_by, numbers, register, title_and_verdict,
};
use crate::explain::own_text::OwnText;
use crate::explain::{Explanation, localized_text};
use puolesta_core::catalogue::{MandateForm, Procedure, Situation};
use puolesta_core::language::{Language, LocalizedText};
use puolesta_core::requirement::{MandateGroup, Mandates, Needed, Places, Requirement};

/// All changes between two states of a situation.
pub(super) fn changes(old: &Explanation, new: &Explanation, situation: Situation) -> Vec<Change> {
    let before = old.loaded.requirement(situation);
    let after = new.loaded.requirement(situation);
    let mut changes = Changes::of(situation);
    procedure(new, situation, (before, after), &mut changes);
    changes.compare(
        Weight::Asks,
        new.words.own(OwnText::MandateTitle),
        before.mandates.as_ref().map(|asked| mandates(old, asked)),
        after.mandates.as_ref().map(|asked| mandates(new, asked)),
    );
    if situation == Situation::OnBehalf {
        let what = new.words.own(OwnText::DiffPeriod);
        changes.compare(Weight::Asks, what, period(old), period(new));
    }
    if situation == Situation::Together {
        let register =
            |side: &Explanation| register(side).map(|key| side.words.own(key).to_owned());
        let what = new.words.own(OwnText::DiffRegister);
        changes.compare(Weight::Asks, what, register(old), register(new));
        let what = new.words.own(OwnText::Hearing);
        changes.compare(Weight::Asks, what, hearing(old), hearing(new));
    }
    parties(new, (before, after), &mut changes);
    approval(new, (before, after), &mut changes);
    texts(old, new, situation, &mut changes);
    changes.found
}

/// The period that the service asks for in place of the mandate's own.
fn period(side: &Explanation) -> Option<String> {
    let period = side.service.at(&["onBehalf", "period"])?.text()?;
    Some(
        side.words
            .period(period)
            .unwrap_or_else(|| period.to_owned()),
    )
}

/// What a situation of a new service requires.
pub(super) fn appeared(new: &Explanation, situation: Situation) -> Change {
    let procedure = new.loaded.requirement(situation).procedure;
    let weight = match procedure {
        Procedure::NotAllowed => Weight::Stops,
        _ => Weight::Lets,
    };
    Change {
        weight,
        situation: Some(situation),
        what: new.words.own(OwnText::DiffProcedure).to_owned(),
        language: None,
        before: None,
        after: Some(verdict(new, situation, procedure)),
    }
}

fn verdict(side: &Explanation, situation: Situation, procedure: Procedure) -> String {
    let (_, verdict) = title_and_verdict(situation, procedure);
    side.words.own(verdict).to_owned()
}

type Both<'a> = (&'a Requirement, &'a Requirement);

/// Whether it becomes possible or impossible, or something else is required.
fn procedure(
    side: &Explanation,
    situation: Situation,
    (before, after): Both<'_>,
    changes: &mut Changes,
) {
    let (old, new) = (before.procedure, after.procedure);
    if old == new {
        return;
    }
    let (weight, what) = match (old, new) {
        (_, Procedure::NotAllowed) => (Weight::Stops, OwnText::DiffStops),
        (Procedure::NotAllowed, _) => (Weight::Lets, OwnText::DiffLets),
        _ => (Weight::Asks, OwnText::DiffProcedure),
    };
    let said = |procedure| Some(verdict(side, situation, procedure));
    changes.add(weight, side.words.own(what), said(old), said(new));
}

/// The mandates in words: all or one of these, each with where it is given.
fn mandates(side: &Explanation, asked: &Mandates) -> String {
    let groups: Vec<String> = asked.groups.iter().map(|each| group(side, each)).collect();
    let names = groups.join("; ");
    match (&groups[..], asked.needed) {
        ([_], _) => names,
        (_, Needed::All) => side.words.own_filled(OwnText::DiffAll, &names),
        (_, Needed::Any) => side.words.own_filled(OwnText::DiffAny, &names),
    }
}

fn group(side: &Explanation, group: &MandateGroup) -> String {
    let mandates = group.mandates.iter().map(|mandate| {
        let place = side.words.own(match mandate.form {
            MandateForm::SuomiFi => OwnText::MandateInSuomiFi,
            MandateForm::PowerOfAttorney => OwnText::MandateOnPaper,
        });
        format!("{} ({place})", side.localized(&mandate.name).text)
    });
    let mandates = mandates.collect::<Vec<_>>().join(", ");
    match side.bundle(group) {
        Some(name) => format!("{} – {mandates}", name.text),
        None => mandates,
    }
}

/// Who is named, where somebody is named in both.
fn parties(side: &Explanation, (before, after): Both<'_>, changes: &mut Changes) {
    let words = &side.words;
    let both = |say: &dyn Fn(&Places) -> String| {
        let said = |requirement: &Requirement| requirement.places.as_ref().map(say);
        (said(before), said(after))
    };
    let kinds = |places: &Places| {
        let kinds = places.kinds.iter().map(|kind| words.get(kind.key()));
        kinds.collect::<Vec<_>>().join(", ")
    };
    let source = |places: &Places| words.own(named_by(places)).to_owned();
    for (what, (before, after)) in [
        (OwnText::DiffCount, both(&numbers)),
        (OwnText::DiffKinds, both(&kinds)),
        (OwnText::DiffSource, both(&source)),
    ] {
        changes.compare(Weight::Asks, words.own(what), before, after);
    }
}

/// How many approvals are enough, and by when, where approvals are asked for in both.
fn approval(side: &Explanation, (before, after): Both<'_>, changes: &mut Changes) {
    if [before, after]
        .iter()
        .any(|each| each.procedure != Procedure::Approval)
    {
        return;
    }
    let words = &side.words;
    for (what, say) in [
        (OwnText::Counts, enough as fn(&_, &Requirement) -> String),
        (OwnText::ByWhen, by_when),
    ] {
        let (before, after) = (say(words, before), say(words, after));
        changes.compare(Weight::Asks, words.own(what), Some(before), Some(after));
    }
}

fn texts(old: &Explanation, new: &Explanation, situation: Situation, changes: &mut Changes) {
    let reason = |side: &'_ Explanation| side.loaded.requirement(situation).reason.clone();
    let (before, after) = (reason(old), reason(new));
    let what = new.words.own(OwnText::DiffReason);
    changes.compare_texts(Weight::Says, what, before.as_ref(), after.as_ref());
    for (what, of) in [
        (OwnText::DiffAnswers, "answers"),
        (OwnText::DiffExamples, "examples"),
    ] {
        let said = |side: &Explanation| {
            let text = side.service.at(&["texts", of, member(situation)]);
            text.map(localized_text)
        };
        let (before, after) = (said(old), said(new));
        let what = new.words.own(what);
        changes.compare_texts(Weight::Says, what, before.as_ref(), after.as_ref());
    }
    let (before, after) = (declared(old, situation), declared(new, situation));
    let what = new.words.own(OwnText::DeclarationTitle);
    changes.compare_texts(Weight::Asks, what, before.as_ref(), after.as_ref());
}

/// All statements of a situation as one text; the built-in one counts as none.
fn declared(side: &Explanation, situation: Situation) -> Option<LocalizedText> {
    let own = &side.loaded.service.texts.declarations;
    if own.is_empty() || side.loaded.declaration_ids(situation).next().is_none() {
        return None;
    }
    let joined = |language: Language| {
        let texts = own.iter().filter_map(|each| each.text.exactly(language));
        let texts: Vec<&str> = texts.collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    };
    Some(LocalizedText::of(joined))
}
