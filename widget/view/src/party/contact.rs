//! Name and contact details: corrected where the party was found, typed where it was not.

use super::{Model, field};
use crate::field::labelled;
use crate::journey::Journey;
use crate::node::{Node, el, typed_text};
use crate::target::of_place;
use crate::texts::Texts;
use puolesta_core::catalogue::Procedure;
use puolesta_core::journey::{Event, FoundParty, LookUp, TypedField};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::Channel;

/// The details, once there is anything to say about the party.
pub(super) fn details(journey: Journey, texts: &Texts, model: &Model) -> Vec<Node> {
    let found = match &model.place.look_up {
        LookUp::Idle | LookUp::Waiting(_) => return Vec::new(),
        LookUp::Found(found) => Some(found),
        LookUp::ByHand(_) => None,
    };
    let mut details = vec![field(
        journey,
        texts,
        model,
        TypedField::Name,
        MessageKey::NameLabel,
        None,
    )];
    if model.place.is_organisation() {
        return details;
    }
    details.push(channel(journey, texts, model));
    match found {
        Some(found) => details.push(corrections(journey, texts, model, found)),
        None => details.extend(contact(journey, texts, model, None)),
    }
    details
}

/// Contact details of a found party are known already: correcting them is the exception.
fn corrections(journey: Journey, texts: &Texts, model: &Model, found: &FoundParty) -> Node {
    let is_wrong = model.problems.iter().any(|problem| {
        matches!(
            problem.target,
            puolesta_core::journey::Target::Field(_, TypedField::Phone | TypedField::Email)
        )
    });
    el("DETAILS")
        .flag("open", is_wrong)
        .child(el("SUMMARY").text(texts.get(MessageKey::ContactCorrect)))
        .children(contact(journey, texts, model, Some(found)))
}

fn contact(
    journey: Journey,
    texts: &Texts,
    model: &Model,
    found: Option<&FoundParty>,
) -> [Node; 2] {
    let known = |masked: Option<&String>| {
        masked.map(|masked| texts.fill(MessageKey::ContactKnown, "value", masked))
    };
    let phone = known(found.and_then(|found| found.phone.as_ref()));
    let email = known(found.and_then(|found| found.email.as_ref()));
    [
        field(
            journey,
            texts,
            model,
            TypedField::Phone,
            MessageKey::PhoneLabel,
            phone,
        ),
        field(
            journey,
            texts,
            model,
            TypedField::Email,
            MessageKey::EmailLabel,
            email,
        ),
    ]
}

fn channel(journey: Journey, texts: &Texts, model: &Model) -> Node {
    let place = &model.place;
    let id = place.id;
    let chosen = place.channel();
    let wish = place.found().and_then(|found| found.channel);
    let option = |channel: Channel| {
        let name = texts.get(channel.key());
        el("OPTION")
            .attr("value", channel.as_str())
            .selected(chosen == Some(channel))
            .text(if wish == Some(channel) {
                texts.fill(MessageKey::ChannelWish, "channel", name)
            } else {
                name.into()
            })
    };
    let name = of_place(id.0, "channel");
    let select = el("SELECT")
        .attr("id", name.clone())
        .part("party-channel")
        .on("change", move |event| {
            if let Some(channel) = Channel::from_name(&typed_text(&event)) {
                journey.say(Event::ChannelChosen(id, channel));
            }
        })
        .children(Channel::ALL.iter().copied().map(option));
    labelled(
        texts,
        &name,
        texts.get(MessageKey::ChannelLabel).into(),
        paper_note(texts, model),
        None,
        select,
    )
}

/// What it means to be reached by letter: nobody without electronic identification is left out.
fn paper_note(texts: &Texts, model: &Model) -> Option<String> {
    let key = match (model.place.channel()?, model.procedure) {
        (Channel::Paper, Procedure::Approval) => MessageKey::ChannelPaperNote,
        (Channel::Paper, Procedure::Mandate) => MessageKey::WayPaper,
        _ => return None,
    };
    Some(texts.get(key).into())
}
