//! The widget for Rust: the Leptos component [`Puolesta`], and what runs it.
//!
//! The custom element `<puolesta-widget>` is a thin shell around the same program: both open a
//! [`Running`](running::Running) and are told of the value by their [`Shell`](shell::Shell).

mod address;
mod api;
mod commands;
pub mod component;
mod config;
mod fetch;
mod load;
mod matter;
mod matter_api;
mod promise;
pub mod running;
pub mod shell;
mod surroundings;
mod value;

pub use component::{Problem, Puolesta};
