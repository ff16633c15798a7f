//! Leptos components: state in, events out.
//!
//! No component asks the network, a clock or the page for anything, and none knows an attribute of
//! the element. All words come from [`texts`], all rules from the core.

pub mod declaration;
pub mod error_summary;
pub mod field;
pub mod guide;
pub mod help;
pub mod journey;
pub mod mandate;
pub mod matter;
pub mod node;
pub mod notice;
pub mod party;
pub mod party_list;
pub mod problem;
pub mod question;
pub mod register;
pub mod requirement;
pub mod target;
pub mod texts;

use journey::{Extent, Now};
use node::{Node, el};

/// The whole widget, from the question to what follows. `clock` is asked when a declaration is
/// ticked. A fieldset without a name of its own, because it can be disabled with all that is in it.
pub fn widget(now: &Now<'_>, clock: fn() -> String, is_disabled: bool) -> Node {
    el("FIELDSET")
        .class("puolesta")
        .attr("role", "presentation")
        .flag("disabled", is_disabled)
        .attr("lang", now.texts.language().as_str())
        .children(error_summary::error_summary(now))
        .child(question::question(now))
        .children(requirement::requirement(now))
        .children(register::answer(now))
        .child(party_list::party_list(now))
        .children(register::question(now))
        .children(declaration::declarations(now, clock))
        .children(mandate::mandates(now))
        .children(requirement::follows(now))
        .children(help(now))
        .child(notice::chosen(now))
        .child(notice::notice(now))
}

fn help(now: &Now<'_>) -> Option<Node> {
    let help = help::help(now.texts, &now.state.loaded.help);
    help.filter(|_| now.extent == Extent::Whole)
}
