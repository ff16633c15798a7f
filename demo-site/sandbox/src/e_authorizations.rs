//! The stand-in for Suomi.fi e-Authorizations, with pages of its own. A natural person stands between
//! every request and every mandate: nothing here grants, renews or declines by itself.

mod calendar;
mod mandates;
mod pages;
mod requests;
mod roles;
mod texts;

pub(crate) use pages::{path_of, router};
pub(crate) use requests::{is_waiting, request};
pub(crate) use texts::{Texts, read as read_texts};
