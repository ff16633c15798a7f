//! Leptos components: state in, events out.
//!
//! No component asks the network, a clock or the page for anything, and none knows an attribute of
//! the element. All words come from [`texts`], all rules from the core.

pub mod appearance;
pub mod declaration;
pub mod embedded;
pub mod error_summary;
pub mod field;
pub mod guide;
pub mod help;
pub mod journey;
mod link;
pub mod mandate;
pub mod matter;
pub mod mount;
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

use declaration::Declarations;
use error_summary::ErrorSummary;
use help::HelpLine;
use journey::Reading;
use leptos::prelude::*;
use mandate::MandateBox;
use node::{Node, el, kept, live, nothing};
use notice::{ChoiceRegion, LiveRegion};
use party_list::PartyList;
use question::Question;
use register::{RegisterAnswer, RegisterQuestion};
use requirement::{Follows, RequirementNotice};

/// The whole widget, from the question to what follows. A fieldset without a name of its own, because
/// it can be disabled with all that is in it.
#[component]
pub fn Widget(
    /// What it draws from.
    reading: Reading,
) -> Node {
    let owner = Owner::current().unwrap_or_default();
    live(move || {
        let appearance = reading.appearance.try_read();
        let appearance = appearance.as_deref();
        el("fieldset")
            .class("puolesta")
            .attr("role", "presentation")
            .flag("disabled", appearance.is_some_and(|is| is.is_disabled))
            .maybe(
                "lang",
                appearance.map(|is| is.texts.language().as_str().into()),
            )
            .child(kept(&owner, move || sections(reading)))
    })
}

fn sections(reading: Reading) -> Node {
    [
        view! { <ErrorSummary reading/> },
        view! { <Question reading/> },
        view! { <RequirementNotice reading/> },
        view! { <RegisterAnswer reading/> },
        view! { <PartyList reading/> },
        view! { <RegisterQuestion reading/> },
        view! { <Declarations reading/> },
        view! { <MandateBox reading/> },
        view! { <Follows reading/> },
        view! { <HelpLine reading/> },
        view! { <ChoiceRegion reading/> },
        view! { <LiveRegion reading/> },
    ]
    .into_iter()
    .map(View::into_inner)
    .fold(nothing(), Node::child)
}
