//! Leptos components: state in, events out.
