//! A view that is made once: whatever draws around it anew, it changes by itself alone.

use super::Node;
use super::draw::NodeState;
use leptos::prelude::Owner;

/// What makes the view, and the owner of what it needs as long as it stands there.
pub(super) struct Kept {
    pub(super) owner: Owner,
    pub(super) make: Box<dyn FnOnce() -> Node + Send>,
}

/// The view as it stands on the page; what it needed ends with it.
pub struct KeptState {
    pub(super) view: Box<NodeState>,
    _owner: Owner,
}

impl Kept {
    pub(super) fn new(owner: &Owner, make: Box<dyn FnOnce() -> Node + Send>) -> Self {
        Self {
            owner: owner.clone(),
            make,
        }
    }

    pub(super) fn state(self, become_state: impl FnOnce(Node) -> NodeState) -> KeptState {
        let owner = self.owner.child();
        KeptState {
            view: Box::new(owner.with(|| become_state((self.make)()))),
            _owner: owner,
        }
    }
}
