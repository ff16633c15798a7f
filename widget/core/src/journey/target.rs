//! What on the page can have the focus or a problem.

/// Tells places apart for as long as the page lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlaceId(pub u32);

/// Something on the page that can have the focus or a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The error summary.
    Summary,
    /// The question.
    Question,
    /// The question whether the register's parties are the right ones.
    PartyList,
    /// The number of others.
    PartyCount,
    /// The button for one more place.
    AddParty,
    /// A field of a place.
    Field(PlaceId, TypedField),
    /// The look-up button of a place.
    LookUp(PlaceId),
    /// A declaration, by its index.
    Declaration(usize),
    /// The box of the mandates.
    Mandate,
}

/// A field of a place that a person types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypedField {
    /// The personal identity code.
    IdentityCode,
    /// The business id.
    BusinessId,
    /// The last name that the look-up asks for.
    LastName,
    /// The name.
    Name,
    /// The telephone number.
    Phone,
    /// The e-mail address.
    Email,
}

impl Target {
    /// The place, where the target is in one.
    pub const fn place(self) -> Option<PlaceId> {
        match self {
            Self::Field(id, _) | Self::LookUp(id) => Some(id),
            _ => None,
        }
    }
}
