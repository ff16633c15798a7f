//! Name and contact details: corrected where the party was found, typed where it was not.

use super::field;
use crate::field::{choice, radio};
use crate::journey::Now;
use crate::node::{Node, el};
use crate::target::of_place;
use puolesta_core::catalogue::Procedure;
use puolesta_core::host::Asked;
use puolesta_core::journey::{Event, FoundParty, Place, Target, TypedField};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::Channel;

/// The details, once there is anything to say about the party.
pub(super) fn details(now: &Now<'_>, place: &Place) -> Vec<Node> {
    let found = match &place.look_up {
        Asked::NotAsked | Asked::Waiting(_) => return Vec::new(),
        Asked::Given(found) => Some(found),
        Asked::Failed(_) => None,
    };
    let name = field(now, place, TypedField::Name, MessageKey::NameLabel, None);
    let mut details = vec![name];
    if place.is_organisation() {
        return details;
    }
    details.push(channel(now, place));
    match found {
        Some(found) => details.push(corrections(now, place, found)),
        None => details.extend(contact(now, place, None)),
    }
    details
}

/// Contact details of a found party are known already: correcting them is the exception.
fn corrections(now: &Now<'_>, place: &Place, found: &FoundParty) -> Node {
    let is_wrong = [TypedField::Phone, TypedField::Email]
        .into_iter()
        .any(|field| now.has_problem_at(Target::Field(place.id, field)));
    el("DETAILS")
        .flag("open", is_wrong)
        .child(el("SUMMARY").message(now.texts, MessageKey::ContactCorrect))
        .children(contact(now, place, Some(found)))
}

fn contact(now: &Now<'_>, place: &Place, found: Option<&FoundParty>) -> [Node; 2] {
    use TypedField::{Email, Phone};
    let known = |masked: Option<&String>| {
        masked.map(|masked| now.texts.fill(MessageKey::ContactKnown, "value", masked))
    };
    let phone = known(found.and_then(|found| found.phone.as_ref()));
    let email = known(found.and_then(|found| found.email.as_ref()));
    [
        field(now, place, Phone, MessageKey::PhoneLabel, phone),
        field(now, place, Email, MessageKey::EmailLabel, email),
    ]
}

/// The ways to reach the party, each with its whole text; asked for what is sent.
fn channel(now: &Now<'_>, place: &Place) -> Node {
    let legend = match now.state.requirement().map(|asked| asked.procedure) {
        Some(Procedure::Notice | Procedure::Approval) => MessageKey::ChannelLabel,
        _ => MessageKey::ChannelDecisionLabel,
    };
    let id = of_place(place.id.0, "channel");
    let note_id = [&*id, "-hint"].concat();
    let note = paper_note(now, place);
    let describedby = note.as_ref().map(|_| note_id.clone());
    let note = note.map(|note| el("P").class("hint").attr("id", note_id).text(note));
    let options = Channel::ALL.iter();
    el("FIELDSET")
        .class("channels")
        .maybe("aria-describedby", describedby)
        .child(el("LEGEND").message(now.texts, legend))
        .children(options.map(|channel| channel_option(now, place, *channel, &id)))
        .children(note)
}

fn channel_option(now: &Now<'_>, place: &Place, channel: Channel, group: &str) -> Node {
    let wish = place.found().and_then(|found| found.channel);
    let name = now.texts.get(channel.key());
    let label = if wish == Some(channel) {
        now.texts.fill(MessageKey::ChannelWish, "channel", name)
    } else {
        name.into()
    };
    let (journey, id) = (now.journey.clone(), place.id);
    let input = radio(group, channel.as_str())
        .checked(place.channel() == Some(channel))
        .on("change", move |_| {
            journey.say(Event::ChannelChosen(id, channel))
        });
    choice("party-channel", input, el("SPAN").text(label))
}

/// What it means to be reached by letter: nobody without electronic identification is left out.
fn paper_note(now: &Now<'_>, place: &Place) -> Option<String> {
    let key = match (place.channel()?, now.state.requirement()?.procedure) {
        (Channel::Paper, Procedure::Approval) => MessageKey::ChannelPaperNote,
        (Channel::Paper, Procedure::Mandate) => MessageKey::WayPaper,
        _ => return None,
    };
    Some(now.texts.get(key).into())
}
