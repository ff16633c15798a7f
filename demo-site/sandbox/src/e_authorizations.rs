//! The stand-in for Suomi.fi e-Authorizations. A natural person stands between every request and
//! every mandate: nothing here grants, renews or declines by itself.

mod requests;

pub(crate) use requests::{Asked, ask, is_waiting};
