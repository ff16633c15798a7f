//! The host API around one matter: to fetch it, and to answer it.

use crate::api::says;
use crate::fetch::{ask, post};
use gloo_net::http::Response;
use puolesta_core::json;
use puolesta_core::matter::{Answer, Case, LoadAnswer, Receipt};
use serde::Serialize;

/// Where a matter is.
#[derive(Clone)]
pub(crate) struct MatterApi {
    /// The address of the matter.
    pub(crate) address: String,
}

impl MatterApi {
    /// Fetches the matter.
    pub(crate) async fn load(&self) -> LoadAnswer {
        match text_of(ask(&self.address).await).await {
            Some((response, text)) => load_answer(&response, &text),
            None => LoadAnswer::ServerDown,
        }
    }

    /// Sends the person's answer.
    pub(crate) async fn send(&self, answer: Answer) -> Receipt {
        #[derive(Serialize)]
        struct Body {
            answer: Answer,
        }
        let address = [&*self.address, "/answers"].concat();
        let body = json::to_string(&Body { answer }).unwrap_or_default();
        match text_of(post(&address, &body).await).await {
            Some((response, text)) => receipt(&response, &text),
            None => Receipt::ServerDown,
        }
    }
}

async fn text_of<E>(answer: Result<Response, E>) -> Option<(Response, String)> {
    let response = answer.ok()?;
    let text = response.text().await.ok()?;
    Some((response, text))
}

fn load_answer(response: &Response, text: &str) -> LoadAnswer {
    match response.status() {
        200 => json::from_str::<Case>(text).map_or(LoadAnswer::ServerDown, |case| {
            LoadAnswer::Case(Box::new(case))
        }),
        401 => LoadAnswer::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(text, "not-found") => LoadAnswer::NotFound,
        _ => LoadAnswer::ServerDown,
    }
}

fn receipt(response: &Response, text: &str) -> Receipt {
    match response.status() {
        201 => Receipt::Recorded,
        401 => Receipt::SessionEnded,
        404 if says(text, "not-found") => Receipt::NotFound,
        409 if says(text, "already-answered") => Receipt::AlreadyAnswered,
        409 if says(text, "closed") => Receipt::Closed,
        _ => Receipt::ServerDown,
    }
}
