//! The gateway: the host API of Puolesta over a database, the matters that people share, their
//! messages and their trail, and the pages on which co-parties and officials meet them.
//!
//! It knows no test people and no register of its own: whoever starts it gives it the registers that
//! it asks ([`registers`]) and a way to sign in ([`session`]).

mod access_log;
mod api;
mod application;
mod audit;
mod choosing;
mod configuration;
mod draft;
mod handover;
mod last_name;
mod look_up_limit;
mod masking;
mod origin;
mod others;
mod outbox;
mod page_headers;
mod party_reference;
mod reach;
mod router;
mod seal;
mod steady_answer;
mod vendor;

pub mod acting;
pub mod case;
pub mod catalogue;
pub mod clock;
pub mod cookie;
pub mod database;
pub mod finnish_day;
pub mod http_client;
pub mod matter;
pub mod official;
pub mod operations;
pub mod pages;
pub mod registers;
pub mod same_origin;
pub mod selection;
pub mod serve;
pub mod server_error;
pub mod session;
pub mod settings;
pub mod sign_in;
pub mod texts;
pub mod token;

pub use application::{Application, Shared};
pub use clock::Clock;
pub use configuration::{Configuration, ConfigurationError, LookUpRules, seconds};
pub use draft::way_back as way_back_from_selection;
pub use router::router;
pub use server_error::ServerError;
pub use vendor::Vendor;
