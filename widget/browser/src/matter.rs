//! A widget in the modes `approve` and `status`: it shows a matter, and nothing of it goes into the
//! form.

use crate::commands::focus;
use crate::config::MatterConfig;
use crate::load::{self, Failure};
use crate::matter_api::answer;
use crate::widget::{Inner, Shown};
use leptos::prelude::{RwSignal, Update};
use puolesta_core::matter::{Command, Event, State, update};
use puolesta_view::matter::{Matter, target_id, widget};
use puolesta_view::texts::Texts;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// A matter on the page.
#[derive(Clone)]
pub(crate) struct ShownMatter {
    state: RwSignal<State>,
    /// Where the host API has it.
    address: String,
}

/// Fetches the texts and shows the matter.
pub(crate) async fn load(this: &Weak<Inner>, config: MatterConfig) -> Result<(), Failure> {
    let Some(host) = this.upgrade().map(|inner| inner.host.clone()) else {
        return Ok(());
    };
    let texts = load::texts(&host, config.language).await?;
    if let Some(inner) = this.upgrade() {
        inner.begin_matter(&config, texts);
    }
    Ok(())
}

impl Inner {
    fn begin_matter(self: &Rc<Self>, config: &MatterConfig, texts: Texts) {
        let address = [&*config.api, "/cases/", &config.case].concat();
        let mut state = State::new(config.mode);
        let commands = update(&mut state, Event::LoadAsked);
        let disabled = self.disabled;
        let this = Rc::downgrade(self);
        self.show(texts, move |texts| {
            let state = RwSignal::new(state);
            let matter = Matter::new(state, texts, move |event| {
                if let Some(inner) = this.upgrade() {
                    inner.dispatch_matter(event);
                }
            });
            let shown = Shown::Matter(ShownMatter { state, address });
            (shown, Box::new(move || widget(&matter, disabled)))
        });
        // The form gets nothing; the shell only learns that there is something to show.
        self.host.changed("", "", "", false, None, false);
        self.run_matter(commands);
        self.change_language();
    }

    fn dispatch_matter(self: &Rc<Self>, event: Event) {
        let Some(matter) = self.shown_matter() else {
            return;
        };
        let mut commands = Vec::new();
        matter.state.update(|state| commands = update(state, event));
        self.run_matter(commands);
    }

    fn run_matter(self: &Rc<Self>, commands: Vec<Command>) {
        for command in commands {
            match command {
                Command::Focus(target) => focus(self, target_id(target).into()),
                Command::TellReady => {
                    self.host.emit("puolesta-ready", "null");
                }
                Command::Load(_) | Command::Send(..) => self.ask_host(command),
            }
        }
    }

    fn ask_host(self: &Rc<Self>, command: Command) {
        let Some(ShownMatter { address, .. }) = self.shown_matter() else {
            return;
        };
        let this = Rc::downgrade(self);
        spawn_local(async move {
            if let Some(event) = answer(&address, command).await
                && let Some(inner) = this.upgrade()
            {
                inner.dispatch_matter(event);
            }
        });
    }
}
