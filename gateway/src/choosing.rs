//! A person goes to a national service to choose for whom they act, and comes back: `/valtuudet`. What the
//! service says of them is kept for half an hour; the address of each step names the choice and nobody.

mod pages;
mod store;

pub(crate) use pages::router;
