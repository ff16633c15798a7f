//! The program of the custom element: what runs a widget, as exports to the shell.
//!
//! The shell is a custom element written by hand, because no Rust type can be one. It makes a
//! [`Widget`](widget::Widget) for each element and hands it the attributes as they are written.

pub mod host;
pub mod widget;
