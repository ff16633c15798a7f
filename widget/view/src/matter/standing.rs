//! Where the matter stands for the one who looks: asked, asked once more, answered, or in trouble.

use super::{Matter, target_id};
use crate::matter::answers::answer_text;
use crate::node::{Node, el};
use crate::texts::Texts;
use puolesta_core::matter::{Answered, Case, Event, Failure, Outcome, State, Status, Target, Work};
use puolesta_core::message_key::MessageKey;

/// The box that takes the focus when what stood in it is gone.
pub(super) fn standing(matter: &Matter, texts: &Texts, state: &State) -> Node {
    let (class, content) = match (state.failure, &state.case) {
        (Some(failure), _) => ("notice warning", trouble(matter, texts, state, failure)),
        (None, Some(case)) if !state.asks() => (class_of(case.status), progress(texts, case)),
        (None, Some(_)) if state.work == Work::Confirming => ("asked", confirm(matter, texts)),
        (None, Some(_)) => ("asked", ask(matter, texts, state)),
        (None, None) => ("", Vec::new()),
    };
    el("DIV")
        .class(class)
        .attr("id", target_id(Target::Standing))
        .attr("tabindex", "-1")
        .children(content)
}

fn trouble(matter: &Matter, texts: &Texts, state: &State, failure: Failure) -> Vec<Node> {
    let retry = button(matter, texts, "retry", MessageKey::MatterRetry, || {
        Event::LoadAsked
    });
    vec![
        el("P").text(texts.get(failure.key())),
        waiting_if(retry, state),
    ]
}

fn ask(matter: &Matter, texts: &Texts, state: &State) -> Vec<Node> {
    let approve = button(matter, texts, "approve", MessageKey::MatterApprove, || {
        Event::Approved
    });
    let decline = button(matter, texts, "decline", MessageKey::MatterDecline, || {
        Event::DeclineAsked
    });
    let decline = decline.attr("id", target_id(Target::Decline));
    vec![
        el("P")
            .class("hint")
            .text(texts.get(MessageKey::MatterOnce)),
        buttons([
            waiting_if(approve.class("main"), state),
            waiting_if(decline, state),
        ]),
    ]
}

fn confirm(matter: &Matter, texts: &Texts) -> Vec<Node> {
    let send = button(
        matter,
        texts,
        "confirm-decline",
        MessageKey::MatterSend,
        || Event::DeclineConfirmed,
    );
    let back = button(matter, texts, "back", MessageKey::MatterBack, || {
        Event::DeclineTakenBack
    });
    vec![
        el("P")
            .class("title")
            .text(texts.get(MessageKey::MatterConfirm)),
        buttons([send, back]),
    ]
}

fn progress(texts: &Texts, case: &Case) -> Vec<Node> {
    let own = case.mine.as_ref().filter(|mine| mine.answer.is_some());
    let own = own.map(|mine| own_answer(texts, mine));
    let outcome = case
        .outcome
        .as_ref()
        .map(|outcome| decision(texts, outcome));
    let standing = el("P").text(standing_text(texts, case));
    own.into_iter().chain([standing]).chain(outcome).collect()
}

fn own_answer(texts: &Texts, mine: &Answered) -> Node {
    let label = texts.get(MessageKey::MatterOwnAnswer);
    let text = [label, " ", &answer_text(texts, mine)].concat();
    el("P").class("title").text(text)
}

fn standing_text(texts: &Texts, case: &Case) -> String {
    match case.missing() {
        Some(1) => texts.get(MessageKey::MatterMissingOne).into(),
        Some(missing) if missing > 1 => texts.count(MessageKey::MatterMissing, missing as u64),
        _ => texts.get(case.status.key()).into(),
    }
}

fn decision(texts: &Texts, outcome: &Outcome) -> Node {
    let day = outcome.on.map(|day| [" (", &texts.date(day), ")"].concat());
    el("P").text([&*outcome.text, &day.unwrap_or_default()].concat())
}

const fn class_of(status: Status) -> &'static str {
    match status {
        Status::Declined | Status::Expired => "notice warning",
        _ => "notice",
    }
}

fn button(
    matter: &Matter,
    texts: &Texts,
    part: &str,
    label: MessageKey,
    event: fn() -> Event,
) -> Node {
    let say = matter.say.clone();
    el("BUTTON")
        .attr("type", "button")
        .part(part)
        .on("click", move |_| say(event()))
        .text(texts.get(label))
}

/// A button that would do nothing now stays, with the focus where it has it, and says so.
fn waiting_if(button: Node, state: &State) -> Node {
    button.maybe("aria-disabled", state.is_busy().then(|| "true".into()))
}

fn buttons(both: [Node; 2]) -> Node {
    el("DIV").class("buttons").children(both)
}
