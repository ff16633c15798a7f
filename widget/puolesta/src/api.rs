//! The host API (section 4 of the contract), as far as a person's browser calls it: commands of the
//! journey as calls, and answers as events.

use crate::address::{encoded, is_own_path, is_safe, origin_of};
use crate::fetch::{Answer, Call};
use puolesta_core::host::{Failure, Reply};
use puolesta_core::journey::{
    Checked, CheckedMandate, Command, Event, FoundParty, HostList, LookedUp, Memory, NamedParties,
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
    fn list_named(&self, list: HostList) -> Call {
        let name = name_of(list);
        let mut address = [&*self.base, "/services/", &self.service, "/", name].concat();
        if let Some(context) = &self.context {
            address += "?context=";
            address += &encoded(context);
        }
        Call::Get(address)
    }
}

/// What a command's reply means; nothing for one that asks nobody.
pub(crate) fn event(command: &Command, answer: Option<Answer>) -> Option<Event> {
    let answer = answer.ok_or(Failure::ServerDown);
    Some(match command {
        Command::LookUpPerson { request, .. } | Command::LookUpOrganisation { request, .. } => {
            Event::LookUpReplied(*request, answer.and_then(|answer| looked_up(&answer)))
        }
        Command::CheckMandates { request, .. } => {
            Event::CheckReplied(*request, answer.and_then(|answer| checked(&answer)))
        }
        Command::RequestMandate { request, .. } => {
            Event::RequestReplied(*request, answer.and_then(|answer| requested(&answer)))
        }
        Command::ListNamed { request, list } => {
            let name = name_of(*list);
            Event::ListReplied(*request, answer.and_then(|answer| named(&answer, name)))
        }
        Command::Copy(_) | Command::Redirect(_) | Command::Focus(_) | Command::Tell(_) => {
            return None;
        }
    })
}

const fn name_of(list: HostList) -> &'static str {
    match list {
        HostList::Principals => "principals",
        HostList::Parties => "parties",
    }
}

/// One member of an answer.
fn member<T: FromJson>(text: &str, name: &str) -> Option<T> {
    json::parse(text)
        .ok()
        .as_ref()
        .and_then(|answer: &Value<'_>| answer.field(name))
}

fn checked(answer: &Answer) -> Reply<Checked> {
    if !(200..=299).contains(&answer.status) {
        return Err(failure(answer));
    }
    let checked = match member::<String>(&answer.text, "redirect") {
        Some(address) => is_safe(&address).then_some(Checked::Redirect(address)),
        None => member::<Vec<CheckedMandate>>(&answer.text, "mandates").map(Checked::Mandates),
    };
    checked.ok_or(Failure::ServerDown)
}

fn requested(answer: &Answer) -> Reply<Option<String>> {
    if answer.status != 201 {
        return Err(failure(answer));
    }
    let link = member::<String>(&answer.text, "link");
    Ok(link.filter(|link| is_safe(link)))
}

fn named(answer: &Answer, name: &str) -> Reply<NamedParties> {
    match answer.status {
        200 => Ok(NamedParties {
            parties: member(&answer.text, name).ok_or(Failure::ServerDown)?,
            complete: member(&answer.text, "complete").unwrap_or_default(),
            memory: Memory::Fresh,
        }),
        // A host without such a list may also not know the address at all.
        404 => Err(Failure::NotOffered),
        _ => Err(failure(answer)),
    }
}

fn looked_up(answer: &Answer) -> Reply<LookedUp> {
    match answer.status {
        200 => member::<FoundParty>(&answer.text, "party")
            .map(LookedUp::Found)
            .ok_or(Failure::ServerDown),
        409 => Ok(LookedUp::Yourself),
        _ => Err(failure(answer)),
    }
}

/// What an answer says that gives nothing.
pub(crate) fn failure(answer: &Answer) -> Failure {
    match answer.status {
        401 => Failure::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(&answer.text, "not-found") => Failure::NotFound,
        429 => Failure::TooManyTries(answer.retry_after.unwrap_or(USUAL_WAIT)),
        501 => Failure::NotOffered,
        _ => Failure::ServerDown,
    }
}

/// Where one signs in, where an answer that asks for it says so: a path of the origin that the API itself
/// comes from.
pub(crate) fn sign_in(answer: &Answer, api: &str) -> Option<String> {
    let path = member::<String>(&answer.text, "signIn").filter(|_| answer.status == 401)?;
    is_own_path(&path).then(|| [origin_of(api), &path].concat())
}

/// Whether an answer names this error.
pub(crate) fn says(text: &str, error: &str) -> bool {
    member::<String>(text, "error").as_deref() == Some(error)
}
