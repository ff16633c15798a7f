//! The mandates: which ones, where they are given, whether they are there.

mod card;
mod check;
mod paper_form;
mod request;

use crate::field::button;
use crate::journey::{Now, Reading};
use crate::node::{Node, el, maybe, nothing};
use crate::problem::message;
use crate::target::target_id;
use crate::texts::Texts;
pub(crate) use card::Card;
use leptos::prelude::*;
use puolesta_core::catalogue::{Mandate, MandateForm, Situation};
use puolesta_core::form_value::MandateStatus;
use puolesta_core::journey::{Action, Notice, State, Target, mandate_state, may_need_no_mandate};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_core::requirement::{MandateGroup, Mandates, Needed};

/// The box of the mandates; nothing where none is asked.
#[component]
pub fn MandateBox(
    /// What it draws from.
    reading: Reading,
) -> Node {
    reading.section(|now| maybe(mandates(now)))
}

fn mandates(now: &Now<'_>) -> Option<Node> {
    if may_need_no_mandate(now.state) {
        return None;
    }
    let asked = now.state.requirement()?.mandates.as_ref()?;
    let problem = now.problem_at(Target::Mandate);
    let error = problem.map(|problem| message(now.texts, "mandate-error", problem));
    let class = if error.is_some() {
        "mandates wrong"
    } else {
        "mandates"
    };
    let mandates = el("div")
        .class(class)
        .part("mandate")
        .attr("id", target_id(Target::Mandate))
        .attr("tabindex", "-1")
        .children(error)
        .child(what_is_needed(now, asked))
        .children(check::check(now, asked))
        .children(copied(now));
    Some(mandates)
}

/// The mandates and how to get them; nothing any more once they are there.
fn what_is_needed(now: &Now<'_>, asked: &Mandates) -> Node {
    if check::all_granted(now.state) {
        return nothing();
    }
    let principal = principal(now.state);
    let parts = Parts {
        texts: now.texts,
        principals: principal.as_slice(),
        card: &|card| match card.mandate.form {
            MandateForm::SuomiFi => suomi_fi(now, card),
            MandateForm::PowerOfAttorney => {
                card.paper().children(paper_form::paper_form(now, card))
            }
        },
    };
    nothing()
        .child(parts.all(asked))
        .children(request::outcome(now))
}

/// All mandates that are asked for, each on its card.
pub(crate) struct Parts<'p> {
    pub(crate) texts: &'p Texts,
    /// For whom one acts; nobody where each of the others gives the mandate.
    pub(crate) principals: &'p [PartyKind],
    /// How a card is drawn.
    pub(crate) card: &'p dyn Fn(&Card<'_>) -> Node,
}

impl Parts<'_> {
    /// The sentence above several groups, and the groups.
    pub(crate) fn all(&self, asked: &Mandates) -> Node {
        let title = several(asked).map(|key| el("p").class("title").message(self.texts, key));
        let groups = asked.groups.iter().map(|group| self.group(asked, group));
        nothing().children(title).children(groups)
    }

    fn group(&self, asked: &Mandates, group: &MandateGroup) -> Node {
        let texts = self.texts;
        let bundle = group.bundle.as_ref().and_then(|name| texts.localized(name));
        let bundle = bundle.map(|(name, lang)| {
            let name = texts.fill(MessageKey::MandateBundle, "name", name);
            el("p").class("title").maybe("lang", lang).text(name)
        });
        let cards = group.mandates.iter().map(|mandate| {
            (self.card)(&Card {
                texts,
                mandate,
                principals: self.principals,
                says_exempted: asked.is_last_of_its_roles(mandate),
            })
        });
        el("div").class("group").children(bundle).children(cards)
    }
}

/// For whom the person acts, as far as it is known.
fn principal(state: &State) -> Option<PartyKind> {
    let place = state.places().first()?;
    (state.situation == Some(Situation::OnBehalf)).then_some(place.kind)
}

/// What all parties have in common: everyone has given the mandate, or whoever has not is asked.
fn settled(state: &State, mandate: &Mandate) -> Option<MandateStatus> {
    use MandateStatus::{Granted, Requested};
    let named = state.places().iter().filter(|place| !place.is_empty());
    let status = |place| mandate_state(state, place, mandate).status;
    let mut common = None;
    for status in named.map(status) {
        common = match (common, status) {
            (None | Some(Granted), Granted) => Some(Granted),
            (_, Granted | Requested) => Some(Requested),
            _ => return None,
        };
    }
    common
}

/// Whether the name is on the clipboard, for those who see; the others hear it.
fn copied(now: &Now<'_>) -> Option<Node> {
    let key = match now.state.notice {
        Some(Notice::Copied) => MessageKey::MandateCopied,
        Some(Notice::CopyFailed) => MessageKey::MandateCopyFailed,
        _ => return None,
    };
    let text = el("p").class("notice").attr("aria-hidden", "true");
    Some(text.message(now.texts, key))
}

/// The sentence above several groups.
fn several(asked: &Mandates) -> Option<MessageKey> {
    let key = match asked.needed {
        Needed::All => MessageKey::MandateAll,
        Needed::Any => MessageKey::MandateAny,
    };
    (asked.groups.len() > 1).then_some(key)
}

/// A mandate that is given in Suomi.fi: one main way to it, the rest behind one disclosure.
fn suomi_fi(now: &Now<'_>, card: &Card<'_>) -> Node {
    let (texts, mandate) = (now.texts, card.mandate);
    if let Some(status) = settled(now.state, mandate) {
        let granted = (status == MandateStatus::Granted).then(|| {
            el("p")
                .class("success")
                .message(texts, MessageKey::MandateGranted)
        });
        return card.headed().children(granted);
    }
    if mandate.retired {
        return card.retired();
    }
    let request = request::request_button(now, mandate);
    let other_way = request.as_ref().and_then(|_| card.page_link());
    let main_way = request.or_else(|| card.page());
    let (name, _) = texts.localized(&mandate.name).unwrap_or_default();
    let action = Action::CopyAsked(name.into());
    let copy = button(now.journey, "quiet", "copy-mandate", action)
        .message(texts, MessageKey::MandateCopy);
    card.headed()
        .child(card.what_to_ask_for())
        .child(el("p").class("actions").children(main_way).child(copy))
        .children(card.exempted())
        .child(disclosure(card, other_way))
}

fn disclosure(card: &Card<'_>, other_way: Option<Node>) -> Node {
    let summary = el("summary").message(card.texts, MessageKey::MandateMore);
    el("details")
        .child(summary)
        .children(other_way)
        .child(card.more())
}
