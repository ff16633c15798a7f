//! The state as the form sees it: value, restore state, what is missing.

use crate::shell::FormState;
use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{ProblemKind, State, form_value, problems, restore_value};
use puolesta_core::json;
use puolesta_view::problem::sentence;
use puolesta_view::target::target_id;
use puolesta_view::texts::Texts;

/// The form's view of a state.
pub(crate) fn form_state(state: &State, texts: &Texts) -> FormState {
    let first = problems(state).first().copied();
    FormState {
        value: write(&form_value(state)),
        restore: write(&restore_value(state)),
        message: first
            .map(|problem| sentence(texts, problem, state))
            .unwrap_or_default(),
        is_missing: first.is_some_and(|problem| problem.kind == ProblemKind::SituationMissing),
        anchor: first.map(|problem| target_id(problem.target)),
    }
}

fn write(value: &FormValue) -> String {
    // The types of the value hold nothing that cannot be written.
    json::to_string(value).unwrap_or_default()
}
