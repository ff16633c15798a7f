//! A state in few words, for the transcripts.

use crate::catalogue::Situation;
use crate::form_value::PartyList;
use crate::host::{Asked, Failure};
use crate::journey::{
    Command, Place, PlaceId, PublicEvent, State, Target, TypedField, asks_about_list,
    can_be_requested, form_value, waits_for_register,
};
use crate::json;
use crate::requirement::Mandates;

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
    let lines = named_lines(state).into_iter().chain(places);
    let lines = lines.chain(request_lines(state));
    lines.chain(problems).chain(notice).collect()
}

/// Whom the host named, and what the person says of a register's list.
fn named_lines(state: &State) -> Vec<String> {
    let Some(side) = state.others() else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    match &side.named {
        Asked::Given(given) if state.situation == Some(Situation::OnBehalf) => {
            let names = given.parties.iter().map(|party| shorten(&party.name));
            lines.push(format!(
                "offers {:?} to pick from",
                names.collect::<Vec<_>>()
            ));
        }
        Asked::Failed(Failure::SessionEnded) | Asked::Failed(Failure::ServerDown) => {
            lines.push(format!("offers to ask again, after {:?}", side.named));
        }
        _ => {}
    }
    if waits_for_register(state) {
        lines.push("waits for the register".into());
    }
    if asks_about_list(state) {
        let said = side.list.map_or("nothing yet", PartyList::as_str);
        lines.push(format!("asks about the list: {said}"));
    }
    lines
}

/// Which mandates can be requested from here, and what came of that.
fn request_lines(state: &State) -> Vec<String> {
    let asked = state
        .requirement()
        .and_then(|requirement| requirement.mandates.as_ref());
    let offered = asked
        .into_iter()
        .flat_map(Mandates::each)
        .filter(|mandate| can_be_requested(state, mandate));
    let mut lines: Vec<String> = offered
        .map(|mandate| format!("offers to request {}", mandate.id))
        .collect();
    match state.others().map(|side| &side.request) {
        None | Some(Asked::NotAsked) => {}
        Some(Asked::Waiting(_)) => lines.push("request under way".into()),
        Some(Asked::Given(link)) => lines.push(format!("request made, to be seen at {link:?}")),
        Some(failed) => lines.push(format!("request {failed:?}")),
    }
    lines
}

fn place_line(place: &Place) -> String {
    let mut line = format!("{:?}", place.kind);
    match &place.look_up {
        Asked::NotAsked => {}
        Asked::Waiting(_) => line += ", asked",
        Asked::Given(found) if place.is_registered() => {
            line += &format!(", named {}", shorten(&found.reference));
        }
        Asked::Given(found) => line += &format!(", found {}", shorten(&found.reference)),
        Asked::Failed(why) => line += &format!(", by hand {why:?}"),
    }
    let details = &place.details;
    let added = place.found().map_or("", |_| &details.name);
    for (name, text) in [
        ("id", &place.business_id),
        ("last name", &place.last_name),
        ("name", &place.name().to_owned()),
        ("added name", &added.to_owned()),
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
