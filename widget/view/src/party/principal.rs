//! Those for whom the person may already act: chosen, not typed.

use crate::field::{choice, radio};
use crate::journey::Now;
use crate::node::{Node, el};
use crate::target::of_place;
use crate::texts::Texts;
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::{Action, FoundParty, Place, State};
use puolesta_core::message_key::MessageKey;

/// Whom the host named; nobody where it did not, or where the person acts for nobody.
pub(super) fn principals(state: &State) -> &[FoundParty] {
    if state.situation != Some(Situation::OnBehalf) {
        return &[];
    }
    let named = state.on_behalf.named_parties();
    named.map_or(&[], |named| &named.parties)
}

/// Whether the party in a place was chosen from those whom the host named.
pub(super) fn is_chosen(state: &State, place: &Place) -> bool {
    place.is_registered() && !principals(state).is_empty()
}

/// The choice, with somebody else as its last answer; nothing where the host named nobody.
pub(super) fn principal_choice(now: &Now<'_>, place: &Place) -> Option<Node> {
    let principals = principals(now.state);
    if principals.is_empty() {
        return None;
    }
    let found = place.found().filter(|_| place.is_registered());
    let chosen = found.and_then(|found| {
        let mut named = principals.iter();
        named.position(|party| party.reference == found.reference)
    });
    let name = of_place(place.id.0, "principal");
    let named = principals.iter().enumerate().map(|(index, party)| {
        let label = label(now.texts, party);
        option(now, &name, Some(index), chosen, &label)
    });
    let other = now.texts.get(MessageKey::PrincipalOther);
    let choice = el("FIELDSET")
        .class("kinds")
        .child(el("LEGEND").message(now.texts, MessageKey::PrincipalChoice))
        .children(named)
        .child(option(now, &name, None, chosen, other));
    Some(choice)
}

/// The name, and why the person may act for that party.
fn label(texts: &Texts, party: &FoundParty) -> String {
    match party.basis {
        Some(basis) => [&*party.name, " (", texts.get(basis.short_key()), ")"].concat(),
        None => party.name.clone(),
    }
}

fn option(
    now: &Now<'_>,
    name: &str,
    index: Option<usize>,
    chosen: Option<usize>,
    label: &str,
) -> Node {
    let value = if index.is_some() { "named" } else { "other" };
    let action = Action::PrincipalChosen(index);
    let input = radio(name, value)
        .on("change", now.journey.says(action))
        .checked(index == chosen);
    choice("principal-option", input, el("SPAN").text(label))
}
