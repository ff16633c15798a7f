//! The state as the form sees it: value, restore state, what is missing.

use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{ProblemKind, State, form_value, problems, restore_value};
use puolesta_core::json;
use puolesta_view::problem::sentence;
use puolesta_view::target::target_id;
use puolesta_view::texts::Texts;

/// The state as the form sees it.
#[derive(PartialEq, Eq)]
pub(crate) struct FormState {
    /// The value.
    pub(crate) value: String,
    /// What to restore the state from; no code in it.
    pub(crate) restore: String,
    /// The sentence of what is missing first; empty when nothing is.
    pub(crate) message: String,
    /// Whether nothing was answered at all.
    pub(crate) is_missing: bool,
    /// The id of where to mend it.
    pub(crate) anchor: Option<String>,
}

impl FormState {
    /// The form's view of a state.
    pub(crate) fn of(state: &State, texts: &Texts) -> Self {
        let first = problems(state).first().copied();
        Self {
            value: write(&form_value(state)),
            restore: write(&restore_value(state)),
            message: first
                .map(|problem| sentence(texts, problem, state))
                .unwrap_or_default(),
            is_missing: first.is_some_and(|problem| problem.kind == ProblemKind::SituationMissing),
            anchor: first.map(|problem| target_id(problem.target)),
        }
    }
}

fn write(value: &FormValue) -> String {
    // The types of the value hold nothing that cannot be written.
    json::to_string(value).unwrap_or_default()
}
