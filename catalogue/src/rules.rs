//! The rules beyond the schema: one function each, in files by theme, all named in one table.

mod context;
mod counts;
mod days;
mod every;
mod found;
mod identity;
mod links;
mod look_alikes;
mod mandates;
mod providers;
mod references;
mod services;
mod table;
mod texts;
mod themes;
mod translations;

pub use every::{all_rules, explanation};
pub use table::RULES;

use crate::catalogue::Catalogue;
use crate::problem::Problem;
use context::Context;
use found::Found;
use puolesta_core::date::Date;

/// A rule beyond the schema.
#[derive(Debug)]
pub struct Rule {
    /// Its name, as a problem carries it.
    pub name: &'static str,
    /// What it asks and why, in one sentence for people who write catalogues.
    pub explanation: &'static str,
    find: fn(&Context<'_>, &mut Found),
}

/// What the rules find in a catalogue with everything that it extends.
pub(crate) fn check(catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    let Some(context) = Context::new(catalogue, today) else {
        return Vec::new();
    };
    RULES.iter().flat_map(|rule| find(rule, &context)).collect()
}

fn find(rule: &Rule, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Found::of(rule.name);
    (rule.find)(context, &mut found);
    found.problems
}
