//! What one rule finds, signed with its name.

use crate::message::Message;
use crate::node::{Node, Place};
use crate::problem::Problem;

/// The problems that a rule finds.
pub(super) struct Found {
    rule: &'static str,
    pub(super) problems: Vec<Problem>,
}

impl Found {
    pub(super) const fn of(rule: &'static str) -> Self {
        Self {
            rule,
            problems: Vec::new(),
        }
    }

    /// A form could not work, or would tell people something false.
    pub(super) fn error(&mut self, place: impl Into<Place>, message: Message) {
        let problem = Problem::error(self.rule, place.into(), message);
        self.problems.push(problem);
    }

    /// Somebody should look at it.
    pub(super) fn warning(&mut self, place: impl Into<Place>, message: Message) {
        let problem = Problem::warning(self.rule, place.into(), message);
        self.problems.push(problem);
    }

    /// The last problem is repaired by this text in the place of its value.
    pub(super) fn fixed_by(&mut self, text: String) {
        if let Some(problem) = self.problems.pop() {
            let place = problem.place;
            self.problems.push(problem.fixed_by(place, text));
        }
    }
}

impl From<&Node> for Place {
    fn from(node: &Node) -> Self {
        node.place()
    }
}
