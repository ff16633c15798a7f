//! `<Puolesta/>`: the widget in a page that is itself of Leptos. Attributes are props, the value and what is wrong are
//! signals. What the custom element fetches from its release folder, texts and styles, is in the program.

use crate::address::encoded;
use crate::promise::kept;
use crate::running::Running;
use crate::shell::{FormState, Shell};
use js_sys::{Array, Promise, Reflect};
use leptos::html::Div;
use leptos::prelude::*;
use puolesta_core::form_value::{FormValue, Status};
use puolesta_core::json;
use puolesta_core::language::Language;
use puolesta_view::embedded::{Styles, locale, shell_text, styles};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{
    CssStyleSheet, Element, HtmlDivElement, HtmlElement, Response, ShadowRootInit, ShadowRootMode,
};

/// What a person presses to print a paper.
const PRINT: &str = r#"[part~="print-paper"]"#;

/// Something that is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What, and what to do about it, in the person's language.
    pub message: String,
    /// The id of the element in the widget where it is mended.
    pub target: String,
}

/// The widget. Each prop but the signals is the attribute of `<puolesta-widget>` of that name.
#[component]
pub fn Puolesta(
    /// The id of the service in the catalogue.
    #[prop(into)]
    service: String,
    /// Where the catalogue is; with a slash at its end, the folder in which each service has a file.
    #[prop(into)]
    catalogue: String,
    /// The value for the form, as JSON. Setting it gives the widget a value back; the empty text takes all answers back.
    value: RwSignal<String>,
    /// What is missing or wrong at present: nothing when the form can be sent.
    errors: RwSignal<Vec<Problem>>,
    /// Counts how often the form was about to be sent: each time every problem is shown, and the first has the focus.
    #[prop(optional, into)]
    sent: Signal<usize>,
    /// The base address of the host API.
    #[prop(optional, into)]
    api: String,
    /// The host's own id of the matter.
    #[prop(optional, into)]
    context: Option<String>,
    /// `apply`, `guide`, `approve` or `status`.
    #[prop(optional, into)]
    mode: String,
    /// The id of a matter that was sent, for the modes `approve` and `status`.
    #[prop(optional, into)]
    case: String,
    /// `suomifi`, `hds` or `plain`.
    #[prop(optional, into)]
    theme: String,
    /// `light`, `dark` or `auto`.
    #[prop(optional, into)]
    color_scheme: String,
    /// Whether temporary personal identity codes are accepted.
    #[prop(optional)]
    allow_temporary_codes: bool,
    /// Whether an answer is compulsory.
    #[prop(default = Signal::stored(true), into)]
    required: Signal<bool>,
    /// Whether every control is inert.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// `fi`, `sv` or `en`; empty for the language of the page.
    #[prop(optional, into)]
    lang: Signal<String>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let page = Page {
        value,
        errors,
        sent,
        required,
        disabled,
        lang,
        told: StoredValue::new(String::new()),
        running: StoredValue::new_local(None),
    };
    let mut attributes = vec![
        ("service", service),
        ("catalogue", catalogue),
        ("api", api),
        ("mode", mode),
        ("case", case),
        ("theme", theme),
        ("color-scheme", color_scheme),
    ];
    attributes.extend(context.map(|context| ("context", context)));
    attributes.extend(allow_temporary_codes.then(|| ("allow-temporary-codes", String::new())));
    place.on_load(move |place| {
        if let Some(container) = container_in(&place) {
            show_look(&place, &attributes);
            print_papers_of(&container);
            page.open(container, attributes);
        }
    });
    page.follow();
    view! { <div node_ref=place/> }
}

/// The signals of the page, and the widget once it runs.
#[derive(Clone, Copy)]
struct Page {
    value: RwSignal<String>,
    errors: RwSignal<Vec<Problem>>,
    sent: Signal<usize>,
    required: Signal<bool>,
    disabled: Signal<bool>,
    lang: Signal<String>,
    /// The value that the widget said last, to tell it from one that the page gives.
    told: StoredValue<String>,
    running: StoredValue<Option<Rc<Running>>, LocalStorage>,
}

