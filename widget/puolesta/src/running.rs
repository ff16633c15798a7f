//! One widget on the page, as its shell holds it.

use crate::api::Api;
use crate::commands;
use crate::config::{Config, MatterConfig, Purpose, RawAttributes};
use crate::load::{self, Failure};
use crate::matter::ShownMatter;
use crate::promise::beside;
use crate::shell::{FormState, Shell};
use crate::surroundings::Surroundings;
use crate::value::form_state;
use any_spawner::Executor;
use js_sys::Array;
use leptos::prelude::*;
use puolesta_core::catalogue::{Loaded, Situation};
use puolesta_core::date::moment;
use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{Action, Command, Event, Required, State, problems};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_view::appearance::{Appearance, AppearanceSignal, Extent};
use puolesta_view::guide::Guide;
use puolesta_view::journey::{Journey, Reading};
use puolesta_view::matter::MatterWidget;
use puolesta_view::mount::{Mounted, mount};
use puolesta_view::node::Node;
use puolesta_view::problem::sentence;
use puolesta_view::target::target_id;
use puolesta_view::texts::Texts;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

/// Who caused an event: only what a person does is told to the page as `input` and `change`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The person, or the answer to something that the person asked.
    Person,
    /// The page.
    Page,
}

/// A widget that runs, until it is dropped.
pub struct Running {
    around: Surroundings,
    this: Weak<Self>,
    raw: RefCell<RawAttributes>,
    restored: RefCell<Option<FormValue>>,
    disabled: Cell<bool>,
    shown: RefCell<Option<Shown>>,
    view: RefCell<Option<Mounted>>,
}

/// What draws a widget.
type Drawing = Box<dyn Fn() -> Node>;

/// What a widget shows.
#[derive(Clone)]
enum Shown {
    /// The question of a form and what follows from it.
    Journey(Reading),
    /// A matter that was sent.
    Matter(ShownMatter),
    /// What a service asks.
    Guide(AppearanceSignal),
}

impl Shown {
    const fn appearance(&self) -> AppearanceSignal {
        match self {
            Self::Journey(reading) => reading.appearance,
            Self::Matter(matter) => matter.reading.appearance,
            Self::Guide(appearance) => *appearance,
        }
    }
}

impl Running {
    /// Begins to load; the view stands in the container when the first question can be answered. What
    /// the shell has painted there by then is taken over, with the person's answer.
    pub fn open(container: HtmlElement, host: Rc<dyn Shell>, attributes: Vec<String>) -> Rc<Self> {
        let running = Rc::new_cyclic(|this| Self {
            this: Weak::clone(this),
            around: Surroundings::new(host, container),
            raw: RefCell::new(RawAttributes::new(attributes)),
            restored: RefCell::new(None),
            disabled: Cell::new(false),
            shown: RefCell::new(None),
            view: RefCell::new(None),
        });
        let this = Rc::downgrade(&running);
        beside(async move {
            if let Err(failure) = Self::load(&this).await
                && let Some(running) = this.upgrade()
            {
                running.around.host.failed(failure.code());
            }
        });
        running
    }

