//! The host API (section 4 of the contract), as far as a person's browser calls it.

use crate::fetch::post;
use gloo_net::http::Response;
use puolesta_core::business_id::BusinessId;
use puolesta_core::journey::{CheckAnswer, CheckedMandate, FoundParty, LookUpAnswer};
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PersonQuestion<'a> {
    service: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    personal_identity_code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrganisationQuestion<'a> {
    service: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    business_id: &'a str,
}

#[derive(Serialize)]
struct MandateQuestion<'a> {
    service: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    principals: &'a [String],
}

/// One member of an answer.
fn member<T: FromJson>(text: &str, name: &str) -> Option<T> {
    json::parse(text)
        .ok()
        .as_ref()
        .and_then(|answer: &Value<'_>| answer.field(name))
}

impl Api {
    /// Looks a person up.
    pub(crate) async fn look_up_person(
        &self,
        code: &PersonalIdentityCode,
        last_name: Option<&str>,
    ) -> LookUpAnswer {
        let question = PersonQuestion {
            service: &self.service,
            context: self.context.as_deref(),
            personal_identity_code: code.expose_secret(),
            last_name,
        };
        self.look_up("/parties/lookup", &question).await
    }

    /// Looks an organisation up.
    pub(crate) async fn look_up_organisation(&self, business_id: &BusinessId) -> LookUpAnswer {
        let question = OrganisationQuestion {
            service: &self.service,
            context: self.context.as_deref(),
            business_id: business_id.as_str(),
        };
        self.look_up("/organisations/lookup", &question).await
    }

    /// Checks the mandates of these principals.
    pub(crate) async fn check_mandates(&self, principals: &[String]) -> CheckAnswer {
        let question = MandateQuestion {
            service: &self.service,
            context: self.context.as_deref(),
            principals,
        };
        let Some((response, text)) = self.ask("/mandates/check", &question).await else {
            return CheckAnswer::ServerDown;
        };
        if response.status() == 401 {
            return CheckAnswer::SessionEnded;
        }
        if !response.ok() {
            return CheckAnswer::ServerDown;
        }
        if let Some(address) = member(&text, "redirect") {
            return CheckAnswer::Redirect(address);
        }
        member::<Vec<CheckedMandate>>(&text, "mandates")
            .map_or(CheckAnswer::ServerDown, CheckAnswer::Mandates)
    }

    async fn look_up(&self, path: &str, question: &impl Serialize) -> LookUpAnswer {
        let Some((response, text)) = self.ask(path, question).await else {
            return LookUpAnswer::ServerDown;
        };
        match response.status() {
            200 => member::<FoundParty>(&text, "party")
                .map_or(LookUpAnswer::ServerDown, LookUpAnswer::Found),
            401 => LookUpAnswer::SessionEnded,
            // Any server says 404 for an address that it does not know; the API says who is unknown.
            404 if says(&text, "not-found") => LookUpAnswer::NotFound,
            409 => LookUpAnswer::Yourself,
            429 => LookUpAnswer::TooManyTries(wait(&response)),
            _ => LookUpAnswer::ServerDown,
        }
    }

    async fn ask(&self, path: &str, question: &impl Serialize) -> Option<(Response, String)> {
        let body = json::to_string(question).ok()?;
        let response = post(&[&*self.base, path].concat(), &body).await.ok()?;
        let text = response.text().await.ok()?;
        Some((response, text))
    }
}

fn says(text: &str, error: &str) -> bool {
    member::<String>(text, "error").as_deref() == Some(error)
}

fn wait(response: &Response) -> u32 {
    let header = response.headers().get("Retry-After");
    header
        .and_then(|seconds| seconds.parse().ok())
        .unwrap_or(USUAL_WAIT)
}
