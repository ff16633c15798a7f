//! `import ptv` and `fetch ptv`, as a person in a municipality runs them.
#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a test stops where something is missing"
)]

mod anything;
mod fetch;
mod guide;
mod import;
mod merge;
mod server;
mod tool;
