//! The ids of everything that can have the focus, inside the widget's own tree.

use puolesta_core::digits::digits;
use puolesta_core::journey::{Target, TypedField};

/// The id of the element of a target.
pub fn target_id(target: Target) -> String {
    match target {
        Target::Summary => "summary".into(),
        Target::Question => "question".into(),
        Target::PartyList => "party-list".into(),
        Target::PartyCount => "party-count".into(),
        Target::AddParty => "add-party".into(),
        Target::Mandate => "mandate".into(),
        Target::LookUp(place) => of_place(place.0, "look-up"),
        Target::Field(place, field) => of_place(place.0, field_name(field)),
        Target::Declaration(index) => ["declaration-", &digits(index as u64)].concat(),
    }
}

/// The id of something in a place.
pub fn of_place(place: u32, name: &str) -> String {
    ["party-", &digits(place.into()), "-", name].concat()
}

/// The name of a field, which is its part as well.
pub const fn field_name(field: TypedField) -> &'static str {
    match field {
        TypedField::IdentityCode => "identity-code",
        TypedField::BusinessId => "business-id",
        TypedField::LastName => "last-name",
        TypedField::Name => "party-name",
        TypedField::Phone => "party-phone",
        TypedField::Email => "party-email",
    }
}
