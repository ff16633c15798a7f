//! A widget in the modes `approve` and `status`: it shows a matter, and nothing of it goes into the
//! form.

use crate::commands::focus;
use crate::config::MatterConfig;
use crate::fetch::ask;
use crate::load::{self, Failure};
use crate::matter_api::{call, event};
use crate::widget::{Inner, Shown};
use leptos::prelude::*;
use puolesta_core::matter::{Command, Event, State, update};
use puolesta_view::matter::{Matter, MatterReading, MatterWidget, target_id};
use puolesta_view::texts::Texts;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// A matter on the page.
#[derive(Clone)]
pub(crate) struct ShownMatter {
    /// Its signals.
    pub(crate) reading: MatterReading,
    /// Where the host API has it.
    address: Rc<str>,
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
        let this = Rc::downgrade(self);
        let matter = Matter::new(move |event| {
            if let Some(inner) = this.upgrade() {
                inner.dispatch_matter(event);
            }
        });
        let address = [&*config.api, "/cases/", &config.case].concat().into();
        self.show(|is_disabled| {
            let reading = MatterReading::new(matter, State::new(config.mode), texts, is_disabled);
            let view = move || view! { <MatterWidget reading/> }.into_any();
            (Shown::Matter(ShownMatter { reading, address }), view)
        });
        // The form gets nothing; the shell only learns that there is something to show.
        self.host.changed("", "", "", false, None, false);
        self.dispatch_matter(Event::LoadAsked);
        self.change_language();
    }

    fn dispatch_matter(self: &Rc<Self>, event: Event) {
        let state = self.matter().map(|matter| matter.reading.state);
        let update =
            |state: RwSignal<State, LocalStorage>| state.try_update(|state| update(state, event));
        for command in state.and_then(update).unwrap_or_default() {
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
        let call = self
            .matter()
            .and_then(|matter| call(&matter.address, &command));
        let Some(call) = call else {
            return;
        };
        let this = Rc::downgrade(self);
        let answer = ask(call);
        spawn_local(async move {
            let event = event(&command, answer.await);
            if let (Some(event), Some(inner)) = (event, this.upgrade()) {
                inner.dispatch_matter(event);
            }
        });
    }
}
