//! Name and contact details: facts that can be corrected where the party was found, typed where it was not.

use super::field;
use crate::field::{choice, radio};
use crate::journey::Now;
use crate::node::{Node, el};
use crate::target::of_place;
use puolesta_core::catalogue::{Procedure, Situation};
use puolesta_core::host::Asked;
use puolesta_core::journey::{Event, FoundParty, Place, Target, TypedField};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::{Channel, PartyKind};
use puolesta_core::reach::{Purpose, purpose};

/// The details, once there is anything to say about the party.
pub(super) fn details(now: &Now<'_>, place: &Place) -> Vec<Node> {
    let found = match &place.look_up {
        Asked::NotAsked | Asked::Waiting(_) => return Vec::new(),
        Asked::Given(found) => Some(found),
        Asked::Failed(_) => None,
    };
    let mut details = vec![name(now, place)];
    details.extend(answerer(now, place));
    let asked = now.state.requirement();
    let purpose =
        asked.and_then(|asked| purpose(asked.procedure, place.kind, place.acquaintance()));
    let Some(purpose) = purpose else {
        return details;
    };
    details.push(channel(now, place, purpose));
    match found {
        Some(found) => {
            let fields = [TypedField::Phone, TypedField::Email];
            let contact = contact(now, place, Some(found));
            details.push(
                correction(now, place, &fields, MessageKey::ContactCorrect).children(contact),
            );
        }
        None => details.extend(contact(now, place, None)),
    }
    details
}

/// The name: typed where nobody was found, else a fact. What is wrong with it is told to an official.
fn name(now: &Now<'_>, place: &Place) -> Node {
    let name = TypedField::Name;
    if place.found().is_none() {
        return field(now, place, name, MessageKey::NameLabel, None);
    }
    let hint = now.texts.get(MessageKey::NameAddedHint).into();
    let input = field(now, place, name, MessageKey::NameAddedLabel, Some(hint));
    correction(now, place, &[name], MessageKey::NameCorrect).child(input)
}

/// Who answers in place of the party, where a message would go out and cannot reach it.
fn answerer(now: &Now<'_>, place: &Place) -> Option<Node> {
    let procedure = now.state.requirement()?.procedure;
    let sends = matches!(procedure, Procedure::Notice | Procedure::Approval);
    let is_shared = now.state.situation == Some(Situation::Together);
    let is_child = place.kind == PartyKind::Child && place.found().is_some();
    let key = match place.hindrance() {
        Some(hindrance) => Some(hindrance.key()),
        None => is_child.then_some(MessageKey::CustodiansAnswer),
    };
    // Whose own name may go to nobody is warned wherever others could read it.
    let concerns_name = is_shared && key == Some(MessageKey::ApplicantFirst);
    let key = key.filter(|_| sends || concerns_name)?;
    Some(el("p").class("notice").message(now.texts, key))
}

/// What is known of a found party: correcting it is the exception.
fn correction(now: &Now<'_>, place: &Place, fields: &[TypedField], key: MessageKey) -> Node {
    let is_wrong = fields
        .iter()
        .any(|field| now.has_problem_at(Target::Field(place.id, *field)));
    el("details")
        .flag("open", is_wrong)
        .child(el("summary").message(now.texts, key))
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
fn channel(now: &Now<'_>, place: &Place, purpose: Purpose) -> Node {
    let legend = match purpose {
        Purpose::Message => MessageKey::ChannelLabel,
        Purpose::Decision => MessageKey::ChannelDecisionLabel,
    };
    let id = of_place(place.id.0, "channel");
    let note_id = [&*id, "-hint"].concat();
    let note = paper_note(now, place);
    let describedby = note.as_ref().map(|_| note_id.clone());
    let note = note.map(|note| el("p").class("hint").attr("id", note_id).text(note));
    let options = Channel::ALL.iter();
    el("fieldset")
        .class("channels")
        .maybe("aria-describedby", describedby)
        .child(el("legend").message(now.texts, legend))
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
    choice("party-channel", input, el("span").text(label))
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
