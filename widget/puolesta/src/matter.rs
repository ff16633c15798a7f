//! A widget in the modes `approve` and `status`: it shows a matter, and nothing of it goes into the
//! form.

use crate::api::sign_in;
use crate::commands::focus;
use crate::config::MatterConfig;
use crate::fetch::{Answer, ask};
use crate::matter_api::{call, event};
use crate::surroundings::Surroundings;
use leptos::prelude::*;
use puolesta_core::matter::{Command, Event, State, update};
use puolesta_view::appearance::AppearanceSignal;
use puolesta_view::matter::{Matter, MatterReading, target_id};
use std::rc::Rc;

/// A matter on the page.
#[derive(Clone)]
pub(crate) struct ShownMatter {
    /// What the view reads.
    pub(crate) reading: MatterReading,
    around: Surroundings,
    /// Where the host API has it.
    address: Rc<str>,
}

impl ShownMatter {
    /// Before anything of it is known.
    pub(crate) fn new(
        around: Surroundings,
        config: &MatterConfig,
        appearance: AppearanceSignal,
    ) -> Self {
        let state = State::new(config.mode);
        let address = [&*config.api, "/cases/", &config.case].concat();
        Self {
            reading: MatterReading::new(state, appearance),
            around,
            address: address.into(),
        }
    }

    /// Takes what happens.
    pub(crate) fn matter(&self) -> Matter {
        let shown = self.clone();
        Matter::new(move |event| shown.dispatch(event))
    }

    /// Asks the host for the matter.
    pub(crate) fn begin(&self) {
        self.dispatch(Event::LoadAsked);
    }

    fn dispatch(&self, event: Event) {
        let commands = self.reading.state.try_update(|state| update(state, event));
        for command in commands.unwrap_or_default() {
            match command {
                Command::Focus(target) => focus(&self.around, target_id(target).into()),
                Command::TellReady => {
                    self.around.host.emit("puolesta-ready", "null");
                }
                Command::Load(_) | Command::Send(..) | Command::Comment(..) => {
                    self.ask_host(command);
                }
            }
        }
    }

    fn ask_host(&self, command: Command) {
        let Some(call) = call(&self.address, &command) else {
            return;
        };
        let shown = self.clone();
        let go_on = move |answer: Option<Answer>| {
            let refusal = answer.as_ref();
            let address = refusal.and_then(|refusal| sign_in(refusal, &shown.address));
            if let Some(address) = address {
                shown.dispatch(Event::SignInTold(address));
            }
            if let Some(event) = event(&command, answer) {
                shown.dispatch(event);
            }
        };
        ask(call, Box::new(go_on));
    }
}
