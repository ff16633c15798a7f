//! The courses as data, for programs and for the test that compares them with the widget.

use super::chapters::{answer, own_words, question_asked};
use super::front::provider_node;
use super::mandates::{Grantor, grantors, is_checked};
use super::{Explanation, chapters};
use crate::minify::minified;
use crate::node::Node;
use puolesta_core::catalogue::{Decision, Mandate, Procedure, Situation};
use puolesta_core::mandate::link;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed, Places};
use puolesta_core::role::Role;
use serde_json::{Value, json};

/// The whole explanation.
pub(crate) fn explanation(explanation: &Explanation) -> Value {
    let Explanation {
        loaded,
        service,
        words,
        ..
    } = explanation;
    let member = |name| service.get(name).map(as_json);
    let courses = Situation::ALL.iter();
    let courses: Vec<Value> = courses.map(|each| course(explanation, *each)).collect();
    json!({
        "service": loaded.service.id,
        "language": words.language().as_str(),
        "name": explanation.localized(&loaded.service.name).text,
        "kind": member("kind"),
        "category": member("category"),
        "catalogue": loaded.updated,
        "provider": provider_node(explanation).map(as_json),
        "decided": member("decided"),
        "help": help(explanation),
        "question": question_asked(explanation).text,
        "lastName": loaded.service.lookup.last_name,
        "courses": courses,
    })
}

/// A part of the catalogue as it stands there.
fn as_json(node: &Node) -> Value {
    serde_json::from_str(&minified(node)).unwrap_or_default()
}

/// What a person meets in one situation. `sentences` is everything that the widget says before
/// anybody is named; `follows` is the end of it, what happens next.
fn course(explanation: &Explanation, situation: Situation) -> Value {
    let requirement = explanation.loaded.requirement(situation);
    let is_allowed = requirement.procedure != Procedure::NotAllowed;
    let is_approval = requirement.procedure == Procedure::Approval;
    let sentences = explanation.sentences(situation).into_iter();
    let sentences: Vec<String> = sentences.map(|sentence| sentence.text).collect();
    let follows = explanation.follows(situation).into_iter();
    let follows: Vec<String> = follows.map(|sentence| sentence.text).collect();
    let declarations = explanation.declarations(situation).into_iter();
    let declarations: Vec<Value> = declarations
        .map(|(id, text)| json!({ "id": id, "text": text.text }))
        .collect();
    let asked = requirement.mandates.as_ref();
    json!({
        "situation": situation.as_str(),
        "answer": answer(explanation, situation).text,
        "example": own_words(explanation, "examples", situation).map(|text| text.text),
        "procedure": requirement.procedure.as_str(),
        "allowed": is_allowed,
        "reason": (!is_allowed).then(|| sentences.first()),
        "places": requirement.places.as_ref().map(|rule| places(explanation, rule)),
        "decision": is_approval.then(|| decision(requirement.decision)),
        "deadline": requirement.deadline,
        "hearing": member(explanation, situation, &["hearing", "deadline"]),
        "register": member(explanation, situation, &["parties", "register"]),
        "needed": asked.map(needed),
        "mandates": asked.map_or_else(Vec::new, |asked| mandates(explanation, asked)),
        "grantors": asked.map_or_else(Vec::new, |_| grantor_values(explanation, situation)),
        "withoutCheck": asked.and_then(|asked| without_check(explanation, asked)),
        "declarations": declarations,
        "sentences": sentences,
        "follows": follows,
    })
}

/// A word of the catalogue below a situation.
fn member<'e>(
    explanation: &'e Explanation,
    situation: Situation,
    path: &[&str],
) -> Option<&'e str> {
    let situation = explanation.service.get(chapters::member(situation))?;
    situation.at(path).and_then(Node::text)
}

fn places(explanation: &Explanation, places: &Places) -> Value {
    let kinds: Vec<&str> = places.kinds.iter().map(|kind| kind.as_str()).collect();
    let is_register = places.source == puolesta_core::catalogue::PartySource::Register;
    let incomplete = explanation.words.get(MessageKey::RegisterIncomplete);
    json!({
        "source": places.source.as_str(),
        "kinds": kinds,
        "min": places.min,
        "max": places.max,
        "withoutRegister": is_register.then_some(incomplete),
    })
}

fn decision(decision: Decision) -> Value {
    match decision {
        Decision::All => "all".into(),
        Decision::AtLeast(count) => count.into(),
    }
}

const fn needed(asked: &Mandates) -> &'static str {
    match asked.needed {
        Needed::All => "all",
        Needed::Any => "any",
    }
}

/// What is said where nothing can be checked while the form is filled in; a paper never is.
fn without_check<'e>(explanation: &'e Explanation, asked: &Mandates) -> Option<&'e str> {
    is_checked(asked).then(|| explanation.words.get(MessageKey::MandateCheckedLater))
}

fn mandates(explanation: &Explanation, asked: &Mandates) -> Vec<Value> {
    let of_group = |(number, group): (usize, &MandateGroup)| {
        let bundle = group.bundle.as_ref();
        let bundle = bundle.map(|name| explanation.localized(name).text);
        let mandates = group.mandates.iter();
        let values = mandates.map(|each| mandate(explanation, each, number, bundle.as_deref()));
        values.collect::<Vec<_>>()
    };
    asked.groups.iter().enumerate().flat_map(of_group).collect()
}

/// A mandate; those of one `group` are needed together.
fn mandate(explanation: &Explanation, each: &Mandate, group: usize, bundle: Option<&str>) -> Value {
    let text = |text| explanation.localized(text).text;
    json!({
        "id": each.id,
        "group": group,
        "bundle": bundle,
        "name": text(&each.name),
        "form": each.form.as_str(),
        "theme": each.theme,
        "link": link(each, explanation.words.language()),
        "period": each.period,
        "document": explanation.mandate_node(&each.id).and_then(|node| node.get("document")).map(as_json),
        "specifier": each.specifier.as_ref().map(text),
        "roles": each.roles.iter().map(Role::code).collect::<Vec<_>>(),
        "principal": each.principal.as_str(),
        "retired": each.retired,
    })
}

fn grantor_values(explanation: &Explanation, situation: Situation) -> Vec<Value> {
    let grantors = grantors(explanation, situation).into_iter();
    grantors
        .map(|Grantor { kind, said }| {
            let kind = kind.map(|kind| kind.as_str());
            let texts: Vec<String> = said.into_iter().map(|said| said.text).collect();
            json!({ "kind": kind, "texts": texts })
        })
        .collect()
}

fn help(explanation: &Explanation) -> Value {
    let help = &explanation.loaded.help;
    let text = |text| explanation.localized(text).text;
    json!({
        "phone": help.phone,
        "hours": help.hours.as_ref().map(text),
        "url": help.url.as_ref().map(text),
        "chat": help.chat.as_ref().map(text),
    })
}
