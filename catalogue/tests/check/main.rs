//! The command `check` as a person or a program runs it: the real binary on real files.

mod folder;
mod human;
mod links;
mod machine;
mod repair;
