//! Those for whom the person may already act: chosen, not typed.

use crate::field::{choice, radio};
use crate::journey::Now;
use crate::node::{Node, el};
use crate::problem::message;
use crate::target::{of_place, target_id};
use puolesta_core::catalogue::Situation;
use puolesta_core::journey::{Action, FoundParty, Place, State, is_choice_open, needs_no_mandate};
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

/// The choice, with somebody else as its last answer; nothing where the host named nobody. Nobody is
/// chosen before the person has chosen.
pub(super) fn principal_choice(now: &Now<'_>, place: &Place) -> Option<Node> {
    let principals = principals(now.state);
    if principals.is_empty() {
        return None;
    }
    let is_open = is_choice_open(now.state);
    // While it is open, what is wrong with the place is wrong here.
    let target = place.beginning();
    let problem = now.problem_at(target).filter(|_| is_open);
    let (id, error) = (target_id(target), of_place(place.id.0, "principal-error"));
    let found = place.found().filter(|_| place.is_registered());
    let is_chosen =
        |party: &FoundParty| found.is_some_and(|found| found.reference == party.reference);
    let name = of_place(place.id.0, "principal");
    let option = |value, index: Option<usize>, is_chosen, label| {
        let is_first = index == Some(0) && is_open;
        let input = radio(&name, value)
            .maybe("id", is_first.then(|| id.clone()))
            .on("change", now.journey.says(Action::PrincipalChosen(index)))
            .checked(is_chosen);
        choice("principal-option", input, label)
    };
    let named = principals
        .iter()
        .enumerate()
        .map(|(index, party)| option("named", Some(index), is_chosen(party), label(now, party)));
    let other = el("span").message(now.texts, MessageKey::PrincipalOther);
    let other = option("other", None, !is_open && found.is_none(), other);
    let choice = el("fieldset")
        .class(if problem.is_some() {
            "kinds wrong"
        } else {
            "kinds"
        })
        .attr("role", "radiogroup")
        .attr("aria-required", "true")
        .maybe("aria-describedby", problem.is_some().then(|| error.clone()))
        .child(el("legend").message(now.texts, MessageKey::PrincipalChoice))
        .children(problem.map(|problem| message(now.texts, &error, problem)))
        .children(named)
        .child(other);
    Some(choice)
}

/// The name, why the person may act for that party, and that no mandate is needed where none is.
fn label(now: &Now<'_>, party: &FoundParty) -> Node {
    let text = match party.basis {
        Some(basis) => [&*party.name, " (", now.texts.get(basis.short_key()), ")"].concat(),
        None => party.name.clone(),
    };
    let hint = needs_no_mandate(now.state, party).then(|| {
        let hint = el("span").class("hint example");
        hint.message(now.texts, MessageKey::WithoutMandate)
    });
    el("span").text(text).children(hint)
}
