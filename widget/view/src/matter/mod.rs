//! A matter that was sent: what it is, where it stands, who has answered, and the answer itself.

mod answers;
mod comments;
mod facts;
mod handle;
mod standing;

pub use handle::{Matter, MatterReading};

use crate::appearance::Appearance;
use crate::node::{Node, el, live, maybe, nothing};
use crate::texts::Texts;
use leptos::prelude::*;
use puolesta_core::matter::{Notice, Receipt, State, Target};
use send_wrapper::SendWrapper;

/// The whole widget in the modes `approve` and `status`. All of it follows the whole state: it is
/// small, and elements that stay keep the focus.
#[component]
pub fn MatterWidget(
    /// What it draws from.
    reading: MatterReading,
    /// Takes what happens.
    matter: Matter,
) -> Node {
    let matter = SendWrapper::new(matter);
    live(move || maybe(drawn(reading, &matter)))
}

/// Nothing once the widget is gone.
fn drawn(reading: MatterReading, matter: &Matter) -> Option<Node> {
    let state = reading.state.try_read()?;
    let appearance = reading.appearance.try_read()?;
    let Appearance {
        texts, is_disabled, ..
    } = &*appearance;
    Some(widget(matter, texts, &state, *is_disabled))
}

fn widget(matter: &Matter, texts: &Texts, state: &State, is_disabled: bool) -> Node {
    let standing = el("div")
        .child(announced(texts, state.notice))
        .child(standing::standing(matter, texts, state));
    el("fieldset")
        .class("puolesta")
        .attr("role", "presentation")
        .flag("disabled", is_disabled)
        .attr("lang", texts.language().as_str())
        .child(facts::facts(texts, state))
        .child(standing)
        .child(answers::answers(texts, state))
}

/// The live region: it stands there from the start and only what is in it changes.
fn announced(texts: &Texts, notice: Option<Notice>) -> Node {
    let sentence = notice.map_or_else(nothing, |notice| {
        let class = match notice {
            Notice::Loading | Notice::Sending | Notice::Commenting => "hint",
            Notice::Received(Receipt::Recorded) | Notice::Commented(Receipt::Recorded) => "success",
            Notice::Received(_) | Notice::Commented(_) => "notice warning",
        };
        el("p").class(class).message(texts, notice.key())
    });
    el("div")
        .class("announced")
        .part("status")
        .attr("role", "status")
        .child(sentence)
}

/// The id of the element of a target.
pub const fn target_id(target: Target) -> &'static str {
    match target {
        Target::Standing => "standing",
        Target::Decline => "decline",
        Target::Comment => "comment",
    }
}
