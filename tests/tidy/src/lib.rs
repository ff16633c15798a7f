//! The house rules that no compiler checks: one module per rule, each a function from files to problems.
//!
//! A rule gets plain values and returns one line per problem, so that its own tests can show it failing on a sample.
//! `tests/repository.rs` runs every rule over the repository.

pub mod contract_sections;
pub mod crate_edges;
pub mod decision_numbers;
pub mod disabled_tests;
pub mod document_paths;
pub mod identity_codes;
pub mod language_lists;
pub mod locales;
pub mod openings;
pub mod outside_references;
pub mod repository;
