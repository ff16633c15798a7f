//! One widget on the page, as the shell holds it.

use crate::api::Api;
use crate::commands;
use crate::config::{Config, Purpose, RawAttributes};
use crate::host::Host;
use crate::load::{self, Failure};
use crate::matter::{self, ShownMatter};
use crate::value::FormState;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::{GetUntracked, Owner, RwSignal, Set, Update, WithUntracked};
use leptos::tachys::view::Render;
use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{Codes, Event, Required, State, update};
use puolesta_core::json;
use puolesta_view::journey::Journey;
use puolesta_view::node::Node;
use puolesta_view::texts::Texts;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

/// A widget. The shell makes one for each element and frees it when the element is gone.
#[wasm_bindgen]
pub struct Widget(Rc<Inner>);

/// Who caused an event: only what a person does is told to the page as `input` and `change`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The person, or the answer to something that the person asked.
    Person,
    /// The page.
    Page,
}

/// What a widget holds.
pub(crate) struct Inner {
    /// The shell.
    pub(crate) host: Host,
    this: Weak<Self>,
    container: HtmlElement,
    raw: RefCell<RawAttributes>,
    api: RefCell<Option<Api>>,
    owner: Owner,
    /// Whether every control is inert.
    pub(crate) disabled: RwSignal<bool>,
    codes: Cell<Codes>,
    restored: RefCell<Option<FormValue>>,
    running: RefCell<Option<Running>>,
}

/// A widget that shows something.
struct Running {
    shown: Shown,
    texts: RwSignal<Arc<Texts>>,
    _view: UnmountHandle<<View as Render>::State>,
}

/// What a widget shows.
pub(crate) enum Shown {
    /// The question of a form and what follows from it.
    Journey(RwSignal<State>),
    /// A matter that was sent.
    Matter(ShownMatter),
}

/// Makes a view once its texts are there, with what it shows.
type View = Box<dyn FnMut() -> Node + Send>;

#[wasm_bindgen]
impl Widget {
    /// Begins to load; the view stands in the container when the first question can be answered.
    #[wasm_bindgen(constructor)]
    pub fn new(container: HtmlElement, host: Host, attributes: Vec<String>) -> Self {
        let owner = Owner::new();
        let disabled = owner.with(|| RwSignal::new(false));
        let inner = Rc::new_cyclic(|this| Inner {
            this: Weak::clone(this),
            host,
            container,
            raw: RefCell::new(RawAttributes::new(attributes)),
            api: RefCell::new(None),
            owner,
            disabled,
            codes: Cell::new(Codes::Included),
            restored: RefCell::new(None),
            running: RefCell::new(None),
        });
        let this = Rc::downgrade(&inner);
        spawn_local(async move {
            if let Err(failure) = Inner::load(&this).await
                && let Some(inner) = this.upgrade()
            {
                inner.host.failed(failure.code());
            }
        });
        Self(inner)
    }