    /// Takes an attribute that may change while the widget works: `lang`, `page-lang`, `required`.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        self.raw.borrow_mut().set(name, value);
        match name {
            "required" => {
                let required = self.raw.borrow().required();
                self.dispatch(Event::RequiredSet(required), Origin::Page);
            }
            "lang" | "page-lang" => self.change_language(),
            _ => {}
        }
    }

    /// Makes every control inert, or not.
    pub fn set_disabled(&self, disabled: bool) {
        self.disabled.set(disabled);
        self.appear(|appearance| appearance.is_disabled = disabled);
    }

    /// Takes a value back; false when the text is none.
    pub fn restore(&self, text: &str) -> bool {
        let Ok(value) = json::from_str::<FormValue>(text) else {
            return false;
        };
        if self.shown.borrow().is_some() {
            self.dispatch(Event::Restored(Box::new(value)), Origin::Page);
        } else {
            self.restored.replace(Some(value));
        }
        true
    }

    /// Back to the beginning.
    pub fn reset(&self) {
        self.restored.replace(None);
        self.dispatch(Event::Reset, Origin::Page);
    }

    /// The host's form was sent, or asked for its problems: shows all of them.
    pub fn form_sent(&self, take_focus: bool) {
        self.dispatch(Event::FormSent { take_focus }, Origin::Page);
    }

    /// Every problem: its sentence and the id of where to mend it, in turn.
    pub fn problems(&self) -> Vec<String> {
        let problems = |reading: Reading| {
            let moment = reading.moment.try_read_untracked()?;
            let appearance = reading.appearance.try_read_untracked()?;
            let state = moment.state();
            let written = problems(state).into_iter().flat_map(|problem| {
                let place = target_id(problem.target);
                [sentence(&appearance.texts, problem, state), place]
            });
            Some(written.collect())
        };
        self.reading().and_then(problems).unwrap_or_default()
    }

    /// Fetches what is needed and shows it.
    async fn load(this: &Weak<Self>) -> Result<(), Failure> {
        let Some(purpose) = this.upgrade().map(|running| running.raw.borrow().resolve()) else {
            return Ok(());
        };
        match purpose.map_err(|_| Failure::BadAttribute)? {
            Purpose::Apply(config) => Self::load_service(this, config, Self::begin).await,
            Purpose::Matter(config) => Self::load_matter(this, config).await,
            Purpose::Guide(config) => Self::load_service(this, config, Self::begin_guide).await,
        }
    }

    /// Shows what is in the catalogue. While the answers are on their way, the shell may drop the widget.
    async fn load_service(
        this: &Weak<Self>,
        config: Config,
        begin: fn(&Self, Config, Texts, Loaded),
    ) -> Result<(), Failure> {
        let Some(host) = this
            .upgrade()
            .map(|running| Rc::clone(&running.around.host))
        else {
            return Ok(());
        };
        let (texts, loaded) = load::service(&*host, &config).await?;
        if let Some(running) = this.upgrade() {
            begin(&running, config, texts, loaded);
        }
        Ok(())
    }

    /// Shows the matter, of which the form gets nothing.
    async fn load_matter(this: &Weak<Self>, config: MatterConfig) -> Result<(), Failure> {
        let Some(host) = this
            .upgrade()
            .map(|running| Rc::clone(&running.around.host))
        else {
            return Ok(());
        };
        let texts = load::texts(&*host, config.language).await?;
        if let Some(running) = this.upgrade() {
            running.begin_matter(&config, texts);
        }
        Ok(())
    }

    // Not inlined, nor is the guide: by the names of these functions the build knows what a form does not need
    // (widget/build/divide.mjs).
    #[inline(never)]
    fn begin_matter(&self, config: &MatterConfig, texts: Texts) {
        self.show(texts, |appearance| {
            let shown = ShownMatter::new(self.around.clone(), config, appearance);
            let (reading, matter) = (shown.reading, shown.matter());
            let view = move || view! { <MatterWidget reading matter=matter.clone()/> }.into_inner();
            (Shown::Matter(shown), Box::new(view))
        });
        // The shell only learns that there is something to show.
        self.around.host.changed(&FormState::default(), None, false);
        if let Some(matter) = self.matter() {
            matter.begin();
        }
        self.change_language();
    }

    #[inline(never)]
    fn begin_guide(&self, _: Config, texts: Texts, loaded: Loaded) {
        let loaded = Rc::new(loaded);
        self.show(texts, |appearance| {
            let view = move || view! { <Guide appearance loaded=Rc::clone(&loaded)/> }.into_inner();
            (Shown::Guide(appearance), Box::new(view))
        });
        // The form gets nothing; the shell only learns that there is something to show.
        self.around.host.changed(&FormState::default(), None, false);
        self.around.host.emit("puolesta-ready", "null");
        self.change_language();
    }

    #[inline(never)]
    fn begin(&self, config: Config, texts: Texts, loaded: Loaded) {
        let required: Required = self.raw.borrow().required();
        self.around.set_api(config.api.map(|base| Api {
            base,
            service: config.service,
            context: config.settings.context.clone(),
        }));
        let state = State::new(config.settings, loaded, texts.language(), required);
        let early_answer = self.early_answer();
        // First as nobody has answered: that is how the shell has painted it.
        self.show(texts, |appearance| {
            let reading = Reading::new(self.journey(), state, appearance, now);
            let view = move || view! { <puolesta_view::Widget reading/> }.into_inner();
            (Shown::Journey(reading), Box::new(view))
        });
        self.appear(|appearance| appearance.extent = Extent::Whole);
        // Only now, because what a restored value asks of the host must reach it.
        match self.restored.take() {
            Some(value) => self.dispatch(Event::Restored(Box::new(value)), Origin::Page),
            None => self.push_value(Origin::Page),
        }
        if let Some(answer) = early_answer.filter(|answer| !self.says(*answer)) {
            self.dispatch(Event::Did(Action::SituationChosen(answer)), Origin::Person);
        }
        self.around.host.emit("puolesta-ready", "null");
        // The language may have changed while the texts were on their way.
        self.change_language();
    }

    /// What the person answered before the program was there.
    fn early_answer(&self) -> Option<Situation> {
        let input: HtmlInputElement = self.around.select("input:checked")?.unchecked_into();
        let mut all = Situation::ALL.iter().copied();
        all.find(|situation| situation.as_str() == input.value())
    }

    /// Whether the state says that this is the answer.
    fn says(&self, answer: Situation) -> bool {
        let situation = |reading: Reading| {
            let moment = reading.moment.try_read_untracked()?;
            moment.state().situation
        };
        self.reading().and_then(situation) == Some(answer)
    }

    /// The signals of the journey, where that is what the widget shows.
    fn reading(&self) -> Option<Reading> {
        match &*self.shown.borrow() {
            Some(Shown::Journey(reading)) => Some(*reading),
            _ => None,
        }
    }

    fn journey(&self) -> Journey {
        let this = Weak::clone(&self.this);
        Journey::new(move |event| {
            if let Some(running) = this.upgrade() {
                running.dispatch(event, Origin::Person);
            }
        })
    }

    /// Makes the signals and mounts what reads them.
    fn show(&self, texts: Texts, make: impl FnOnce(AppearanceSignal) -> (Shown, Drawing)) {
        // Fails where another widget of the page did it before, and then it is done.
        let _ = Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let signal = || Appearance::signal(texts, self.disabled.get());
        let (shown, view) = owner.with(|| make(signal()));
        self.shown.replace(Some(shown));
        let mounted = mount(owner, &self.around.container, &*view);
        self.view.replace(Some(mounted));
    }

    /// Changes how the widget appears, if it shows anything yet.
    fn appear(&self, change: impl FnOnce(&mut Appearance)) {
        if let Some(shown) = &*self.shown.borrow() {
            shown.appearance().try_update(change);
        }
    }

    /// Takes an event, tells the form, runs what follows.
    fn dispatch(&self, event: Event, origin: Origin) {
        let reading = self.reading();
        let update = |reading: Reading| reading.moment.try_update(|moment| moment.update(event));
        let Some(commands) = reading.and_then(update) else {
            return;
        };
        self.push_value(origin);
        let Some(this) = self.this.upgrade() else {
            return;
        };
        for command in commands {
            let is_news = matches!(command, Command::Tell(_));
            if origin == Origin::Person || !is_news {
                let this = Rc::clone(&this);
                // The answer has the same origin as the event that asked for it.
                let say = move |event| this.dispatch(event, origin);
                commands::run(&self.around, command, Box::new(say));
            }
        }
    }

    fn push_value(&self, origin: Origin) {
        let reading = self.reading();
        let form = |reading: Reading| {
            let moment = reading.moment.try_read_untracked()?;
            let appearance = reading.appearance.try_read_untracked()?;
            Some(form_state(moment.state(), &appearance.texts))
        };
        let Some(form) = reading.and_then(form) else {
            return;
        };
        let anchor = form
            .anchor
            .as_deref()
            .and_then(|id| self.around.element(id));
        self.around
            .host
            .changed(&form, anchor, origin == Origin::Person);
    }

    /// Fetches the texts of the language that the page now asks for, and then changes to it.
    fn change_language(&self) {
        let Ok(language) = self.raw.borrow().language() else {
            return self.around.host.failed(Failure::BadAttribute.code());
        };
        if self
            .shown_language()
            .is_none_or(|current| current == language)
        {
            return;
        }
        let this = Weak::clone(&self.this);
        let texts = load::texts(&*self.around.host, language);
        beside(async move {
            if let (Ok(texts), Some(running)) = (texts.await, this.upgrade()) {
                running.show_language(texts);
            }
        });
    }

    fn show_language(&self, texts: Texts) {
        let language = texts.language();
        // Another change may have overtaken this one.
        if self.raw.borrow().language() != Ok(language) {
            return;
        }
        self.appear(|appearance| appearance.texts = texts);
        self.dispatch(Event::LanguageSet(language), Origin::Page);
    }

    fn shown_language(&self) -> Option<Language> {
        let shown = self.shown.borrow();
        let appearance = shown.as_ref()?.appearance().try_read_untracked()?;
        Some(appearance.texts.language())
    }

    /// The matter, where that is what the widget shows.
    fn matter(&self) -> Option<ShownMatter> {
        match &*self.shown.borrow() {
            Some(Shown::Matter(matter)) => Some(matter.clone()),
            _ => None,
        }
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
