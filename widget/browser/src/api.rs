//! The host API (section 4 of the contract), as far as a person's browser calls it.

use crate::address::{encoded, is_safe};
use crate::fetch::{get_from_host, post};
use gloo_net::http::Response;
use puolesta_core::business_id::BusinessId;
use puolesta_core::journey::{
    CheckAnswer, CheckedMandate, FoundParty, LookUpAnswer, MandateRequest, NamedAnswer, NamedList,
    NamedParties, RequestAnswer,
};
use puolesta_core::json::{self, FromJson, Value};
use puolesta_core::personal_identity_code::PersonalIdentityCode;
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

/// Whom to look up.
pub(crate) enum Question<'a> {
    /// A person, with the last name where the service asks for it.
    Person(&'a PersonalIdentityCode, Option<&'a str>),
    /// An organisation.
    Organisation(&'a BusinessId),
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

/// One member of an answer.
fn member<T: FromJson>(text: &str, name: &str) -> Option<T> {
    json::parse(text)
        .ok()
        .as_ref()
        .and_then(|answer: &Value<'_>| answer.field(name))
}

impl Api {
    /// Looks a party up.
    pub(crate) async fn look_up(&self, question: Question<'_>) -> LookUpAnswer {
        let (path, body) = match question {
            Question::Person(code, last_name) => {
                let body = Body {
                    personal_identity_code: Some(code.expose_secret()),
                    last_name,
                    ..self.body()
                };
                ("/parties/lookup", body)
            }
            Question::Organisation(id) => {
                let business_id = Some(id.as_str());
                let body = Body {
                    business_id,
                    ..self.body()
                };
                ("/organisations/lookup", body)
            }
        };
        match self.ask(path, &body).await {
            Some((response, text)) => look_up_answer(&response, &text),
            None => LookUpAnswer::ServerDown,
        }
    }

    /// Checks the mandates of these principals.
    pub(crate) async fn check_mandates(&self, principals: &[String]) -> CheckAnswer {
        let body = Body {
            principals: Some(principals),
            ..self.body()
        };
        match self.ask("/mandates/check", &body).await {
            Some((response, text)) => check_answer(&response, &text),
            None => CheckAnswer::ServerDown,
        }
    }

    /// Requests a mandate.
    pub(crate) async fn request_mandate(&self, wanted: &MandateRequest) -> RequestAnswer {
        let body = Body {
            principals: Some(&wanted.principals),
            theme: Some(&wanted.theme),
            ..self.body()
        };
        match self.ask("/mandates/requests", &body).await {
            Some((response, text)) => request_answer(&response, &text),
            None => RequestAnswer::ServerDown,
        }
    }

    /// Asks whom the host names by itself.
    pub(crate) async fn list_named(&self, list: NamedList) -> NamedAnswer {
        let name = match list {
            NamedList::Principals => "principals",
            NamedList::Parties => "parties",
        };
        let mut address = [&*self.base, "/services/", &self.service, "/", name].concat();
        if let Some(context) = &self.context {
            address += "?context=";
            address += &encoded(context);
        }
        match get_from_host(&address).await {
            Ok((response, text)) => named_answer(&response, &text, name),
            Err(_) => NamedAnswer::ServerDown,
        }
    }

    /// What every call says.
    fn body(&self) -> Body<'_> {
        Body {
            service: &self.service,
            context: self.context.as_deref(),
            ..Body::default()
        }
    }

    async fn ask(&self, path: &str, body: &Body<'_>) -> Option<(Response, String)> {
        let body = json::to_string(body).ok()?;
        post(&[&*self.base, path].concat(), &body).await.ok()
    }
}

fn check_answer(response: &Response, text: &str) -> CheckAnswer {
    if response.status() == 401 {
        return CheckAnswer::SessionEnded;
    }
    if !response.ok() {
        return CheckAnswer::ServerDown;
    }
    if let Some(address) = member::<String>(text, "redirect") {
        return if is_safe(&address) {
            CheckAnswer::Redirect(address)
        } else {
            CheckAnswer::ServerDown
        };
    }
    member::<Vec<CheckedMandate>>(text, "mandates")
        .map_or(CheckAnswer::ServerDown, CheckAnswer::Mandates)
}

fn request_answer(response: &Response, text: &str) -> RequestAnswer {
    match response.status() {
        201 => RequestAnswer::Made(member::<String>(text, "link").filter(|link| is_safe(link))),
        401 => RequestAnswer::SessionEnded,
        501 => RequestAnswer::NotOffered,
        _ => RequestAnswer::ServerDown,
    }
}

/// A host without such a list may also not know the address at all.
fn named_answer(response: &Response, text: &str, name: &str) -> NamedAnswer {
    match response.status() {
        200 => match member(text, name) {
            Some(parties) => NamedAnswer::Given(NamedParties {
                parties,
                complete: member(text, "complete").unwrap_or_default(),
            }),
            None => NamedAnswer::ServerDown,
        },
        401 => NamedAnswer::SessionEnded,
        404 | 501 => NamedAnswer::NotOffered,
        _ => NamedAnswer::ServerDown,
    }
}

fn look_up_answer(response: &Response, text: &str) -> LookUpAnswer {
    match response.status() {
        200 => member::<FoundParty>(text, "party")
            .map_or(LookUpAnswer::ServerDown, LookUpAnswer::Found),
        401 => LookUpAnswer::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(text, "not-found") => LookUpAnswer::NotFound,
        409 => LookUpAnswer::Yourself,
        429 => LookUpAnswer::TooManyTries(wait(response)),
        _ => LookUpAnswer::ServerDown,
    }
}

/// Whether an answer names this error.
pub(crate) fn says(text: &str, error: &str) -> bool {
    member::<String>(text, "error").as_deref() == Some(error)
}

fn wait(response: &Response) -> u32 {
    let header = response.headers().get("Retry-After");
    header
        .and_then(|seconds| seconds.parse().ok())
        .unwrap_or(USUAL_WAIT)
}
