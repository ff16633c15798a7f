//! The catalogue: what the municipality decided about each service.
//!
//! The types mirror section 3 of the public contract; unknown fields are stepped over. Whole files
//! may hold ten thousand services: [`load`](load::load) reads only the one that the form is about.

pub mod load;
mod model;
#[cfg(test)]
mod tests;

pub use load::{LoadError, Loaded, load};
pub use model::{
    Alone, Bundle, Decision, Declaration, Delivery, Document, DocumentKind, Hearing, Help,
    LookUpRules, Mandate, MandateForm, MandatePrincipal, MandateRule, OfSituations, OnBehalf,
    Parties, PartySource, Procedure, Provider, Register, Service, Situation, Texts, Together,
};
