//! The vendor's draft: what a person had filled in before they were sent to choose for whom they act.
//! It stays on the server, because the widget's value may hold codes, until the session takes it back
//! or ends.

mod choice;
mod pages;
mod store;

pub use pages::way_back;

pub(crate) use pages::router;
