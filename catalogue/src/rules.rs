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
mod map;
mod providers;
mod references;
mod services;
mod table;
mod texts;
mod themes;
mod translations;

pub(crate) use context::is_on_paper;
pub use every::{all_rules, all_rules_of_maps};
pub use map::RULES_OF_MAPS;
pub use table::RULES;

use crate::catalogue::Catalogue;
use crate::problem::Problem;
use context::Context;
use found::Found;
use puolesta_core::date::Date;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A rule beyond the schema.
#[derive(Debug)]
pub struct Rule {
    /// Its name, as a problem carries it.
    pub name: &'static str,
    find: fn(&Context<'_>, &mut Found),
}

/// What rules find in a catalogue with everything that it extends.
pub(crate) fn check(rules: &[Rule], catalogue: &Catalogue, today: Date) -> Vec<Problem> {
    let Some(context) = Context::new(catalogue, today) else {
        return Vec::new();
    };
    let mut found = on_all_processors(rules, &context);
    // In the order of the table, whichever was ready first.
    found.sort_by_key(|(index, _)| *index);
    found
        .into_iter()
        .flat_map(|(_, problems)| problems)
        .collect()
}

/// What each rule finds, with its place in the table. A browser has one processor to give.
fn on_all_processors(rules: &[Rule], context: &Context<'_>) -> Vec<(usize, Vec<Problem>)> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(rule) = rules.get(index) else {
                return found;
            };
            found.push((index, find(rule, context)));
        }
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..processors()).map(|_| scope.spawn(work)).collect();
        let mut found = work();
        for other in others {
            found.extend(other.join().expect("a rule does not panic"));
        }
        found
    })
}

fn processors() -> usize {
    if cfg!(feature = "command") {
        thread::available_parallelism().map_or(1, NonZero::get)
    } else {
        1
    }
}

fn find(rule: &Rule, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Found::of(rule.name);
    (rule.find)(context, &mut found);
    found.problems
}
