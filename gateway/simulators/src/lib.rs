//! Simulators of the national services: small servers that speak the same protocols on loopback, check what they
//! are sent, keep what they received, and fail on command. They know only what they are given, which is public
//! test identities.
//!
//! They share no code with the gateway's adapters: a mistake of an adapter must not be one of its simulator.

pub mod business_register;
mod control;
pub mod e_authorizations;
pub mod identity_provider;
mod page;
pub mod population_register;
mod random;
mod running;

pub use control::{Control, Fault, Received};
pub use running::Running;

use std::pin::Pin;

/// What comes after a while.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
