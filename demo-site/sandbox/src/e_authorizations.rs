//! The stand-in for Suomi.fi e-Authorizations, with pages of its own. A natural person stands between
//! every request and every mandate: nothing here grants, renews or declines by itself.

mod calendar;
mod mandates;
mod pages;
mod requests;
mod roles;
mod selections;
mod texts;

pub(crate) use pages::{path_of, path_of_selection, router};
pub(crate) use requests::{Asked, ask, is_waiting};
pub(crate) use selections::{
    Selection, begin as begin_selection, find as find_selection, has_chosen,
};
pub(crate) use texts::Texts;
