//! Puts a view on the page: onto what the shell has painted there where that is the same, else anew.

use crate::node::{Node, NodeState};
use leptos::prelude::{Mountable, Owner, Render, RenderHtml};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::view::PositionState;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A view that stands on the page; it changes no more when this is dropped.
pub struct Mounted {
    _view: NodeState,
    _owner: Owner,
}

/// Mounts what `view` makes into an element.
///
/// Leptos' hydration ends the program where the page is another one than it expects, and a page can
/// have changed: by a translator, or by a loader of another release. So it is compared first.
pub fn mount(owner: Owner, container: &Element, view: &dyn Fn() -> Node) -> Mounted {
    let view = owner.with(|| {
        let drawn = drawn(container, view());
        match drawn {
            Drawn::AsPainted => {
                let cursor = Cursor::new(container.clone());
                view().hydrate::<true>(&cursor, &PositionState::default())
            }
            Drawn::Otherwise(view) => instead_of_painted(container, view),
        }
    });
    Mounted {
        _view: view,
        _owner: owner,
    }
}

enum Drawn {
    AsPainted,
    Otherwise(NodeState),
}

/// Draws beside the page, and compares.
fn drawn(container: &Element, view: Node) -> Drawn {
    let mut view = view.build();
    let Ok(aside) = container.clone_node() else {
        return Drawn::Otherwise(view);
    };
    view.mount(aside.unchecked_ref(), None);
    if container.is_equal_node(Some(&aside)) {
        Drawn::AsPainted
    } else {
        Drawn::Otherwise(view)
    }
}

/// Moves in, and whoever was at an answer stays there.
fn instead_of_painted(container: &Element, mut view: NodeState) -> NodeState {
    let answer = find(container, ":focus").and_then(|input| input.get_attribute("value"));
    container.set_text_content(None);
    view.mount(container, None);
    let same = answer.and_then(|value| find(container, &["[value=", &*value, "]"].concat()));
    if let Some(input) = same {
        // Nothing to do where the page does not allow it.
        let _ = input.unchecked_ref::<HtmlElement>().focus();
    }
    view
}

fn find(container: &Element, selector: &str) -> Option<Element> {
    container.query_selector(selector).ok().flatten()
}
