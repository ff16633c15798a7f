//! Every rule by name: of reading, of the schema, and beyond it.

use super::{RULES, RULES_OF_MAPS};

/// The name of every rule, in the order in which they are asked.
pub fn all_rules() -> impl Iterator<Item = &'static str> {
    let beyond = RULES.iter().map(|rule| rule.name);
    READING.into_iter().chain(SCHEMA).chain(beyond)
}

/// The name of every rule that a mandate map is asked by.
pub fn all_rules_of_maps() -> impl Iterator<Item = &'static str> {
    let beyond = RULES_OF_MAPS.iter().map(|rule| rule.name);
    READING.into_iter().chain(SCHEMA).chain(beyond)
}

/// Rules of reading: the file can be read at all.
const READING: [&str; 7] = [
    "not-utf-8",
    "byte-order-mark",
    "doubled-suffix",
    "not-json",
    "extends-missing",
    "extends-circle",
    "extended-has-errors",
];

/// Rules of the schema: each thing stands where it belongs, in its form.
const SCHEMA: [&str; 27] = [
    "unknown-field",
    "missing-field",
    "wrong-kind",
    "not-one-of",
    "no-decision",
    "not-an-id",
    "not-https",
    "not-a-day",
    "not-a-duration",
    "not-a-business-id",
    "not-a-uuid",
    "not-a-catalogue-name",
    "not-a-municipality-code",
    "not-a-phone-number",
    "not-a-theme",
    "not-a-role",
    "empty-text",
    "empty-list",
    "empty-object",
    "both-lists",
    "repeated-item",
    "out-of-range",
    "too-long",
    "not-allowed-here",
    "service-offers-nothing",
    "theme-or-link-missing",
    "schema",
];
