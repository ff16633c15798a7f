//! One widget on the page, as the shell holds it.

use crate::api::Api;
use crate::commands;
use crate::config::{Config, Purpose, RawAttributes};
use crate::host::Host;
use crate::load::{self, Failure};
use crate::matter::{self, ShownMatter};
use crate::value::FormState;
use any_spawner::Executor;
use js_sys::Array;
use leptos::prelude::{ArcTrigger, Notify, RenderEffect, Track};
use puolesta_core::catalogue::{Loaded, Situation};
use puolesta_core::date::moment;
use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{Action, Command, Event, Required, State, problems, update};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_view::journey::{Extent, Journey, Now};
use puolesta_view::node::page::Page;
use puolesta_view::node::{Node, nothing};
use puolesta_view::problem::sentence;
use puolesta_view::target::target_id;
use puolesta_view::texts::Texts;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};

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
    restored: RefCell<Option<FormValue>>,
    disabled: Cell<bool>,
    /// What the next drawing draws: first what the shell has painted, then everything.
    extent: Cell<Extent>,
    shown: RefCell<Option<(Shown, Rc<Texts>)>>,
    /// Says that what is shown has changed; Leptos then draws it again.
    changed: ArcTrigger,
    view: RefCell<Option<RenderEffect<Page>>>,
}

/// What a widget shows.
pub(crate) enum Shown {
    /// The question of a form and what follows from it.
    Journey(Journey, Box<State>),
    /// A matter that was sent.
    Matter(Box<ShownMatter>),
    /// What a service asks.
    Guide(Box<Loaded>),
}

