//! What stands on the page: whatever takes the focus or has a problem must be there.

use crate::host::{Asked, Failure};
use crate::journey::{
    Place, State, Target, TypedField, asks_about_list, is_choice_open, may_name_others,
    may_need_no_mandate, waits_for_register,
};

/// Whether the page shows it.
pub(super) fn exists(state: &State, target: Target) -> bool {
    let rule = state.places_rule();
    match target {
        Target::Summary => !state.visible_problems().is_empty(),
        Target::Question => true,
        Target::PartyList => asks_about_list(state) || waits_for_register(state),
        Target::PartyCount | Target::AddParty => {
            rule.is_some() && state.others().is_some_and(may_name_others)
        }
        // The choice of principals stands for the place until one is made.
        Target::Field(id, _) | Target::LookUp(id) if is_choice_open(state) => state
            .place(id)
            .is_some_and(|place| place.beginning() == target),
        Target::Field(id, field) => state
            .place(id)
            .is_some_and(|place| has_field(state, place, field)),
        Target::LookUp(id) => state.place(id).is_some_and(has_look_up),
        Target::Declaration(index) => state
            .situation
            .is_some_and(|situation| index < state.loaded.declaration_ids(situation).count()),
        Target::Mandate => {
            state
                .requirement()
                .is_some_and(|requirement| requirement.mandates.is_some())
                && !may_need_no_mandate(state)
        }
    }
}

fn has_field(state: &State, place: &Place, field: TypedField) -> bool {
    let is_found = place.found().is_some();
    let is_named = is_found || matches!(place.look_up, Asked::Failed(_));
    let is_organisation = place.is_organisation();
    match field {
        TypedField::IdentityCode => !is_found && !is_organisation,
        TypedField::BusinessId => !is_found && is_organisation,
        TypedField::LastName => {
            !is_found && !is_organisation && state.loaded.service.lookup.last_name
        }
        TypedField::Name => is_named,
        TypedField::Phone | TypedField::Email => is_named && place.has_contact(),
    }
}

/// The button, or whom it has found.
fn has_look_up(place: &Place) -> bool {
    place.look_up != Asked::Failed(Failure::NotOffered)
}