impl Page {
    fn open(self, container: HtmlElement, mut attributes: Vec<(&'static str, String)>) {
        let shell = Signals {
            container: container.clone(),
            service: named(&attributes, "service").unwrap_or_default(),
            catalogue: named(&attributes, "catalogue").unwrap_or_default(),
            context: named(&attributes, "context"),
            page: self,
        };
        attributes.push(("required", self.required.get_untracked().to_string()));
        attributes.push(("lang", self.lang.get_untracked()));
        attributes.push(("page-lang", page_language()));
        let flat = attributes
            .into_iter()
            .flat_map(|(name, value)| [name.into(), value]);
        let widget = Running::open(container, Rc::new(shell), flat.collect());
        widget.set_disabled(self.disabled.get_untracked());
        // As the element says it: not to be sent before the question is there.
        self.errors.set(vec![Problem {
            message: shell_text(self.language(), "shell-loading"),
            target: String::new(),
        }]);
        let given = self.value.get_untracked();
        if !given.is_empty() {
            widget.restore(&given);
        }
        self.running.set_value(Some(widget));
    }

    /// Tells the widget what the page changes while it runs.
    fn follow(self) {
        Effect::new(move |_| {
            let text = self.value.get();
            if self.told.get_value() != text {
                self.tell(|widget| {
                    if text.is_empty() {
                        widget.reset();
                    } else {
                        widget.restore(&text);
                    }
                });
            }
        });
        Effect::new(move |_| {
            let required = self.required.get().to_string();
            self.tell(|widget| widget.set_attribute("required", Some(required)));
        });
        Effect::new(move |_| {
            let lang = self.lang.get();
            self.tell(|widget| widget.set_attribute("lang", Some(lang)));
        });
        Effect::new(move |_| {
            let disabled = self.disabled.get();
            self.tell(|widget| widget.set_disabled(disabled));
        });
        Effect::new(move |_| {
            if self.sent.get() > 0 {
                self.tell(|widget| widget.form_sent(true));
            }
        });
    }

    fn tell(self, tell: impl FnOnce(&Running)) {
        if let Some(widget) = self.running.try_get_value().flatten() {
            tell(&widget);
        }
    }

    fn say(self, value: String, errors: Vec<Problem>) {
        let _ = self.told.try_set_value(value.clone());
        if self.value.try_get_untracked().as_ref() != Some(&value) {
            let _ = self.value.try_set(value);
        }
        if self.errors.try_get_untracked().as_ref() != Some(&errors) {
            let _ = self.errors.try_set(errors);
        }
    }

    /// The language that is asked for, else the page's, else Finnish.
    fn language(self) -> Language {
        let lang = self.lang.try_get_untracked().unwrap_or_default();
        let language = Language::from_tag(&lang).or_else(|| Language::from_tag(&page_language()));
        language.unwrap_or_default()
    }
}

fn named(attributes: &[(&'static str, String)], name: &str) -> Option<String> {
    let attribute = attributes.iter().find(|(other, _)| *other == name);
    attribute.map(|(_, value)| value.clone())
}

/// The look is the style sheet's, which asks the element around it.
fn show_look(place: &HtmlDivElement, attributes: &[(&'static str, String)]) {
    for name in ["theme", "color-scheme"] {
        if let Some(value) = named(attributes, name).filter(|value| !value.is_empty()) {
            let _ = place.set_attribute(name, &value);
        }
    }
}

/// What stands around the widget here: signals instead of an element's form.
struct Signals {
    container: HtmlElement,
    service: String,
    catalogue: String,
    context: Option<String>,
    page: Page,
}

impl Shell for Signals {
    fn locale(&self, language: Language) -> Promise {
        Promise::resolve(&JsValue::from(locale(language)))
    }

    fn catalogue(&self) -> Promise {
        let file = file(&self.catalogue, &self.service);
        future_to_promise(async move { text_of(&file).await.ok_or(JsValue::NULL) })
    }

    fn changed(&self, form: &FormState, _: Option<Element>, _: bool) {
        self.page.tell(|widget| {
            let flat = widget.problems();
            let problems = flat.chunks_exact(2).filter_map(|problem| match problem {
                [message, target] => Some(Problem {
                    message: message.clone(),
                    target: target.clone(),
                }),
                _ => None,
            });
            self.page.say(form.value.clone(), problems.collect());
        });
    }

    fn emit(&self, _: &str, _: &str) -> bool {
        true
    }

    fn failed(&self, code: &str) {
        let language = self.page.language();
        let sentence = shell_text(language, "shell-failed-allow");
        self.container.set_text_content(Some(&sentence));
        let (service, context) = (self.service.clone(), self.context.clone());
        let value = FormValue::unanswered(Status::Unavailable, service, language, context);
        self.page
            .say(json::to_string(&value).unwrap_or_default(), Vec::new());
        web_sys::console::error_1(&["puolesta: ", code].concat().into());
    }
}

/// A container in a shadow root with the widget's styles; nothing where the page lets there be none.
fn container_in(place: &HtmlDivElement) -> Option<HtmlElement> {
    let root = place
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .ok()?;
    let sheet = CssStyleSheet::new().ok()?;
    let Styles { first, form, modes } = styles();
    sheet.replace_sync(&[first, form, modes].concat()).ok()?;
    let name = JsValue::from_str("adoptedStyleSheets");
    Reflect::set(&root, &name, &Array::of1(&sheet)).ok()?;
    let container = web_sys::window()?.document()?.create_element("div").ok()?;
    root.append_child(&container).ok()?;
    container.dyn_into().ok()
}

/// Listens for the button below a paper.
fn print_papers_of(container: &HtmlElement) {
    let print = |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let button = target.and_then(|target: Element| target.closest(PRINT).ok().flatten());
        if let (Some(_), Some(window)) = (button, web_sys::window()) {
            let _ = window.print();
        }
    };
    let print = Closure::<dyn Fn(web_sys::Event)>::new(print).into_js_value();
    let _ = container.add_event_listener_with_callback("click", print.unchecked_ref());
}

/// The file of the catalogue, or of its slice for the service.
fn file(catalogue: &str, service: &str) -> String {
    if catalogue.ends_with('/') {
        [catalogue, "services/", &encoded(service), ".json"].concat()
    } else {
        catalogue.into()
    }
}

async fn text_of(file: &str) -> Option<JsValue> {
    let response = kept(web_sys::window()?.fetch_with_str(file)).await?;
    let response: Response = response.dyn_into().ok()?;
    if response.ok() {
        kept(response.text().ok()?).await
    } else {
        None
    }
}

fn page_language() -> String {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default()
}