#[wasm_bindgen]
impl Widget {
    /// Begins to load; the view stands in the container when the first question can be answered. What
    /// the shell has painted there by then is taken over, with the person's answer.
    #[wasm_bindgen(constructor)]
    pub fn new(container: HtmlElement, host: Host, attributes: Vec<String>) -> Self {
        let inner = Rc::new_cyclic(|this| Inner {
            this: Weak::clone(this),
            host,
            container,
            raw: RefCell::new(RawAttributes::new(attributes)),
            api: RefCell::new(None),
            restored: RefCell::new(None),
            disabled: Cell::new(false),
            extent: Cell::new(Extent::AsPainted),
            shown: RefCell::new(None),
            changed: ArcTrigger::new(),
            view: RefCell::new(None),
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
        if self.0.disabled.replace(disabled) != disabled {
            self.0.changed.notify();
        }
    }

    /// Takes a value back; false when the text is none.
    pub fn restore(&self, text: &str) -> bool {
        let Ok(value) = json::from_str::<FormValue>(text) else {
            return false;
        };
        if self.0.shown.borrow().is_some() {
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

    /// Every problem: its sentence and the id of where to mend it, in turn.
    pub fn problems(&self) -> Vec<String> {
        match &*self.0.shown.borrow() {
            Some((Shown::Journey(_, state), texts)) => problems(state)
                .into_iter()
                .flat_map(|problem| {
                    let place = target_id(problem.target);
                    [sentence(texts, problem, state), place]
                })
                .collect(),
            _ => Vec::new(),
        }
    }
}

impl Inner {
    /// Fetches what is needed and shows it.
    async fn load(this: &Weak<Self>) -> Result<(), Failure> {
        let Some(purpose) = this.upgrade().map(|inner| inner.raw.borrow().resolve()) else {
            return Ok(());
        };
        match purpose.map_err(|_| Failure::BadAttribute)? {
            Purpose::Apply(config) => Self::load_service(this, config, Self::begin).await,
            Purpose::Matter(config) => matter::load(this, config).await,
            Purpose::Guide(config) => Self::load_service(this, config, Self::begin_guide).await,
        }
    }

    /// Shows what is in the catalogue. While the answers are on their way, the shell may drop the widget.
    async fn load_service(
        this: &Weak<Self>,
        config: Config,
        begin: fn(&Self, Config, Texts, Loaded),
    ) -> Result<(), Failure> {
        let Some(host) = this.upgrade().map(|inner| inner.host.clone()) else {
            return Ok(());
        };
        let (texts, loaded) = load::service(&host, &config).await?;
        if let Some(inner) = this.upgrade() {
            begin(&inner, config, texts, loaded);
        }
        Ok(())
    }

    fn begin_guide(&self, _: Config, texts: Texts, loaded: Loaded) {
        self.show(Shown::Guide(Box::new(loaded)), texts);
        // The form gets nothing; the shell only learns that there is something to show.
        self.host.changed("", "", "", false, None, false);
        self.host.emit("puolesta-ready", "null");
        self.change_language();
    }

    #[inline(never)]
    fn begin(&self, config: Config, texts: Texts, loaded: Loaded) {
        let required: Required = self.raw.borrow().required();
        self.api.replace(config.api.map(|base| Api {
            base,
            service: config.service,
            context: config.settings.context.clone(),
        }));
        let state = State::new(config.settings, loaded, texts.language(), required);
        // First as nobody has answered: that is how the shell has painted it.
        self.show(Shown::Journey(self.journey(), Box::new(state)), texts);
        self.changed.notify();
        // Only now, because what a restored value asks of the host must reach it.
        match self.restored.take() {
            Some(value) => self.dispatch(Event::Restored(Box::new(value)), Origin::Page),
            None => self.push_value(Origin::Page),
        }
        if let Some(answer) = self.early_answer() {
            self.dispatch(Event::Did(Action::SituationChosen(answer)), Origin::Person);
        }
        self.host.emit("puolesta-ready", "null");
        // The language may have changed while the texts were on their way.
        self.change_language();
    }

    /// What the person answered before the program was there, unless the state says so already.
    fn early_answer(&self) -> Option<Situation> {
        let input: HtmlInputElement = self.select("input:checked")?.unchecked_into();
        let mut all = Situation::ALL.iter().copied();
        let answer = all.find(|situation| situation.as_str() == input.value())?;
        match &*self.shown.borrow() {
            Some((Shown::Journey(_, state), _)) if state.situation == Some(answer) => None,
            _ => Some(answer),
        }
    }

    fn journey(&self) -> Journey {
        let this = Weak::clone(&self.this);
        Journey::new(move |event| {
            if let Some(inner) = this.upgrade() {
                inner.dispatch(event, Origin::Person);
            }
        })
    }

    /// Draws what is to be shown into the container, now and whenever it has changed.
    pub(crate) fn show(&self, shown: Shown, texts: Texts) {
        self.shown.replace(Some((shown, Rc::new(texts))));
        // Fails where another widget of the page did it before, and then it is done.
        let _ = Executor::init_wasm_bindgen();
        let this = Weak::clone(&self.this);
        let changed = self.changed.clone();
        let container: Element = self.container.clone().into();
        self.view.replace(Some(RenderEffect::new(move |page| {
            changed.track();
            let mut page = page.unwrap_or_else(|| Page::new(container.clone()));
            if let Some(inner) = this.upgrade() {
                page.draw(inner.draw());
            }
            page
        })));
    }

    fn draw(&self) -> Node {
        let is_disabled = self.disabled.get();
        match &*self.shown.borrow() {
            Some((Shown::Journey(journey, state), texts)) => {
                let extent = self.extent.replace(Extent::Whole);
                let drawn = Now {
                    extent,
                    ..Now::new(journey, state, texts)
                };
                puolesta_view::widget(&drawn, now, is_disabled)
            }
            Some((Shown::Matter(matter), texts)) => matter.draw(texts, is_disabled),
            Some((Shown::Guide(loaded), texts)) => puolesta_view::guide::widget(texts, loaded),
            None => nothing(),
        }
    }

    /// Takes an event, tells the form, runs what follows.
    pub(crate) fn dispatch(&self, event: Event, origin: Origin) {
        let commands = match &mut *self.shown.borrow_mut() {
            Some((Shown::Journey(_, state), _)) => update(state, event),
            _ => return,
        };
        self.changed.notify();
        self.push_value(origin);
        let Some(this) = self.this.upgrade() else {
            return;
        };
        for command in commands {
            let is_news = matches!(command, Command::Tell(_));
            if origin == Origin::Person || !is_news {
                commands::run(&this, command, origin);
            }
        }
    }

    fn push_value(&self, origin: Origin) {
        let form = match &*self.shown.borrow() {
            Some((Shown::Journey(_, state), texts)) => FormState::of(state, texts),
            _ => return,
        };
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
        if self
            .shown_language()
            .is_none_or(|current| current == language)
        {
            return;
        }
        let this = Weak::clone(&self.this);
        let texts = load::texts(&self.host, language);
        spawn_local(async move {
            if let (Ok(texts), Some(inner)) = (texts.await, this.upgrade()) {
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
        if let Some((_, current)) = &mut *self.shown.borrow_mut() {
            *current = Rc::new(texts);
        }
        self.changed.notify();
        self.dispatch(Event::LanguageSet(language), Origin::Page);
    }

    fn shown_language(&self) -> Option<Language> {
        let shown = self.shown.borrow();
        shown.as_ref().map(|(_, texts)| texts.language())
    }

    /// Does something with the matter, where that is what the widget shows, and draws it anew.
    pub(crate) fn with_matter<T>(&self, change: impl FnOnce(&mut ShownMatter) -> T) -> Option<T> {
        let result = match &mut *self.shown.borrow_mut() {
            Some((Shown::Matter(matter), _)) => change(matter),
            _ => return None,
        };
        self.changed.notify();
        Some(result)
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

#[wasm_bindgen]
extern "C" {
    /// A file of the browser, which says when it was made. Pages replace `Date` and its methods (old
    /// libraries, clocks of tests), and nobody this.
    type File;

    #[wasm_bindgen(constructor)]
    fn new(parts: Array, name: &str) -> File;

    #[wasm_bindgen(method, getter, js_name = lastModified)]
    fn last_modified(this: &File) -> f64;
}

/// The time in UTC, to the second, as in RFC 3339.
fn now() -> String {
    let milliseconds = File::new(Array::new(), "").last_modified();
    moment((milliseconds / 1000.0) as u32)
}
