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
mod kept;
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
) -> impl IntoView {
    let Reading {
        texts, is_disabled, ..
    } = reading;
    let language = move || texts.try_read().map(|texts| texts.language().as_str());
    view! {
        <fieldset
            class="puolesta"
            role="presentation"
            disabled=move || is_disabled.try_get().unwrap_or_default()
            lang=language
        >
            <ErrorSummary reading/>
            <Question reading/>
            <RequirementNotice reading/>
            <RegisterAnswer reading/>
            <PartyList reading/>
            <RegisterQuestion reading/>
            <Declarations reading/>
            <MandateBox reading/>
            <Follows reading/>
            <HelpLine reading/>
            <ChoiceRegion reading/>
            <LiveRegion reading/>
        </fieldset>
    }
}
