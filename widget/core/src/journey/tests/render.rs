//! A state in few words, for the transcripts.

use crate::journey::{
    Command, LookUp, Place, PlaceId, PublicEvent, State, Target, TypedField, form_value,
};
use crate::json;

/// What stands on the page and may change: places, shown problems, what was announced.
pub(super) fn page_lines(state: &State) -> Vec<String> {
    let places = (1..).zip(state.places());
    let places = places.map(|(number, place)| format!("place {number}: {}", place_line(place)));
    let problems = state.visible_problems();
    let problems = problems.iter().map(|problem| {
        let target = target_text(state, problem.target);
        format!("problem {:?} at {target}", problem.kind)
    });
    let notice = state
        .notice
        .iter()
        .map(|notice| format!("notice {notice:?}"));
    places.chain(problems).chain(notice).collect()
}

fn place_line(place: &Place) -> String {
    let mut line = format!("{:?}", place.kind);
    match &place.look_up {
        LookUp::Idle => {}
        LookUp::Waiting(_) => line += ", asked",
        LookUp::Found(found) if place.is_registered() => {
            line += &format!(", named {}", shorten(&found.reference));
        }
        LookUp::Found(found) => line += &format!(", found {}", shorten(&found.reference)),
        LookUp::ByHand(why) => line += &format!(", by hand {why:?}"),
    }
    let details = &place.details;
    for (name, text) in [
        ("id", &place.business_id),
        ("last name", &place.last_name),
        ("name", &details.name),
        ("phone", &details.phone),
        ("email", &details.email),
    ] {
        if !text.is_empty() {
            line += &format!(", {name} {:?}", shorten(text));
        }
    }
    if let Some(channel) = place.channel() {
        line += &format!(", by {}", channel.as_str());
    }
    line
}

/// A command in one line; a code is not shown.
pub(super) fn command_line(state: &State, command: &Command) -> String {
    let text = match command {
        Command::LookUpPerson { last_name, .. } => format!("look up person {last_name:?}"),
        Command::LookUpOrganisation { business_id, .. } => {
            format!("look up organisation {}", business_id.as_str())
        }
        Command::CheckMandates { principals, .. } => format!("check mandates of {principals:?}"),
        Command::ListNamed { list, .. } => format!("ask whom the host names: {list:?}"),
        Command::RequestMandate { wanted, .. } => {
            format!("request a mandate from {:?}", wanted.principals)
        }
        Command::Redirect(address) => format!("redirect to {address}"),
        Command::Copy(text) => format!("copy {text:?}"),
        Command::Focus(target) => format!("focus {}", target_text(state, *target)),
        Command::Tell(PublicEvent::Step { step, .. }) => format!("tell step {}", step.as_str()),
        Command::Tell(PublicEvent::Change {
            procedure,
            parties,
            status,
            ..
        }) => {
            let procedure = procedure.map_or("-", |procedure| procedure.as_str());
            format!("tell change {procedure} {parties} {}", status.as_str())
        }
    };
    format!("  ! {text}")
}

fn target_text(state: &State, target: Target) -> String {
    match target {
        Target::Field(id, field) => format!("{} of {}", field_text(field), place_text(state, id)),
        Target::LookUp(id) => format!("look-up of {}", place_text(state, id)),
        other => format!("{other:?}"),
    }
}

fn field_text(field: TypedField) -> String {
    format!("{field:?}")
}

fn place_text(state: &State, id: PlaceId) -> String {
    let index = state.places().iter().position(|place| place.id == id);
    index.map_or("no place".into(), |index| format!("place {}", index + 1))
}

/// The form value, with its parts on lines of their own.
pub(super) fn value_text(state: &State) -> String {
    let mut text = json::to_string(&form_value(state)).expect("the value is written");
    for part in [
        "\"situation\"",
        "\"parties\"",
        "\"mandates\"",
        "\"declarations\"",
    ] {
        text = text.replacen(&format!(",{part}"), &format!(",\n {part}"), 1);
    }
    text.replace("},{", "},\n  {")
}

/// Long texts by their beginning and their length.
pub(super) fn shorten(text: &str) -> String {
    let length = text.chars().count();
    if length <= 80 {
        return text.into();
    }
    let beginning: String = text.chars().take(10).collect();
    format!("{beginning}… ({length} characters)")
}