    /// Takes an attribute that may change while the widget works: `lang`, `page-lang`, `required`.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        self.0.raw.borrow_mut().set(name, value);
        match name {
            "required" => {
                let required = self.0.raw.borrow().required();
                self.0.dispatch(Event::RequiredSet(required), Origin::Page);
            }
            "lang" | "page-lang" => self.0.change_language(),
            _ => {}
        }
    }

    /// Makes every control inert, or not.
    pub fn set_disabled(&self, disabled: bool) {
        if self.0.disabled.get_untracked() != disabled {
            self.0.disabled.set(disabled);
        }
    }

    /// Takes a value back; false when the text is none.
    pub fn restore(&self, text: &str) -> bool {
        let Ok(value) = json::from_str::<FormValue>(text) else {
            return false;
        };
        if self.0.running.borrow().is_some() {
            self.0
                .dispatch(Event::Restored(Box::new(value)), Origin::Page);
        } else {
            self.0.restored.replace(Some(value));
        }
        true
    }

    /// Back to the beginning.
    pub fn reset(&self) {
        self.0.restored.replace(None);
        self.0.dispatch(Event::Reset, Origin::Page);
    }

    /// The host's form was sent, or asked for its problems: shows all of them.
    pub fn form_sent(&self, take_focus: bool) {
        self.0
            .dispatch(Event::FormSent { take_focus }, Origin::Page);
    }

    /// Moves the focus to the answer that was given, or to the first control.
    pub fn focus(&self) {
        let wanted = ["input:checked", "input", "button", "[tabindex]"];
        let answer = wanted.into_iter().find_map(|each| self.0.select(each));
        if let Some(answer) = answer {
            let _ = answer.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Keeps personal identity codes out of the value, or not.
    pub fn withhold_codes(&self, withhold: bool) {
        let codes = if withhold {
            Codes::Withheld
        } else {
            Codes::Included
        };
        self.0.codes.set(codes);
        self.0.dispatch(Event::CodesSet(codes), Origin::Page);
    }
}

impl Inner {
    /// Fetches what is needed and shows it.
    async fn load(this: &Weak<Self>) -> Result<(), Failure> {
        let Some(purpose) = this.upgrade().map(|inner| inner.raw.borrow().resolve()) else {
            return Ok(());
        };
        match purpose.map_err(|_| Failure::BadAttribute)? {
            Purpose::Apply(config) => Self::load_journey(this, config).await,
            Purpose::Matter(config) => matter::load(this, config).await,
        }
    }

    /// Shows the first question. While the answers are on their way, the shell may drop the widget.
    async fn load_journey(this: &Weak<Self>, config: Config) -> Result<(), Failure> {
        let Some(host) = this.upgrade().map(|inner| inner.host.clone()) else {
            return Ok(());
        };
        let texts = load::texts(&host, config.language);
        let service = load::service(&config);
        let (texts, loaded) = both(texts, service).await;
        let (texts, loaded) = (texts?, loaded?);
        if let Some(inner) = this.upgrade() {
            inner.begin(config, texts, loaded);
        }
        Ok(())
    }

    fn begin(&self, config: Config, texts: Texts, loaded: puolesta_core::catalogue::Loaded) {
        let required: Required = self.raw.borrow().required();
        self.api.replace(config.api.map(|base| Api {
            base,
            service: config.service,
            context: config.settings.context.clone(),
        }));
        let mut state = State::new(config.settings, loaded, texts.language(), required);
        update(&mut state, Event::CodesSet(self.codes.get()));
        self.show_journey(state, texts);
        // Only now, because what a restored value asks of the host must reach it.
        match self.restored.take() {
            Some(value) => self.dispatch(Event::Restored(Box::new(value)), Origin::Page),
            None => self.push_value(Origin::Page),
        }
        self.host.emit("puolesta-ready", "null");
        // The language may have changed while the texts were on their way.
        self.change_language();
    }

    fn show_journey(&self, state: State, texts: Texts) {
        let this = Weak::clone(&self.this);
        let disabled = self.disabled;
        self.show(texts, |texts| {
            let state = RwSignal::new(state);
            let journey = Journey::new(state, texts, move |event| {
                if let Some(inner) = this.upgrade() {
                    inner.dispatch(event, Origin::Person);
                }
            });
            let view = move || puolesta_view::widget(journey, now, disabled);
            (Shown::Journey(state), Box::new(view))
        });
    }

    /// Puts a view into the container.
    pub(crate) fn show(
        &self,
        texts: Texts,
        make: impl FnOnce(RwSignal<Arc<Texts>>) -> (Shown, View),
    ) {
        let running = self.owner.with(|| {
            let texts = RwSignal::new(Arc::new(texts));
            let (shown, view) = make(texts);
            Running {
                shown,
                texts,
                _view: mount_to_renderer(&self.container, || view),
            }
        });
        self.running.replace(Some(running));
    }

    /// Takes an event, tells the form, runs what follows.
    pub(crate) fn dispatch(&self, event: Event, origin: Origin) {
        let Some(state) = self.journey() else {
            return;
        };
        let mut commands = Vec::new();
        state.update(|state| commands = update(state, event));
        self.push_value(origin);
        let Some(this) = self.this.upgrade() else {
            return;
        };
        for command in commands {
            let is_news = matches!(command, puolesta_core::journey::Command::Tell(_));
            if origin == Origin::Person || !is_news {
                commands::run(&this, command, origin);
            }
        }
    }

    fn push_value(&self, origin: Origin) {
        let (Some(state), Some(texts)) = (self.journey(), self.texts()) else {
            return;
        };
        let texts = texts.get_untracked();
        let form = state.with_untracked(|state| FormState::of(state, &texts));
        let anchor = form.anchor.as_deref().and_then(|id| self.element(id));
        self.host.changed(
            &form.value,
            &form.restore,
            &form.message,
            form.is_missing,
            anchor,
            origin == Origin::Person,
        );
    }

    /// Fetches the texts of the language that the page now asks for, and then changes to it.
    pub(crate) fn change_language(&self) {
        let Ok(language) = self.raw.borrow().language() else {
            return self.host.failed(Failure::BadAttribute.code());
        };
        let current = self
            .texts()
            .map(|texts| texts.with_untracked(|texts| texts.language()));
        if current.is_none_or(|current| current == language) {
            return;
        }
        let this = Weak::clone(&self.this);
        let host = self.host.clone();
        spawn_local(async move {
            let texts = load::texts(&host, language).await;
            if let (Ok(texts), Some(inner)) = (texts, this.upgrade()) {
                inner.show_language(texts);
            }
        });
    }

    fn show_language(&self, texts: Texts) {
        let language = texts.language();
        // Another change may have overtaken this one.
        if self.raw.borrow().language() != Ok(language) {
            return;
        }
        if let Some(signal) = self.texts() {
            signal.set(Arc::new(texts));
            self.dispatch(Event::LanguageSet(language), Origin::Page);
        }
    }

    fn texts(&self) -> Option<RwSignal<Arc<Texts>>> {
        self.running.borrow().as_ref().map(|running| running.texts)
    }

    /// The state of the journey, where that is what the widget shows.
    fn journey(&self) -> Option<RwSignal<State>> {
        match self.running.borrow().as_ref()?.shown {
            Shown::Journey(state) => Some(state),
            Shown::Matter(_) => None,
        }
    }

    /// The matter, where that is what the widget shows.
    pub(crate) fn shown_matter(&self) -> Option<ShownMatter> {
        match &self.running.borrow().as_ref()?.shown {
            Shown::Journey(_) => None,
            Shown::Matter(matter) => Some(matter.clone()),
        }
    }

    /// The host API, where there is one.
    pub(crate) fn api(&self) -> Option<Api> {
        self.api.borrow().clone()
    }

    /// An element of the view by its id.
    pub(crate) fn element(&self, id: &str) -> Option<Element> {
        self.select(&["#", id].concat())
    }

    fn select(&self, selector: &str) -> Option<Element> {
        self.container.query_selector(selector).ok().flatten()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // First the view, then the signals that it follows.
        self.running.replace(None);
        self.owner.cleanup();
    }
}

/// Waits for both side by side.
async fn both<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    use std::pin::pin;
    use std::task::Poll;
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(value) = one.as_mut().poll(context)
        {
            first = Some(value);
        }
        if second.is_none()
            && let Poll::Ready(value) = other.as_mut().poll(context)
        {
            second = Some(value);
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready((first, second)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// The time in UTC, to the second, as in RFC 3339.
fn now() -> String {
    let time = String::from(js_sys::Date::new_0().to_iso_string());
    let seconds = time.split('.').next().unwrap_or_default();
    [seconds, "Z"].concat()
}
