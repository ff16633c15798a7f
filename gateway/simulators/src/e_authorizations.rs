//! Suomi.fi e-Authorizations, the Web API: register, choose in the browser, a key for a token, and what somebody
//! may do for whom they chose. It checks signature and clock, gives each key out once, and forgets a token when
//! its time is over.

mod calls;
mod page;
mod signature;
mod state;
mod texts;

pub use state::{Among, EAuthorizations, Known, Principal, Principals, Settings};
