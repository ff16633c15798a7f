//! Where the matter stands for the one who looks: asked, asked once more, answered, or in trouble.

use super::answers::answer_text;
use super::comments::{own, writing};
use super::{Matter, target_id};
use crate::link::with_sign_in;
use crate::node::{Node, el, nothing};
use crate::texts::Texts;
use puolesta_core::matter::{Event, Mode, SentMatter, State, Status, Target, Work};
use puolesta_core::message_key::MessageKey;

/// The box that takes the focus when what stood in it is gone: it stays, whatever comes into it.
pub(super) fn standing(matter: &Matter, texts: &Texts, state: &State) -> Node {
    let (class, content) = content(matter, texts, state);
    el("div")
        .attr("id", target_id(Target::Standing))
        .attr("tabindex", "-1")
        .maybe("class", class.map(Into::into))
        .child(content)
}

fn content(matter: &Matter, texts: &Texts, state: &State) -> (Option<&'static str>, Node) {
    let button = |part, label, event| button(matter, texts, state, part, label, event);
    if let Some(trouble) = state.trouble {
        let address = state.sign_in.as_ref().filter(|_| state.must_sign_in());
        let sentence = el("p").message(texts, trouble.key());
        let content = nothing()
            .child(with_sign_in(texts, sentence, address))
            .child(button("retry", MessageKey::Retry, || Event::LoadAsked));
        return (Some("notice warning"), content);
    }
    let Some(sent) = &state.matter else {
        return (None, nothing());
    };
    if !state.asks() {
        let (class, progress) = progress(texts, state.mode, sent);
        if !state.hears() {
            return (class, progress);
        }
        let progress = el("div")
            .maybe("class", class.map(Into::into))
            .child(progress);
        let content = nothing().child(progress);
        return (None, content.child(writing(matter, texts, state)));
    }
    let (class, sentence, buttons) = if state.work == Work::Confirming {
        let send = button("confirm-decline", MessageKey::MatterSend, || {
            Event::DeclineConfirmed
        });
        let back = button("back", MessageKey::MatterBack, || Event::DeclineTakenBack);
        ("title", MessageKey::MatterConfirm, [send, back])
    } else {
        let approve = button("approve", MessageKey::MatterApprove, || Event::Approved);
        let decline = button("decline", MessageKey::MatterDecline, || Event::DeclineAsked);
        let decline = decline.attr("id", target_id(Target::Decline));
        (
            "hint",
            MessageKey::MatterOnce,
            [approve.class("main"), decline],
        )
    };
    let [first, second] = buttons;
    let content = nothing()
        .child(el("p").class(class).message(texts, sentence))
        .child(el("div").class("buttons").child(first).child(second));
    (None, content)
}

/// The person's own answer, how far the matter is, what was decided.
fn progress(texts: &Texts, mode: Mode, sent: &SentMatter) -> (Option<&'static str>, Node) {
    let class = match sent.status {
        Status::Declined | Status::Expired | Status::Withdrawn => "notice warning",
        _ => "notice",
    };
    let mut content = nothing();
    if let Some(mine) = sent.mine.as_ref().filter(|mine| mine.answer.is_some()) {
        let label = texts.get(MessageKey::MatterOwnAnswer);
        let text = [label, " ", &answer_text(texts, mine)].concat();
        content = content.child(el("p").class("title").text(text));
    }
    content = content
        .child(el("p").text(standing_text(texts, sent)))
        // In the other mode they stand among the comments of all.
        .children((mode == Mode::Approve).then(|| own(texts, sent)));
    if let Some(outcome) = &sent.outcome {
        let label = texts.get(MessageKey::MatterOutcome);
        let day = outcome.on.map(|day| [" ", &*texts.date(day)].concat());
        let text = [label, &*day.unwrap_or_default(), ": ", &outcome.text].concat();
        content = content.child(el("p").text(text));
    }
    (Some(class), content)
}

fn standing_text(texts: &Texts, sent: &SentMatter) -> String {
    match sent.missing() {
        Some(1) => texts.get(MessageKey::MatterMissingOne).into(),
        Some(missing) if missing > 1 => texts.count(MessageKey::MatterMissing, missing as u64),
        _ => texts.get(sent.status.key()).into(),
    }
}

/// A button; one that would do nothing now stays, with the focus where it has it, and says so.
#[inline(never)]
pub(super) fn button(
    matter: &Matter,
    texts: &Texts,
    state: &State,
    part: &str,
    label: MessageKey,
    event: fn() -> Event,
) -> Node {
    let matter = matter.clone();
    el("button")
        .attr("type", "button")
        .part(part)
        .holds("aria-disabled", state.is_busy())
        .on("click", move |_| matter.say(event()))
        .message(texts, label)
}
