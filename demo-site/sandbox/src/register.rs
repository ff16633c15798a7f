//! The register: persons and organisations, as far as the host API tells of them.

mod matters;
mod organisation;
mod party;
mod person;
mod told;

pub(crate) use matters::child_of;
pub(crate) use organisation::organisation_by_business_id;
pub(crate) use party::{Party, parties_around, party_by_id};
pub(crate) use person::{Person, identities, person_by_code, person_by_id, person_id_of};
pub(crate) use told::told_others;
