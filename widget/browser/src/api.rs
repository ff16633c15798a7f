//! The host API (section 4 of the contract), as far as a person's browser calls it: commands of the
//! journey as calls, and answers as events.

use crate::address::{encoded, is_safe};
use crate::fetch::{Answer, Call};
use puolesta_core::journey::{
    CheckAnswer, CheckedMandate, Command, Event, FoundParty, LookUpAnswer, NamedAnswer, NamedList,
    NamedParties, RequestAnswer,
};
use puolesta_core::json::{self, FromJson, Value};
use serde::Serialize;

/// How long to wait when the host says "too many" but not for how long, in seconds.
const USUAL_WAIT: u32 = 60;

/// Where the host API is, and what every call tells it.
#[derive(Clone)]
pub(crate) struct Api {
    /// The base address, without a slash at its end.
    pub(crate) base: String,
    /// The id of the service.
    pub(crate) service: String,
    /// The host's own id of the matter.
    pub(crate) context: Option<String>,
}

/// The body of every call: what all of them say, and what some do.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    service: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    personal_identity_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    business_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    principals: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<&'a str>,
}

impl Api {
    /// The call that a command makes; nothing for one that asks nobody.
    pub(crate) fn call(&self, command: &Command) -> Option<Call> {
        let mut body = Body {
            service: &self.service,
            context: self.context.as_deref(),
            ..Body::default()
        };
        let path = match command {
            Command::LookUpPerson {
                code, last_name, ..
            } => {
                body.personal_identity_code = Some(code.expose_secret());
                body.last_name = last_name.as_deref();
                "/parties/lookup"
            }
            Command::LookUpOrganisation { business_id, .. } => {
                body.business_id = Some(business_id.as_str());
                "/organisations/lookup"
            }
            Command::CheckMandates { principals, .. } => {
                body.principals = Some(principals);
                "/mandates/check"
            }
            Command::RequestMandate { wanted, .. } => {
                body.principals = Some(&wanted.principals);
                body.theme = Some(&wanted.theme);
                "/mandates/requests"
            }
            Command::ListNamed { list, .. } => return Some(self.list_named(*list)),
            Command::Copy(_) | Command::Redirect(_) | Command::Focus(_) | Command::Tell(_) => {
                return None;
            }
        };
        let address = [&*self.base, path].concat();
        Some(Call::Post(address, json::to_string(&body).ok()?))
    }

    /// Asks whom the host names by itself.
    fn list_named(&self, list: NamedList) -> Call {
        let name = name_of(list);
        let mut address = [&*self.base, "/services/", &self.service, "/", name].concat();
        if let Some(context) = &self.context {
            address += "?context=";
            address += &encoded(context);
        }
        Call::Get(address)
    }
}

/// What a command's answer means; nothing for one that asks nobody.
pub(crate) fn event(command: &Command, answer: Option<Answer>) -> Option<Event> {
    let answer = answer.unwrap_or(Answer {
        status: 0,
        retry_after: None,
        text: String::new(),
    });
    Some(match command {
        Command::LookUpPerson { request, .. } | Command::LookUpOrganisation { request, .. } => {
            Event::LookUpAnswered(*request, look_up_answer(&answer))
        }
        Command::CheckMandates { request, .. } => {
            Event::MandatesAnswered(*request, check_answer(&answer))
        }
        Command::RequestMandate { request, .. } => {
            Event::MandateRequestAnswered(*request, request_answer(&answer))
        }
        Command::ListNamed { request, list } => {
            Event::NamedAnswered(*request, named_answer(&answer, name_of(*list)))
        }
        Command::Copy(_) | Command::Redirect(_) | Command::Focus(_) | Command::Tell(_) => {
            return None;
        }
    })
}

const fn name_of(list: NamedList) -> &'static str {
    match list {
        NamedList::Principals => "principals",
        NamedList::Parties => "parties",
    }
}

/// One member of an answer.
fn member<T: FromJson>(text: &str, name: &str) -> Option<T> {
    json::parse(text)
        .ok()
        .as_ref()
        .and_then(|answer: &Value<'_>| answer.field(name))
}

fn check_answer(answer: &Answer) -> CheckAnswer {
    match answer.status {
        200..=299 => checked(&answer.text).unwrap_or(CheckAnswer::ServerDown),
        401 => CheckAnswer::SessionEnded,
        _ => CheckAnswer::ServerDown,
    }
}

fn checked(text: &str) -> Option<CheckAnswer> {
    if let Some(address) = member::<String>(text, "redirect") {
        return is_safe(&address).then_some(CheckAnswer::Redirect(address));
    }
    member::<Vec<CheckedMandate>>(text, "mandates").map(CheckAnswer::Mandates)
}

fn request_answer(answer: &Answer) -> RequestAnswer {
    match answer.status {
        201 => {
            let link = member::<String>(&answer.text, "link");
            RequestAnswer::Made(link.filter(|link| is_safe(link)))
        }
        401 => RequestAnswer::SessionEnded,
        501 => RequestAnswer::NotOffered,
        _ => RequestAnswer::ServerDown,
    }
}

/// A host without such a list may also not know the address at all.
fn named_answer(answer: &Answer, name: &str) -> NamedAnswer {
    match answer.status {
        200 => match member(&answer.text, name) {
            Some(parties) => NamedAnswer::Given(NamedParties {
                parties,
                complete: member(&answer.text, "complete").unwrap_or_default(),
            }),
            None => NamedAnswer::ServerDown,
        },
        401 => NamedAnswer::SessionEnded,
        404 | 501 => NamedAnswer::NotOffered,
        _ => NamedAnswer::ServerDown,
    }
}

fn look_up_answer(answer: &Answer) -> LookUpAnswer {
    match answer.status {
        200 => member::<FoundParty>(&answer.text, "party")
            .map_or(LookUpAnswer::ServerDown, LookUpAnswer::Found),
        401 => LookUpAnswer::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(&answer.text, "not-found") => LookUpAnswer::NotFound,
        409 => LookUpAnswer::Yourself,
        429 => LookUpAnswer::TooManyTries(answer.retry_after.unwrap_or(USUAL_WAIT)),
        _ => LookUpAnswer::ServerDown,
    }
}

/// Whether an answer names this error.
pub(crate) fn says(text: &str, error: &str) -> bool {
    member::<String>(text, "error").as_deref() == Some(error)
}
