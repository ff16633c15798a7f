//! What the journey asks of the world around it.

use super::event::{MandateRequest, TypedField};
use super::state::{PlaceId, RequestId};
use super::step::Step;
use crate::business_id::BusinessId;
use crate::catalogue::{Procedure, Situation};
use crate::form_value::Status;
use crate::personal_identity_code::PersonalIdentityCode;

/// An effect. Its answer, if there is one, comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Look a person up.
    LookUpPerson {
        /// Comes back with the answer.
        request: RequestId,
        /// Whom.
        code: PersonalIdentityCode,
        /// The last name, where the service asks for it.
        last_name: Option<String>,
    },
    /// Look an organisation up.
    LookUpOrganisation {
        /// Comes back with the answer.
        request: RequestId,
        /// Which.
        business_id: BusinessId,
    },
    /// Ask whom the host names by itself.
    ListNamed {
        /// Comes back with the answer.
        request: RequestId,
        /// Which list.
        list: NamedList,
    },
    /// Request a mandate.
    RequestMandate {
        /// Comes back with the answer.
        request: RequestId,
        /// Which, and of whom.
        wanted: MandateRequest,
    },
    /// Check the mandates of these principals.
    CheckMandates {
        /// Comes back with the answer.
        request: RequestId,
        /// Their references.
        principals: Vec<String>,
    },
    /// Go where the person must choose in Suomi.fi itself.
    Redirect(String),
    /// Put a text on the clipboard.
    Copy(String),
    /// Move the focus.
    Focus(Target),
    /// Tell the host page.
    Tell(PublicEvent),
}

/// Whom a host can name by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedList {
    /// Those for whom the person may already act.
    Principals,
    /// The other parties that a register knows.
    Parties,
}

/// Something on the page that can have the focus or a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The error summary.
    Summary,
    /// The question.
    Question,
    /// Whether the register's parties are the right ones.
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

/// What the host page is told; no personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicEvent {
    /// `puolesta-step`.
    Step {
        /// How far the person is.
        step: Step,
        /// Whose matter it is.
        situation: Option<Situation>,
    },
    /// `puolesta-change`.
    Change {
        /// Whose matter it is.
        situation: Option<Situation>,
        /// What the service requires.
        procedure: Option<Procedure>,
        /// How many parties are named.
        parties: usize,
        /// Whether anything is missing.
        status: Status,
    },
}
