//! The reference host API on SQLite.
fn main() {}
