//! Leptos components: state in, events out.
//!
//! No component asks the network, a clock or the page for anything, and none knows an attribute of
//! the element. All words come from [`texts`], all rules from the core.

pub mod declaration;
pub mod error_summary;
pub mod field;
pub mod journey;
pub mod mandate;
pub mod matter;
pub mod node;
pub mod notice;
pub mod part;
pub mod party;
pub mod party_list;
pub mod problem;
pub mod question;
pub mod register;
pub mod requirement;
pub mod target;
pub mod texts;

use journey::Journey;
use leptos::prelude::{AnyView, Get, RwSignal};
use node::{dynamic, el};

/// The whole widget, from the question to what follows. `now` is asked when a declaration is
/// ticked. A fieldset without a name of its own, because it can be disabled with all that is in it.
pub fn widget(journey: Journey, now: fn() -> String, disabled: RwSignal<bool>) -> AnyView {
    dynamic(move || {
        el("FIELDSET")
            .class("puolesta")
            .attr("role", "presentation")
            .flag("disabled", disabled.get())
            .attr("lang", journey.texts().language().as_str())
            .child(error_summary::error_summary(journey))
            .child(question::question(journey))
            .child(requirement::requirement(journey))
            .child(register::answer(journey))
            .child(party_list::party_list(journey))
            .child(register::question(journey))
            .child(declaration::declarations(journey, now))
            .child(mandate::mandates(journey))
            .child(requirement::follows(journey))
            .child(notice::notice(journey))
            .into()
    })
}
