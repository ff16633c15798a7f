//! What a kind of file is checked by: its schema, and the rules beyond it.

use crate::rules::{self, Rule};
use crate::schema::{self, Schema};
use std::sync::LazyLock;

/// The schema and the rules of one kind of file.
#[derive(Debug)]
pub struct Rulebook {
    /// Asked for when it is needed: a program that checks one kind carries no other.
    pub(crate) schema: fn() -> &'static Schema,
    /// The rules beyond it.
    pub rules: &'static [Rule],
}

/// Catalogues.
pub static OF_CATALOGUES: Rulebook = Rulebook {
    schema: || LazyLock::force(&schema::CATALOGUE),
    rules: rules::RULES,
};

/// Mandate maps.
pub static OF_MAPS: Rulebook = Rulebook {
    schema: || LazyLock::force(&schema::MAP),
    rules: rules::RULES_OF_MAPS,
};
