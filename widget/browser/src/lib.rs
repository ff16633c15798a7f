//! The program in the browser: attributes, commands, requests, exports to the shell.
//!
//! The shell is a custom element written by hand, because no Rust type can be one. It makes a
//! [`Widget`](widget::Widget) for each element and hands it the attributes as they are written.

mod address;
mod api;
mod commands;
mod config;
mod fetch;
pub mod host;
mod load;
mod matter;
mod matter_api;
mod promise;
mod surroundings;
mod value;
pub mod widget;
