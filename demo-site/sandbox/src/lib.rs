//! The reference host: the host API of Puolesta over SQLite, sign-in that stands in for strong
//! identification, the demo pages, and a receiver that checks a sent form's value again.
//!
//! Everything in its register is a public test identity. Nothing here is for production as it is;
//! how each promise of the contract is kept, is.

mod access_log;
mod acting;
mod api;
mod application;
mod audit;
mod case;
mod catalogue;
mod clock;
mod configuration;
mod cookie;
mod database;
mod draft;
mod e_authorizations;
mod finnish_day;
mod last_name;
mod look_up_limit;
mod masking;
mod origin;
mod outbox;
mod page_headers;
mod pages;
mod party_reference;
mod register;
mod same_origin;
mod seed;
mod server_error;
mod session;
mod static_files;
mod steady_answer;
mod token;
mod words;

pub use application::{Application, router, watch_deadlines};
pub use clock::Clock;
pub use configuration::{Configuration, ConfigurationError, LookUpRules};
pub use server_error::ServerError;
