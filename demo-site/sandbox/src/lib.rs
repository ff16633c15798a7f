//! The sandbox: the gateway on SQLite, with registers and a way to sign in that stand in for the
//! national ones, and the demo's own pages around it.
//!
//! Everything in its registers is a public test identity. Nothing here is for production.

mod configuration;
mod e_authorizations;
mod national;
mod pages;
mod registers;
mod router;
mod site;
mod static_files;
mod texts;

pub use configuration::Configuration;
pub use router::router;
pub use site::Site;
