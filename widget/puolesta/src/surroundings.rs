//! What is around a running widget: the shell, the element that it stands in, the host API.

use crate::api::Api;
use crate::shell::Shell;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// The surroundings of a widget.
#[derive(Clone)]
pub(crate) struct Surroundings {
    /// The shell.
    pub(crate) host: Rc<dyn Shell>,
    /// Where the view stands.
    pub(crate) container: HtmlElement,
    api: Rc<RefCell<Option<Api>>>,
}

impl Surroundings {
    /// Without a host API at first.
    pub(crate) fn new(host: Rc<dyn Shell>, container: HtmlElement) -> Self {
        Self {
            host,
            container,
            api: Rc::default(),
        }
    }

    /// From now on commands ask this one, if any.
    pub(crate) fn set_api(&self, api: Option<Api>) {
        self.api.replace(api);
    }

    /// The host API, where there is one.
    pub(crate) fn api(&self) -> Option<Api> {
        self.api.borrow().clone()
    }

    /// An element of the view by its id.
    pub(crate) fn element(&self, id: &str) -> Option<Element> {
        self.select(&["#", id].concat())
    }

    /// The first element of the view that fits.
    pub(crate) fn select(&self, selector: &str) -> Option<Element> {
        self.container.query_selector(selector).ok().flatten()
    }
}
