//! Draws the first question without a browser, for the shell to paint before the program is there, and writes the value
//! of a form in which nothing is answered, for the shell to send until then, and the style sheets.
//!
//! Run by the build alone, with the folder of the texts as they are fetched; writes the HTML for each
//! language, and one for a service that asks in its own words and in another language.

use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use puolesta_core::catalogue::load;
use puolesta_core::form_value::{FormValue, Status};
use puolesta_core::journey::{HostApi, Required, Settings, State};
use puolesta_core::json as value;
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::TemporaryCodes;
use puolesta_view::Widget;
use puolesta_view::appearance::Appearance;
use puolesta_view::embedded::{Styles, styles};
use puolesta_view::journey::{Journey, Reading};
use puolesta_view::texts::Texts;
use serde_json::{Value, json};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What a service asks that asks in its own words.
const OWN_QUESTION: &str = "{question}";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("Which folder has the texts?")?);
    let mut drawn =
        json!({ "own": first_question(&folder, Language::Fi, &json!({ "sv": OWN_QUESTION }))? });
    for language in Language::ALL {
        drawn[language.as_str()] = first_question(&folder, *language, &Value::Null)?;
    }
    let Styles { first, form, modes } = styles();
    let made = json!({
        "question": drawn,
        "value": value::to_string(&unanswered()).map_err(|_| "No value.")?,
        "styles": { "first": first, "form": form, "modes": modes },
    });
    serde_json::to_writer(io::stdout(), &made)?;
    Ok(())
}

/// The value without any answer. What the shell knows of the element stands in braces.
fn unanswered() -> FormValue {
    let (service, context) = ("{service}".into(), "{context}".into());
    FormValue::unanswered(Status::Incomplete, service, Language::Fi, Some(context))
}

/// The HTML of the widget before anything is answered.
fn first_question(folder: &Path, language: Language, own: &Value) -> Result<Value, Box<dyn Error>> {
    let file = fs::read_to_string(folder.join(language.as_str()).with_extension("json"))?;
    let texts = Texts::parse(language, &file).map_err(|_| "These are no texts.")?;
    let loaded = load(&catalogue(own).to_string(), "any").map_err(|_| "This is no catalogue.")?;
    let settings = Settings {
        context: None,
        api: HostApi::There,
        temporary_codes: TemporaryCodes::Refused,
    };
    let state = State::new(settings, loaded, language, Required::Yes);
    let journey = Journey::new(|_| ());
    let html = Owner::new().with(|| {
        // Drawn once: nothing has to follow the signals.
        let _once = SpecialNonReactiveZone::enter();
        let reading = Reading::new(
            journey,
            state,
            Appearance::signal(texts, false),
            String::new,
        );
        view! { <Widget reading/> }.to_html()
    });
    Ok(json!(html))
}

/// The least that a catalogue may be: only the question of a service is seen before the first answer.
fn catalogue(question: &Value) -> Value {
    json!({
        "version": 1,
        "updated": "2026-11-21",
        "provider": { "fi": "" },
        "mandates": [],
        "services": [{
            "id": "any",
            "name": { "fi": "" },
            "texts": { "question": question },
            "alone": { "procedure": "none" },
            "onBehalf": { "procedure": "not-allowed" },
            "together": { "procedure": "not-allowed" },
        }],
    })
}
